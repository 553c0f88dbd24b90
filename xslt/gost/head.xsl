<?xml version="1.0" encoding="UTF-8"?>
<!--
  The longitudinal head of a form: superior organisation, organisation (05),
  body (06), kind (09), date and number (10, 11), place (13).
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    xmlns:ru="urn:pisar:ru"
    exclude-result-prefixes="pf ru">

  <xsl:template name="head">
    <xsl:call-template name="head-organization"/>
    <xsl:call-template name="head-kind"/>
    <xsl:call-template name="head-date-number"/>
  </xsl:template>

  <!-- The first block carries the id of the document. -->
  <xsl:template name="head-organization">
    <xsl:variable name="id">
      <xsl:apply-templates select="." mode="id"/>
    </xsl:variable>
    <xsl:variable name="superior" select="$organization/superior"/>
    <xsl:if test="$superior">
      <fo:block id="{$id}" space-after="{$single}pt" pf:lines="even-lines"
          xsl:use-attribute-sets="centred kept">
        <xsl:apply-templates select="$superior" mode="lines"/>
      </fo:block>
    </xsl:if>
    <fo:block font-weight="{$weight-05}" pf:lines="even-lines"
        xsl:use-attribute-sets="centred kept">
      <xsl:if test="not($superior)">
        <xsl:attribute name="id">
          <xsl:value-of select="$id"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:apply-templates mode="lines"
          select="$organization/name[not(@case)]"/>
    </fo:block>
    <xsl:if test="$organization/short">
      <fo:block xsl:use-attribute-sets="centred kept">
        <xsl:text>(</xsl:text>
        <xsl:apply-templates mode="plain"
            select="$organization/short[not(@case)]"/>
        <xsl:text>)</xsl:text>
      </fo:block>
    </xsl:if>
    <xsl:for-each select="body/name[not(@case)]">
      <fo:block pf:lines="even-lines" xsl:use-attribute-sets="centred kept">
        <xsl:apply-templates select="." mode="lines"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="head-kind">
    <fo:block font-weight="{$weight-09}" space-before="{$single}pt"
        space-after="{$single}pt" xsl:use-attribute-sets="centred kept">
      <xsl:apply-templates select="." mode="kind"/>
    </fo:block>
  </xsl:template>

  <xsl:template name="head-date-number">
    <fo:table xsl:use-attribute-sets="placing">
      <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
      <fo:table-column column-width="{$text-width div 3}mm"/>
      <fo:table-column column-width="{$text-width div 3}mm"/>
      <fo:table-column column-width="{$text-width div 3}mm"/>
      <fo:table-body>
        <fo:table-row>
          <fo:table-cell>
            <fo:block>
              <xsl:apply-templates select="date" mode="date"/>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell text-align="center">
            <fo:block>
              <xsl:if test="$place = 'line'">
                <xsl:apply-templates select="place" mode="plain"/>
              </xsl:if>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell text-align="end">
            <fo:block>
              <xsl:apply-templates select="number" mode="number"/>
            </fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
    <xsl:if test="place and $place != 'line'">
      <fo:block xsl:use-attribute-sets="centred kept">
        <xsl:apply-templates select="place" mode="plain"/>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template match="date" mode="date">
    <xsl:choose>
      <xsl:when test="@iso">
        <xsl:value-of select="ru:date(string(@iso), 'numeric')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="normalize-space(.)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="number" mode="number">
    <xsl:value-of select="concat('№&#160;', normalize-space(.))"/>
  </xsl:template>

  <!-- «от 02.06.2023 № 91», of the current document or approval -->
  <xsl:template name="from-date-number">
    <xsl:text>от&#160;</xsl:text>
    <xsl:apply-templates select="date" mode="date"/>
    <xsl:text> </xsl:text>
    <xsl:apply-templates select="number" mode="number"/>
  </xsl:template>

</xsl:stylesheet>
