<?xml version="1.0" encoding="UTF-8"?>
<!--
  Notes inside a line: a raised number, and the words at the foot of the page
  under a short rule. They are counted through a document; an annexe counts its
  own. A note in a note, or in a link, stands in parentheses where it is.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="exsl">

  <xsl:variable name="footnotes" select="//note[parent::p or parent::cell
      or parent::em or parent::strong or parent::verb]"/>

  <!-- Counted once: xsl:number would go back to the first for each of them. -->
  <xsl:variable name="footnote-numbers">
    <xsl:if test="$footnotes">
      <xsl:for-each select="/* | //annex/*">
        <xsl:variable name="depth" select="count(ancestor::annex)"/>
        <xsl:for-each select=".//note[parent::p or parent::cell or parent::em
            or parent::strong or parent::verb]
            [count(ancestor::annex) = $depth]">
          <numbered note="{generate-id()}">
            <xsl:value-of select="position()"/>
          </numbered>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:if>
  </xsl:variable>

  <xsl:key name="numbered" match="numbered" use="@note"/>

  <xsl:template match="p/note | cell/note | em/note | strong/note | verb/note">
    <xsl:variable name="sign">
      <xsl:apply-templates select="." mode="sign"/>
    </xsl:variable>
    <fo:footnote>
      <xsl:copy-of select="$sign"/>
      <fo:footnote-body font-size="{$size - 2}pt" font-weight="normal"
          font-style="normal" line-height="{$small-line}pt"
          text-align="justify" text-indent="{$indent}mm" start-indent="0pt"
          end-indent="0pt">
        <xsl:choose>
          <xsl:when test="p | list">
            <xsl:apply-templates/>
          </xsl:when>
          <xsl:otherwise>
            <fo:block>
              <xsl:copy-of select="$sign"/>
              <xsl:text>&#160;</xsl:text>
              <xsl:apply-templates/>
            </fo:block>
          </xsl:otherwise>
        </xsl:choose>
      </fo:footnote-body>
    </fo:footnote>
  </xsl:template>

  <xsl:template match="p/note | cell/note | em/note | strong/note | verb/note"
      mode="label-text">
    <xsl:apply-templates select="." mode="sign"/>
    <xsl:text>&#160;</xsl:text>
  </xsl:template>

  <xsl:template match="note" mode="sign">
    <xsl:variable name="id" select="generate-id()"/>
    <fo:inline baseline-shift="super" font-size="{$size - 4}pt">
      <xsl:for-each select="exsl:node-set($footnote-numbers)">
        <xsl:value-of select="key('numbered', $id)"/>
      </xsl:for-each>
    </fo:inline>
  </xsl:template>

  <xsl:template match="note//note | link//note | ref//note" priority="1">
    <xsl:text> (</xsl:text>
    <xsl:apply-templates select="node()[not(self::p)] | p/node()"/>
    <xsl:text>)</xsl:text>
  </xsl:template>

  <xsl:template name="footnote-rule">
    <xsl:if test="$footnotes">
      <fo:static-content flow-name="xsl-footnote-separator">
        <fo:block text-indent="0pt" line-height="{$single}pt">
          <fo:leader leader-pattern="rule" leader-length="40mm"
              rule-thickness="0.5pt"/>
        </fo:block>
      </fo:static-content>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
