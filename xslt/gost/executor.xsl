<?xml version="1.0" encoding="UTF-8"?>
<!--
  The executor's mark (25): 10 pt, at the foot of the last sheet: a footnote
  without a sign, cited by the signature or by the last of what stands under it.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">

  <!-- What stands under the signature, of the current document. -->
  <xsl:template match="*" mode="under-signature"/>
  <xsl:template match="agreed | visas | certification | filing"
      mode="under-signature">yes</xsl:template>
  <xsl:template match="acquainted" mode="under-signature">
    <xsl:if test="../acquaintance = 'list'">yes</xsl:if>
  </xsl:template>

  <!-- In the last line of the signatures. -->
  <xsl:template name="executor">
    <xsl:param name="executor"/>
    <xsl:variable name="under">
      <xsl:apply-templates select="$executor/../*" mode="under-signature"/>
    </xsl:variable>
    <xsl:if test="$under = ''">
      <xsl:apply-templates select="$executor" mode="foot"/>
    </xsl:if>
  </xsl:template>

  <!-- Behind what stands under them: a line without height. -->
  <xsl:template name="executor-under">
    <xsl:variable name="under">
      <xsl:apply-templates select="*" mode="under-signature"/>
    </xsl:variable>
    <xsl:if test="executor and $under != ''">
      <fo:block role="NonStruct" line-height="0pt"
          keep-with-previous.within-page="always">
        <xsl:apply-templates select="executor" mode="foot"/>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template match="executor" mode="foot">
    <fo:footnote>
      <fo:inline/>
      <fo:footnote-body>
        <xsl:for-each select="*">
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
