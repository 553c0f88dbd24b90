<?xml version="1.0" encoding="UTF-8"?>
<!--
  Положение: the approval stamp when it stands alone, the annexe mark and the
  order's stamp when an order approves it; kind and title; sections.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- what a regulation may annex -->
  <xsl:import href="application.xsl"/>

  <xsl:template match="regulation[not(variant)]"
      mode="kind">ПОЛОЖЕНИЕ</xsl:template>
  <xsl:template match="regulation[not(variant)]" mode="gender">n</xsl:template>
  <xsl:template match="regulation[not(variant)]"
      mode="gen">положения</xsl:template>
  <xsl:template match="regulation[not(variant)]"
      mode="dat">положению</xsl:template>
  <xsl:template match="regulation[not(variant)]"
      mode="ins">положением</xsl:template>

  <xsl:template match="regulation" mode="label">
    <xsl:call-template name="kind-word"/>
    <xsl:text> </xsl:text>
    <xsl:apply-templates select="title" mode="plain"/>
  </xsl:template>

  <xsl:template match="regulation" mode="sheets">
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <xsl:call-template name="regulation-top"/>
        <xsl:apply-templates select="text"/>
        <xsl:call-template name="marks">
          <xsl:with-param name="agreed" select="/.."/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="annex | acquainted" mode="sheets"/>
  </xsl:template>

  <!-- What stands over the text is on a page of its own. -->
  <xsl:template match="regulation[title-page = 'yes']" mode="sheets">
    <xsl:call-template name="title-page">
      <xsl:with-param name="gender">
        <xsl:apply-templates select="." mode="gender"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="sheets">
      <xsl:with-param name="number" select="'auto'"/>
      <xsl:with-param name="content">
        <xsl:apply-templates select="text"/>
        <xsl:call-template name="marks">
          <xsl:with-param name="agreed" select="/.."/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="annex | acquainted" mode="sheets"/>
  </xsl:template>

  <xsl:template name="regulation-top">
    <xsl:variable name="stamped"
        select="approved | considered | accepted | agreed"/>
    <xsl:call-template name="sheet-marks"/>
    <xsl:call-template name="form-code"/>
    <xsl:call-template name="stamps">
      <xsl:with-param name="id" select="'document'"/>
      <xsl:with-param name="gender">
        <xsl:apply-templates select="." mode="gender"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="heading-kind-title">
      <xsl:with-param name="id">
        <xsl:if test="not($stamped)">document</xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="regulation" mode="annexed">
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <xsl:call-template name="annex-top">
          <xsl:with-param name="gender">
            <xsl:apply-templates select="." mode="gender"/>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="heading-kind-title"/>
        <xsl:apply-templates select="text"/>
        <xsl:call-template name="marks">
          <xsl:with-param name="agreed" select="/.."/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- As what was read, and as the act that something belongs to. Its date and
       number are those of the order that approves it. -->
  <xsl:template match="regulation" mode="cited">
    <xsl:call-template name="as-sentence">
      <xsl:with-param name="text">
        <xsl:apply-templates select="." mode="ins"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:text> </xsl:text>
    <xsl:apply-templates select="title" mode="plain"/>
  </xsl:template>

  <xsl:template match="regulation" mode="to-act">
    <xsl:text>к </xsl:text>
    <xsl:call-template name="as-sentence">
      <xsl:with-param name="text">
        <xsl:apply-templates select="." mode="dat"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:text> </xsl:text>
    <xsl:apply-templates select="title" mode="lines"/>
  </xsl:template>

</xsl:stylesheet>
