<?xml version="1.0" encoding="UTF-8"?>
<!--
  Signatures (22): the post at left, room for the hand in the middle, the name
  at the right margin on the last line of the post. Three intervals above, two
  between signers. The block never splits and takes two lines of text along.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    exclude-result-prefixes="pf">

  <xsl:variable name="post-width" select="85"/>
  <xsl:variable name="hand-width" select="30"/>

  <!-- The block around the signatures in `content`. -->
  <xsl:template name="signature-block">
    <xsl:param name="content"/>
    <fo:block role="NonStruct" space-before="{3 * $single}pt"
        keep-together.within-page="always" pf:keep-lines="2"
        xsl:use-attribute-sets="requisite">
      <xsl:copy-of select="$content"/>
    </fo:block>
  </xsl:template>

  <!-- One signature; the current node holds the <person>. `post`: the words
       at left; `executor`: whose mark is cited here, if anyone's. -->
  <xsl:template name="signature">
    <xsl:param name="number" select="1"/>
    <xsl:param name="post"/>
    <xsl:param name="executor" select="/.."/>
    <fo:table xsl:use-attribute-sets="placing">
      <xsl:if test="$number &gt; 1">
        <xsl:attribute name="space-before">
          <xsl:value-of select="concat(2 * $single, 'pt')"/>
        </xsl:attribute>
      </xsl:if>
      <fo:table-column column-width="{$post-width}mm"/>
      <fo:table-column column-width="{$hand-width}mm"/>
      <fo:table-column
          column-width="{$text-width - $post-width - $hand-width}mm"/>
      <fo:table-body>
        <fo:table-row keep-together.within-page="always">
          <fo:table-cell>
            <fo:block>
              <xsl:copy-of select="$post"/>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell pf:area="signature-{$number}">
            <xsl:attribute name="pf:area-title">
              <xsl:text>Подпись: </xsl:text>
              <xsl:value-of select="normalize-space($post)"/>
              <xsl:text>, </xsl:text>
              <xsl:apply-templates select="person" mode="initials-first"/>
            </xsl:attribute>
            <fo:block/>
          </fo:table-cell>
          <fo:table-cell display-align="after" text-align="end">
            <fo:block wrap-option="no-wrap">
              <xsl:apply-templates select="person" mode="initials-first"/>
              <xsl:if test="$executor">
                <xsl:call-template name="executor">
                  <xsl:with-param name="executor" select="$executor"/>
                </xsl:call-template>
              </xsl:if>
            </fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

</xsl:stylesheet>
