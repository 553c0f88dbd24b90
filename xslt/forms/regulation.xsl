<?xml version="1.0" encoding="UTF-8"?>
<!--
  Положение: the approval stamp when it stands alone, the annexe mark and the
  order's stamp when an order approves it; kind and title; sections.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- what a regulation may annex -->
  <xsl:import href="application.xsl"/>

  <xsl:template match="regulation" mode="kind">ПОЛОЖЕНИЕ</xsl:template>
  <xsl:template match="regulation" mode="gender">n</xsl:template>

  <!-- under another name: методология -->
  <xsl:template match="regulation[variant]" mode="kind">
    <xsl:value-of select="translate(variant, $small, $capitals)"/>
  </xsl:template>

  <xsl:template match="regulation[variant]" mode="gender">
    <xsl:value-of select="variant/@gender"/>
  </xsl:template>

  <xsl:template match="regulation" mode="label">
    <xsl:variable name="kind">
      <xsl:apply-templates select="." mode="kind"/>
    </xsl:variable>
    <xsl:value-of select="concat(substring($kind, 1, 1),
        translate(substring($kind, 2), $capitals, $small), ' ')"/>
    <xsl:apply-templates select="title" mode="plain"/>
  </xsl:template>

  <xsl:template match="regulation" mode="sheets">
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <xsl:for-each select="approved">
          <xsl:call-template name="stamp-approved">
            <xsl:with-param name="id" select="'document'"/>
            <xsl:with-param name="gender">
              <xsl:apply-templates select=".." mode="gender"/>
            </xsl:with-param>
            <xsl:with-param name="by">
              <xsl:apply-templates select="by" mode="lines"/>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:call-template name="heading-kind-title">
          <xsl:with-param name="id">
            <xsl:if test="not(approved)">document</xsl:if>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:apply-templates select="text"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="annex" mode="sheets"/>
  </xsl:template>

  <xsl:template match="regulation" mode="annexed">
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <xsl:call-template name="annex-mark">
          <xsl:with-param name="gender">
            <xsl:apply-templates select="." mode="gender"/>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="heading-kind-title"/>
        <xsl:apply-templates select="text"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- As the act that something belongs to. -->
  <xsl:template match="regulation" mode="to-act">
    <xsl:choose>
      <xsl:when test="variant">
        <xsl:value-of select="concat('к ',
            translate(substring(variant/@dat, 1, 1), $small, $capitals),
            substring(variant/@dat, 2))"/>
      </xsl:when>
      <xsl:otherwise>к Положению</xsl:otherwise>
    </xsl:choose>
    <xsl:text> </xsl:text>
    <xsl:apply-templates select="title" mode="lines"/>
  </xsl:template>

</xsl:stylesheet>
