<?xml version="1.0" encoding="UTF-8"?>
<!--
  Tables of the text, numbered ones below their caption: 12 pt, thin rules, the
  head repeated on every page, low rows not divided. A source table says no
  widths, so each column gets a share of the room there is (the text's, or a
  cell's) by its longest cell; columns of numbers and dates are centred.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:exsl="http://exslt.org/common"
    xmlns:pf="urn:pisar:fo"
    exclude-result-prefixes="exsl pf">

  <!-- a row less high than a third of the page is not divided -->
  <xsl:variable name="row-whole" 
      select="floor((297 - $top - $bottom) div 3)"/>
  <xsl:variable name="row-whole-lying"
      select="floor((210 - $top - $bottom) div 3)"/>

  <xsl:attribute-set name="table">
    <xsl:attribute name="table-layout">auto</xsl:attribute>
    <xsl:attribute name="border-collapse">collapse</xsl:attribute>
    <xsl:attribute name="font-size">12pt</xsl:attribute>
    <xsl:attribute name="line-height">13.8pt</xsl:attribute>
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="text-indent">0pt</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
  </xsl:attribute-set>

  <!-- 1.9 mm at the sides, 1 mm above and below, from the middle of a rule -->
  <xsl:attribute-set name="cell">
    <xsl:attribute name="border">0.5pt solid black</xsl:attribute>
    <xsl:attribute name="padding-before">1mm - 0.25pt</xsl:attribute>
    <xsl:attribute name="padding-after">1mm - 0.25pt</xsl:attribute>
    <xsl:attribute name="padding-start">1.9mm - 0.25pt</xsl:attribute>
    <xsl:attribute name="padding-end">1.9mm - 0.25pt</xsl:attribute>
    <!-- a row is kept together, not also each of its lines: the keep is
         inherited -->
    <xsl:attribute name="keep-together.within-page">auto</xsl:attribute>
  </xsl:attribute-set>

  <!-- «Таблица 1 – Состав группы», from the left margin -->
  <xsl:template name="table-caption">
    <fo:block role="Caption" space-before="{$single}pt"
        xsl:use-attribute-sets="requisite kept">
      <xsl:if test="@id">
        <xsl:attribute name="id">
          <xsl:apply-templates select="." mode="id"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:value-of select="concat('Таблица&#160;', @n)"/>
      <xsl:if test="title">
        <xsl:value-of select="concat('&#160;', $dash, ' ')"/>
        <xsl:apply-templates select="title" mode="lines"/>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <xsl:template match="table">
    <xsl:variable name="head" select="row[@head = 'yes']"/>
    <xsl:variable name="above">
      <xsl:choose>
        <xsl:when test="@n">3</xsl:when>
        <xsl:otherwise><xsl:value-of select="$single"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="figures">
      <xsl:call-template name="columns-of-figures"/>
    </xsl:variable>
    <xsl:if test="@n">
      <xsl:call-template name="table-caption"/>
    </xsl:if>
    <fo:table space-before="{$above}pt" space-after="{$single}pt"
        xsl:use-attribute-sets="table">
      <xsl:call-template name="table-columns"/>
      <xsl:if test="$head">
        <fo:table-header>
          <xsl:apply-templates select="$head"/>
        </fo:table-header>
      </xsl:if>
      <fo:table-body>
        <xsl:apply-templates select="row[not(@head = 'yes')]">
          <xsl:with-param name="figures" select="$figures"/>
        </xsl:apply-templates>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- the indent of a quote is the table's, not each cell's once more -->
  <xsl:template match="row">
    <xsl:param name="figures"/>
    <fo:table-row start-indent="0pt" keep-together.within-page="always"
        pf:keep-below="{$row-whole}mm">
      <xsl:apply-templates select="cell">
        <xsl:with-param name="figures" select="$figures"/>
      </xsl:apply-templates>
    </fo:table-row>
  </xsl:template>

  <xsl:template match="cell">
    <xsl:param name="figures"/>
    <fo:table-cell xsl:use-attribute-sets="cell">
      <xsl:if test="../@head = 'yes'">
        <xsl:attribute name="display-align">center</xsl:attribute>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="../@head = 'yes' or @align = 'center'">
          <xsl:attribute name="text-align">center</xsl:attribute>
        </xsl:when>
        <xsl:when test="@align = 'right'">
          <xsl:attribute name="text-align">end</xsl:attribute>
        </xsl:when>
        <xsl:when test="not(@align)
            and contains($figures, concat(' ', position(), ' '))">
          <xsl:attribute name="text-align">center</xsl:attribute>
        </xsl:when>
      </xsl:choose>
      <xsl:choose>
        <xsl:when test="p | list">
          <xsl:apply-templates select="*"/>
        </xsl:when>
        <xsl:otherwise>
          <fo:block>
            <xsl:apply-templates/>
          </fo:block>
        </xsl:otherwise>
      </xsl:choose>
    </fo:table-cell>
  </xsl:template>

  <!-- « 1 3 »: nothing but figures below the head; these are centred -->
  <xsl:template name="columns-of-figures">
    <xsl:text> </xsl:text>
    <xsl:for-each select="row[not(@head = 'yes')][1]/cell">
      <xsl:variable name="column" select="position()"/>
      <xsl:if test="not(../../row[not(@head = 'yes')]/cell[$column]
          [translate(., '0123456789. –-/%', '') != ''])">
        <xsl:value-of select="concat($column, ' ')"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- Shares: the longest cell of a column, at least 5 and at most 38
       characters, and 2 for the padding. -->
  <xsl:template name="table-columns">
    <xsl:variable name="shares">
      <xsl:for-each select="row[1]/cell">
        <xsl:variable name="column" select="position()"/>
        <xsl:for-each select="../../row/cell[position() = $column]">
          <xsl:sort data-type="number" order="descending"
              select="string-length(normalize-space(.))"/>
          <xsl:if test="position() = 1">
            <xsl:call-template name="share">
              <xsl:with-param name="length"
                  select="string-length(normalize-space(.))"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:variable>
    <xsl:for-each select="row[1]/cell">
      <xsl:variable name="column" select="position()"/>
      <fo:table-column column-width="proportional-column-width({
          exsl:node-set($shares)/share[$column]})"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="share">
    <xsl:param name="length"/>
    <share>
      <xsl:choose>
        <xsl:when test="$length &lt; 5">7</xsl:when>
        <xsl:when test="$length &gt; 38">40</xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="$length + 2"/>
        </xsl:otherwise>
      </xsl:choose>
    </share>
  </xsl:template>

</xsl:stylesheet>
