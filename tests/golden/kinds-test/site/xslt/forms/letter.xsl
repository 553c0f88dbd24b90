<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">

  <xsl:include href="../gost/gost.xsl"/>

  <xsl:template match="letter" mode="sheets">
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <fo:block><xsl:value-of select="recipient["/></fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
