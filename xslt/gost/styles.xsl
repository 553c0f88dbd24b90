<?xml version="1.0" encoding="UTF-8"?>
<!--
  Sets of properties, so that one thing looks the same everywhere. Widths are
  parts of the text's, whichever way the sheet lies.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- running text, set once on the flow -->
  <xsl:attribute-set name="text">
    <xsl:attribute name="text-align">justify</xsl:attribute>
    <xsl:attribute name="text-indent">
      <xsl:value-of select="concat($indent, 'mm')"/>
    </xsl:attribute>
    <xsl:attribute name="hyphenate">true</xsl:attribute>
    <xsl:attribute name="hyphenation-keep">page</xsl:attribute>
    <xsl:attribute name="widows">2</xsl:attribute>
    <xsl:attribute name="orphans">2</xsl:attribute>
  </xsl:attribute-set>

  <!-- a line of text at the margin: ragged, whole words -->
  <xsl:attribute-set name="ragged">
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="text-indent">0pt</xsl:attribute>
    <xsl:attribute name="hyphenate">false</xsl:attribute>
  </xsl:attribute-set>

  <!-- the lines of a requisite: interval 1, whole words -->
  <xsl:attribute-set name="requisite" use-attribute-sets="ragged">
    <xsl:attribute name="line-height">
      <xsl:value-of select="concat($single, 'pt')"/>
    </xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="centred" use-attribute-sets="requisite">
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="start-indent">50% - 60mm</xsl:attribute>
    <xsl:attribute name="end-indent">50% - 60mm</xsl:attribute>
  </xsl:attribute-set>

  <!-- a line of the form's head, wherever that stands -->
  <xsl:attribute-set name="head-line" use-attribute-sets="requisite kept">
    <xsl:attribute name="text-align">center</xsl:attribute>
  </xsl:attribute-set>

  <!-- the block of 75 mm at the right margin -->
  <xsl:attribute-set name="at-right" use-attribute-sets="requisite">
    <xsl:attribute name="start-indent">100% - 75mm</xsl:attribute>
  </xsl:attribute-set>

  <xsl:attribute-set name="kept">
    <xsl:attribute name="keep-together.within-page">always</xsl:attribute>
    <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
  </xsl:attribute-set>

  <!-- a table that only places things side by side -->
  <xsl:attribute-set name="placing" use-attribute-sets="requisite">
    <xsl:attribute name="role">NonStruct</xsl:attribute>
    <xsl:attribute name="table-layout">fixed</xsl:attribute>
    <xsl:attribute name="width">100%</xsl:attribute>
  </xsl:attribute-set>

  <!-- bold or normal, by the number of the requisite -->
  <xsl:template name="weight">
    <xsl:param name="requisite"/>
    <xsl:choose>
      <xsl:when test="contains(concat(' ', $bold, ' '),
          concat(' ', $requisite, ' '))">bold</xsl:when>
      <xsl:otherwise>normal</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:variable name="weight-05">
    <xsl:call-template name="weight">
      <xsl:with-param name="requisite" select="'05'"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="weight-09">
    <xsl:call-template name="weight">
      <xsl:with-param name="requisite" select="'09'"/>
    </xsl:call-template>
  </xsl:variable>
  <xsl:variable name="weight-17">
    <xsl:call-template name="weight">
      <xsl:with-param name="requisite" select="'17'"/>
    </xsl:call-template>
  </xsl:variable>

</xsl:stylesheet>
