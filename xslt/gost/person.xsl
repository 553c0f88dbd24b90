<?xml version="1.0" encoding="UTF-8"?>
<!-- Names as they stand in requisites and in text. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:ru="urn:pisar:ru"
    exclude-result-prefixes="ru">

  <!-- «И.И. Иванова»: in signatures and stamps -->
  <xsl:template match="person" mode="initials-first">
    <xsl:if test="@initials != ''">
      <xsl:value-of select="concat(@initials, '&#160;')"/>
    </xsl:if>
    <xsl:value-of select="@last"/>
  </xsl:template>

  <!-- The same of the current node's person, who may not be named yet. -->
  <xsl:template name="signing">
    <xsl:apply-templates select="person" mode="initials-first"/>
    <xsl:if test="not(person)">____</xsl:if>
  </xsl:template>

  <!-- «Иванова И.И.»: in text -->
  <xsl:template match="person" mode="surname-first">
    <xsl:value-of select="@last"/>
    <xsl:if test="@initials != ''">
      <xsl:value-of select="concat('&#160;', @initials)"/>
    </xsl:if>
  </xsl:template>

  <!-- «Ивановой И.И.» -->
  <xsl:template match="person" mode="dative">
    <xsl:value-of
        select="translate(ru:name(., 'dat', 'Ф И.О.'), ' ', '&#160;')"/>
  </xsl:template>

  <!-- «Иванова И.И., руководитель рабочей группы» -->
  <xsl:template match="person" mode="with-position">
    <xsl:variable name="position"
        select="(position | ../position)[not(@case)][1]"/>
    <xsl:apply-templates select="." mode="surname-first"/>
    <xsl:if test="$position">
      <xsl:text>, </xsl:text>
      <xsl:call-template name="inside-sentence">
        <xsl:with-param name="text">
          <xsl:apply-templates select="$position" mode="plain"/>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
