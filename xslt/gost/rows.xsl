<?xml version="1.0" encoding="UTF-8"?>
<!--
  A text of named parts as a table of two columns: name and content. The head
  is repeated, over a continued table stands «Продолжение таблицы».
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    exclude-result-prefixes="pf">

  <!-- The current node is the <text>. `names`, `contents`: the heads;
       `width`: of the names, mm. -->
  <xsl:template name="named-rows">
    <xsl:param name="names"/>
    <xsl:param name="contents"/>
    <xsl:param name="width" select="60"/>
    <fo:table xsl:use-attribute-sets="table">
      <fo:table-column column-width="{$width}mm"/>
      <fo:table-column column-width="{$text-width - $width}mm"/>
      <fo:table-header>
        <fo:table-row pf:when="continued">
          <fo:table-cell number-columns-spanned="2" padding-after="1mm">
            <fo:block text-align="end">Продолжение таблицы</fo:block>
          </fo:table-cell>
        </fo:table-row>
        <fo:table-row keep-together.within-page="always">
          <xsl:call-template name="row-head">
            <xsl:with-param name="text" select="$names"/>
          </xsl:call-template>
          <xsl:call-template name="row-head">
            <xsl:with-param name="text" select="$contents"/>
          </xsl:call-template>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:apply-templates select="*" mode="named-row"/>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="row-head">
    <xsl:param name="text"/>
    <fo:table-cell text-align="center" xsl:use-attribute-sets="cell">
      <fo:block><xsl:value-of select="$text"/></fo:block>
    </fo:table-cell>
  </xsl:template>

  <!-- An empty row is left for a hand. -->
  <xsl:template match="text/*" mode="named-row">
    <fo:table-row keep-together.within-page="always"
        pf:keep-below="{$row-whole}mm">
      <xsl:if test="not(*)">
        <xsl:attribute name="height">25mm</xsl:attribute>
      </xsl:if>
      <fo:table-cell xsl:use-attribute-sets="cell">
        <fo:block><xsl:value-of select="@label"/></fo:block>
      </fo:table-cell>
      <fo:table-cell xsl:use-attribute-sets="cell">
        <xsl:choose>
          <xsl:when test="*">
            <xsl:apply-templates/>
          </xsl:when>
          <xsl:otherwise>
            <fo:block/>
          </xsl:otherwise>
        </xsl:choose>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

</xsl:stylesheet>
