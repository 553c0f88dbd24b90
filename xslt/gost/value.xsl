<?xml version="1.0" encoding="UTF-8"?>
<!--
  Dates and amounts in a text: «в срок до 01.07.2023», «на 3 (три) года»,
  «в течение 5 (пяти) дней». Its case was found from the words
  before it when the record was checked.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:ru="urn:pisar:ru"
    xmlns:u="urn:pisar:units"
    xmlns:exsl="http://exslt.org/common"
    exclude-result-prefixes="ru u exsl">

  <!-- The gender; the cases of one and of several. -->
  <xsl:variable name="units">
    <u:years gender="m">
      <u:one nom="год" gen="года" dat="году" acc="год" ins="годом"
          pre="годе"/>
      <u:many gen="лет" dat="годам" ins="годами"
          pre="годах"/>
    </u:years>
    <u:months gender="m">
      <u:one nom="месяц" gen="месяца" dat="месяцу" acc="месяц" ins="месяцем"
          pre="месяце"/>
      <u:many gen="месяцев" dat="месяцам" ins="месяцами"
          pre="месяцах"/>
    </u:months>
    <u:weeks gender="f">
      <u:one nom="неделя" gen="недели" dat="неделе" acc="неделю" ins="неделей"
          pre="неделе"/>
      <u:many gen="недель" dat="неделям" ins="неделями"
          pre="неделях"/>
    </u:weeks>
    <u:days gender="m">
      <u:one nom="день" gen="дня" dat="дню" acc="день" ins="днём"
          pre="дне"/>
      <u:many gen="дней" dat="дням" ins="днями"
          pre="днях"/>
    </u:days>
    <u:hours gender="m">
      <u:one nom="час" gen="часа" dat="часу" acc="час" ins="часом"
          pre="часе"/>
      <u:many gen="часов" dat="часам" ins="часами"
          pre="часах"/>
    </u:hours>
    <u:sheets gender="m">
      <u:one nom="лист" gen="листа" dat="листу" acc="лист" ins="листом"
          pre="листе"/>
      <u:many gen="листов" dat="листам" ins="листами"
          pre="листах"/>
    </u:sheets>
    <u:copies gender="m">
      <u:one nom="экземпляр" gen="экземпляра" dat="экземпляру" acc="экземпляр" ins="экземпляром"
          pre="экземпляре"/>
      <u:many gen="экземпляров" dat="экземплярам" ins="экземплярами"
          pre="экземплярах"/>
    </u:copies>
  </xsl:variable>

  <xsl:template match="value[@unit = 'date']">
    <xsl:apply-templates/>
    <xsl:value-of select="concat(' ', ru:date(@of, 'numeric'))"/>
  </xsl:template>

  <!-- «3 (три) дня»: after 2, 3, 4 the genitive of one, after 5 of several;
       in the other cases the noun has that of the number. -->
  <xsl:template match="value">
    <xsl:variable name="unit"
        select="exsl:node-set($units)/*[local-name() = current()/@unit]"/>
    <xsl:variable name="one"
        select="$unit/u:one/@*[name() = current()/@case]"/>
    <xsl:variable name="many"
        select="$unit/u:many/@*[name() = current()/@case]"/>
    <xsl:apply-templates/>
    <xsl:if test="normalize-space(.) != ''">
      <xsl:text> </xsl:text>
    </xsl:if>
    <xsl:call-template name="generated">
      <xsl:with-param name="text">
        <xsl:choose>
          <xsl:when test="$many">
            <xsl:value-of select="ru:counted(@of, @case, $unit/@gender,
                $one, $many, $many)"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="ru:counted(@of, @case, $unit/@gender,
                $one, $unit/u:one/@gen, $unit/u:many/@gen)"/>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
