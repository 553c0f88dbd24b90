<?xml version="1.0" encoding="UTF-8"?>
<!--
  Приказ по основной деятельности: head, heading, preamble, points, signature,
  the executor's mark; then its annexes, each on its own sheets.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- what an order may annex -->
  <xsl:import href="regulation.xsl"/>

  <xsl:template match="order" mode="kind">ПРИКАЗ</xsl:template>

  <!-- Quotes inside the quotes of the heading become the inner ones. -->
  <xsl:template match="order" mode="label">
    <xsl:variable name="title">
      <xsl:apply-templates select="title" mode="plain"/>
    </xsl:variable>
    <xsl:text>Приказ</xsl:text>
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
        <xsl:call-template name="order-signatures"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="annex" mode="sheets"/>
  </xsl:template>

  <xsl:template name="order-signatures">
    <xsl:call-template name="signature-block">
      <xsl:with-param name="content">
        <xsl:for-each select="signer">
          <xsl:call-template name="signature">
            <xsl:with-param name="number" select="position()"/>
            <xsl:with-param name="post">
              <xsl:apply-templates mode="lines"
                  select="(position | person/position)[not(@case)][1]"/>
            </xsl:with-param>
            <xsl:with-param name="executor"
                select="../executor[current()[not(following-sibling::signer)]]"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- As the act that approves an annexe, and that an annexe belongs to. -->
  <xsl:template match="order" mode="by-act">
    <xsl:text>приказом </xsl:text>
    <xsl:call-template name="organization-genitive"/>
  </xsl:template>

  <xsl:template match="order" mode="to-act">
    <xsl:text>к приказу </xsl:text>
    <xsl:call-template name="organization-genitive"/>
  </xsl:template>

</xsl:stylesheet>
