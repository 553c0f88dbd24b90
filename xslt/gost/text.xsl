<?xml version="1.0" encoding="UTF-8"?>
<!--
  Running text (18): paragraphs, dash lists, quotes, notes between paragraphs,
  and what stands inside a line. The flow sets alignment, indent and hyphenation.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    exclude-result-prefixes="fox">

  <xsl:template match="text">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- The first paragraph of a point or an item begins with its label. -->
  <xsl:template match="p" name="paragraph">
    <fo:block>
      <xsl:call-template name="lead-in"/>
      <xsl:if test="not(preceding-sibling::*[1])">
        <xsl:apply-templates select=".." mode="anchor"/>
        <xsl:apply-templates select=".." mode="label-text"/>
      </xsl:if>
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <!-- A paragraph that ends with a colon stays with what it announces. -->
  <xsl:template name="lead-in">
    <xsl:variable name="text" select="normalize-space(.)"/>
    <xsl:if test="substring($text, string-length($text)) = ':'
        and following-sibling::*[1]">
      <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*" mode="anchor"/>
  <xsl:template match="*" mode="label-text"/>

  <!-- Blanks at the edges of a paragraph are the typist's. A pattern
       text()[...] would be sought in the whole document for every text: what
       texts differ in is asked inside. Only the last predicate of a step, [1],
       ends the search for siblings. -->
  <xsl:template match="p/text() | cell/text()">
    <xsl:choose>
      <xsl:when test="$verb = 'line'
          and following-sibling::node()[1]/self::verb">
        <xsl:call-template name="before-verb"/>
      </xsl:when>
      <xsl:when test="preceding-sibling::node()[1]">
        <xsl:value-of select="."/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="first" select="substring(normalize-space(), 1, 1)"/>
        <xsl:value-of select="concat($first, substring-after(., $first))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="item" mode="label-text">
    <xsl:value-of select="concat($dash, '&#160;')"/>
  </xsl:template>

  <!-- A number that is typed below a dash or in a quote. -->
  <xsl:template match="item[@n]" mode="label-text">
    <xsl:value-of select="concat(@n, '&#160;')"/>
  </xsl:template>

  <xsl:template match="quote">
    <fo:block role="BlockQuote" start-indent="{$indent}mm">
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <xsl:template match="note">
    <fo:block role="Note" font-size="{$size - 2}pt"
        line-height="{$small-line}pt">
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <!-- A paragraph of images only is an illustration. -->
  <xsl:template match="p[image][not(*[not(self::image)])]
      [not(text()[normalize-space() != ''])]
      [not(parent::point or parent::item) or preceding-sibling::*[1]]">
    <fo:block xsl:use-attribute-sets="illustration">
      <xsl:apply-templates select="image"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="image[not(parent::p or parent::cell or parent::em
      or parent::strong or parent::link)]">
    <fo:block xsl:use-attribute-sets="illustration">
      <xsl:call-template name="picture"/>
    </fo:block>
  </xsl:template>

  <xsl:attribute-set name="illustration">
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="text-indent">0pt</xsl:attribute>
    <xsl:attribute name="space-before">
      <xsl:value-of select="concat($single, 'pt')"/>
    </xsl:attribute>
    <xsl:attribute name="space-after">
      <xsl:value-of select="concat($single, 'pt')"/>
    </xsl:attribute>
  </xsl:attribute-set>

  <!-- No wider than its line; so high that a signature with the lines that
       must stand before it has room on the page. -->
  <xsl:template match="image" name="picture">
    <fo:external-graphic src="url('{@href}')" fox:alt-text="{@alt}"
        content-width="scale-down-to-fit" content-height="scale-down-to-fit"
        max-width="100%" max-height="{297 - $top - $bottom - 60}mm"/>
  </xsl:template>

  <xsl:template match="em">
    <fo:inline font-style="italic"><xsl:apply-templates/></fo:inline>
  </xsl:template>

  <xsl:template match="strong">
    <fo:inline font-weight="bold"><xsl:apply-templates/></fo:inline>
  </xsl:template>

  <xsl:template match="text/code | section/code | point/code | item/code
      | quote/code">
    <fo:block font-family="Cousine" font-size="12pt" line-height="13.8pt"
        linefeed-treatment="preserve" white-space-collapse="false"
        white-space-treatment="preserve" xsl:use-attribute-sets="ragged">
      <xsl:value-of select="."/>
    </fo:block>
  </xsl:template>

  <xsl:template match="code">
    <fo:inline font-family="Cousine"><xsl:apply-templates/></fo:inline>
  </xsl:template>

  <xsl:template match="br">
    <xsl:call-template name="line-end"/>
  </xsl:template>

</xsl:stylesheet>
