<?xml version="1.0" encoding="UTF-8"?>
<!--
  Tables whose columns kind.xml declares. A width is a length or, «40*», a
  share of what is left; where nothing is shared, all are. The head is repeated,
  section rows go across the table, an empty row is left for a hand.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    exclude-result-prefixes="pf">

  <!-- the share of a column that has no width; mm, of a row for a hand -->
  <xsl:variable name="column-share" select="35"/>
  <xsl:variable name="hand-height" select="10"/>

  <!-- The element has the name that kind.xml gives it: no other template is
       for it. A pattern *[head] would count the siblings of each element. -->
  <xsl:template match="*">
    <xsl:choose>
      <xsl:when test="head">
        <xsl:call-template name="declared-table"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The current node has <head>. `numbers`: whether the columns are numbered
       below their headings. -->
  <xsl:template name="declared-table">
    <xsl:param name="numbers" select="false()"/>
    <xsl:variable name="lies">
      <xsl:apply-templates select="ancestor::text/.." mode="lying"/>
    </xsl:variable>
    <xsl:if test="@n">
      <xsl:call-template name="table-caption"/>
    </xsl:if>
    <fo:table space-after="{$single}pt" xsl:use-attribute-sets="table">
      <xsl:choose>
        <xsl:when test="@n">
          <xsl:attribute name="space-before">3pt</xsl:attribute>
        </xsl:when>
        <xsl:when test="preceding-sibling::*[1]">
          <xsl:attribute name="space-before">
            <xsl:value-of select="concat($single, 'pt')"/>
          </xsl:attribute>
        </xsl:when>
      </xsl:choose>
      <xsl:call-template name="declared-columns">
        <xsl:with-param name="columns" select="head/*"/>
      </xsl:call-template>
      <fo:table-header>
        <fo:table-row keep-together.within-page="always">
          <xsl:apply-templates select="head/*" mode="declared-head"/>
        </fo:table-row>
        <xsl:if test="$numbers">
          <fo:table-row keep-together.within-page="always">
            <xsl:for-each select="head/*">
              <xsl:call-template name="row-head">
                <xsl:with-param name="text" select="position()"/>
              </xsl:call-template>
            </xsl:for-each>
          </fo:table-row>
        </xsl:if>
      </fo:table-header>
      <fo:table-body>
        <xsl:apply-templates select="group | row" mode="declared-row">
          <xsl:with-param name="columns" select="head/*"/>
          <xsl:with-param name="whole">
            <xsl:choose>
              <xsl:when test="$lies != ''">
                <xsl:value-of select="$row-whole-lying"/>
              </xsl:when>
              <xsl:otherwise>
                <xsl:value-of select="$row-whole"/>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
        </xsl:apply-templates>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- `columns`: elements with the widths of kind.xml -->
  <xsl:template name="declared-columns">
    <xsl:param name="columns"/>
    <xsl:variable name="shared"
        select="$columns[not(contains(@width, 'mm'))]"/>
    <xsl:for-each select="$columns">
      <xsl:variable name="number" select="translate(@width, 'm*', '')"/>
      <fo:table-column>
        <xsl:attribute name="column-width">
          <xsl:choose>
            <xsl:when test="$shared and contains(@width, 'mm')">
              <xsl:value-of select="@width"/>
            </xsl:when>
            <xsl:when test="$number != ''">
              <xsl:value-of
                  select="concat('proportional-column-width(', $number, ')')"/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:value-of select="concat('proportional-column-width(',
                  $column-share, ')')"/>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
      </fo:table-column>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="head/*" mode="declared-head">
    <fo:table-cell text-align="center" display-align="center"
        xsl:use-attribute-sets="cell">
      <fo:block>
        <xsl:apply-templates select="." mode="lines"/>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <xsl:template match="group" mode="declared-row">
    <xsl:param name="columns"/>
    <fo:table-row start-indent="0pt" keep-together.within-page="always"
        keep-with-next.within-page="always">
      <fo:table-cell number-columns-spanned="{count($columns)}"
          text-align="center" font-weight="bold"
          xsl:use-attribute-sets="cell">
        <fo:block>
          <xsl:apply-templates select="." mode="lines"/>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <xsl:template match="row" mode="declared-row">
    <xsl:param name="columns"/>
    <xsl:param name="whole"/>
    <xsl:variable name="row" select="."/>
    <fo:table-row start-indent="0pt" keep-together.within-page="always"
        pf:keep-below="{$whole}mm">
      <xsl:if test="not(*)">
        <xsl:attribute name="height">
          <xsl:value-of select="concat($hand-height, 'mm')"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:for-each select="$columns">
        <fo:table-cell xsl:use-attribute-sets="cell">
          <xsl:if test="@align = 'center'">
            <xsl:attribute name="text-align">center</xsl:attribute>
          </xsl:if>
          <xsl:call-template name="declared-cell">
            <xsl:with-param name="row" select="$row"/>
            <xsl:with-param name="cell"
                select="$row/*[name() = name(current())]"/>
          </xsl:call-template>
        </fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <!-- What is said of it has the place of the cell, not of the heading. -->
  <xsl:template name="declared-cell">
    <xsl:param name="row"/>
    <xsl:param name="cell"/>
    <xsl:choose>
      <xsl:when test="$cell/p | $cell/list">
        <xsl:apply-templates select="$cell/*"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$cell | $row[not($cell)]">
          <fo:block>
            <xsl:apply-templates select="$cell/node()"/>
          </fo:block>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
