<?xml version="1.0" encoding="UTF-8"?>
<!--
  Signatures (22): the post at left, room for the hand in the middle, the name
  at the right margin on the last line of the post. Three intervals above, two
  between signers; those of equal rank stand side by side, each in a column.
  The block never splits and takes two lines of text along.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    exclude-result-prefixes="pf">

  <xsl:variable name="post-width" select="85"/>
  <xsl:variable name="hand-width" select="30"/>
  <xsl:variable name="level-width" select="($text-width - 10) div 2"/>

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
       at left; `whom`: those of the field; `area`: its name, none for a hand
       only; `executor`: whose mark is cited here, if anyone's. -->
  <xsl:template name="signature">
    <xsl:param name="number" select="1"/>
    <xsl:param name="post"/>
    <xsl:param name="whom" select="$post"/>
    <xsl:param name="area" select="concat('signature-', $number)"/>
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
          <fo:table-cell>
            <xsl:call-template name="signature-area">
              <xsl:with-param name="area" select="$area"/>
              <xsl:with-param name="whom" select="$whom"/>
            </xsl:call-template>
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

  <!-- The document's signers one under another, by rank; `posts`: whether the
       posts are printed. -->
  <xsl:template name="signatures-rank">
    <xsl:param name="posts" select="true()"/>
    <xsl:for-each select="signer">
      <xsl:variable name="post">
        <xsl:apply-templates select="." mode="post"/>
      </xsl:variable>
      <xsl:call-template name="signature">
        <xsl:with-param name="number" select="position()"/>
        <xsl:with-param name="post">
          <xsl:if test="$posts">
            <xsl:copy-of select="$post"/>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="whom" select="$post"/>
        <xsl:with-param name="executor"
            select="../executor[current()[not(following-sibling::signer)]]"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Signers of equal rank, side by side. -->
  <xsl:template name="signatures-level">
    <xsl:call-template name="pairs">
      <xsl:with-param name="nodes" select="signer"/>
      <xsl:with-param name="above" select="0"/>
      <xsl:with-param name="left-width" select="$level-width"/>
      <xsl:with-param name="right-width" select="$level-width"/>
    </xsl:call-template>
    <xsl:for-each select="executor">
      <fo:block line-height="0pt">
        <xsl:call-template name="executor">
          <xsl:with-param name="executor" select="."/>
        </xsl:call-template>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="signer" mode="requisite">
    <xsl:param name="number"/>
    <xsl:call-template name="official">
      <xsl:with-param name="area" select="concat('signature-', $number)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Names the box of the current element, where the person signs. -->
  <xsl:template name="signature-area">
    <xsl:param name="area"/>
    <xsl:param name="whom"/>
    <xsl:if test="$area != ''">
      <xsl:attribute name="pf:area">
        <xsl:value-of select="$area"/>
      </xsl:attribute>
      <xsl:attribute name="pf:area-title">
        <xsl:text>Подпись: </xsl:text>
        <xsl:value-of select="normalize-space($whom)"/>
        <xsl:if test="person/@last">
          <xsl:text>, </xsl:text>
          <xsl:apply-templates select="person" mode="initials-first"/>
        </xsl:if>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
