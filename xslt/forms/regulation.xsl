<?xml version="1.0" encoding="UTF-8"?>
<!--
  Положение: the approval stamp when it stands alone, the annexe mark and the
  order's stamp when an order approves it; kind and title; sections.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:include href="../gost/gost.xsl"/>

  <xsl:template match="regulation" mode="kind">ПОЛОЖЕНИЕ</xsl:template>

  <xsl:template match="regulation" mode="label">
    <xsl:text>Положение </xsl:text>
    <xsl:apply-templates select="title" mode="plain"/>
  </xsl:template>

  <xsl:template match="regulation" mode="sheets">
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <xsl:for-each select="approved">
          <xsl:call-template name="stamp-approved">
            <xsl:with-param name="id" select="'document'"/>
            <xsl:with-param name="gender" select="'n'"/>
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
          <xsl:with-param name="gender" select="'n'"/>
        </xsl:call-template>
        <xsl:call-template name="heading-kind-title"/>
        <xsl:apply-templates select="text"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- As the act that something belongs to. -->
  <xsl:template match="regulation" mode="to-act">
    <xsl:text>к Положению </xsl:text>
    <xsl:apply-templates select="title" mode="lines"/>
  </xsl:template>

</xsl:stylesheet>
