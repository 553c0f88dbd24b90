<?xml version="1.0" encoding="UTF-8"?>
<!--
  The word for a kind in its cases: as its form says it; under another name, as
  kind.xml does; «документ» when neither does.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="*" mode="gen">документа</xsl:template>
  <xsl:template match="*" mode="dat">документу</xsl:template>
  <xsl:template match="*" mode="ins">документом</xsl:template>

  <xsl:template match="*[variant]" mode="kind">
    <xsl:value-of select="translate(variant[not(@heading)] | variant/@heading,
        $small, $capitals)"/>
  </xsl:template>

  <xsl:template match="*[variant]" mode="gender">
    <xsl:value-of select="variant/@gender"/>
  </xsl:template>

  <xsl:template match="*[variant]" mode="gen">
    <xsl:value-of select="variant/@gen"/>
  </xsl:template>

  <xsl:template match="*[variant]" mode="dat">
    <xsl:value-of select="variant/@dat"/>
  </xsl:template>

  <xsl:template match="*[variant]" mode="ins">
    <xsl:value-of select="variant/@ins"/>
  </xsl:template>

  <!-- «Приказ», from the word that is printed in capitals -->
  <xsl:template name="kind-word">
    <xsl:variable name="kind">
      <xsl:apply-templates select="." mode="kind"/>
    </xsl:variable>
    <xsl:call-template name="as-sentence">
      <xsl:with-param name="text" select="translate($kind, $capitals, $small)"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
