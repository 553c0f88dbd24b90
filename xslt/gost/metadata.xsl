<?xml version="1.0" encoding="UTF-8"?>
<!-- What the file says of itself: XMP properties and bookmarks. -->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:x="adobe:ns:meta/"
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    exclude-result-prefixes="x rdf dc xmp">

  <xsl:template name="metadata">
    <fo:declarations>
      <x:xmpmeta>
        <rdf:RDF>
          <rdf:Description rdf:about="">
            <dc:title>
              <xsl:apply-templates select="/*" mode="label"/>
            </dc:title>
            <xsl:if test="$organization/name">
              <dc:creator>
                <xsl:apply-templates mode="plain"
                    select="$organization/name[not(@case)]"/>
              </dc:creator>
            </xsl:if>
            <dc:language>ru-RU</dc:language>
            <xsl:for-each select="(/*/date | /*/approved/date)[@iso][1]">
              <xmp:CreateDate>
                <xsl:value-of select="concat(@iso, 'T00:00:00Z')"/>
              </xmp:CreateDate>
            </xsl:for-each>
          </rdf:Description>
        </rdf:RDF>
      </x:xmpmeta>
    </fo:declarations>
  </xsl:template>

  <xsl:template name="bookmarks">
    <fo:bookmark-tree>
      <xsl:apply-templates select="/*" mode="bookmark"/>
    </fo:bookmark-tree>
  </xsl:template>

  <xsl:template match="/*" mode="bookmark">
    <fo:bookmark internal-destination="document">
      <fo:bookmark-title>
        <xsl:apply-templates select="." mode="label"/>
      </fo:bookmark-title>
      <xsl:apply-templates select="." mode="outline"/>
      <xsl:apply-templates select="annex" mode="bookmark"/>
      <xsl:apply-templates select="present | acquainted" mode="bookmark"/>
    </fo:bookmark>
  </xsl:template>

  <xsl:template match="annex" mode="bookmark">
    <fo:bookmark>
      <xsl:attribute name="internal-destination">
        <xsl:apply-templates select="." mode="id"/>
      </xsl:attribute>
      <fo:bookmark-title>
        <xsl:apply-templates select="." mode="bookmark-name"/>
      </fo:bookmark-title>
      <xsl:apply-templates select="*" mode="outline"/>
      <xsl:apply-templates select="*/annex | */acquainted" mode="bookmark"/>
    </fo:bookmark>
  </xsl:template>

  <xsl:template match="annex" mode="bookmark-name">
    <xsl:call-template name="annex-name"/>
    <xsl:text>. </xsl:text>
    <xsl:apply-templates select="*" mode="label"/>
  </xsl:template>

  <xsl:template match="*" mode="outline">
    <xsl:apply-templates select="text/section[title]" mode="bookmark"/>
  </xsl:template>

  <xsl:template match="section" mode="bookmark">
    <fo:bookmark>
      <xsl:attribute name="internal-destination">
        <xsl:apply-templates select="." mode="id"/>
      </xsl:attribute>
      <fo:bookmark-title>
        <xsl:call-template name="section-name"/>
      </fo:bookmark-title>
      <xsl:apply-templates select="section[title]" mode="bookmark"/>
    </fo:bookmark>
  </xsl:template>

  <xsl:template match="*" mode="label">
    <xsl:apply-templates select="title" mode="plain"/>
  </xsl:template>

  <!-- One line of text: forced line ends become blanks. -->
  <xsl:template match="*" mode="plain">
    <xsl:variable name="text">
      <xsl:for-each select=".//text() | .//br">
        <xsl:choose>
          <xsl:when test="self::br"><xsl:text> </xsl:text></xsl:when>
          <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </xsl:variable>
    <xsl:value-of select="normalize-space($text)"/>
  </xsl:template>

</xsl:stylesheet>
