<?xml version="1.0" encoding="UTF-8"?>
<!-- What a form must say of its kind. Without it XSLT would print the whole
     record as one text. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="/* | annex/*" mode="kind" priority="-9">
    <xsl:call-template name="missing">
      <xsl:with-param name="mode" select="'kind'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="/*" mode="sheets" priority="-9">
    <xsl:call-template name="missing">
      <xsl:with-param name="mode" select="'sheets'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="missing">
    <xsl:param name="mode"/>
    <xsl:message terminate="yes">
      <xsl:value-of select="concat('xslt/forms/', name(),
          '.xsl: нет &lt;xsl:template match=&quot;', name(),
          '&quot; mode=&quot;', $mode, '&quot;&gt;')"/>
    </xsl:message>
  </xsl:template>

</xsl:stylesheet>
