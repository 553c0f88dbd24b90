<?xml version="1.0" encoding="UTF-8"?>
<!--
  A title page (ГОСТ Р 7.0.97-2016, 3.7, appendix А): the organisation, stamps
  of agreement and approval on one level, kind and title, in the last line the
  place and the year. It counts as page 1 and bears no number.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">

  <!-- The current node is the document; `gender`: of its kind. -->
  <xsl:template name="title-page">
    <xsl:param name="gender"/>
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <xsl:call-template name="sheet-marks"/>
        <xsl:call-template name="form-code"/>
        <fo:block role="NonStruct" xsl:use-attribute-sets="centred kept"
            space-after="{2 * $single}pt">
          <xsl:call-template name="head-organization"/>
        </fo:block>
        <xsl:call-template name="stamps">
          <xsl:with-param name="gender" select="$gender"/>
        </xsl:call-template>
        <fo:block role="NonStruct" space-before="{3 * $single}pt">
          <xsl:call-template name="heading-kind-title"/>
        </fo:block>
        <xsl:call-template name="title-page-foot"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- «г. Хабаровск – 2025»: the year of approval -->
  <xsl:template name="title-page-foot">
    <xsl:variable name="place" select="$organization/place"/>
    <xsl:variable name="year"
        select="substring((date | approved/date)[1]/@iso, 1, 4)"/>
    <xsl:call-template name="in-margin">
      <xsl:with-param name="y" select="297 - $bottom - $single-mm"/>
      <xsl:with-param name="x" select="0"/>
      <xsl:with-param name="width" select="$text-width"/>
      <xsl:with-param name="content">
        <fo:block text-align="center" text-indent="0pt" hyphenate="false"
            line-height="{$single}pt">
          <xsl:apply-templates select="$place" mode="plain"/>
          <xsl:if test="$place and $year != ''">
            <xsl:value-of select="concat('&#160;', $dash, ' ')"/>
          </xsl:if>
          <xsl:value-of select="$year"/>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
