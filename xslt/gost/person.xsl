<?xml version="1.0" encoding="UTF-8"?>
<!-- Names as they stand in requisites and in text. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- «И.И. Иванова»: in signatures and stamps -->
  <xsl:template match="person" mode="initials-first">
    <xsl:if test="@initials != ''">
      <xsl:value-of select="concat(@initials, '&#160;')"/>
    </xsl:if>
    <xsl:value-of select="@last"/>
  </xsl:template>

  <!-- «Иванова И.И.»: in text -->
  <xsl:template match="person" mode="surname-first">
    <xsl:value-of select="@last"/>
    <xsl:if test="@initials != ''">
      <xsl:value-of select="concat('&#160;', @initials)"/>
    </xsl:if>
  </xsl:template>

  <!-- «Ивановой И.И.»: as typed; until declension is built, what is not typed
       stands in the nominative. -->
  <xsl:template match="person" mode="dative">
    <xsl:variable name="form" select="normalize-space(form[@case = 'dat'])"/>
    <xsl:choose>
      <xsl:when test="$form != ''">
        <xsl:value-of select="concat(
            substring-before(concat($form, ' '), ' '), '&#160;', @initials)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="." mode="surname-first"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «Иванова И.И., руководитель рабочей группы» -->
  <xsl:template match="person" mode="with-position">
    <xsl:variable name="position"
        select="(position | ../position)[not(@case)][1]"/>
    <xsl:apply-templates select="." mode="surname-first"/>
    <xsl:if test="$position">
      <xsl:text>, </xsl:text>
      <xsl:apply-templates select="$position" mode="plain"/>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
