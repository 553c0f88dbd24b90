<?xml version="1.0" encoding="UTF-8"?>
<!--
  Протокол. In full: head, who was there, agenda, each matter as СЛУШАЛИ,
  ВЫСТУПИЛИ, РЕШИЛИ and the votes, signatures. A protocol in which nothing was
  heard is a short one: matters by their names and decisions only.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:ru="urn:pisar:ru"
    exclude-result-prefixes="ru">

  <!-- what a protocol may annex -->
  <xsl:import href="regulation.xsl"/>

  <xsl:variable name="full" select="boolean(/protocol/matter/heard)"/>

  <xsl:variable name="chair-word">
    <xsl:choose>
      <xsl:when test="$full">Председатель</xsl:when>
      <xsl:otherwise>Председательствующий</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <xsl:template match="protocol" mode="kind">ПРОТОКОЛ</xsl:template>

  <xsl:template match="protocol" mode="label">
    <xsl:text>Протокол </xsl:text>
    <xsl:choose>
      <xsl:when test="title">
        <xsl:apply-templates select="title" mode="plain"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="." mode="title-lines"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «заседания рабочей группы» -->
  <xsl:template match="protocol[body/name][not(title)]" mode="title-lines">
    <xsl:text>заседания </xsl:text>
    <xsl:call-template name="body-name">
      <xsl:with-param name="case" select="'gen'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="body-name">
    <xsl:param name="case"/>
    <xsl:apply-templates select="body/name[not(@case)]" mode="in-sentence">
      <xsl:with-param name="case" select="$case"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="protocol" mode="outline">
    <xsl:for-each select="matter">
      <fo:bookmark>
        <xsl:attribute name="internal-destination">
          <xsl:apply-templates select="." mode="id"/>
        </xsl:attribute>
        <fo:bookmark-title>
          <xsl:call-template name="matter-name"/>
        </fo:bookmark-title>
      </fo:bookmark>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="protocol" mode="sheets">
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <xsl:call-template name="head"/>
        <xsl:call-template name="heading"/>
        <xsl:call-template name="attendance"/>
        <xsl:if test="$full">
          <xsl:call-template name="agenda"/>
        </xsl:if>
        <xsl:apply-templates select="matter"/>
        <xsl:call-template name="protocol-signatures"/>
        <xsl:call-template name="marks"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="present | annex | acquainted" mode="sheets"/>
  </xsl:template>

  <!-- who was there -->

  <xsl:template name="attendance">
    <fo:block xsl:use-attribute-sets="ragged">
      <xsl:value-of select="concat($chair-word, ' ', $dash, ' ')"/>
      <xsl:apply-templates select="chair/person" mode="with-position"/>
      <xsl:if test="not(chair/person)">____</xsl:if>
    </fo:block>
    <xsl:if test="secretary">
      <fo:block xsl:use-attribute-sets="ragged">
        <xsl:value-of select="concat('Секретарь ', $dash, ' ')"/>
        <xsl:apply-templates select="secretary/person" mode="surname-first"/>
        <xsl:if test="not(secretary/person)">____</xsl:if>
      </fo:block>
    </xsl:if>
    <xsl:apply-templates select="present | absent | invited"/>
    <xsl:if test="$attendees = 'inline'">
      <xsl:call-template name="quorum"/>
    </xsl:if>
  </xsl:template>

  <!-- Where those present are named: inline; annexed, in a list made
       elsewhere; sheet, in a list of ours. -->
  <xsl:variable name="attendees">
    <xsl:choose>
      <xsl:when test="/protocol/attendees">
        <xsl:value-of select="/protocol/attendees"/>
      </xsl:when>
      <xsl:when test="count(/protocol/present/person) &gt; $inline-attendees">
        <xsl:text>sheet</xsl:text>
      </xsl:when>
      <xsl:otherwise>inline</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- Those present in the order of the alphabet, ё beside е. -->
  <xsl:template match="present">
    <fo:block xsl:use-attribute-sets="ragged">
      <xsl:text>Присутствовали: </xsl:text>
      <xsl:choose>
        <xsl:when test="not(person)">____</xsl:when>
        <xsl:when test="$attendees = 'inline'">
          <xsl:for-each select="person">
            <xsl:sort select="translate(@last, 'Ёё', 'Ее')"/>
            <xsl:sort select="@initials"/>
            <xsl:if test="position() &gt; 1">, </xsl:if>
            <xsl:apply-templates select="." mode="surname-first"/>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="present-count"/>
          <xsl:text> (список прилагается)</xsl:text>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- «10 членов рабочей группы из 12», «16 человек» -->
  <xsl:template name="present-count">
    <xsl:variable name="members" select="count(../members/person)"/>
    <xsl:choose>
      <xsl:when test="$members = 0">
        <xsl:value-of select="ru:count(count(person), 'человек', 'человека',
            'человек')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="..">
          <xsl:value-of select="concat(ru:count($members-present, 'член',
              'члена', 'членов'), ' ')"/>
          <xsl:call-template name="body-genitive"/>
          <xsl:value-of select="concat(' из ', $members)"/>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="present" mode="sheets">
    <xsl:if test="$attendees = 'sheet'">
      <xsl:call-template name="people-sheet">
        <xsl:with-param name="title" select="'ЛИСТ РЕГИСТРАЦИИ'"/>
        <xsl:with-param name="sorted" select="true()"/>
        <xsl:with-param name="lead">
          <xsl:text>Присутствовали</xsl:text>
          <xsl:for-each select="..">
            <xsl:call-template name="at-meeting"/>
          </xsl:for-each>
          <xsl:text> </xsl:text>
          <xsl:apply-templates select="../date" mode="date"/>
          <xsl:text>:</xsl:text>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="present" mode="bookmark">
    <xsl:if test="$attendees = 'sheet'">
      <xsl:call-template name="people-bookmark">
        <xsl:with-param name="title" select="'Лист регистрации'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="absent">
    <xsl:if test="person">
      <fo:block xsl:use-attribute-sets="ragged">
        <xsl:text>Отсутствовали: </xsl:text>
        <xsl:for-each select="person">
          <xsl:sort select="translate(@last, 'Ёё', 'Ее')"/>
          <xsl:sort select="@initials"/>
          <xsl:if test="position() &gt; 1">, </xsl:if>
          <xsl:apply-templates select="." mode="surname-first"/>
          <xsl:if test="@reason != ''">
            <xsl:value-of select="concat(' (', @reason, ')')"/>
          </xsl:if>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template match="invited">
    <xsl:if test="person">
      <fo:block xsl:use-attribute-sets="ragged">
        <xsl:choose>
          <xsl:when test="$yo = 'yes'">Приглашённые: </xsl:when>
          <xsl:otherwise>Приглашенные: </xsl:otherwise>
        </xsl:choose>
        <xsl:for-each select="person">
          <xsl:sort select="translate(@last, 'Ёё', 'Ее')"/>
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:apply-templates select="." mode="with-position"/>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- Half of the members is enough; others who were there do not count. -->
  <xsl:key name="present" match="present/person"
      use="concat(@id, ' ', @last, ' ', @initials)"/>

  <xsl:variable name="members-present" select="count(/protocol/members/person[
      key('present', concat(@id, ' ', @last, ' ', @initials))])"/>

  <xsl:template name="quorum">
    <xsl:variable name="members" select="count(members/person)"/>
    <xsl:if test="$members &gt; 0 and present/person">
      <fo:block xsl:use-attribute-sets="ragged">
        <xsl:text>Членов </xsl:text>
        <xsl:call-template name="body-genitive"/>
        <xsl:value-of select="concat(' ', $dash, ' ', $members,
            ', присутствуют ', $dash, ' ', $members-present, ', ')"/>
        <xsl:choose>
          <xsl:when test="2 * $members-present &gt;= $members">кворум имеется</xsl:when>
          <xsl:otherwise>кворума нет</xsl:otherwise>
        </xsl:choose>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- «рабочей группы»: as typed, else as the heading calls it, which is in
       the genitive, else the body's name; without what the body does. Nothing
       of a meeting that is of no body. -->
  <xsl:template name="body-genitive">
    <xsl:variable name="title">
      <xsl:apply-templates select="title" mode="plain"/>
    </xsl:variable>
    <xsl:variable name="name">
      <xsl:choose>
        <xsl:when test="body/short[@case = 'gen']">
          <xsl:value-of select="body/short[@case = 'gen']"/>
        </xsl:when>
        <xsl:when test="starts-with($title, 'заседания ')">
          <xsl:value-of select="substring-after($title, 'заседания ')"/>
        </xsl:when>
        <xsl:when test="body/name">
          <xsl:call-template name="body-name">
            <xsl:with-param name="case" select="'gen'"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="starts-with($title, 'комиссии ')">
          <xsl:value-of select="$title"/>
        </xsl:when>
      </xsl:choose>
    </xsl:variable>
    <xsl:value-of select="normalize-space(
        substring-before(concat($name, ','), ','))"/>
  </xsl:template>

  <!-- Where they were: «на совещании при директоре», «на общем собрании
       работников», which are of no body, or «на заседании рабочей группы». -->
  <xsl:template name="at-meeting">
    <xsl:variable name="title">
      <xsl:apply-templates select="title" mode="plain"/>
    </xsl:variable>
    <xsl:variable name="common" select="starts-with($title, 'общего ')"/>
    <xsl:variable name="meeting"
        select="substring($title, 1 + 7 * $common)"/>
    <xsl:variable name="word" select="substring-before($meeting, ' ')"/>
    <xsl:variable name="of">
      <xsl:call-template name="body-genitive"/>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$word = 'совещания' or $word = 'собрания'
          or $word = 'конференции'">
        <xsl:value-of select="concat(' на ', substring('общем ', 1,
            6 * $common), substring($word, 1, string-length($word) - 1), 'и ',
            substring-before(concat(substring-after($meeting, ' '), ','),
            ','))"/>
      </xsl:when>
      <xsl:when test="$of != ''">
        <xsl:value-of select="concat(' на заседании ', $of)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- agenda -->

  <xsl:template name="agenda">
    <fo:block role="H2" space-before="{$single}pt"
        xsl:use-attribute-sets="ragged kept">ПОВЕСТКА ДНЯ:</fo:block>
    <xsl:for-each select="matter">
      <fo:block>
        <xsl:if test="reporter">
          <xsl:attribute name="keep-with-next.within-page">
            <xsl:text>always</xsl:text>
          </xsl:attribute>
        </xsl:if>
        <xsl:call-template name="matter-number"/>
        <xsl:apply-templates select="title" mode="sentence"/>
      </fo:block>
      <xsl:apply-templates select="reporter"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="title" mode="sentence">
    <xsl:variable name="text">
      <xsl:apply-templates select="." mode="plain"/>
    </xsl:variable>
    <xsl:call-template name="without-dot">
      <xsl:with-param name="text" select="$text"/>
    </xsl:call-template>
    <xsl:text>.</xsl:text>
  </xsl:template>

  <xsl:template match="reporter">
    <fo:block>
      <xsl:text>Докладчик: </xsl:text>
      <xsl:choose>
        <xsl:when test="person">
          <xsl:for-each select="person">
            <xsl:if test="position() &gt; 1">, </xsl:if>
            <xsl:for-each select="(position | ../position)[not(@case)][1]">
              <xsl:apply-templates select="." mode="plain"/>
              <xsl:text> </xsl:text>
            </xsl:for-each>
            <xsl:apply-templates select="." mode="surname-first"/>
          </xsl:for-each>
        </xsl:when>
        <xsl:when test="p">
          <xsl:apply-templates select="p/node()"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates/>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- matters -->

  <xsl:template match="matter">
    <xsl:choose>
      <xsl:when test="$full">
        <fo:block role="H2" space-before="{$single}pt"
            xsl:use-attribute-sets="ragged kept">
          <xsl:attribute name="id">
            <xsl:apply-templates select="." mode="id"/>
          </xsl:attribute>
          <xsl:call-template name="matter-number"/>
          <xsl:text>СЛУШАЛИ:</xsl:text>
        </fo:block>
      </xsl:when>
      <xsl:otherwise>
        <fo:block role="H2" font-weight="{$weight-17}" text-align="start"
            hyphenate="false" space-before="{$single}pt"
            xsl:use-attribute-sets="kept">
          <xsl:attribute name="id">
            <xsl:apply-templates select="." mode="id"/>
          </xsl:attribute>
          <xsl:call-template name="matter-number"/>
          <xsl:apply-templates select="title" mode="lines"/>
        </fo:block>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="heard | spoke | decided | votes | opinion"/>
  </xsl:template>

  <xsl:template name="matter-number">
    <xsl:value-of select="concat(@n, '.&#160;')"/>
  </xsl:template>

  <xsl:template name="matter-name">
    <xsl:value-of select="concat(@n, '. ')"/>
    <xsl:apply-templates select="title" mode="plain"/>
  </xsl:template>

  <xsl:template match="heard">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="spoke">
    <fo:block xsl:use-attribute-sets="ragged kept">ВЫСТУПИЛИ:</fo:block>
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="decided">
    <xsl:if test="$full">
      <fo:block xsl:use-attribute-sets="ragged kept">
        <xsl:choose>
          <xsl:when test="@verb != ''">
            <xsl:value-of select="translate(@verb, $small, $capitals)"/>
          </xsl:when>
          <xsl:otherwise>РЕШИЛИ</xsl:otherwise>
        </xsl:choose>
        <xsl:text>:</xsl:text>
      </fo:block>
    </xsl:if>
    <xsl:apply-templates/>
  </xsl:template>

  <!-- one who does not agree, in his words -->
  <xsl:template match="opinion">
    <fo:block xsl:use-attribute-sets="ragged kept">ОСОБОЕ МНЕНИЕ:</fo:block>
    <xsl:apply-templates/>
  </xsl:template>

  <!-- Those present who may vote: the members, if they are known. -->
  <xsl:variable name="voters" select="$members-present +
      count(/protocol[not(members/person)]/present/person)"/>

  <!-- A decision needs more than half of those present. -->
  <xsl:template match="votes">
    <xsl:variable name="voted" select="@for + @against + @abstained"/>
    <fo:block xsl:use-attribute-sets="ragged">
      <xsl:value-of select="concat('Голосовали: «за» ', $dash, ' ', @for,
          ', «против» ', $dash, ' ', @against, ', «воздержались» ', $dash, ' ',
          @abstained, '. ')"/>
      <xsl:choose>
        <xsl:when test="string(number($voted)) = 'NaN'
            or not(/protocol/present/person)"/>
        <xsl:when test="2 * @for &lt;= $voters or 2 * @for &lt;= $voted">
          <xsl:text>Решение не принято.</xsl:text>
        </xsl:when>
        <xsl:when test="@against + @abstained = 0">
          <xsl:text>Решение принято единогласно.</xsl:text>
        </xsl:when>
        <xsl:otherwise>
          <xsl:text>Решение принято большинством голосов.</xsl:text>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- signatures -->

  <xsl:template name="protocol-signatures">
    <xsl:call-template name="signature-block">
      <xsl:with-param name="content">
        <xsl:for-each select="chair">
          <xsl:call-template name="signature">
            <xsl:with-param name="post" select="$chair-word"/>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:for-each select="secretary">
          <xsl:call-template name="signature">
            <xsl:with-param name="number" select="2"/>
            <xsl:with-param name="post" select="'Секретарь'"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- As the act that approves an annexe, and that something belongs to. -->
  <xsl:template match="protocol" mode="by-act">
    <xsl:call-template name="body-name">
      <xsl:with-param name="case" select="'ins'"/>
    </xsl:call-template>
  </xsl:template>
  <xsl:template match="protocol" mode="ins">протоколом</xsl:template>

  <xsl:template match="protocol" mode="to-act">
    <xsl:text>к протоколу </xsl:text>
    <xsl:apply-templates select="." mode="title-lines"/>
  </xsl:template>

</xsl:stylesheet>
