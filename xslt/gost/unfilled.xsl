<?xml version="1.0" encoding="UTF-8"?>
<!--
  Places still to be filled in, ___, wherever they are printed: in a draft they
  are marked, in a form each is a line for a hand. Only records of these two
  sorts have any.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="exsl">

  <xsl:variable name="by-hand" select="//blank = 'yes'"/>

  <!-- `content`: formatting objects -->
  <xsl:template name="unfilled">
    <xsl:param name="content"/>
    <xsl:apply-templates select="exsl:node-set($content)/node()"
        mode="unfilled"/>
  </xsl:template>

  <xsl:template match="node()" mode="unfilled">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates mode="unfilled"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="text()[contains(., '___')]" mode="unfilled">
    <xsl:call-template name="unfilled-runs">
      <xsl:with-param name="text" select="."/>
    </xsl:call-template>
  </xsl:template>

  <!-- A run ends before the first sign that is no «_». -->
  <xsl:template name="unfilled-runs">
    <xsl:param name="text"/>
    <xsl:variable name="from"
        select="concat('___', substring-after($text, '___'), '|')"/>
    <xsl:variable name="run" select="substring-before($from,
        substring(translate($from, '_', ''), 1, 1))"/>
    <xsl:choose>
      <xsl:when test="contains($text, '___')">
        <xsl:value-of select="substring-before($text, '___')"/>
        <xsl:call-template name="unfilled-place">
          <xsl:with-param name="run" select="$run"/>
        </xsl:call-template>
        <xsl:call-template name="unfilled-runs">
          <xsl:with-param name="text" select="substring($text, string-length(
              substring-before($text, '___')) + string-length($run) + 1)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$text"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="unfilled-place">
    <xsl:param name="run"/>
    <xsl:choose>
      <xsl:when test="$by-hand">
        <fo:leader leader-pattern="rule" rule-thickness="0.5pt"
            leader-length="60mm"/>
      </xsl:when>
      <xsl:otherwise>
        <fo:inline background-color="#ffe08a">
          <xsl:value-of select="$run"/>
        </fo:inline>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
