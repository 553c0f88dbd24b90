<?xml version="1.0" encoding="UTF-8"?>
<!--
  From a record to formatting objects: what all kinds share. A form includes
  this sheet and says, for its kind, in these modes:
    kind    the name of the kind in capitals, as it is printed
    label   kind and heading as one line, for bookmarks and metadata
    sheets  the document's page sequences
    annexed the same as an annexe of another document
    continued  the same on the next pages of the document it belongs to
    outline bookmarks below the document's own
    lying   yes, when its sheets lie
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">

  <xsl:include href="profiles.xsl"/>
  <xsl:include href="parameters.xsl"/>
  <xsl:include href="styles.xsl"/>
  <xsl:include href="reference.xsl"/>
  <xsl:include href="value.xsl"/>
  <xsl:include href="metadata.xsl"/>
  <xsl:include href="pages.xsl"/>
  <xsl:include href="beside.xsl"/>
  <xsl:include href="head.xsl"/>
  <xsl:include href="sheet-marks.xsl"/>
  <xsl:include href="addressee.xsl"/>
  <xsl:include href="incoming.xsl"/>
  <xsl:include href="heading.xsl"/>
  <xsl:include href="official.xsl"/>
  <xsl:include href="stamp.xsl"/>
  <xsl:include href="title-page.xsl"/>
  <xsl:include href="annex.xsl"/>
  <xsl:include href="text.xsl"/>
  <xsl:include href="unfilled.xsl"/>
  <xsl:include href="verb.xsl"/>
  <xsl:include href="points.xsl"/>
  <xsl:include href="control.xsl"/>
  <xsl:include href="table.xsl"/>
  <xsl:include href="rows.xsl"/>
  <xsl:include href="columns.xsl"/>
  <xsl:include href="field.xsl"/>
  <xsl:include href="person.xsl"/>
  <xsl:include href="words.xsl"/>
  <xsl:include href="signature.xsl"/>
  <xsl:include href="footnote.xsl"/>
  <xsl:include href="executor.xsl"/>
  <xsl:include href="marks.xsl"/>
  <xsl:include href="people.xsl"/>
  <xsl:include href="acquaintance.xsl"/>
  <xsl:include href="variant.xsl"/>
  <xsl:include href="missing.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/">
    <fo:root xmlns:pf="urn:pisar:fo" xml:lang="ru" language="ru" font-family="{$font}"
        font-size="{$size}pt" line-height="{$line}pt">
      <xsl:call-template name="page-masters"/>
      <xsl:call-template name="metadata"/>
      <xsl:call-template name="bookmarks"/>
      <xsl:choose>
        <xsl:when test="$draft = 'yes' or $by-hand">
          <xsl:call-template name="unfilled">
            <xsl:with-param name="content">
              <xsl:call-template name="page-sequences"/>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="page-sequences"/>
        </xsl:otherwise>
      </xsl:choose>
    </fo:root>
  </xsl:template>

</xsl:stylesheet>
