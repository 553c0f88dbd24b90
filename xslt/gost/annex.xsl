<?xml version="1.0" encoding="UTF-8"?>
<!--
  Annexes of an order (19): each on its own sheets, which count from 1. One
  that the order approves carries «Приложение» and the stamp УТВЕРЖДЕНО, any
  other «Приложение № 2 к приказу … от … № …»; never both references.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    xmlns:ru="urn:pisar:ru"
    exclude-result-prefixes="pf ru">

  <xsl:template match="annex" mode="sheets">
    <xsl:apply-templates select="*" mode="annexed"/>
    <xsl:apply-templates select="*" mode="annexes"/>
    <xsl:apply-templates select="*/acquainted" mode="sheets"/>
  </xsl:template>

  <!-- what a document annexes -->
  <xsl:template match="*" mode="annexes">
    <xsl:apply-templates select="annex" mode="sheets"/>
  </xsl:template>

  <xsl:template match="*" mode="continued">
    <xsl:apply-templates select="." mode="annexed"/>
  </xsl:template>

  <!-- The current node is the annexed document. -->
  <xsl:template name="annex-mark">
    <xsl:param name="gender"/>
    <xsl:call-template name="at-right">
      <xsl:with-param name="id">
        <xsl:apply-templates select="." mode="id"/>
      </xsl:with-param>
      <xsl:with-param name="content">
        <fo:block xsl:use-attribute-sets="requisite">
          <xsl:for-each select="..">
            <xsl:call-template name="annex-name"/>
          </xsl:for-each>
        </fo:block>
        <xsl:apply-templates select=".." mode="annex-basis">
          <xsl:with-param name="gender" select="$gender"/>
        </xsl:apply-templates>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- All that stands over the title: the marks of the sheet and the stamps are
       the annexe's own. -->
  <xsl:template name="annex-top">
    <xsl:param name="gender"/>
    <xsl:call-template name="sheet-marks"/>
    <xsl:call-template name="form-code"/>
    <xsl:call-template name="annex-mark">
      <xsl:with-param name="gender" select="$gender"/>
    </xsl:call-template>
    <xsl:if test="approved | considered | accepted | agreed">
      <fo:block role="NonStruct" space-before="{$single}pt">
        <xsl:call-template name="stamps">
          <xsl:with-param name="gender" select="$gender"/>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template match="annex" mode="annex-basis">
    <xsl:variable name="act">
      <xsl:apply-templates select=".." mode="to-act"/>
    </xsl:variable>
    <xsl:for-each select="..">
      <xsl:call-template name="stamp-act">
        <xsl:with-param name="by" select="$act"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="annex[@approved = 'yes']" mode="annex-basis">
    <xsl:param name="gender"/>
    <xsl:variable name="act">
      <xsl:apply-templates select=".." mode="by-act"/>
    </xsl:variable>
    <xsl:for-each select="..">
      <xsl:call-template name="stamp-approved">
        <xsl:with-param name="gender" select="$gender"/>
        <xsl:with-param name="above" select="1"/>
        <xsl:with-param name="by" select="$act"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Kinds that approve nothing, and to which nothing belongs, say nothing. -->
  <xsl:template match="*" mode="by-act"/>
  <xsl:template match="*" mode="to-act"/>

  <!-- «Приложение», with a number when there are several -->
  <xsl:template name="annex-name">
    <xsl:variable name="number">
      <xsl:apply-templates select="." mode="cited-number"/>
    </xsl:variable>
    <xsl:text>Приложение</xsl:text>
    <xsl:if test="$number != ''">
      <xsl:value-of select="concat('&#160;', $number)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="annex" mode="cited-number">
    <xsl:if test="count(../annex) &gt; 1">
      <xsl:if test="$annex-sign != ''">
        <xsl:value-of select="concat($annex-sign, '&#160;')"/>
      </xsl:if>
      <xsl:value-of select="count(preceding-sibling::annex) + 1"/>
    </xsl:if>
  </xsl:template>

  <!-- The authors of the current document, as they stand after «приказом» and
       «к приказу»: «… и …» -->
  <xsl:template name="authors-genitive">
    <xsl:for-each select="$organization | joint/organization">
      <xsl:if test="position() &gt; 1"> и </xsl:if>
      <xsl:call-template name="organization-genitive">
        <xsl:with-param name="of" select="."/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- The name of an organisation in the genitive; one that was typed keeps its
       line ends. -->
  <xsl:template name="organization-genitive">
    <xsl:param name="of" select="$organization"/>
    <xsl:variable name="genitive"
        select="ru:phrase($of/name[not(@case)], 'gen')"/>
    <xsl:variable name="typed" select="$of/name[@case = 'gen']"/>
    <xsl:choose>
      <xsl:when test="$typed/br">
        <xsl:apply-templates select="$typed" mode="lines"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$genitive"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
