<?xml version="1.0" encoding="UTF-8"?>
<!--
  The approval stamp (16) of a document that an act approves: a block of 75 mm
  at the right margin: the word, by what, «от» date № number.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:pf="urn:pisar:fo"
    xmlns:ru="urn:pisar:ru"
    exclude-result-prefixes="pf ru">

  <!-- Only its masculine form has a ё. -->
  <xsl:variable name="approved-word">
    <xsl:choose>
      <xsl:when test="$yo = 'yes'">УТВЕРЖДЁН</xsl:when>
      <xsl:otherwise>УТВЕРЖДЕН</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- The current node has date and number of the approving act. `by`: its
       name in the instrumental, as formatting objects; `gender`: of the
       approved document, m f n p; `above`: intervals over the stamp. -->
  <xsl:template name="stamp-approved">
    <xsl:param name="id"/>
    <xsl:param name="by"/>
    <xsl:param name="gender"/>
    <xsl:param name="above" select="0"/>
    <fo:block space-before="{$above * $single}pt"
        xsl:use-attribute-sets="at-right kept">
      <xsl:if test="$id != ''">
        <xsl:attribute name="id">
          <xsl:value-of select="$id"/>
        </xsl:attribute>
      </xsl:if>
      <xsl:value-of select="ru:agree(string($approved-word), string($gender))"/>
    </fo:block>
    <fo:block pf:lines="even-lines" xsl:use-attribute-sets="at-right kept">
      <xsl:copy-of select="$by"/>
    </fo:block>
    <xsl:if test="date or number">
      <fo:block xsl:use-attribute-sets="at-right kept">
        <xsl:call-template name="from-date-number"/>
      </fo:block>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
