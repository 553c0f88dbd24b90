<?xml version="1.0" encoding="UTF-8"?>
<!--
  What stands under the signature, each with two intervals above: agreements
  (20) and visas (21) two by two, who read the document, the certification of
  a copy (26), the file it goes to (30).
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:ru="urn:pisar:ru"
    exclude-result-prefixes="fo ru">

  <!-- The current node is the document. `agreed`: none when the agreements stand
       over the text. -->
  <xsl:template name="marks">
    <xsl:param name="agreed" select="agreed"/>
    <xsl:call-template name="pairs">
      <xsl:with-param name="nodes" select="$agreed"/>
    </xsl:call-template>
    <xsl:call-template name="pairs">
      <xsl:with-param name="nodes" select="visas"/>
    </xsl:call-template>
    <xsl:apply-templates select="acquainted | certification | filing"
        mode="mark"/>
    <xsl:call-template name="executor-under"/>
  </xsl:template>

  <!-- The block around a mark. -->
  <xsl:template name="mark">
    <xsl:param name="content"/>
    <fo:block role="NonStruct" space-before="{2 * $single}pt"
        keep-together.within-page="always" xsl:use-attribute-sets="requisite">
      <xsl:copy-of select="$content"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="visas" mode="requisite">
    <xsl:if test="remarks = 'yes'">
      <fo:block xsl:use-attribute-sets="requisite">
        <xsl:text>Замечания прилагаются.</xsl:text>
      </fo:block>
    </xsl:if>
    <xsl:for-each select="who">
      <xsl:call-template name="official">
        <xsl:with-param name="date" select="../date"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="certification" mode="mark">
    <xsl:call-template name="mark">
      <xsl:with-param name="content">
        <fo:block xsl:use-attribute-sets="kept">Верно</fo:block>
        <xsl:for-each select="who">
          <xsl:call-template name="signature">
            <xsl:with-param name="area"/>
            <xsl:with-param name="post">
              <xsl:apply-templates select="." mode="post"/>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:if test="date">
          <fo:block>
            <xsl:apply-templates select="date" mode="date"/>
          </fo:block>
        </xsl:if>
        <xsl:call-template name="original"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- «Подлинник документа находится в … в деле № 01-08 за 2025 год.» -->
  <xsl:template name="original">
    <xsl:if test="holder">
      <fo:block space-before="{$single}pt">
        <xsl:text>Подлинник документа находится в </xsl:text>
        <xsl:call-template name="generated">
          <xsl:with-param name="text" select="ru:phrase(holder, 'pre')"/>
          <xsl:with-param name="from" select="holder"/>
        </xsl:call-template>
        <xsl:if test="file">
          <xsl:value-of select="concat(' в деле №&#160;', file)"/>
        </xsl:if>
        <xsl:if test="year">
          <xsl:value-of select="concat(' за ', year, '&#160;год')"/>
        </xsl:if>
        <xsl:text>.</xsl:text>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template match="filing" mode="mark">
    <xsl:call-template name="mark">
      <xsl:with-param name="content">
        <fo:block xsl:use-attribute-sets="kept">
          <xsl:value-of select="concat('В дело №&#160;', file, ' за ', year,
              '&#160;г.')"/>
        </fo:block>
        <fo:block role="NonStruct" end-indent="100% - {$corner}mm">
          <xsl:for-each select="who">
            <xsl:call-template name="official">
              <xsl:with-param name="date" select="../date"/>
            </xsl:call-template>
          </xsl:for-each>
        </fo:block>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
