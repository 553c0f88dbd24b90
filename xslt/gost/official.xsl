<?xml version="1.0" encoding="UTF-8"?>
<!--
  An official in a block of his own, as wide as what it stands in: the post,
  an interval for the hand, the name at the right edge, the date. So in
  stamps, visas and marks.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    exclude-result-prefixes="pf">

  <!-- The current node holds <position> and <person>. `date`: the element, or
       none; `area`: the name of the hand's box, none for a hand only;
       `posted`: whether the post is printed. -->
  <xsl:template name="official">
    <xsl:param name="date" select="/.."/>
    <xsl:param name="area"/>
    <xsl:param name="posted" select="true()"/>
    <xsl:variable name="post">
      <xsl:apply-templates select="." mode="post"/>
    </xsl:variable>
    <xsl:if test="$posted and normalize-space($post) != ''">
      <fo:block pf:lines="even-lines" xsl:use-attribute-sets="requisite">
        <xsl:copy-of select="$post"/>
      </fo:block>
    </xsl:if>
    <fo:block-container height="{$single}pt">
      <xsl:call-template name="signature-area">
        <xsl:with-param name="area" select="$area"/>
        <xsl:with-param name="whom" select="$post"/>
      </xsl:call-template>
      <fo:block/>
    </fo:block-container>
    <fo:block text-align="end" xsl:use-attribute-sets="requisite">
      <xsl:call-template name="signing"/>
    </fo:block>
    <xsl:for-each select="$date">
      <fo:block xsl:use-attribute-sets="requisite">
        <xsl:apply-templates select="." mode="date"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- The post as it is signed, of a signer or another official: it begins a
       line. -->
  <xsl:template match="*" mode="post">
    <xsl:call-template name="as-sentence">
      <xsl:with-param name="text" select="normalize-space(
          (position | person/position)[not(@case)])"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
