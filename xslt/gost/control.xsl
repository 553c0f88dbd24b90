<?xml version="1.0" encoding="UTF-8"?>
<!--
  The point on control, which a form sets after the typed ones: «5. Контроль за
  исполнением настоящего приказа возложить на …», or «… оставляю за собой».
  The form says, in the mode `gen`, of what: «приказа». «Основание: …» below the
  last of them speaks of the whole order: it stands last.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:ru="urn:pisar:ru"
    exclude-result-prefixes="ru">

  <xsl:template match="control" mode="point">
    <fo:block>
      <xsl:apply-templates select="." mode="label-text"/>
      <xsl:text>Контроль за исполнением настоящего </xsl:text>
      <xsl:apply-templates select=".." mode="gen"/>
      <xsl:apply-templates select="." mode="whose"/>
      <xsl:text>.</xsl:text>
    </fo:block>
    <xsl:for-each select="$basis">
      <xsl:call-template name="paragraph"/>
    </xsl:for-each>
  </xsl:template>

  <!-- where other points have a basis of their own, this is the last one's -->
  <xsl:variable name="basis" select="/*[control]/text
      /point[not(following-sibling::*[1])]
      [not(preceding-sibling::point/p[starts-with(., 'Основание:')])]
      /p[preceding-sibling::*[1]][not(following-sibling::*[1])]
      [starts-with(normalize-space(), 'Основание:')]"/>

  <xsl:template priority="1"
      match="text/point/p[starts-with(normalize-space(), 'Основание:')]">
    <xsl:if test="count(. | $basis) != count($basis)">
      <xsl:call-template name="paragraph"/>
    </xsl:if>
  </xsl:template>

  <!-- as the points before it: «5.», «5)», «д)» or, in a fragment, «1.5.»;
       without points, or behind «я)», it is a paragraph like the others -->
  <xsl:template match="control" mode="label-text">
    <xsl:variable name="last"
        select="(../text//point[not(ancestor::point)])[last()]/@n"/>
    <xsl:variable name="next">
      <xsl:if test="$last">
        <xsl:call-template name="next-number">
          <xsl:with-param name="number" select="translate($last, ')', '')"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:variable>
    <xsl:if test="$next != ''">
      <xsl:value-of select="$next"/>
      <xsl:choose>
        <xsl:when test="contains($last, ')')">)</xsl:when>
        <xsl:otherwise>.</xsl:otherwise>
      </xsl:choose>
      <xsl:text>&#160;</xsl:text>
    </xsl:if>
  </xsl:template>

  <!-- «1.5» of «1.4», «б» of «а»; ё з й о ч ъ ы ь are passed over, and
       nothing follows «я» -->
  <xsl:template name="next-number">
    <xsl:param name="number"/>
    <xsl:choose>
      <xsl:when test="contains($number, '.')">
        <xsl:value-of select="concat(substring-before($number, '.'), '.')"/>
        <xsl:call-template name="next-number">
          <xsl:with-param name="number"
              select="substring-after($number, '.')"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="translate($number, '0123456789', '') = ''">
        <xsl:value-of select="$number + 1"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="translate($number,
            'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
            'бвгдежжиикклмнппрстуфхцшшщээээюя')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="control" mode="whose">
    <xsl:choose>
      <xsl:when test="../joint"> оставляем за собой</xsl:when>
      <xsl:otherwise> оставляю за собой</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «Щеникову Марину Васильевну, старшего методиста»; a draft may lack
       either -->
  <xsl:template match="control[person or position]" mode="whose">
    <xsl:variable name="post">
      <xsl:apply-templates mode="in-sentence"
          select="(position | person/position)[not(@case)][1]
              [not(contains(., '___'))]">
        <xsl:with-param name="case" select="'acc'"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:text> возложить на </xsl:text>
    <xsl:choose>
      <xsl:when test="person">
        <xsl:value-of select="ru:name(person, 'acc', 'Ф И О')"/>
      </xsl:when>
      <xsl:otherwise>____</xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$post != ''">
      <xsl:text>, </xsl:text>
      <xsl:call-template name="without-dot">
        <xsl:with-param name="text" select="$post"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
