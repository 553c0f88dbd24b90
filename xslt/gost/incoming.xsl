<?xml version="1.0" encoding="UTF-8"?>
<!--
  What letters and applications bear: under the text, at left, the mark of
  what is enclosed (19); at right, below the addressee, the resolution (28).
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">

  <!-- «Приложение: на 2 л. в 1 экз.»; several are numbered, one below the
       other. -->
  <xsl:template name="enclosures">
    <xsl:if test="enclosures">
      <fo:table space-before="{$single}pt" xsl:use-attribute-sets="placing">
        <fo:table-column column-width="{$enclosures-width}mm"/>
        <fo:table-column column-width="{$text-width - $enclosures-width}mm"/>
        <fo:table-body>
          <fo:table-row>
            <fo:table-cell>
              <fo:block>Приложение:</fo:block>
            </fo:table-cell>
            <fo:table-cell>
              <xsl:apply-templates select="enclosures" mode="requisite"/>
            </fo:table-cell>
          </fo:table-row>
        </fo:table-body>
      </fo:table>
    </xsl:if>
  </xsl:template>

  <!-- the word and a blank, mm -->
  <xsl:variable name="enclosures-width" select="2.1 * $size"/>

  <xsl:template match="enclosures" mode="requisite">
    <fo:block xsl:use-attribute-sets="requisite">
      <xsl:if test="count(../enclosures) &gt; 1">
        <xsl:value-of select="concat(
            count(preceding-sibling::enclosures) + 1, '.&#160;')"/>
      </xsl:if>
      <xsl:call-template name="enclosure"/>
    </fo:block>
  </xsl:template>

  <!-- What is bound has no number of sheets. -->
  <xsl:template name="enclosure">
    <xsl:if test="what">
      <xsl:choose>
        <xsl:when test="count(../enclosures) &gt; 1">
          <xsl:call-template name="as-sentence">
            <xsl:with-param name="text" select="normalize-space(what)"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="what" mode="plain"/>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:if test="sheets">
      <xsl:value-of select="concat('на ', normalize-space(sheets),
          '&#160;л. ')"/>
    </xsl:if>
    <xsl:value-of select="concat('в ', normalize-space(copies),
        '&#160;экз.')"/>
  </xsl:template>

  <!-- «Борисову Б.Б.», the task and its term, the hand, the date -->
  <xsl:template match="resolution" mode="requisite">
    <fo:block space-before="{2 * $single}pt" xsl:use-attribute-sets="requisite">
      <xsl:for-each select="doers/person">
        <xsl:if test="position() &gt; 1">, </xsl:if>
        <xsl:apply-templates select="." mode="dative"/>
      </xsl:for-each>
    </fo:block>
    <fo:block xsl:use-attribute-sets="requisite">
      <xsl:apply-templates select="task" mode="plain"/>
    </fo:block>
    <xsl:if test="due">
      <fo:block xsl:use-attribute-sets="requisite">
        <xsl:text>Срок&#160;– </xsl:text>
        <xsl:apply-templates select="due" mode="date"/>
      </fo:block>
    </xsl:if>
    <xsl:for-each select="who">
      <xsl:call-template name="official">
        <xsl:with-param name="date" select="../date"/>
        <xsl:with-param name="posted" select="false()"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

</xsl:stylesheet>
