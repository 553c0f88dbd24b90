<?xml version="1.0" encoding="UTF-8"?>
<!--
  Stamps of approval (16) and agreement (20): the word; then the official, or
  the act with «от» date № number, or the collegial body with its minutes in
  parentheses. An approval stands at the right margin, the others on its
  level at the left one.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    xmlns:ru="urn:pisar:ru"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="pf ru str">

  <!-- Only its masculine form has a ё. -->
  <xsl:variable name="approved-word">
    <xsl:choose>
      <xsl:when test="$yo = 'yes'">УТВЕРЖДЁН</xsl:when>
      <xsl:otherwise>УТВЕРЖДЕН</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- The current node has date and number, and <by>, <body> or <who>. `by`:
       the act in the instrumental; `above`: intervals over the stamp; `area`:
       where the official signs. -->
  <xsl:template name="stamp">
    <xsl:param name="word"/>
    <xsl:param name="area" select="concat(name(), '-',
        count(preceding-sibling::*[name() = name(current())]) + 1)"/>
    <xsl:param name="above" select="0"/>
    <xsl:param name="by">
      <xsl:apply-templates select="by | body" mode="by-whom"/>
    </xsl:param>
    <fo:block space-before="{$above * $single}pt"
        xsl:use-attribute-sets="requisite">
      <xsl:value-of select="$word"/>
    </fo:block>
    <xsl:choose>
      <xsl:when test="who">
        <xsl:for-each select="who">
          <xsl:call-template name="official">
            <xsl:with-param name="date" select="../date"/>
            <xsl:with-param name="area" select="$area"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="stamp-act">
          <xsl:with-param name="by" select="$by"/>
          <xsl:with-param name="minutes" select="boolean(body)"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The act or the body in the instrumental: as it was written down, as it was
       typed, or from the nominative. Typed lines stay lines. -->
  <xsl:template match="by | body" mode="by-whom">
    <xsl:choose>
      <xsl:when test="../ins">
        <xsl:value-of select="ru:phrase(., 'ins')"/>
      </xsl:when>
      <xsl:when test="contains(., '___') or ru:instrumental(.) != ''">
        <xsl:apply-templates select="." mode="lines"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="." mode="declined"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="*" mode="declined">
    <xsl:call-template name="generated">
      <xsl:with-param name="text" select="ru:phrase(., 'ins')"/>
      <xsl:with-param name="from" select="."/>
    </xsl:call-template>
  </xsl:template>

  <!-- What declines stands in the first line. -->
  <xsl:template match="*[br]" mode="declined">
    <xsl:call-template name="generated">
      <xsl:with-param name="text"
          select="ru:phrase(br[1]/preceding-sibling::text(), 'ins')"/>
      <xsl:with-param name="from" select="."/>
    </xsl:call-template>
    <xsl:apply-templates mode="lines"
        select="br[1] | br[1]/following-sibling::node()"/>
  </xsl:template>

  <!-- «приказом … от 02.06.2023 № 91», «Педагогическим советом (протокол от
       30.08.2023 № 1)» -->
  <xsl:template name="stamp-act">
    <xsl:param name="by"/>
    <xsl:param name="minutes" select="false()"/>
    <xsl:if test="normalize-space($by) != ''">
      <fo:block pf:lines="even-lines" xsl:use-attribute-sets="requisite">
        <xsl:copy-of select="$by"/>
      </fo:block>
    </xsl:if>
    <xsl:if test="date or number">
      <fo:block xsl:use-attribute-sets="requisite">
        <xsl:if test="$minutes">(протокол </xsl:if>
        <xsl:call-template name="from-date-number"/>
        <xsl:if test="$minutes">)</xsl:if>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- УТВЕРЖДАЮ, or УТВЕРЖДЕНО by the gender of what is approved -->
  <xsl:template name="stamp-approved">
    <xsl:param name="gender"/>
    <xsl:param name="above" select="0"/>
    <xsl:param name="by">
      <xsl:apply-templates select="by | body" mode="by-whom"/>
    </xsl:param>
    <xsl:call-template name="stamp">
      <xsl:with-param name="above" select="$above"/>
      <xsl:with-param name="by" select="$by"/>
      <xsl:with-param name="word">
        <xsl:choose>
          <xsl:when test="who">УТВЕРЖДАЮ</xsl:when>
          <xsl:otherwise>
            <xsl:value-of
                select="ru:agree(string($approved-word), string($gender))"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- «Директор МБОУ «Школа»»: the head that would name the organisation stands
       on a title page only. A post with a capital within names it itself, and so
       does «начальник управления» or «директор лицея». -->
  <xsl:template match="approved/who[person/@id]" mode="post">
    <xsl:variable name="post" select="normalize-space(position[not(@case)])"/>
    <xsl:variable name="rest" select="substring($post, 2)"/>
    <xsl:variable name="names" select="translate(concat(
        $organization/name[not(@case)], ' ', $organization/short),
        $capitals, $small)"/>
    <xsl:call-template name="as-sentence">
      <xsl:with-param name="text" select="$post"/>
    </xsl:call-template>
    <xsl:if test="$post != '' and translate($rest, $capitals, '') = $rest
        and not(../../title-page = 'yes')
        and not(str:tokenize($rest)[string-length() &gt; 3
            and contains($names, substring(., 1, 5 - (string-length() &lt; 6)))])">
      <xsl:text> </xsl:text>
      <xsl:call-template name="short-genitive"/>
    </xsl:if>
  </xsl:template>

  <!-- A short name that begins with capitals, МБОУ, has one form. -->
  <xsl:template name="short-genitive">
    <xsl:variable name="short" select="normalize-space($organization/short)"/>
    <xsl:variable name="second" select="substring($short, 2, 1)"/>
    <xsl:choose>
      <xsl:when test="$short = ''">
        <xsl:call-template name="organization-genitive"/>
      </xsl:when>
      <xsl:when test="translate($second, $capitals, '') = ''">
        <xsl:value-of select="$short"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="ru:phrase($organization/short, 'gen')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="considered | accepted | agreed" mode="requisite">
    <xsl:param name="above" select="0"/>
    <xsl:call-template name="stamp">
      <xsl:with-param name="above" select="$above"/>
      <xsl:with-param name="word">
        <xsl:apply-templates select="." mode="stamp-word"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="considered" mode="stamp-word">РАССМОТРЕНО</xsl:template>
  <xsl:template match="accepted" mode="stamp-word">ПРИНЯТО</xsl:template>
  <xsl:template match="agreed" mode="stamp-word">СОГЛАСОВАНО</xsl:template>

  <!-- All stamps over the title of the current document; `gender`: of it. -->
  <xsl:template name="stamps">
    <xsl:param name="id"/>
    <xsl:param name="gender"/>
    <xsl:call-template name="sides">
      <xsl:with-param name="id" select="$id"/>
      <xsl:with-param name="left">
        <xsl:for-each select="considered | accepted | agreed">
          <xsl:apply-templates select="." mode="requisite">
            <xsl:with-param name="above" select="number(position() &gt; 1)"/>
          </xsl:apply-templates>
        </xsl:for-each>
      </xsl:with-param>
      <xsl:with-param name="right">
        <xsl:for-each select="approved">
          <xsl:call-template name="stamp-approved">
            <xsl:with-param name="gender" select="$gender"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
