<?xml version="1.0" encoding="UTF-8"?>
<!--
  Sections and points to four levels: every level begins with the paragraph's
  indent and its number, and runs back to the margin.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="str">

  <xsl:template match="section">
    <xsl:choose>
      <xsl:when test="title">
        <xsl:call-template name="section-heading"/>
        <xsl:apply-templates select="*[not(self::title)]"/>
      </xsl:when>
      <xsl:otherwise>
        <fo:block role="Div">
          <xsl:attribute name="id">
            <xsl:apply-templates select="." mode="id"/>
          </xsl:attribute>
          <xsl:apply-templates/>
        </fo:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="point">
    <xsl:if test="not(*[1][self::p])">
      <fo:block keep-with-next.within-page="always">
        <xsl:apply-templates select="." mode="anchor"/>
        <xsl:apply-templates select="." mode="label-text"/>
      </fo:block>
    </xsl:if>
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="point | item" mode="anchor">
    <xsl:if test="@id">
      <xsl:attribute name="id">
        <xsl:apply-templates select="." mode="id"/>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- «2.1.» is the whole path, «1)» and «а)» only its last part. -->
  <xsl:template match="point" mode="label-text">
    <xsl:choose>
      <xsl:when test="contains(@n, ')')">
        <xsl:value-of select="str:tokenize(@n, '.')[last()]"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="without-dot">
          <xsl:with-param name="text" select="@n"/>
        </xsl:call-template>
        <xsl:text>.</xsl:text>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:text>&#160;</xsl:text>
  </xsl:template>

</xsl:stylesheet>
