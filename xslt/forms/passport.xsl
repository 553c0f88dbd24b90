<?xml version="1.0" encoding="UTF-8"?>
<!--
  Паспорт практики: its title and a table of named rows. As an annexe of
  an application it goes on with the application's pages and bears no mark.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- Forms that are annexed are one chain, the shared sheets at its end: were
       there two, those of the second would win over the forms of the first. -->
  <xsl:import href="plan.xsl"/>

  <xsl:template match="passport" mode="gen">паспорта</xsl:template>

  <xsl:template match="passport" mode="sheets">
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <xsl:call-template name="passport-content"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="passport" mode="continued">
    <xsl:call-template name="sheets">
      <xsl:with-param name="number" select="'auto'"/>
      <xsl:with-param name="content">
        <xsl:call-template name="passport-content"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="passport" mode="annexed">
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <xsl:call-template name="annex-mark">
          <xsl:with-param name="gender" select="'m'"/>
        </xsl:call-template>
        <xsl:call-template name="passport-content">
          <xsl:with-param name="id"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="passport-content">
    <xsl:param name="id">
      <xsl:apply-templates select="." mode="id"/>
    </xsl:param>
    <xsl:call-template name="heading-centred">
      <xsl:with-param name="id" select="$id"/>
      <xsl:with-param name="content">
        <xsl:apply-templates select="title" mode="lines"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:for-each select="text">
      <xsl:call-template name="named-rows">
        <xsl:with-param name="names" select="'Наименование показателя'"/>
        <xsl:with-param name="contents" select="'Содержание'"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
