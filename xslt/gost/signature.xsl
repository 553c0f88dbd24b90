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
      <fo:table-column/>
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
              <xsl:call-template name="signing"/>
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

  <!-- The document's signers one under another, by rank. On an official's own
       form the head has the first one's post. -->
  <xsl:template name="signatures-rank">
    <xsl:for-each select="signer">
      <xsl:variable name="post">
        <xsl:apply-templates select="." mode="post"/>
      </xsl:variable>
      <xsl:call-template name="signature">
        <xsl:with-param name="number" select="position()"/>
        <xsl:with-param name="post">
          <xsl:if test="position() &gt; 1 or not(../official = 'yes')">
            <xsl:copy-of select="$post"/>
          </xsl:if>
        </xsl:with-param>
        <xsl:with-param name="whom" select="$post"/>
        <xsl:with-param name="executor"
            select="../executor[current()[not(following-sibling::signer[1])]]"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- Signers of equal rank two by two, side by side: their posts, the room
       for their hands, their names are each on one level. -->
  <xsl:template name="signatures-level">
    <xsl:variable name="signers" select="signer"/>
    <xsl:for-each select="$signers[position() mod 2 = 1]">
      <xsl:variable name="first" select="2 * position() - 1"/>
      <xsl:call-template name="signatures-row">
        <xsl:with-param name="pair"
            select=". | $signers[position() = $first + 1]"/>
        <xsl:with-param name="first" select="$first"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="signatures-row">
    <xsl:param name="pair"/>
    <xsl:param name="first"/>
    <xsl:variable name="posted"
        select="$pair[preceding-sibling::signer or not(../official = 'yes')]"/>
    <fo:table space-before="{2 * $single * ($first != 1)}pt"
        xsl:use-attribute-sets="placing">
      <fo:table-column/>
      <fo:table-column column-width="10mm"/>
      <fo:table-column/>
      <fo:table-body>
        <xsl:if test="$posted">
          <fo:table-row keep-with-next.within-page="always">
            <xsl:apply-templates select="$pair" mode="level-post">
              <xsl:with-param name="posted" select="$posted"/>
            </xsl:apply-templates>
          </fo:table-row>
        </xsl:if>
        <fo:table-row height="{$single}pt" keep-with-next.within-page="always">
          <xsl:apply-templates select="$pair" mode="level-hand">
            <xsl:with-param name="first" select="$first"/>
          </xsl:apply-templates>
        </fo:table-row>
        <fo:table-row>
          <xsl:apply-templates select="$pair" mode="level-name"/>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template match="signer" mode="level-post">
    <xsl:param name="posted"/>
    <fo:table-cell column-number="{2 * position() - 1}">
      <fo:block pf:lines="even-lines">
        <xsl:if test="count(. | $posted) = count($posted)">
          <xsl:apply-templates select="." mode="post"/>
        </xsl:if>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <xsl:template match="signer" mode="level-hand">
    <xsl:param name="first"/>
    <fo:table-cell column-number="{2 * position() - 1}">
      <xsl:call-template name="signature-area">
        <xsl:with-param name="area"
            select="concat('signature-', $first + position() - 1)"/>
        <xsl:with-param name="whom">
          <xsl:apply-templates select="." mode="post"/>
        </xsl:with-param>
      </xsl:call-template>
      <fo:block/>
    </fo:table-cell>
  </xsl:template>

  <xsl:template match="signer" mode="level-name">
    <fo:table-cell column-number="{2 * position() - 1}" text-align="end">
      <fo:block wrap-option="no-wrap">
        <xsl:call-template name="signing"/>
        <xsl:if test="not(following-sibling::signer[1]) and ../executor">
          <xsl:call-template name="executor">
            <xsl:with-param name="executor" select="../executor"/>
          </xsl:call-template>
        </xsl:if>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <!-- Names the box of the current element, where the person signs. -->
  <xsl:template name="signature-area">
    <xsl:param name="area"/>
    <xsl:param name="whom"/>
    <xsl:if test="$area != ''">
      <xsl:attribute name="pf:area">
        <xsl:for-each select="ancestor::annex[1]">
          <xsl:apply-templates select="." mode="id"/>
          <xsl:text>-</xsl:text>
        </xsl:for-each>
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
