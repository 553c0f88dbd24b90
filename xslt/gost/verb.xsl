<?xml version="1.0" encoding="UTF-8"?>
<!--
  The word that ends a preamble, «ПРИКАЗЫВАЮ:», in the organisation's style:
    inline  in the sentence, in capitals; typed as a line of its own, as there
    line    on a line of its own at the margin, an interval above and below
    spaced  in the sentence, small letters set apart (never by blanks)
  The preamble stays with the first point.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">

  <xsl:variable name="capitals"
      select="'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'"/>
  <xsl:variable name="small" select="'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'"/>

  <xsl:template match="p[verb]" priority="1">
    <xsl:choose>
      <xsl:when test="$verb = 'line' or $verb = 'inline'
          and not(normalize-space(verb/preceding-sibling::node()))">
        <xsl:apply-templates select="." mode="verb-line"/>
      </xsl:when>
      <xsl:otherwise>
        <fo:block keep-with-next.within-page="always">
          <xsl:apply-templates/>
        </fo:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="p" mode="verb-line">
    <xsl:if test="normalize-space(verb/preceding-sibling::node())">
      <fo:block keep-with-next.within-page="always">
        <xsl:apply-templates select="verb/preceding-sibling::node()"/>
      </fo:block>
    </xsl:if>
    <fo:block space-before="{$single}pt" space-after="{$single}pt"
        xsl:use-attribute-sets="ragged kept">
      <xsl:apply-templates select="verb | verb/following-sibling::node()"/>
    </fo:block>
  </xsl:template>

  <!-- The text before a word that has its own line needs no comma. -->
  <xsl:template name="before-verb">
    <xsl:if test="preceding-sibling::node()[1]
        and translate(substring(., 1, 1), '&#10;', ' ') = ' '">
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:call-template name="without-comma">
      <xsl:with-param name="text" select="normalize-space()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="without-comma">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="substring($text, string-length($text)) = ','">
        <xsl:value-of select="substring($text, 1, string-length($text) - 1)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$text"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="verb">
    <xsl:choose>
      <xsl:when test="$verb = 'spaced'">
        <!-- The last letter keeps the colon close. -->
        <xsl:variable name="word" select="normalize-space(
            translate(translate(., ':', ''), $capitals, $small))"/>
        <xsl:variable name="length" select="string-length($word)"/>
        <fo:inline letter-spacing="3pt">
          <xsl:value-of select="substring($word, 1, $length - 1)"/>
        </fo:inline>
        <xsl:value-of select="substring($word, $length)"/>
        <xsl:if test="contains(., ':')">:</xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="translate(., $small, $capitals)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
