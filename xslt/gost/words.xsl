<?xml version="1.0" encoding="UTF-8"?>
<!-- Words as they stand at the beginning of a line and after a number. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template name="as-sentence">
    <xsl:param name="text"/>
    <xsl:value-of select="translate(substring($text, 1, 1), $small, $capitals)"/>
    <xsl:value-of select="substring($text, 2)"/>
  </xsl:template>

  <!-- «1 член», «2 члена», «5 членов» -->
  <xsl:template name="counted">
    <xsl:param name="n"/>
    <xsl:param name="one"/>
    <xsl:param name="few"/>
    <xsl:param name="many"/>
    <xsl:variable name="teen" select="floor($n div 10) mod 10 = 1"/>
    <xsl:variable name="last" select="$n mod 10"/>
    <xsl:value-of select="concat($n, ' ')"/>
    <xsl:choose>
      <xsl:when test="$last = 1 and not($teen)">
        <xsl:value-of select="$one"/>
      </xsl:when>
      <xsl:when test="$last &gt; 1 and $last &lt; 5 and not($teen)">
        <xsl:value-of select="$few"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$many"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
