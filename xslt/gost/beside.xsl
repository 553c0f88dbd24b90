<?xml version="1.0" encoding="UTF-8"?>
<!--
  Two blocks on one level: the corner of the letterhead at the left margin,
  75 mm at the right margin. What stands in them is set as wide as they are.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    exclude-result-prefixes="pf">

  <xsl:template name="beside">
    <xsl:param name="left"/>
    <xsl:param name="right"/>
    <fo:table xsl:use-attribute-sets="placing">
      <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
      <fo:table-column column-width="{$corner}mm"/>
      <fo:table-column column-width="{$aside - $corner}mm"/>
      <fo:table-column column-width="{$text-width - $aside}mm"/>
      <fo:table-body>
        <fo:table-row keep-together.within-page="always">
          <fo:table-cell>
            <fo:block role="NonStruct">
              <xsl:copy-of select="$left"/>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell>
            <fo:block/>
          </fo:table-cell>
          <fo:table-cell>
            <fo:block role="NonStruct">
              <xsl:copy-of select="$right"/>
            </fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- What stands alone at the right margin. -->
  <xsl:template name="at-right">
    <xsl:param name="content"/>
    <fo:block role="NonStruct" xsl:use-attribute-sets="at-right kept">
      <xsl:copy-of select="$content"/>
    </fo:block>
  </xsl:template>

</xsl:stylesheet>
