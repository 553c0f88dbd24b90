<?xml version="1.0" encoding="UTF-8"?>
<!--
  The executor's mark (25): 10 pt, at the foot of the sheet where it is cited,
  that is, of the last sheet: a footnote without a sign.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">

  <xsl:template name="executor">
    <xsl:param name="executor"/>
    <fo:footnote>
      <fo:inline/>
      <fo:footnote-body>
        <xsl:for-each select="$executor/*">
          <fo:block font-size="10pt" line-height="11.5pt" text-align="start"
              text-indent="0pt" start-indent="0pt" end-indent="0pt"
              hyphenate="false" wrap-option="wrap">
            <xsl:apply-templates select="." mode="plain"/>
          </fo:block>
        </xsl:for-each>
      </fo:footnote-body>
    </fo:footnote>
  </xsl:template>

</xsl:stylesheet>
