<?xml version="1.0" encoding="UTF-8"?>
<!--
  What the editions of ГОСТ Р 7.0.97 say differently, a row each; the record's
  <profile> names one. `corner`: the longest line of a requisite in the corner
  of the sheet (3.5), mm.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="exsl">

  <xsl:variable name="profiles">
    <profile name="gost-2016" corner="75"/>
    <profile name="gost-2025" corner="80"/>
  </xsl:variable>

  <xsl:variable name="profile-name" select="string(/*/profile)"/>
  <xsl:variable name="profile" select="(exsl:node-set($profiles)/profile
      [@name = $profile-name or not(following-sibling::profile[1])])[1]"/>

</xsl:stylesheet>
