<?xml version="1.0" encoding="UTF-8"?>
<!--
  Blocks on one level: one at the left margin, one at the right margin. What
  stands in them is set as wide as they are.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    exclude-result-prefixes="pf">

  <!-- `left`, `right`: formatting objects, perhaps none; `above`: intervals over
       them; `id`: of both; `keep`: whether what follows stands on the same
       page. -->
  <xsl:template name="beside">
    <xsl:param name="id"/>
    <xsl:param name="left"/>
    <xsl:param name="right"/>
    <xsl:param name="above" select="0"/>
    <xsl:param name="keep" select="'always'"/>
    <fo:table space-before="{$above * $single}pt"
        keep-with-next.within-page="{$keep}"
        xsl:use-attribute-sets="placing">
      <xsl:call-template name="block-id">
        <xsl:with-param name="id" select="$id"/>
      </xsl:call-template>
      <fo:table-column column-width="{$corner}mm"/>
      <fo:table-column/>
      <fo:table-column column-width="75mm"/>
      <fo:table-body>
        <fo:table-row keep-together.within-page="always">
          <fo:table-cell>
            <fo:block role="NonStruct">
              <xsl:copy-of select="$left"/>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell>
            <fo:block/>
          </fo:table-cell>
          <fo:table-cell>
            <fo:block role="NonStruct">
              <xsl:copy-of select="$right"/>
            </fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- What stands alone at the right margin. -->
  <xsl:template name="at-right">
    <xsl:param name="id"/>
    <xsl:param name="content"/>
    <fo:block role="NonStruct" xsl:use-attribute-sets="at-right kept">
      <xsl:call-template name="block-id">
        <xsl:with-param name="id" select="$id"/>
      </xsl:call-template>
      <xsl:copy-of select="$content"/>
    </fo:block>
  </xsl:template>

  <!-- The one or the other, by what there is; nothing when there is nothing. -->
  <xsl:template name="sides">
    <xsl:param name="id"/>
    <xsl:param name="left"/>
    <xsl:param name="right"/>
    <xsl:choose>
      <xsl:when test="string($left) != ''">
        <xsl:call-template name="beside">
          <xsl:with-param name="id" select="$id"/>
          <xsl:with-param name="left" select="$left"/>
          <xsl:with-param name="right" select="$right"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="string($right) != ''">
        <xsl:call-template name="at-right">
          <xsl:with-param name="id" select="$id"/>
          <xsl:with-param name="content" select="$right"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Two by two, side by side, each in the mode `requisite`; an interval
       between the rows, `above` intervals over the first. -->
  <xsl:template name="pairs">
    <xsl:param name="nodes"/>
    <xsl:param name="above" select="2"/>
    <xsl:for-each select="$nodes[position() mod 2 = 1]">
      <xsl:variable name="first" select="2 * position() - 1"/>
      <xsl:call-template name="beside">
        <xsl:with-param name="left">
          <xsl:apply-templates select="." mode="requisite"/>
        </xsl:with-param>
        <xsl:with-param name="right">
          <xsl:apply-templates select="$nodes[$first + 1]" mode="requisite"/>
        </xsl:with-param>
        <xsl:with-param name="above"
            select="($first = 1) * $above + ($first != 1)"/>
        <xsl:with-param name="keep" select="'auto'"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="block-id">
    <xsl:param name="id"/>
    <xsl:if test="$id != ''">
      <xsl:attribute name="id">
        <xsl:value-of select="$id"/>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
