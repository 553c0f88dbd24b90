<?xml version="1.0" encoding="UTF-8"?>
<!--
  The head of a form, longitudinal (centred over the text) or angular (in the
  corner at left, beside what stands at right): superior organisation,
  organisation (05), reference data (08), body (06), official (07), kind (09),
  date and number (10, 11), place (13).
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    xmlns:ru="urn:pisar:ru"
    exclude-result-prefixes="pf ru">

  <!-- `right`: what stands beside an angular head, below a longitudinal one. -->
  <xsl:template name="head">
    <xsl:param name="right"/>
    <xsl:call-template name="sheet-marks"/>
    <xsl:call-template name="emblem"/>
    <xsl:call-template name="trademark"/>
    <xsl:choose>
      <xsl:when test="$letterhead = 'corner'">
        <xsl:call-template name="beside">
          <xsl:with-param name="left">
            <xsl:call-template name="head-corner"/>
          </xsl:with-param>
          <xsl:with-param name="right">
            <xsl:call-template name="form-code"/>
            <xsl:copy-of select="$right"/>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="form-code"/>
        <xsl:call-template name="head-long"/>
        <xsl:call-template name="sides">
          <xsl:with-param name="right" select="$right"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The head of a letter: no kind, no place; reference data. -->
  <xsl:template name="letter-head">
    <xsl:param name="right"/>
    <xsl:variable name="names">
      <xsl:call-template name="head-organization">
        <xsl:with-param name="reference" select="true()"/>
        <xsl:with-param name="id"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:call-template name="sheet-marks"/>
    <xsl:call-template name="emblem"/>
    <xsl:call-template name="trademark"/>
    <xsl:choose>
      <xsl:when test="$letterhead = 'corner'">
        <xsl:call-template name="beside">
          <xsl:with-param name="left">
            <fo:block role="NonStruct" xsl:use-attribute-sets="emblem-room">
              <xsl:copy-of select="$names"/>
              <xsl:call-template name="letter-date-number"/>
            </fo:block>
          </xsl:with-param>
          <xsl:with-param name="right" select="$right"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <fo:block role="NonStruct"
            xsl:use-attribute-sets="centred kept emblem-room">
          <xsl:copy-of select="$names"/>
        </fo:block>
        <xsl:call-template name="beside">
          <xsl:with-param name="left">
            <xsl:call-template name="letter-date-number"/>
          </xsl:with-param>
          <xsl:with-param name="right" select="$right"/>
          <xsl:with-param name="above" select="1"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- 12: «На № 15-03/88 от 10.09.2025» -->
  <xsl:template name="reply-reference">
    <xsl:for-each select="reply-to">
      <fo:block xsl:use-attribute-sets="requisite kept">
        <xsl:text>На </xsl:text>
        <xsl:apply-templates select="number" mode="number"/>
        <xsl:text> от </xsl:text>
        <xsl:apply-templates select="date" mode="date"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- «15.09.2025 № 01-18/124», and what it answers -->
  <xsl:template name="letter-date-number">
    <fo:block space-before="{$single}pt" xsl:use-attribute-sets="requisite kept">
      <xsl:apply-templates select="date" mode="date"/>
      <xsl:text> </xsl:text>
      <xsl:apply-templates select="number" mode="number"/>
    </fo:block>
    <xsl:call-template name="reply-reference"/>
  </xsl:template>

  <xsl:template name="head-long">
    <fo:block role="NonStruct" xsl:use-attribute-sets="centred kept emblem-room">
      <xsl:call-template name="head-names"/>
    </fo:block>
    <xsl:call-template name="head-date-number"/>
  </xsl:template>

  <xsl:template name="head-corner">
    <fo:block role="NonStruct" xsl:use-attribute-sets="emblem-room">
      <xsl:call-template name="head-names"/>
      <xsl:call-template name="head-date-number">
        <xsl:with-param name="width" select="$corner"/>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <xsl:template name="head-names">
    <xsl:call-template name="head-organization"/>
    <xsl:call-template name="head-official"/>
    <xsl:call-template name="head-kind"/>
  </xsl:template>

  <!-- The first block carries the id. `reference`: whether the form is a
       letter's and carries reference data. -->
  <xsl:template name="head-organization">
    <xsl:param name="reference" select="false()"/>
    <xsl:param name="id">
      <xsl:apply-templates select="." mode="id"/>
    </xsl:param>
    <xsl:if test="not($organization)">
      <fo:block xsl:use-attribute-sets="head-line">
        <xsl:call-template name="block-id">
          <xsl:with-param name="id" select="$id"/>
        </xsl:call-template>
      </fo:block>
    </xsl:if>
    <xsl:for-each select="$organization | joint/organization">
      <xsl:call-template name="head-author">
        <xsl:with-param name="id">
          <xsl:if test="position() = 1">
            <xsl:value-of select="$id"/>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="above" select="position() &gt; 1"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:if test="$reference">
      <xsl:call-template name="head-reference"/>
    </xsl:if>
    <xsl:for-each select="body/name[not(@case)]">
      <fo:block pf:lines="even-lines" xsl:use-attribute-sets="head-line">
        <xsl:apply-templates select="." mode="lines"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- 05: the superior organisation, the name, the short name, in whatever order
       they are written; those of a joint document one under another -->
  <xsl:template name="head-author">
    <xsl:param name="id"/>
    <xsl:param name="above" select="false()"/>
    <xsl:variable name="lines"
        select="superior | name[not(@case)] | short[not(@case)]"/>
    <xsl:for-each select="$lines">
      <xsl:sort data-type="number"
          select="boolean(self::name) + 2 * boolean(self::short)"/>
      <fo:block pf:lines="even-lines" xsl:use-attribute-sets="head-line">
        <xsl:if test="position() = 1">
          <xsl:call-template name="block-id">
            <xsl:with-param name="id" select="$id"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:if test="position() = 1 and $above">
          <xsl:attribute name="space-before">
            <xsl:value-of select="concat($single, 'pt')"/>
          </xsl:attribute>
        </xsl:if>
        <xsl:apply-templates select="." mode="head-author"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="superior" mode="head-author">
    <xsl:attribute name="space-after">
      <xsl:value-of select="concat($single, 'pt')"/>
    </xsl:attribute>
    <xsl:apply-templates select="." mode="lines"/>
  </xsl:template>

  <xsl:template match="name" mode="head-author">
    <xsl:attribute name="font-weight">
      <xsl:value-of select="$weight-05"/>
    </xsl:attribute>
    <xsl:apply-templates select="." mode="lines"/>
  </xsl:template>

  <xsl:template match="short" mode="head-author">
    <xsl:text>(</xsl:text>
    <xsl:apply-templates mode="plain" select="."/>
    <xsl:text>)</xsl:text>
  </xsl:template>

  <!-- 08: address, telephone, site, codes; as the organisation's file has it -->
  <xsl:template name="head-reference">
    <xsl:for-each select="$organization/reference">
      <fo:block font-size="{$size - 2}pt" xsl:use-attribute-sets="head-line">
        <xsl:attribute name="line-height">
          <xsl:value-of select="concat($small-line, 'pt')"/>
        </xsl:attribute>
        <xsl:apply-templates select="." mode="lines"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- 07: on an official's own form; the signature then has no post -->
  <xsl:template name="head-official">
    <xsl:if test="official = 'yes'">
      <fo:block space-before="{$single}pt" pf:lines="even-lines"
          xsl:use-attribute-sets="head-line">
        <xsl:variable name="post">
          <xsl:apply-templates select="signer[1]" mode="post"/>
        </xsl:variable>
        <xsl:value-of select="translate($post, $small, $capitals)"/>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template name="head-kind">
    <fo:block font-weight="{$weight-09}" space-before="{$single}pt"
        space-after="{$single}pt" xsl:use-attribute-sets="head-line">
      <xsl:apply-templates select="." mode="kind"/>
    </fo:block>
  </xsl:template>

  <!-- Date at left, number at right; the place between them or below. -->
  <xsl:template name="head-date-number">
    <xsl:param name="width" select="$text-width"/>
    <xsl:variable name="between"
        select="place and $place = 'line' and $letterhead != 'corner'"/>
    <xsl:variable name="columns" select="2 + $between"/>
    <fo:table xsl:use-attribute-sets="placing">
      <xsl:attribute name="width">
        <xsl:value-of select="concat($width, 'mm')"/>
      </xsl:attribute>
      <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
      <fo:table-column column-width="{$width div $columns}mm"
          number-columns-repeated="{$columns}"/>
      <fo:table-body>
        <fo:table-row>
          <fo:table-cell>
            <fo:block>
              <xsl:apply-templates select="date" mode="date"/>
            </fo:block>
          </fo:table-cell>
          <xsl:if test="$between">
            <fo:table-cell text-align="center">
              <fo:block>
                <xsl:apply-templates select="place" mode="plain"/>
              </fo:block>
            </fo:table-cell>
          </xsl:if>
          <fo:table-cell text-align="end">
            <fo:block>
              <xsl:apply-templates select="number" mode="number"/>
            </fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
    <xsl:for-each select="place[not($between)]">
      <fo:block xsl:use-attribute-sets="head-line">
        <xsl:apply-templates select="." mode="plain"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="date | due" mode="date">
    <xsl:choose>
      <xsl:when test="@iso">
        <xsl:value-of select="ru:date(string(@iso), 'numeric')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="normalize-space(.)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «14–16.11.2025», «30.09–02.10.2025»: a meeting of several days -->
  <xsl:template match="date[@iso][../until/@iso]" mode="date" priority="1">
    <xsl:variable name="last" select="string(../until/@iso)"/>
    <xsl:variable name="first" select="ru:date(string(@iso), 'numeric')"/>
    <xsl:choose>
      <xsl:when test="substring(@iso, 1, 7) = substring($last, 1, 7)">
        <xsl:value-of select="substring($first, 1, 2)"/>
      </xsl:when>
      <xsl:when test="substring(@iso, 1, 4) = substring($last, 1, 4)">
        <xsl:value-of select="substring($first, 1, 5)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$first"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="concat('–', ru:date($last, 'numeric'))"/>
  </xsl:template>

  <xsl:template match="number" mode="number">
    <xsl:value-of select="concat('№&#160;', normalize-space(.))"/>
  </xsl:template>

  <!-- «от 02.06.2023 № 91», of the current document or approval -->
  <xsl:template name="from-date-number">
    <xsl:text>от&#160;</xsl:text>
    <xsl:apply-templates select="date" mode="date"/>
    <xsl:if test="number">
      <xsl:text> </xsl:text>
      <xsl:apply-templates select="number" mode="number"/>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
