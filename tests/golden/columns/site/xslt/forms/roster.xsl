<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="../gost/gost.xsl"/>

  <xsl:template match="roster" mode="kind">ГРАФИК</xsl:template>
  <xsl:template match="roster" mode="label">График</xsl:template>

  <xsl:template match="roster" mode="sheets">
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <xsl:call-template name="heading-kind-title">
          <xsl:with-param name="id" select="'document'"/>
        </xsl:call-template>
        <xsl:apply-templates select="text"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
