<?xml version="1.0" encoding="UTF-8"?>
<!-- The office's letterhead, in every form: the program's with a line above. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">

  <xsl:import href="pisar:gost/head.xsl"/>

  <xsl:template name="head">
    <fo:block xsl:use-attribute-sets="centred kept">Образцовский район</fo:block>
    <xsl:call-template name="head-organization"/>
    <xsl:call-template name="head-kind"/>
    <xsl:call-template name="head-date-number"/>
  </xsl:template>

</xsl:stylesheet>
