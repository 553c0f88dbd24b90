<?xml version="1.0" encoding="UTF-8"?>
<!--
  Headings: of the text (17), of a regulation (kind and title), of sections.
  Never hyphenated, never the last thing on a page. Lines are forced by <br/>,
  else they are as few and as even as can be.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    exclude-result-prefixes="pf">

  <!-- 17: two intervals above and below -->
  <xsl:template name="heading">
    <xsl:variable name="lines">
      <xsl:apply-templates select="." mode="title-lines"/>
    </xsl:variable>
    <!-- found at the title, or else at its record -->
    <xsl:for-each select="(. | title)[last()]">
      <xsl:choose>
        <xsl:when test="$lines != '' and $heading = 'center'">
          <fo:block role="H1" font-weight="{$weight-17}"
              space-before="{2 * $single}pt" space-after="{2 * $single}pt"
              pf:lines="even-lines" xsl:use-attribute-sets="centred kept">
            <xsl:copy-of select="$lines"/>
          </fo:block>
        </xsl:when>
        <xsl:when test="$lines != ''">
          <fo:block role="H1" font-weight="{$weight-17}"
              end-indent="100% - {$corner}mm" space-before="{2 * $single}pt"
              space-after="{2 * $single}pt" pf:lines="even-lines"
              xsl:use-attribute-sets="requisite kept">
            <xsl:copy-of select="$lines"/>
          </fo:block>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- A form may have a title of its own for what was typed without one. -->
  <xsl:template match="*" mode="title-lines">
    <xsl:apply-templates select="title" mode="lines"/>
  </xsl:template>

  <!-- «ПОЛОЖЕНИЕ» and what it is about; `id` when nothing stands above;
       `below`: intervals -->
  <xsl:template name="heading-kind-title">
    <xsl:param name="id"/>
    <xsl:param name="below" select="2"/>
    <xsl:call-template name="heading-centred">
      <xsl:with-param name="id" select="$id"/>
      <xsl:with-param name="below" select="$below"/>
      <xsl:with-param name="content">
        <xsl:choose>
          <xsl:when test="$weight-09 = $weight-17">
            <xsl:apply-templates select="." mode="kind"/>
          </xsl:when>
          <xsl:otherwise>
            <fo:inline font-weight="{$weight-09}">
              <xsl:apply-templates select="." mode="kind"/>
            </fo:inline>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:if test="title">
          <xsl:call-template name="line-end"/>
          <xsl:apply-templates select="title" mode="lines"/>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A title over the whole document, in `content`. -->
  <xsl:template name="heading-centred">
    <xsl:param name="id"/>
    <xsl:param name="below" select="2"/>
    <xsl:param name="weight" select="$weight-17"/>
    <xsl:param name="content"/>
    <xsl:for-each select="(. | title)[last()]">
      <fo:block role="H1" font-weight="{$weight}"
          space-before="{2 * $single}pt" space-after="{$below * $single}pt"
          pf:lines="even-lines" xsl:use-attribute-sets="centred kept">
        <xsl:if test="$id != ''">
          <xsl:attribute name="id">
            <xsl:value-of select="$id"/>
          </xsl:attribute>
        </xsl:if>
        <xsl:copy-of select="$content"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- «1. Общие положения» -->
  <xsl:template name="section-heading">
    <fo:block role="H{count(ancestor::section) + 2}"
        font-weight="{$weight-17}" space-before="{$single}pt"
        space-after="{$single}pt" pf:lines="even-lines"
        xsl:use-attribute-sets="centred kept">
      <!-- over the whole text, not over 120 mm -->
      <xsl:attribute name="start-indent">0mm</xsl:attribute>
      <xsl:attribute name="end-indent">0mm</xsl:attribute>
      <xsl:attribute name="id">
        <xsl:apply-templates select="." mode="id"/>
      </xsl:attribute>
      <xsl:if test="@n">
        <xsl:call-template name="without-dot">
          <xsl:with-param name="text" select="@n"/>
        </xsl:call-template>
        <xsl:text>.&#160;</xsl:text>
      </xsl:if>
      <xsl:apply-templates select="title" mode="lines"/>
    </fo:block>
  </xsl:template>

  <xsl:template name="section-name">
    <xsl:if test="@n">
      <xsl:call-template name="without-dot">
        <xsl:with-param name="text" select="@n"/>
      </xsl:call-template>
      <xsl:text>. </xsl:text>
    </xsl:if>
    <xsl:apply-templates select="title" mode="plain"/>
  </xsl:template>

  <!-- Text whose lines may be forced. A blank stays before a forced end, so
       that the words do not grow together when the text is read aloud. -->
  <xsl:template match="*" mode="lines">
    <xsl:apply-templates mode="lines"/>
  </xsl:template>

  <xsl:template match="text()" mode="lines">
    <xsl:if test="preceding-sibling::node()[1]/self::node()[not(self::br)]
        and translate(substring(., 1, 1), '&#9;&#10;&#13;', '   ') = ' '">
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:value-of select="normalize-space(.)"/>
    <xsl:if test="following-sibling::node()[1]/self::node()[not(self::br)]
        and translate(substring(., string-length(.)), '&#9;&#10;&#13;', '   ')
            = ' '">
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="em | strong | link | ref | value" mode="lines">
    <xsl:apply-templates select="."/>
  </xsl:template>

  <xsl:template match="br" mode="lines" name="line-end">
    <xsl:text> </xsl:text>
    <fo:block/>
  </xsl:template>

</xsl:stylesheet>
