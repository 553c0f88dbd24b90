<?xml version="1.0" encoding="UTF-8"?>
<!--
  Sheets: A4, upright or lying, the page number from page 2 in the top margin,
  10 mm below the edge, centred on the text. Each annexe counts its own pages. On both sides of
  a sheet: the margins of even pages are mirrored, and what begins anew begins
  on a front.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="exsl">

  <!-- The masters of lying sheets have names that end so. -->
  <xsl:variable name="lying" select="'-lying'"/>

  <!-- millimetres that a lying sheet is wider and lower -->
  <xsl:variable name="turned" select="87"/>

  <!-- A form says in the mode `lying` that its sheets lie: something, or
       nothing. -->
  <xsl:template match="*" mode="lying"/>

  <xsl:template name="page-masters">
    <xsl:variable name="any-lying">
      <xsl:apply-templates select="* | //annex/*" mode="lying"/>
    </xsl:variable>
    <fo:layout-master-set>
      <xsl:call-template name="masters"/>
      <xsl:if test="$any-lying != ''">
        <xsl:call-template name="masters">
          <xsl:with-param name="way" select="$lying"/>
        </xsl:call-template>
      </xsl:if>
    </fo:layout-master-set>
  </xsl:template>

  <!-- `sheets` begin with page 1; `continued`, on both sides of a sheet, go on
       with the pages before. `way`: the end of all names. -->
  <xsl:template name="masters">
    <xsl:param name="way"/>
    <xsl:call-template name="page-master">
      <xsl:with-param name="name" select="'first'"/>
      <xsl:with-param name="way" select="$way"/>
    </xsl:call-template>
    <xsl:call-template name="page-master">
      <xsl:with-param name="name" select="'rest'"/>
      <xsl:with-param name="way" select="$way"/>
      <xsl:with-param name="numbered" select="true()"/>
    </xsl:call-template>
    <xsl:if test="$duplex = 'yes'">
      <xsl:call-template name="page-master">
        <xsl:with-param name="name" select="'back'"/>
        <xsl:with-param name="way" select="$way"/>
        <xsl:with-param name="numbered" select="true()"/>
        <xsl:with-param name="start" select="$right"/>
        <xsl:with-param name="end" select="$left"/>
      </xsl:call-template>
    </xsl:if>
    <fo:page-sequence-master master-name="sheets{$way}">
      <fo:repeatable-page-master-alternatives>
        <fo:conditional-page-master-reference page-position="first"
            master-reference="first{$way}"/>
        <xsl:if test="$duplex = 'yes'">
          <xsl:call-template name="back-masters">
            <xsl:with-param name="way" select="$way"/>
          </xsl:call-template>
        </xsl:if>
        <fo:conditional-page-master-reference page-position="rest"
            master-reference="rest{$way}"/>
      </fo:repeatable-page-master-alternatives>
    </fo:page-sequence-master>
    <xsl:if test="$duplex = 'yes'">
      <fo:page-sequence-master master-name="continued{$way}">
        <fo:repeatable-page-master-alternatives>
          <xsl:call-template name="back-masters">
            <xsl:with-param name="way" select="$way"/>
          </xsl:call-template>
          <fo:conditional-page-master-reference
              master-reference="rest{$way}"/>
        </fo:repeatable-page-master-alternatives>
      </fo:page-sequence-master>
    </xsl:if>
  </xsl:template>

  <!-- A blank back shows no number. -->
  <xsl:template name="back-masters">
    <xsl:param name="way"/>
    <fo:conditional-page-master-reference blank-or-not-blank="blank"
        master-reference="first{$way}"/>
    <fo:conditional-page-master-reference odd-or-even="even"
        master-reference="back{$way}"/>
  </xsl:template>

  <!-- `start`, `end`: margins at left and right; `numbered`: whether the page
       shows its number. -->
  <xsl:template name="page-master">
    <xsl:param name="name"/>
    <xsl:param name="way"/>
    <xsl:param name="numbered" select="false()"/>
    <xsl:param name="start" select="$left"/>
    <xsl:param name="end" select="$right"/>
    <xsl:variable name="turn" select="$turned * ($way != '')"/>
    <fo:simple-page-master master-name="{$name}{$way}"
        page-width="{210 + $turn}mm"
        page-height="{297 - $turn}mm" margin-left="{$start}mm"
        margin-right="{$end}mm" margin-top="10mm"
        margin-bottom="{$bottom}mm">
      <fo:region-body margin-top="{$top - 10}mm"/>
      <xsl:if test="$numbered">
        <fo:region-before region-name="head" extent="{$top - 10}mm"/>
      </xsl:if>
    </fo:simple-page-master>
  </xsl:template>

  <!-- On both sides, all but the last fill their last sheet. -->
  <xsl:template name="page-sequences">
    <xsl:choose>
      <xsl:when test="$duplex = 'yes'">
        <xsl:variable name="sequences">
          <xsl:apply-templates select="*" mode="sheets"/>
        </xsl:variable>
        <xsl:for-each select="exsl:node-set($sequences)/*">
          <xsl:copy>
            <xsl:copy-of select="@*"/>
            <xsl:if test="position() != last()">
              <xsl:attribute name="force-page-count">end-on-even</xsl:attribute>
            </xsl:if>
            <xsl:copy-of select="node()"/>
          </xsl:copy>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="*" mode="sheets"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- One page sequence around what is in `content`. `number`: of its first
       page; auto: it goes on with the pages before it. -->
  <xsl:template name="sheets">
    <xsl:param name="number" select="1"/>
    <xsl:param name="content"/>
    <xsl:variable name="lies">
      <xsl:apply-templates select="." mode="lying"/>
    </xsl:variable>
    <xsl:variable name="master">
      <xsl:choose>
        <xsl:when test="$number != 'auto'">sheets</xsl:when>
        <xsl:when test="$duplex = 'yes'">continued</xsl:when>
        <xsl:otherwise>rest</xsl:otherwise>
      </xsl:choose>
      <xsl:if test="$lies != ''">
        <xsl:value-of select="$lying"/>
      </xsl:if>
    </xsl:variable>
    <fo:page-sequence master-reference="{$master}"
        initial-page-number="{$number}">
      <fo:static-content flow-name="head">
        <fo:block font-size="12pt" line-height="13.8pt" text-align="center">
          <fo:page-number/>
        </fo:block>
      </fo:static-content>
      <xsl:call-template name="footnote-rule"/>
      <fo:flow flow-name="xsl-region-body" xsl:use-attribute-sets="text">
        <xsl:copy-of select="$content"/>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

</xsl:stylesheet>
