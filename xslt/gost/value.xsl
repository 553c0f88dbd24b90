<?xml version="1.0" encoding="UTF-8"?>
<!--
  Dates and amounts in a text: «в срок до 01.07.2023», «на 3 (три) года»,
  «в течение 5 (пяти) дней». The words before an amount decide its case.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:ru="urn:pisar:ru"
    xmlns:u="urn:pisar:units"
    xmlns:exsl="http://exslt.org/common"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="ru u exsl str">

  <!-- gender; in the accusative after 1, 2, 5: in the genitive these are the
       second and the third -->
  <xsl:variable name="units">
    <u:years gender="m" one="год" few="года" many="лет"/>
    <u:months gender="m" one="месяц" few="месяца" many="месяцев"/>
    <u:weeks gender="f" one="неделю" few="недели" many="недель"/>
    <u:days gender="m" one="день" few="дня" many="дней"/>
    <u:hours gender="m" one="час" few="часа" many="часов"/>
    <u:sheets gender="m" one="лист" few="листа" many="листов"
        in="листе" among="листах"/>
    <u:copies gender="m" one="экземпляр" few="экземпляра" many="экземпляров"
        in="экземпляре" among="экземплярах"/>
  </xsl:variable>
  <xsl:variable name="genitive-after"
      select="'до от из без для около течение свыше более менее'"/>

  <xsl:template match="value[@unit = 'date']">
    <xsl:apply-templates/>
    <xsl:value-of select="concat(' ', ru:date(@of, 'numeric'))"/>
  </xsl:template>

  <xsl:template match="value">
    <xsl:variable name="unit"
        select="exsl:node-set($units)/*[local-name() = current()/@unit]"/>
    <xsl:variable name="before"
        select="str:tokenize(normalize-space(.), ' ')[last()]"/>
    <xsl:apply-templates/>
    <xsl:text> </xsl:text>
    <xsl:choose>
      <xsl:when test="ru:among(string($before), $genitive-after) != ''">
        <xsl:value-of select="ru:counted(@of, 'gen', $unit/@gender,
            $unit/@few, $unit/@many, $unit/@many)"/>
      </xsl:when>
      <xsl:when test="$unit/@in and ru:among(string($before), 'в') != ''">
        <xsl:value-of select="ru:counted(@of, 'pre', $unit/@gender,
            $unit/@in, $unit/@among, $unit/@among)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="ru:counted(@of, 'acc', $unit/@gender,
            $unit/@one, $unit/@few, $unit/@many)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
