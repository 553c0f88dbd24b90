<?xml version="1.0" encoding="UTF-8"?>
<!--
  A sheet on which people sign: a title, a sentence, a table of post, name,
  room for the hand and perhaps for the date; rows of at least 10 mm.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">

  <!-- The current node has the <person> elements. `sorted`: by their names. -->
  <xsl:template name="people-sheet">
    <xsl:param name="title"/>
    <xsl:param name="lead"/>
    <xsl:param name="dated" select="false()"/>
    <xsl:param name="sorted" select="false()"/>
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <fo:block id="{generate-id()}" role="H1" font-weight="{$weight-17}"
            space-after="{2 * $single}pt" xsl:use-attribute-sets="centred kept">
          <xsl:value-of select="$title"/>
        </fo:block>
        <fo:block space-after="{$single}pt"
            keep-with-next.within-page="always">
          <xsl:copy-of select="$lead"/>
        </fo:block>
        <xsl:call-template name="people-table">
          <xsl:with-param name="dated" select="$dated"/>
          <xsl:with-param name="sorted" select="$sorted"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="people-bookmark">
    <xsl:param name="title"/>
    <fo:bookmark internal-destination="{generate-id()}">
      <fo:bookmark-title>
        <xsl:value-of select="$title"/>
      </fo:bookmark-title>
    </fo:bookmark>
  </xsl:template>

  <!-- Without a date, its column goes to the post. -->
  <xsl:template name="people-table">
    <xsl:param name="dated"/>
    <xsl:param name="sorted"/>
    <fo:table xsl:use-attribute-sets="table">
      <fo:table-column column-width="12mm"/>
      <fo:table-column/>
      <fo:table-column column-width="38mm"/>
      <fo:table-column column-width="28mm"/>
      <xsl:if test="$dated">
        <fo:table-column column-width="24mm"/>
      </xsl:if>
      <fo:table-header>
        <fo:table-row height="10mm" keep-together.within-page="always"
            text-align="center" display-align="center">
          <xsl:call-template name="people-cell">
            <xsl:with-param name="content">№ п/п</xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="people-cell">
            <xsl:with-param name="content">Должность</xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="people-cell">
            <xsl:with-param name="content">И.О. Фамилия</xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="people-cell">
            <xsl:with-param name="content">Подпись</xsl:with-param>
          </xsl:call-template>
          <xsl:if test="$dated">
            <xsl:call-template name="people-cell">
              <xsl:with-param name="content">Дата</xsl:with-param>
            </xsl:call-template>
          </xsl:if>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="person">
          <xsl:sort select="translate(@last[$sorted], 'Ёё', 'Ее')"/>
          <xsl:sort select="@initials[$sorted]"/>
          <xsl:call-template name="people-row">
            <xsl:with-param name="dated" select="$dated"/>
          </xsl:call-template>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="people-row">
    <xsl:param name="dated"/>
    <fo:table-row height="10mm" keep-together.within-page="always"
        display-align="center">
      <xsl:call-template name="people-cell">
        <xsl:with-param name="align" select="'center'"/>
        <xsl:with-param name="content" select="position()"/>
      </xsl:call-template>
      <xsl:call-template name="people-cell">
        <xsl:with-param name="content">
          <xsl:apply-templates select="." mode="post"/>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="people-cell">
        <xsl:with-param name="content">
          <xsl:apply-templates select="." mode="initials-first"/>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="people-cell"/>
      <xsl:if test="$dated">
        <xsl:call-template name="people-cell"/>
      </xsl:if>
    </fo:table-row>
  </xsl:template>

  <xsl:template name="people-cell">
    <xsl:param name="align"/>
    <xsl:param name="content"/>
    <fo:table-cell xsl:use-attribute-sets="cell">
      <xsl:if test="$align">
        <xsl:attribute name="text-align">
          <xsl:value-of select="$align"/>
        </xsl:attribute>
      </xsl:if>
      <fo:block>
        <xsl:copy-of select="$content"/>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

</xsl:stylesheet>
