<?xml version="1.0" encoding="UTF-8"?>
<!--
  What names a place of the document: ids, links to annexes and pages of the
  net, references to points.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">

  <!-- The document that a node belongs to: the record itself or an annexe. -->
  <xsl:template match="/* | annex/*" mode="id">
    <xsl:choose>
      <xsl:when test="parent::annex">
        <xsl:apply-templates select=".." mode="id"/>
      </xsl:when>
      <xsl:otherwise>document</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «annex-2», or «annex-2-1» for the first annexe of the second -->
  <xsl:template match="annex" mode="id">
    <xsl:text>annex</xsl:text>
    <xsl:for-each select="ancestor-or-self::annex">
      <xsl:value-of select="concat('-', count(preceding-sibling::annex) + 1)"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="section | matter" mode="id">
    <xsl:call-template name="document-id"/>
    <xsl:text>-section</xsl:text>
    <xsl:for-each select="ancestor-or-self::section | self::matter">
      <xsl:value-of select="concat('-', count(preceding-sibling::section
          | preceding-sibling::matter) + 1)"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="point" mode="id">
    <xsl:call-template name="document-id"/>
    <xsl:value-of select="concat('-', @id)"/>
  </xsl:template>

  <xsl:template name="document-id">
    <xsl:apply-templates mode="id"
        select="ancestor-or-self::*[parent::annex or not(parent::*)][1]"/>
  </xsl:template>

  <xsl:template match="link">
    <xsl:variable name="annex"
        select="ancestor::*[annex][1]/annex[@file = current()/@href]"/>
    <xsl:choose>
      <xsl:when test="$annex">
        <fo:basic-link role="Link">
          <xsl:attribute name="internal-destination">
            <xsl:apply-templates select="$annex[1]" mode="id"/>
          </xsl:attribute>
          <xsl:apply-templates/>
        </fo:basic-link>
      </xsl:when>
      <xsl:when test="contains(@href, '://') or starts-with(@href, 'mailto:')">
        <fo:basic-link role="Link" external-destination="url('{@href}')">
          <xsl:apply-templates/>
        </fo:basic-link>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «п. 2.1»: the words, a no-break space, the number without its dot -->
  <xsl:template match="ref">
    <xsl:variable name="document"
        select="ancestor::*[parent::annex or not(parent::*)][1]"/>
    <xsl:variable name="point"
        select="$document//point[@id = current()/@to]
            | //point[@id = current()/@to
                and not($document//point[@id = current()/@to])]"/>
    <xsl:variable name="number">
      <xsl:call-template name="bare-number">
        <xsl:with-param name="n">
          <xsl:choose>
            <xsl:when test="@n"><xsl:value-of select="@n"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="$point/@n"/></xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$point">
        <fo:basic-link role="Link">
          <xsl:attribute name="internal-destination">
            <xsl:apply-templates select="$point[1]" mode="id"/>
          </xsl:attribute>
          <xsl:apply-templates/>
          <xsl:value-of select="concat('&#160;', $number)"/>
        </fo:basic-link>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates/>
        <xsl:value-of select="concat('&#160;', $number)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="bare-number">
    <xsl:param name="n"/>
    <xsl:choose>
      <xsl:when test="substring($n, string-length($n)) = '.'">
        <xsl:value-of select="substring($n, 1, string-length($n) - 1)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$n"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
