<?xml version="1.0" encoding="UTF-8"?>
<!--
  Приказ по основной деятельности and распоряжение: head, heading, preamble,
  points, signature, the executor's mark, marks; then its annexes and the list
  of those who read it, each on its own sheets.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- what an order may annex -->
  <xsl:import href="regulation.xsl"/>

  <xsl:template match="order[not(variant)]" mode="kind">ПРИКАЗ</xsl:template>
  <xsl:template match="order[not(variant)]" mode="gen">приказа</xsl:template>

  <!-- within a sentence with a small letter, unlike «Положение» -->
  <xsl:template match="order" mode="cited-gen">
    <xsl:apply-templates select="." mode="gen"/>
  </xsl:template>
  <xsl:template match="order[not(variant)]" mode="dat">приказу</xsl:template>
  <xsl:template match="order[not(variant)]" mode="ins">приказом</xsl:template>

  <!-- Quotes inside the quotes of the heading become the inner ones. -->
  <xsl:template match="order" mode="label">
    <xsl:variable name="title">
      <xsl:apply-templates select="title" mode="plain"/>
    </xsl:variable>
    <xsl:call-template name="kind-word"/>
    <xsl:if test="$title != ''">
      <xsl:value-of select="concat(' «', translate($title, '«»', '„“'), '»')"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="order" mode="sheets">
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <xsl:call-template name="head"/>
        <xsl:call-template name="heading"/>
        <xsl:apply-templates select="text"/>
        <xsl:apply-templates select="control" mode="point"/>
        <xsl:call-template name="order-signatures"/>
        <xsl:call-template name="marks"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="annex | acquainted" mode="sheets"/>
  </xsl:template>

  <xsl:template name="order-signatures">
    <xsl:call-template name="signature-block">
      <xsl:with-param name="content">
        <xsl:choose>
          <xsl:when test="signing = 'level'">
            <xsl:call-template name="signatures-level"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="signatures-rank"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- As the act that approves an annexe, and that an annexe belongs to. -->
  <xsl:template match="order" mode="by-act">
    <xsl:apply-templates select="." mode="ins"/>
    <xsl:text> </xsl:text>
    <xsl:call-template name="authors-genitive"/>
  </xsl:template>

  <xsl:template match="order" mode="to-act">
    <xsl:text>к </xsl:text>
    <xsl:apply-templates select="." mode="dat"/>
    <xsl:text> </xsl:text>
    <xsl:call-template name="authors-genitive"/>
  </xsl:template>

</xsl:stylesheet>
