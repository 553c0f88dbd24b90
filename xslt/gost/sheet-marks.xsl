<?xml version="1.0" encoding="UTF-8"?>
<!--
  Marks of the first sheet that stand in its margin or at its corner: the
  place of the emblem (01, 02), 10 mm from the edge, and its picture; limits
  of access (14), at right, ending on the border of the top margin; «Контроль»
  (29) above them; the code of the form (04), in the text's corner; the
  trademark (03), at left, on the level of the head, also in the left margin;
  in the bottom margin, at right, the bar code (31) and the receipt (27).
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    exclude-result-prefixes="fox">

  <!-- millimetres from the top edge of the sheet -->
  <xsl:variable name="emblem-top" select="10"/>
  <xsl:variable name="control-top" select="3"/>
  <xsl:variable name="foot-top" select="279"/>
  <xsl:variable name="bar-code-width" select="13"/>
  <xsl:variable name="receipt-width" select="40"/>
  <xsl:variable name="single-mm" select="$single * 25.4 div 72"/>

  <xsl:template name="sheet-marks">
    <xsl:call-template name="control-mark"/>
    <xsl:call-template name="access-mark"/>
    <xsl:call-template name="bar-code"/>
    <xsl:call-template name="receipt-mark"/>
  </xsl:template>

  <!-- A box of the first page in its margin, `y` from the upper edge of an
       upright sheet. On a lying one it is as near to the right edge, and, at
       the `foot`, to the lower one. -->
  <xsl:template name="in-margin">
    <xsl:param name="y"/>
    <xsl:param name="x" select="$aside"/>
    <xsl:param name="width" select="$text-width - $aside"/>
    <xsl:param name="foot" select="false()"/>
    <xsl:param name="content"/>
    <xsl:variable name="lies">
      <xsl:apply-templates mode="lying"
          select="ancestor-or-self::*[not(parent::*) or parent::annex][1]"/>
    </xsl:variable>
    <xsl:variable name="turn" select="$turned * ($lies != '')"/>
    <fo:block-container absolute-position="absolute"
        top="{$y - $turn * $foot - $top}mm"
        left="{$x + $turn}mm" width="{$width}mm">
      <xsl:copy-of select="$content"/>
    </fo:block-container>
  </xsl:template>

  <xsl:template name="control-mark">
    <xsl:if test="control-mark = 'yes'">
      <xsl:call-template name="in-margin">
        <xsl:with-param name="y" select="$control-top"/>
        <xsl:with-param name="content">
          <fo:block xsl:use-attribute-sets="requisite">Контроль</fo:block>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template name="access-mark">
    <xsl:for-each select="access">
      <xsl:call-template name="in-margin">
        <xsl:with-param name="y"
            select="$top - count(mark | copy) * $single-mm"/>
        <xsl:with-param name="content">
          <fo:block xsl:use-attribute-sets="requisite">
            <xsl:apply-templates select="mark" mode="plain"/>
          </fo:block>
          <xsl:for-each select="copy">
            <fo:block xsl:use-attribute-sets="requisite">
              <xsl:value-of
                  select="concat('Экз.&#160;№&#160;', normalize-space(.))"/>
            </fo:block>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- 13 mm, a QR code; made where documents are registered -->
  <xsl:template name="bar-code">
    <xsl:for-each select="barcode[not(contains(., '___'))]">
      <xsl:call-template name="in-margin">
        <xsl:with-param name="y" select="$foot-top"/>
        <xsl:with-param name="foot" select="true()"/>
        <xsl:with-param name="x" select="$text-width - $bar-code-width"/>
        <xsl:with-param name="width" select="$bar-code-width"/>
        <xsl:with-param name="content">
          <fo:block text-align="end" text-indent="0pt"
              line-height="{$bar-code-width}mm">
            <fo:external-graphic src="url('{normalize-space(.)}')"
                content-width="{$bar-code-width}mm"
                content-height="{$bar-code-width}mm"
                fox:alt-text="Штрихкод документа"/>
          </fo:block>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- «Вх. № 118», date and time, the way it came: 40 mm, left of the bar
       code when there is one -->
  <xsl:template name="receipt-mark">
    <xsl:for-each select="receipt">
      <xsl:call-template name="in-margin">
        <xsl:with-param name="y" select="$foot-top"/>
        <xsl:with-param name="foot" select="true()"/>
        <xsl:with-param name="x" select="$text-width - $receipt-width
            - ($bar-code-width + 7) * boolean(../barcode)"/>
        <xsl:with-param name="width" select="$receipt-width"/>
        <xsl:with-param name="content">
          <fo:block font-size="10pt" line-height="11.5pt" text-align="start"
              text-indent="0pt" hyphenate="false">
            <xsl:text>Вх. </xsl:text>
            <xsl:apply-templates select="number" mode="number"/>
            <xsl:call-template name="line-end"/>
            <xsl:apply-templates select="date" mode="date"/>
            <xsl:if test="time">
              <xsl:value-of select="concat(' ', normalize-space(time))"/>
            </xsl:if>
            <xsl:if test="way">
              <xsl:call-template name="line-end"/>
              <xsl:apply-templates select="way" mode="plain"/>
            </xsl:if>
          </fo:block>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- at the left edge of the head, or in the margin as far as it is wide -->
  <xsl:template name="trademark">
    <xsl:if test="$trademark != ''">
      <xsl:call-template name="in-margin">
        <xsl:with-param name="y" select="$top"/>
        <xsl:with-param name="x" select="-($trademark-width + 2)
            * ($letterhead = 'corner')"/>
        <xsl:with-param name="width" select="$trademark-width"/>
        <xsl:with-param name="content">
          <fo:block text-align="start" text-indent="0pt" line-height="1pt">
            <fo:external-graphic src="url('{$trademark}')"
                content-width="{$trademark-width}mm"
                fox:alt-text="{$trademark-text}"/>
          </fo:block>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- over the middle of the head -->
  <xsl:template name="emblem">
    <xsl:if test="$emblem != ''">
      <xsl:call-template name="in-margin">
        <xsl:with-param name="y" select="$emblem-top"/>
        <xsl:with-param name="x" select="0"/>
        <xsl:with-param name="width">
          <xsl:choose>
            <xsl:when test="$letterhead = 'corner'">
              <xsl:value-of select="$corner"/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:value-of select="$text-width"/>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
        <xsl:with-param name="content">
          <fo:block text-align="center" text-indent="0pt"
              line-height="{$emblem-height}mm">
            <fo:external-graphic src="url('{$emblem}')"
                content-height="{$emblem-height}mm"
                fox:alt-text="{$emblem-text}"/>
          </fo:block>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The head begins below the emblem, or below the place kept for one. -->
  <xsl:attribute-set name="emblem-room">
    <xsl:attribute name="padding-before">
      <xsl:choose>
        <xsl:when test="$emblem-height &gt; 0
            and $emblem-top + $emblem-height + 2 &gt; $top">
          <xsl:value-of select="concat(
              $emblem-top + $emblem-height + 2 - $top, 'mm')"/>
        </xsl:when>
        <xsl:otherwise>0mm</xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
  </xsl:attribute-set>

  <xsl:template name="form-code">
    <xsl:for-each select="form-code">
      <fo:block text-align="end" space-after="{$single}pt"
          xsl:use-attribute-sets="requisite kept">
        <xsl:text>Форма по ОКУД </xsl:text>
        <xsl:apply-templates select="." mode="plain"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
