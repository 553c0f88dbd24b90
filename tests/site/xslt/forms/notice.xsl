<?xml version="1.0" encoding="UTF-8"?>
<!-- A form of the office's own: what it includes is the program's, but for
     the head. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">

  <xsl:include href="../gost/gost.xsl"/>

  <xsl:template match="notice" mode="kind">СПРАВКА</xsl:template>

  <xsl:template match="notice" mode="label">Справка</xsl:template>

  <xsl:template match="notice" mode="sheets">
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <xsl:call-template name="head"/>
        <fo:block space-before="{$single}pt">
          <xsl:value-of select="concat('Дана ', recipient, '.')"/>
        </fo:block>
        <xsl:apply-templates select="text"/>
        <xsl:call-template name="signature-block">
          <xsl:with-param name="content">
            <xsl:for-each select="signer">
              <xsl:call-template name="signature">
                <xsl:with-param name="post" select="string(position)"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
