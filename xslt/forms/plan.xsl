<?xml version="1.0" encoding="UTF-8"?>
<!--
  План and «План мероприятий (дорожная карта)»: stamps, kind and title, the
  table with its columns numbered, the signature of who made it; on lying
  sheets, if the record does not say otherwise.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:include href="../gost/gost.xsl"/>

  <xsl:template match="plan[not(variant)]" mode="kind">ПЛАН</xsl:template>
  <xsl:template match="plan[not(variant)]" mode="gender">m</xsl:template>
  <xsl:template match="plan[not(variant)]" mode="gen">плана</xsl:template>
  <xsl:template match="plan[not(variant)]" mode="dat">плану</xsl:template>
  <xsl:template match="plan[not(variant)]" mode="ins">планом</xsl:template>

  <xsl:template match="plan" mode="label">
    <xsl:call-template name="kind-word"/>
    <xsl:text> </xsl:text>
    <xsl:apply-templates select="title" mode="plain"/>
  </xsl:template>

  <xsl:template match="plan[not(sheet = 'upright')]"
      mode="lying">yes</xsl:template>

  <xsl:template match="plan" mode="sheets">
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
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
            <xsl:if test="not(approved | considered | accepted | agreed)">
              <xsl:text>document</xsl:text>
            </xsl:if>
          </xsl:with-param>
          <xsl:with-param name="below" select="1"/>
        </xsl:call-template>
        <xsl:call-template name="plan-text"/>
        <xsl:call-template name="marks">
          <xsl:with-param name="agreed" select="/.."/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="acquainted" mode="sheets"/>
  </xsl:template>

  <xsl:template match="plan" mode="annexed">
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <xsl:call-template name="annex-top">
          <xsl:with-param name="gender">
            <xsl:apply-templates select="." mode="gender"/>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="heading-kind-title">
          <xsl:with-param name="below" select="1"/>
        </xsl:call-template>
        <xsl:call-template name="plan-text"/>
        <xsl:call-template name="marks">
          <xsl:with-param name="agreed" select="/.."/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="plan-text">
    <xsl:apply-templates select="text"/>
    <xsl:if test="signer">
      <xsl:call-template name="signature-block">
        <xsl:with-param name="content">
          <xsl:call-template name="signatures-rank"/>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="plan/text//rows">
    <xsl:call-template name="declared-table">
      <xsl:with-param name="numbers" select="true()"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
