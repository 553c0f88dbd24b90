<?xml version="1.0" encoding="UTF-8"?>
<!--
  Who read the document: on a sheet of their own, ЛИСТ ОЗНАКОМЛЕНИЯ, whose
  pages count from 1, or as a list under the signature. The form says, in the
  mode `ins`, what was read: «приказом».
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">

  <xsl:template match="acquainted" mode="sheets">
    <xsl:if test="not(../acquaintance = 'list')">
      <xsl:call-template name="people-sheet">
        <xsl:with-param name="title" select="'ЛИСТ ОЗНАКОМЛЕНИЯ'"/>
        <xsl:with-param name="lead">
          <xsl:text>С </xsl:text>
          <xsl:apply-templates select=".." mode="cited"/>
          <xsl:text> ознакомлены:</xsl:text>
        </xsl:with-param>
        <xsl:with-param name="dated" select="true()"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- «приказом Комитета … от 02.06.2023 № 91 «Об …»» -->
  <xsl:template match="*" mode="cited">
    <xsl:variable name="organization">
      <xsl:call-template name="authors-genitive"/>
    </xsl:variable>
    <xsl:variable name="title">
      <xsl:apply-templates select="title" mode="plain"/>
    </xsl:variable>
    <xsl:apply-templates select="." mode="ins"/>
    <xsl:value-of select="concat(' ', normalize-space($organization), ' ')"/>
    <xsl:if test="date">
      <xsl:call-template name="from-date-number"/>
    </xsl:if>
    <xsl:if test="$title != ''">
      <xsl:value-of select="concat(' «', translate($title, '«»', '„“'), '»')"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="acquainted" mode="bookmark">
    <xsl:if test="not(../acquaintance = 'list')">
      <xsl:call-template name="people-bookmark">
        <xsl:with-param name="title" select="'Лист ознакомления'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Under the signature: post, room for the hand, name, room for the date.
       The post gives way to a name that needs more than its share. -->
  <xsl:template match="acquainted" mode="mark">
    <xsl:if test="../acquaintance = 'list'">
      <fo:block space-before="{2 * $single}pt"
          xsl:use-attribute-sets="requisite kept">
        <xsl:text>С </xsl:text>
        <xsl:apply-templates select=".." mode="ins"/>
        <xsl:text> ознакомлены:</xsl:text>
      </fo:block>
      <fo:table table-layout="auto" xsl:use-attribute-sets="placing">
        <fo:table-column column-width="proportional-column-width(62)"/>
        <fo:table-column column-width="30mm"/>
        <fo:table-column column-width="3mm"/>
        <fo:table-column column-width="proportional-column-width({
            $text-width - 128})"/>
        <fo:table-column column-width="3mm"/>
        <fo:table-column column-width="30mm"/>
        <fo:table-body>
          <xsl:apply-templates select="person" mode="acquainted"/>
        </fo:table-body>
      </fo:table>
    </xsl:if>
  </xsl:template>

  <xsl:template match="person" mode="acquainted">
    <fo:table-row keep-together.within-page="always" display-align="after">
      <fo:table-cell padding-before="{$single div 2}pt">
        <fo:block>
          <xsl:apply-templates select="." mode="post"/>
        </fo:block>
      </fo:table-cell>
      <xsl:call-template name="hand-cell"/>
      <fo:table-cell>
        <fo:block/>
      </fo:table-cell>
      <fo:table-cell>
        <fo:block wrap-option="no-wrap">
          <xsl:apply-templates select="." mode="initials-first"/>
        </fo:block>
      </fo:table-cell>
      <fo:table-cell>
        <fo:block/>
      </fo:table-cell>
      <xsl:call-template name="hand-cell"/>
    </fo:table-row>
  </xsl:template>

  <!-- a rule to write on -->
  <xsl:template name="hand-cell">
    <fo:table-cell border-after-style="solid" border-after-width="0.5pt"
        border-after-color="black">
      <fo:block/>
    </fo:table-cell>
  </xsl:template>

</xsl:stylesheet>
