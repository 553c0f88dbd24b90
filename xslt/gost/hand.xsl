<?xml version="1.0" encoding="UTF-8"?>
<!--
  Places that a hand fills in: a label with a rule beside it, ruled lines,
  boxes to tick. Forms to be filled in include this sheet besides gost.xsl.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">

  <!-- mm: labels, a ruled line -->
  <xsl:variable name="label-width" select="45"/>
  <xsl:variable name="ruling" select="8"/>

  <xsl:template name="hand-label">
    <xsl:choose>
      <xsl:when test="@ru = 'фио'">ФИО</xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="as-sentence">
          <xsl:with-param name="text" select="@ru"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@required = 'yes' or @required = 'alone'">&#160;*</xsl:if>
  </xsl:template>

  <!-- The label, beside it `content`, or a rule with its caption; `more`
       rules over the whole width. -->
  <xsl:template name="hand-field">
    <xsl:param name="content"/>
    <xsl:param name="caption"/>
    <xsl:param name="more" select="0"/>
    <fo:table keep-together.within-page="always"
        xsl:use-attribute-sets="placing">
      <fo:table-column column-width="{$label-width}mm"/>
      <fo:table-column/>
      <fo:table-body>
        <fo:table-row height="{$ruling}mm">
          <fo:table-cell display-align="after">
            <fo:block>
              <xsl:call-template name="hand-label"/>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell display-align="after">
            <xsl:if test="string($content) = ''">
              <xsl:call-template name="ruled"/>
            </xsl:if>
            <fo:block>
              <xsl:copy-of select="$content"/>
            </fo:block>
          </fo:table-cell>
        </fo:table-row>
        <xsl:if test="$more &gt; 0">
          <xsl:call-template name="ruled-rows">
            <xsl:with-param name="count" select="$more"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="$caption != ''">
          <xsl:call-template name="caption-row">
            <xsl:with-param name="caption" select="$caption"/>
          </xsl:call-template>
        </xsl:if>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="caption-row">
    <xsl:param name="caption"/>
    <fo:table-row>
      <fo:table-cell><fo:block/></fo:table-cell>
      <fo:table-cell>
        <fo:block font-size="10pt" line-height="11pt" text-align="center">
          <xsl:value-of select="concat('(', $caption, ')')"/>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <!-- the rule below a cell -->
  <xsl:template name="ruled">
    <xsl:attribute name="border-after-style">solid</xsl:attribute>
    <xsl:attribute name="border-after-width">0.5pt</xsl:attribute>
    <xsl:attribute name="border-after-color">black</xsl:attribute>
  </xsl:template>

  <xsl:template name="ruled-rows">
    <xsl:param name="count"/>
    <xsl:param name="columns" select="2"/>
    <xsl:if test="$count &gt; 0">
      <fo:table-row height="{$ruling}mm">
        <fo:table-cell number-columns-spanned="{$columns}">
          <xsl:call-template name="ruled"/>
          <fo:block/>
        </fo:table-cell>
      </fo:table-row>
      <xsl:call-template name="ruled-rows">
        <xsl:with-param name="count" select="$count - 1"/>
        <xsl:with-param name="columns" select="$columns"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="ruled-lines">
    <xsl:param name="count"/>
    <fo:table xsl:use-attribute-sets="placing">
      <fo:table-column/>
      <fo:table-body>
        <xsl:call-template name="ruled-rows">
          <xsl:with-param name="count" select="$count"/>
          <xsl:with-param name="columns" select="1"/>
        </xsl:call-template>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- «1.» and a rule, `count` times, each with `more` rules below. -->
  <xsl:template name="numbered-lines">
    <xsl:param name="count"/>
    <xsl:param name="from" select="1"/>
    <xsl:param name="before"/>
    <xsl:param name="more" select="0"/>
    <xsl:param name="caption"/>
    <xsl:if test="$count &gt; 0">
      <fo:table keep-together.within-page="always"
          xsl:use-attribute-sets="placing">
        <fo:table-column column-width="10mm"/>
        <fo:table-column/>
        <fo:table-body>
          <fo:table-row height="{$ruling}mm">
            <fo:table-cell display-align="after">
              <fo:block>
                <xsl:value-of select="concat($before, $from, '.')"/>
              </fo:block>
            </fo:table-cell>
            <fo:table-cell>
              <xsl:call-template name="ruled"/>
              <fo:block/>
            </fo:table-cell>
          </fo:table-row>
          <xsl:if test="$caption != ''">
            <xsl:call-template name="caption-row">
              <xsl:with-param name="caption" select="$caption"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:call-template name="ruled-rows">
            <xsl:with-param name="count" select="$more"/>
          </xsl:call-template>
        </fo:table-body>
      </fo:table>
      <xsl:call-template name="numbered-lines">
        <xsl:with-param name="count" select="$count - 1"/>
        <xsl:with-param name="from" select="$from + 1"/>
        <xsl:with-param name="before" select="$before"/>
        <xsl:with-param name="more" select="$more"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- a short rule in the line, mm -->
  <xsl:template name="rule">
    <xsl:param name="length"/>
    <fo:leader leader-pattern="rule" rule-thickness="0.5pt"
        leader-length="{$length}mm"/>
  </xsl:template>

  <!-- a box to tick and what it means -->
  <xsl:template name="box">
    <xsl:param name="word"/>
    <xsl:value-of select="concat('□&#160;', translate($word, ' ', '&#160;'))"/>
    <fo:leader leader-length="8mm"/>
  </xsl:template>

</xsl:stylesheet>
