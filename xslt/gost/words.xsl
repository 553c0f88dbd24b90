<?xml version="1.0" encoding="UTF-8"?>
<!-- Words as they stand at the beginning of a line and inside a sentence. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:ru="urn:pisar:ru"
    exclude-result-prefixes="ru">

  <xsl:template name="as-sentence">
    <xsl:param name="text"/>
    <xsl:value-of select="translate(substring($text, 1, 1), $small, $capitals)"/>
    <xsl:value-of select="substring($text, 2)"/>
  </xsl:template>

  <!-- Words that the program made: ё only where the office prints it, or where
       somebody typed it. -->
  <xsl:template name="generated">
    <xsl:param name="text"/>
    <xsl:param name="from"/>
    <xsl:choose>
      <xsl:when test="$yo = 'yes' or translate($from, 'ёЁ', '') != $from">
        <xsl:value-of select="$text"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="translate($text, 'ёЁ', 'еЕ')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Inside a sentence a post or a body begins with a small letter, unless it
       is an abbreviation. -->
  <xsl:template name="inside-sentence">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="translate(substring($text, 2, 1), $capitals, '') = ''">
        <xsl:value-of select="$text"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="concat(translate(substring($text, 1, 1),
            $capitals, $small), substring($text, 2))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The same in a case. A form that was written down stands as it is. -->
  <xsl:template match="*" mode="in-sentence">
    <xsl:param name="case"/>
    <xsl:variable name="form" select="ru:phrase(., $case)"/>
    <xsl:choose>
      <xsl:when test="../*[name() = name(current())]/@case = $case">
        <xsl:value-of select="$form"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="inside-sentence">
          <xsl:with-param name="text" select="$form"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
