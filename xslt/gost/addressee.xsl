<?xml version="1.0" encoding="UTF-8"?>
<!--
  Addressees (15): a block of 75 mm at the right margin, at most four, an
  interval between them and between their parts. An <addressee> holds
  its lines as typed, in <lines> or alone, or <organization> in the nominative, <who> with post and
  name in the dative, <address>.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    xmlns:ru="urn:pisar:ru"
    exclude-result-prefixes="pf ru">

  <!-- The current node has the <addressee> elements. `left`: blocks that
       stand at the left margin on their level. -->
  <xsl:template name="addressees">
    <xsl:param name="left"/>
    <xsl:call-template name="sides">
      <xsl:with-param name="left" select="$left"/>
      <xsl:with-param name="right">
        <xsl:apply-templates select="addressee | resolution" mode="requisite"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="addressee" mode="requisite">
    <xsl:variable name="first" select="not(preceding-sibling::addressee[1])"/>
    <xsl:for-each select="self::*[not(*[not(self::br)])][. != '']
        | lines | organization | who | address">
      <xsl:apply-templates select="." mode="addressee-lines">
        <xsl:with-param name="above" select="position() &gt; 1 or not($first)"/>
      </xsl:apply-templates>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="*" mode="addressee-lines">
    <xsl:param name="above"/>
    <fo:block pf:lines="even-lines" xsl:use-attribute-sets="requisite">
      <xsl:if test="$above">
        <xsl:attribute name="space-before">
          <xsl:value-of select="concat($single, 'pt')"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:apply-templates select="." mode="addressed"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="*" mode="addressed">
    <xsl:apply-templates select="." mode="lines"/>
  </xsl:template>

  <!-- «Директору МБОУ «…»» and below it «Ивановой И.И.» -->
  <xsl:template match="who" mode="addressed">
    <xsl:for-each select="(position | person/position)[not(@case)][1]">
      <xsl:call-template name="as-sentence">
        <xsl:with-param name="text" select="ru:phrase(., 'dat')"/>
      </xsl:call-template>
      <xsl:call-template name="line-end"/>
    </xsl:for-each>
    <xsl:apply-templates select="person" mode="dative"/>
  </xsl:template>

</xsl:stylesheet>
