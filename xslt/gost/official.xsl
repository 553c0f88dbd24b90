<?xml version="1.0" encoding="UTF-8"?>
<!--
  An official in a block of his own, as wide as what it stands in: the post,
  an interval for the hand, the name at the right edge, the date. So in
  stamps, visas, marks and where signers of equal rank stand side by side.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    exclude-result-prefixes="pf">

  <!-- The current node holds <position> and <person>. `date`: the element, or
       none; `area`: the name of the hand's box, none for a hand only. -->
  <xsl:template name="official">
    <xsl:param name="date" select="/.."/>
    <xsl:param name="area"/>
    <xsl:variable name="post">
      <xsl:apply-templates select="." mode="post"/>
    </xsl:variable>
    <xsl:if test="normalize-space($post) != ''">
      <fo:block pf:lines="even-lines" xsl:use-attribute-sets="requisite kept">
        <xsl:copy-of select="$post"/>
      </fo:block>
    </xsl:if>
    <fo:block-container height="{$single}pt"
        keep-with-next.within-page="always">
      <xsl:call-template name="signature-area">
        <xsl:with-param name="area" select="$area"/>
        <xsl:with-param name="whom" select="$post"/>
      </xsl:call-template>
      <fo:block/>
    </fo:block-container>
    <fo:block text-align="end" xsl:use-attribute-sets="requisite kept">
      <xsl:apply-templates select="person" mode="initials-first"/>
    </fo:block>
    <xsl:for-each select="$date">
      <fo:block xsl:use-attribute-sets="requisite kept">
        <xsl:apply-templates select="." mode="date"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- the post as it is signed, of a signer or another official -->
  <xsl:template match="*" mode="post">
    <xsl:apply-templates mode="lines"
        select="(position | person/position)[not(@case)][1]"/>
  </xsl:template>

</xsl:stylesheet>
