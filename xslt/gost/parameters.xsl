<?xml version="1.0" encoding="UTF-8"?>
<!--
  The measures of a document. Each is what the caller gives, else what the
  organisation's file says in <parameters>, else the default, some by profile.
  Numbers without a unit: size in points, margins and indent in millimetres,
  interval in lines of a word processor.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="str">

  <xsl:variable name="organization" select="/*/organization"/>

  <xsl:template name="setting">
    <xsl:param name="name"/>
    <xsl:param name="default"/>
    <xsl:variable name="typed"
        select="$organization/parameters/@*[name() = $name]"/>
    <xsl:choose>
      <xsl:when test="$typed">
        <xsl:value-of select="$typed"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$default"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- a setting that the record may say for itself -->
  <xsl:template name="choice">
    <xsl:param name="typed"/>
    <xsl:param name="name"/>
    <xsl:param name="default"/>
    <xsl:choose>
      <xsl:when test="$typed">
        <xsl:value-of select="$typed"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="setting">
          <xsl:with-param name="name" select="$name"/>
          <xsl:with-param name="default" select="$default"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- yes: places still to be filled in are marked -->
  <xsl:param name="draft" select="'no'"/>

  <xsl:param name="font">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'font'"/>
      <xsl:with-param name="default" select="'Tinos'"/>
    </xsl:call-template>
  </xsl:param>

  <xsl:param name="size">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'size'"/>
      <xsl:with-param name="default" select="14"/>
    </xsl:call-template>
  </xsl:param>

  <xsl:param name="interval">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'interval'"/>
      <xsl:with-param name="default" select="1"/>
    </xsl:call-template>
  </xsl:param>

  <xsl:param name="indent">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'indent'"/>
      <xsl:with-param name="default" select="12.5"/>
    </xsl:call-template>
  </xsl:param>

  <!-- left, right, top, bottom -->
  <xsl:param name="margins">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'margins'"/>
      <xsl:with-param name="default" select="'30 10 20 20'"/>
    </xsl:call-template>
  </xsl:param>

  <xsl:param name="dash">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'dash'"/>
      <xsl:with-param name="default" select="'–'"/>
    </xsl:call-template>
  </xsl:param>

  <!-- yes: УТВЕРЖДЁН, Приглашённые -->
  <xsl:param name="yo">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'yo'"/>
      <xsl:with-param name="default" select="'no'"/>
    </xsl:call-template>
  </xsl:param>

  <!-- the requisites that are bold, by their numbers in the standard -->
  <xsl:param name="bold">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'bold'"/>
      <xsl:with-param name="default" select="'05 09 17'"/>
    </xsl:call-template>
  </xsl:param>

  <!-- long: the head in the middle; corner: at left, in the corner -->
  <xsl:param name="letterhead">
    <xsl:call-template name="choice">
      <xsl:with-param name="typed" select="/*/letterhead"/>
      <xsl:with-param name="name" select="'letterhead'"/>
      <xsl:with-param name="default" select="'long'"/>
    </xsl:call-template>
  </xsl:param>

  <!-- the longest line at the left margin: of the corner and the heading -->
  <xsl:param name="corner">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'corner'"/>
      <xsl:with-param name="default" select="$profile/@corner"/>
    </xsl:call-template>
  </xsl:param>

  <!-- yes: printed on both sides, margins change sides on even pages -->
  <xsl:param name="duplex">
    <xsl:call-template name="choice">
      <xsl:with-param name="typed" select="/*/duplex"/>
      <xsl:with-param name="name" select="'duplex'"/>
      <xsl:with-param name="default" select="'no'"/>
    </xsl:call-template>
  </xsl:param>

  <!-- so many of those present at most are named in the minutes, more stand
       on a sheet of their own -->
  <xsl:param name="inline-attendees">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'inline-attendees'"/>
      <xsl:with-param name="default" select="15"/>
    </xsl:call-template>
  </xsl:param>

  <!-- the picture over the head, what it shows, and its height, mm: also of
       the place that is kept for one -->
  <xsl:param name="emblem">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'emblem'"/>
    </xsl:call-template>
  </xsl:param>

  <xsl:param name="emblem-text">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'emblem-text'"/>
      <xsl:with-param name="default" select="'Эмблема'"/>
    </xsl:call-template>
  </xsl:param>

  <xsl:param name="emblem-height">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'emblem-height'"/>
      <xsl:with-param name="default" select="17 * ($emblem != '')"/>
    </xsl:call-template>
  </xsl:param>

  <!-- a trademark, what it shows, and its width, mm -->
  <xsl:param name="trademark">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'trademark'"/>
    </xsl:call-template>
  </xsl:param>

  <xsl:param name="trademark-text">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'trademark-text'"/>
      <xsl:with-param name="default" select="'Товарный знак'"/>
    </xsl:call-template>
  </xsl:param>

  <xsl:param name="trademark-width">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'trademark-width'"/>
      <xsl:with-param name="default" select="15"/>
    </xsl:call-template>
  </xsl:param>

  <!-- center or left; only bodies of power may centre it -->
  <xsl:param name="heading">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'heading'"/>
      <xsl:with-param name="default">
        <xsl:choose>
          <xsl:when test="$organization/@power = 'yes'">center</xsl:when>
          <xsl:otherwise>left</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:param>

  <!-- «ПРИКАЗЫВАЮ:»: inline, in the sentence in capitals; line, on a line of
       its own; spaced, in the sentence, small and letter-spaced. The record
       may say it for itself. -->
  <xsl:param name="verb">
    <xsl:call-template name="choice">
      <xsl:with-param name="typed" select="/*/verb"/>
      <xsl:with-param name="name" select="'verb'"/>
      <xsl:with-param name="default" select="'inline'"/>
    </xsl:call-template>
  </xsl:param>

  <!-- below: place under date and number; line: between them -->
  <xsl:param name="place">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'place'"/>
      <xsl:with-param name="default" select="'below'"/>
    </xsl:call-template>
  </xsl:param>

  <!-- what stands before an annexe's number when there are several -->
  <xsl:param name="annex-sign">
    <xsl:call-template name="setting">
      <xsl:with-param name="name" select="'annex-sign'"/>
      <xsl:with-param name="default" select="'№'"/>
    </xsl:call-template>
  </xsl:param>

  <!-- Lines as word processors set them: interval 1 is 1.15 of the size, cut
       to tenths of a point. -->
  <xsl:variable name="line"
      select="floor($size * $interval * 11.5 + 0.001) div 10"/>

  <!-- The line of requisites, which are always set with interval 1; the
       standard's «interval» between parts is one such line. -->
  <xsl:variable name="single" select="floor($size * 11.5 + 0.001) div 10"/>

  <!-- of text two points smaller -->
  <xsl:variable name="small-line"
      select="floor(($size - 2) * 11.5 + 0.001) div 10"/>

  <xsl:variable name="margin" select="str:tokenize($margins, ' ,/;')"/>
  <xsl:variable name="left" select="number($margin[1])"/>
  <xsl:variable name="right" select="number($margin[2])"/>
  <xsl:variable name="top" select="number($margin[3])"/>
  <xsl:variable name="bottom" select="number($margin[4])"/>
  <xsl:variable name="text-width" select="210 - $left - $right"/>

  <!-- what keeps a block of 75 mm at the right margin -->
  <xsl:variable name="aside" select="$text-width - 75"/>

</xsl:stylesheet>
