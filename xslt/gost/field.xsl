<?xml version="1.0" encoding="UTF-8"?>
<!--
  Fields of a form: the value, below it a rule of 0.5 pt and in parentheses,
  10 pt, what belongs there. A field without a value is left for a hand.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    exclude-result-prefixes="pf">

  <!-- columns of a signature that is a field: post, hand, gap; name -->
  <xsl:variable name="field-post" select="80"/>
  <xsl:variable name="field-hand" select="41"/>
  <xsl:variable name="field-gap" select="4"/>

  <!-- The rule is drawn 1.5 pt above the end of the value's line and takes no
       room of its own. -->
  <xsl:attribute-set name="caption" use-attribute-sets="requisite">
    <xsl:attribute name="font-size">10pt</xsl:attribute>
    <xsl:attribute name="line-height">11.5pt</xsl:attribute>
    <xsl:attribute name="space-before">-1.75pt</xsl:attribute>
    <xsl:attribute name="space-before.conditionality">retain</xsl:attribute>
    <xsl:attribute name="padding-before">1.25pt</xsl:attribute>
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="border-before-style">solid</xsl:attribute>
    <xsl:attribute name="border-before-width">0.5pt</xsl:attribute>
    <xsl:attribute name="border-before-color">black</xsl:attribute>
  </xsl:attribute-set>

  <!-- Over the whole width; `value`: formatting objects. -->
  <xsl:template name="field">
    <xsl:param name="value"/>
    <xsl:param name="caption"/>
    <fo:block text-align="center" pf:lines="even-lines"
        xsl:use-attribute-sets="requisite kept">
      <xsl:attribute name="text-align">center</xsl:attribute>
      <xsl:call-template name="field-value">
        <xsl:with-param name="value" select="$value"/>
      </xsl:call-template>
    </fo:block>
    <xsl:call-template name="field-caption">
      <xsl:with-param name="text" select="$caption"/>
    </xsl:call-template>
  </xsl:template>

  <!-- An empty line is as high as any other. -->
  <xsl:template name="field-value">
    <xsl:param name="value"/>
    <xsl:choose>
      <xsl:when test="normalize-space($value) != ''">
        <xsl:copy-of select="$value"/>
      </xsl:when>
      <xsl:otherwise>&#160;</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="field-caption">
    <xsl:param name="text"/>
    <fo:block xsl:use-attribute-sets="caption">
      <xsl:value-of select="concat('(', $text, ')')"/>
    </fo:block>
  </xsl:template>

  <!-- «Исх. № 12», «Исх. № ____»: a word and a short value in the line -->
  <xsl:template name="field-line">
    <xsl:param name="word"/>
    <xsl:param name="value"/>
    <fo:block xsl:use-attribute-sets="requisite kept">
      <xsl:value-of select="concat($word, '&#160;')"/>
      <xsl:choose>
        <xsl:when test="$value != ''">
          <xsl:value-of select="$value"/>
        </xsl:when>
        <xsl:otherwise>
          <fo:leader leader-pattern="rule" rule-thickness="0.5pt"
              leader-length="40mm"/>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- A signature (22) with captions under hand and name; the current node
       holds the <person>. `number`: which of them; `post`: as in the
       signature block. -->
  <xsl:template name="field-signature">
    <xsl:param name="number" select="1"/>
    <xsl:param name="post"/>
    <fo:table xsl:use-attribute-sets="placing">
      <fo:table-column column-width="{$field-post}mm"/>
      <fo:table-column column-width="{$field-hand}mm"/>
      <fo:table-column column-width="{$field-gap}mm"/>
      <fo:table-column column-width="{$text-width - $field-post
          - $field-hand - $field-gap}mm"/>
      <fo:table-body>
        <fo:table-row keep-together.within-page="always"
            keep-with-next.within-page="always">
          <fo:table-cell>
            <fo:block>
              <xsl:copy-of select="$post"/>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell>
            <xsl:call-template name="signature-area">
              <xsl:with-param name="area" select="concat('signature-', $number)"/>
              <xsl:with-param name="whom" select="$post"/>
            </xsl:call-template>
            <fo:block/>
          </fo:table-cell>
          <fo:table-cell>
            <fo:block/>
          </fo:table-cell>
          <fo:table-cell display-align="after" text-align="end">
            <fo:block wrap-option="no-wrap">
              <xsl:call-template name="signing"/>
            </fo:block>
          </fo:table-cell>
        </fo:table-row>
        <fo:table-row>
          <fo:table-cell>
            <fo:block/>
          </fo:table-cell>
          <fo:table-cell>
            <xsl:call-template name="field-caption">
              <xsl:with-param name="text" select="'подпись'"/>
            </xsl:call-template>
          </fo:table-cell>
          <fo:table-cell>
            <fo:block/>
          </fo:table-cell>
          <fo:table-cell>
            <xsl:call-template name="field-caption">
              <xsl:with-param name="text" select="'расшифровка подписи'"/>
            </xsl:call-template>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- the place of the seal (24), under the post -->
  <xsl:template name="seal-place">
    <xsl:param name="executor" select="/.."/>
    <fo:block>
      <xsl:text>МП</xsl:text>
      <xsl:if test="$executor">
        <xsl:call-template name="executor">
          <xsl:with-param name="executor" select="$executor"/>
        </xsl:call-template>
      </xsl:if>
    </fo:block>
  </xsl:template>

</xsl:stylesheet>
