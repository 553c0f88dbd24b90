<?xml version="1.0" encoding="UTF-8"?>
<!--
  Заявка: outgoing number and date level with the addressee, the request with
  the applicant's name as a field, the list of materials, signature with
  captions, the seal's place; then the annexed passport on the next pages.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">

  <!-- what an application annexes -->
  <xsl:import href="passport.xsl"/>

  <xsl:template match="application" mode="kind">ЗАЯВКА</xsl:template>
  <xsl:template match="application" mode="gen">заявки</xsl:template>

  <xsl:template match="application" mode="label">
    <xsl:value-of select="normalize-space(concat('Заявка ', purpose))"/>
  </xsl:template>

  <xsl:template match="application" mode="sheets">
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <xsl:call-template name="application-content">
          <xsl:with-param name="id" select="'document'"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="." mode="annexes"/>
    <xsl:apply-templates select="acquainted" mode="sheets"/>
  </xsl:template>

  <xsl:template match="application" mode="annexed">
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <xsl:call-template name="annex-mark">
          <xsl:with-param name="gender" select="'f'"/>
        </xsl:call-template>
        <fo:block space-before="{$single}pt" role="NonStruct">
          <xsl:call-template name="application-content"/>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Its annexes are named in the list of materials; they bear no mark. -->
  <xsl:template match="application" mode="annexes">
    <xsl:apply-templates select="annex/*" mode="continued"/>
  </xsl:template>

  <xsl:template match="application/annex" mode="bookmark-name">
    <xsl:apply-templates select="*" mode="label"/>
  </xsl:template>

  <xsl:template name="application-content">
    <xsl:param name="id"/>
    <xsl:call-template name="application-head"/>
    <xsl:call-template name="heading-centred">
      <xsl:with-param name="id" select="$id"/>
      <xsl:with-param name="weight" select="$weight-09"/>
      <xsl:with-param name="content">
        <xsl:apply-templates select="." mode="kind"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="application-request"/>
    <fo:block space-before="{$single}pt" role="NonStruct">
      <xsl:apply-templates select="text"/>
    </fo:block>
    <xsl:call-template name="enclosures"/>
    <xsl:call-template name="application-signature"/>
    <xsl:call-template name="marks"/>
  </xsl:template>

  <!-- On a letter form its head says who writes, when and what number. -->
  <xsl:template name="application-head">
    <xsl:choose>
      <xsl:when test="letterhead">
        <xsl:call-template name="letter-head">
          <xsl:with-param name="right">
            <xsl:apply-templates select="addressee | resolution"
                mode="requisite"/>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="sheet-marks"/>
        <xsl:call-template name="application-numbers"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="application-numbers">
    <xsl:call-template name="addressees">
      <xsl:with-param name="left">
        <xsl:call-template name="field-line">
          <xsl:with-param name="word" select="'Исх.&#160;№'"/>
          <xsl:with-param name="value" select="normalize-space(number)"/>
        </xsl:call-template>
        <xsl:call-template name="field-line">
          <xsl:with-param name="word" select="'Дата'"/>
          <xsl:with-param name="value">
            <xsl:apply-templates select="date" mode="date"/>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="reply-reference"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="application-request">
    <fo:block keep-with-next.within-page="always">
      <xsl:text>Просим рассмотреть заявочные материалы</xsl:text>
    </fo:block>
    <xsl:call-template name="field">
      <xsl:with-param name="caption">
        <xsl:text>полное наименование образовательной организации – </xsl:text>
        <xsl:text>соискателя статуса</xsl:text>
      </xsl:with-param>
      <xsl:with-param name="value">
        <xsl:choose>
          <xsl:when test="applicant">
            <xsl:apply-templates select="applicant" mode="lines"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="organization-genitive">
              <!-- A form is of whoever fills it in. -->
              <xsl:with-param name="of" select="organization
                  | $organization[not(current()/organization
                      or current()/ancestor-or-self::*/blank = 'yes')]"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
    <fo:block text-indent="0pt">
      <xsl:apply-templates select="purpose" mode="plain"/>
      <xsl:text>.</xsl:text>
    </fo:block>
  </xsl:template>

  <xsl:template name="application-signature">
    <xsl:call-template name="signature-block">
      <xsl:with-param name="content">
        <xsl:for-each select="signer">
          <xsl:call-template name="field-signature">
            <xsl:with-param name="number" select="position()"/>
            <xsl:with-param name="post">
              <xsl:apply-templates select="." mode="post"/>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:call-template name="seal-place">
          <xsl:with-param name="executor" select="executor"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- As the document that something belongs to. -->
  <xsl:template match="application" mode="to-act">к заявке</xsl:template>

</xsl:stylesheet>
