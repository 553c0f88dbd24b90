<?xml version="1.0" encoding="UTF-8"?>
<!--
  An empty form of any kind, to be filled in by hand, made from its kind.xml:
  a label and a rule for each field, boxes to tick, the headings of the text
  with ruled lines or its table with empty rows, signatures last. What is asked
  for is marked with *.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="str">

  <xsl:import href="../gost/gost.xsl"/>

  <xsl:include href="../gost/hand.xsl"/>

  <!-- kind.xml is no record: blanks between its elements are the typist's -->
  <xsl:strip-space elements="*"/>

  <xsl:param name="size" select="12"/>

  <!-- mm: a row of named parts, of declared columns -->
  <xsl:variable name="row-height" select="20"/>
  <xsl:variable name="table-row-height" select="15"/>

  <xsl:template match="kind" mode="kind">
    <xsl:value-of
        select="translate(@ru[not(../@heading)] | @heading, $small, $capitals)"/>
  </xsl:template>

  <xsl:template match="kind" mode="label">
    <xsl:call-template name="as-sentence">
      <xsl:with-param name="text" select="@ru"/>
    </xsl:call-template>
    <xsl:text>: форма для заполнения</xsl:text>
  </xsl:template>

  <xsl:template match="kind" mode="outline"/>

  <!-- A table of columns needs the width. -->
  <xsl:template match="kind[body/table]" mode="lying">yes</xsl:template>

  <!-- A hand signs last; who only prepared the document stands below. -->
  <xsl:template match="kind" mode="sheets">
    <xsl:variable name="asked" select="field[not(@hand = 'no')]"/>
    <xsl:variable name="signer" select="$asked[@type = 'signers'][1]"/>
    <xsl:variable name="last" select="$signer
        | $asked[starts-with(@type, 'group')]
            [$signer and count(preceding-sibling::field | $signer)
                = count(preceding-sibling::field)]"/>
    <xsl:variable name="head" select="$asked[following-sibling::body]"/>
    <xsl:call-template name="sheets">
      <xsl:with-param name="content">
        <fo:block id="document" role="H1" font-weight="bold"
            space-after="{$single}pt" xsl:use-attribute-sets="centred kept">
          <xsl:apply-templates select="." mode="kind"/>
        </fo:block>
        <xsl:apply-templates mode="hand"
            select="$head[count(. | $last) != count($last)]"/>
        <xsl:apply-templates select="body" mode="hand"/>
        <xsl:apply-templates mode="hand"
            select="$asked[not(following-sibling::body)]
                [count(. | $last) != count($last)]"/>
        <xsl:for-each select="$asked[@hand = 'signs']">
          <xsl:call-template name="hand-signature">
            <xsl:with-param name="post">
              <xsl:call-template name="as-sentence">
                <xsl:with-param name="text" select="@ru"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:apply-templates select="$last" mode="hand"/>
        <xsl:if test="$asked[@required = 'yes' or @required = 'alone']">
          <fo:block font-size="10pt" space-before="{$single}pt"
              xsl:use-attribute-sets="ragged">* – заполняется обязательно</fo:block>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- fields -->

  <!-- One ruled line, or several. -->
  <xsl:template match="field" mode="hand">
    <xsl:call-template name="hand-field">
      <xsl:with-param name="caption">
        <xsl:apply-templates select="." mode="hand-caption"/>
      </xsl:with-param>
      <xsl:with-param name="more">
        <xsl:apply-templates select="." mode="hand-lines"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A place that needs less than a line. -->
  <xsl:template mode="hand" match="field[@type = 'date' or @type = 'number'
      or @type = 'yes-no' or @type = 'choice']">
    <xsl:call-template name="hand-field">
      <xsl:with-param name="content">
        <xsl:apply-templates select="." mode="hand-place"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="field[starts-with(@type, 'group')]" mode="hand">
    <fo:block space-before="{$single}pt" font-weight="bold"
        xsl:use-attribute-sets="requisite kept">
      <xsl:call-template name="hand-label"/>
    </fo:block>
    <xsl:apply-templates select="field[not(@hand = 'no')]" mode="hand"/>
  </xsl:template>

  <!-- What kinds share is one place. -->
  <xsl:template match="field[@type = 'group'][fields]" mode="hand">
    <xsl:call-template name="hand-field">
      <xsl:with-param name="caption" select="@note"/>
      <xsl:with-param name="more" select="1"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template mode="hand" match="field[@type = 'persons' or @type = 'list'
      or @type = 'annexes']">
    <fo:block space-before="{$single}pt"
        xsl:use-attribute-sets="requisite kept">
      <xsl:call-template name="hand-label"/>
    </fo:block>
    <xsl:call-template name="numbered-lines">
      <xsl:with-param name="count">
        <xsl:apply-templates select="." mode="hand-lines"/>
      </xsl:with-param>
      <xsl:with-param name="caption">
        <xsl:apply-templates select="." mode="hand-caption"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="field[@type = 'signers']" mode="hand">
    <xsl:call-template name="hand-signature"/>
  </xsl:template>

  <!-- A line to sign; `post`: who, when that is known. -->
  <xsl:template name="hand-signature">
    <xsl:param name="post"/>
    <fo:table space-before="{2 * $single}pt" xsl:use-attribute-sets="placing">
      <fo:table-column column-width="75mm"/>
      <fo:table-column column-width="4mm"/>
      <fo:table-column column-width="37mm"/>
      <fo:table-column column-width="4mm"/>
      <fo:table-column/>
      <fo:table-body>
        <fo:table-row keep-together.within-page="always">
          <xsl:call-template name="captioned-place">
            <xsl:with-param name="words" select="$post"/>
            <xsl:with-param name="caption" select="'должность'"/>
          </xsl:call-template>
          <fo:table-cell><fo:block/></fo:table-cell>
          <xsl:call-template name="captioned-place">
            <xsl:with-param name="caption" select="'подпись'"/>
          </xsl:call-template>
          <fo:table-cell><fo:block/></fo:table-cell>
          <xsl:call-template name="captioned-place">
            <xsl:with-param name="caption" select="'инициалы, фамилия'"/>
          </xsl:call-template>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="captioned-place">
    <xsl:param name="words"/>
    <xsl:param name="caption"/>
    <xsl:choose>
      <xsl:when test="$words != ''">
        <fo:table-cell padding-before="{$ruling - 5}mm">
          <fo:block>
            <xsl:value-of select="$words"/>
          </fo:block>
        </fo:table-cell>
      </xsl:when>
      <xsl:otherwise>
        <fo:table-cell padding-before="{$ruling}mm">
          <xsl:call-template name="field-caption">
            <xsl:with-param name="text" select="$caption"/>
          </xsl:call-template>
        </fo:table-cell>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- How many numbered lines there are, or lines below the first one. -->
  <xsl:template match="field" mode="hand-lines">0</xsl:template>
  <xsl:template mode="hand-lines" match="field[@type = 'persons'
      or @type = 'list']">3</xsl:template>
  <xsl:template match="field[@type = 'annexes']" mode="hand-lines">2</xsl:template>
  <xsl:template mode="hand-lines" match="field[@type = 'lines'
      or @type = 'organization' or @type = 'groups']">1</xsl:template>

  <!-- What belongs there. Notes on files and ids are for who types. -->
  <!-- Behind a semicolon a note speaks to those who type. -->
  <xsl:template match="field" mode="hand-caption">
    <xsl:value-of select="substring-before(concat(@note, ';'), ';')"/>
  </xsl:template>
  <xsl:template match="field[@type = 'organization']" mode="hand-caption">
    <xsl:text>полное наименование</xsl:text>
  </xsl:template>
  <xsl:template mode="hand-caption" match="field[@type = 'person'
      or @type = 'persons']">
    <xsl:text>должность, фамилия, имя, отчество</xsl:text>
  </xsl:template>
  <xsl:template mode="hand-caption" priority="1"
      match="field[@type = 'body' or @type = 'annexes' or @type = 'url'
          or starts-with(@note, 'обычно не нужен')]"/>

  <xsl:template match="field[@type = 'date']" mode="hand-place">
    <xsl:text>«</xsl:text>
    <xsl:call-template name="rule">
      <xsl:with-param name="length" select="10"/>
    </xsl:call-template>
    <xsl:text>» </xsl:text>
    <xsl:call-template name="rule">
      <xsl:with-param name="length" select="40"/>
    </xsl:call-template>
    <xsl:text> 20</xsl:text>
    <xsl:call-template name="rule">
      <xsl:with-param name="length" select="10"/>
    </xsl:call-template>
    <xsl:text> г.</xsl:text>
  </xsl:template>

  <xsl:template match="field[@type = 'number']" mode="hand-place">
    <xsl:text>№&#160;</xsl:text>
    <xsl:call-template name="rule">
      <xsl:with-param name="length" select="40"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="field[@type = 'yes-no']" mode="hand-place">
    <xsl:call-template name="box">
      <xsl:with-param name="word" select="'да'"/>
    </xsl:call-template>
    <xsl:call-template name="box">
      <xsl:with-param name="word" select="'нет'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="field[@type = 'choice']" mode="hand-place">
    <xsl:for-each select="str:tokenize(@choice, '|')">
      <xsl:call-template name="box">
        <xsl:with-param name="word">
          <xsl:choose>
            <xsl:when test="contains(., '=')">
              <xsl:value-of select="substring-after(., '=')"/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:value-of select="."/>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <!-- the text -->

  <xsl:template match="body" mode="hand">
    <xsl:variable name="verb" select="../verb[1]"/>
    <xsl:variable name="table"
        select="table | ../variant[@name = ../@variant]/table"/>
    <xsl:if test="not(part | $table)">
      <fo:block space-before="{$single}pt"
          xsl:use-attribute-sets="requisite kept">Текст&#160;*</fo:block>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="each">
        <xsl:apply-templates select="each" mode="hand"/>
      </xsl:when>
      <xsl:when test="part">
        <xsl:call-template name="part-rows"/>
      </xsl:when>
      <xsl:when test="$table">
        <xsl:apply-templates select="$table" mode="hand"/>
      </xsl:when>
      <xsl:when test="$verb">
        <xsl:call-template name="ruled-lines">
          <xsl:with-param name="count" select="2"/>
        </xsl:call-template>
        <fo:block space-before="3mm" xsl:use-attribute-sets="requisite kept">
          <xsl:value-of select="concat(str:tokenize(
              concat(../@verb, '|', $verb/@words), '|')[1], ':')"/>
        </fo:block>
        <xsl:call-template name="numbered-lines">
          <xsl:with-param name="count" select="3"/>
          <xsl:with-param name="more" select="1"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="ruled-lines">
          <xsl:with-param name="count" select="8"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Two of what there may be many; the rest goes on another sheet. -->
  <xsl:template match="each" mode="hand">
    <xsl:call-template name="matter">
      <xsl:with-param name="number" select="1"/>
    </xsl:call-template>
    <xsl:call-template name="matter">
      <xsl:with-param name="number" select="2"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="matter">
    <xsl:param name="number"/>
    <xsl:call-template name="numbered-lines">
      <xsl:with-param name="count" select="1"/>
      <xsl:with-param name="from" select="$number"/>
      <xsl:with-param name="more" select="1"/>
    </xsl:call-template>
    <xsl:apply-templates select="part[not(@rare = 'yes')]" mode="hand">
      <xsl:with-param name="number" select="$number"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="part" mode="hand">
    <xsl:param name="number"/>
    <fo:block space-before="3mm" xsl:use-attribute-sets="requisite kept">
      <xsl:value-of select="concat(str:tokenize(@heading, '|')[1], ':')"/>
      <xsl:if test="@type = 'votes'">
        <xsl:call-template name="vote-places"/>
      </xsl:if>
    </fo:block>
    <xsl:choose>
      <xsl:when test="@type = 'points'">
        <xsl:call-template name="numbered-lines">
          <xsl:with-param name="count" select="2"/>
          <xsl:with-param name="before" select="concat($number, '.')"/>
          <xsl:with-param name="more" select="1"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="not(@type = 'votes')">
        <xsl:call-template name="ruled-lines">
          <xsl:with-param name="count" select="2"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="vote-places">
    <xsl:for-each select="str:tokenize('за|против|воздержались', '|')">
      <xsl:value-of select="concat(' ', ., ' – ')"/>
      <xsl:call-template name="rule">
        <xsl:with-param name="length" select="14"/>
      </xsl:call-template>
      <xsl:if test="position() != last()">,</xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- Headings that the kind names: a table with a box for each. -->
  <xsl:template name="part-rows">
    <fo:table space-before="{$single}pt" xsl:use-attribute-sets="table">
      <fo:table-column column-width="60mm"/>
      <fo:table-column/>
      <fo:table-header>
        <fo:table-row>
          <xsl:call-template name="row-head">
            <xsl:with-param name="text" select="'Наименование'"/>
          </xsl:call-template>
          <xsl:call-template name="row-head">
            <xsl:with-param name="text" select="'Содержание'"/>
          </xsl:call-template>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="part">
          <fo:table-row height="{$row-height}mm"
              keep-together.within-page="always">
            <fo:table-cell xsl:use-attribute-sets="cell">
              <fo:block>
                <xsl:value-of select="@label"/>
                <xsl:if test="not(@label)">
                  <xsl:value-of select="str:tokenize(@heading, '|')[1]"/>
                </xsl:if>
                <xsl:if test="@required = 'yes'">&#160;*</xsl:if>
              </fo:block>
            </fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="cell">
              <fo:block/>
            </fo:table-cell>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- Declared columns, those that are usual, and empty rows. -->
  <xsl:template match="table" mode="hand">
    <xsl:variable name="columns" select="column[not(@rare = 'yes')]"/>
    <fo:table space-before="{$single}pt" xsl:use-attribute-sets="table">
      <xsl:call-template name="declared-columns">
        <xsl:with-param name="columns" select="$columns"/>
      </xsl:call-template>
      <fo:table-header>
        <fo:table-row keep-together.within-page="always">
          <xsl:for-each select="$columns">
            <xsl:call-template name="row-head">
              <xsl:with-param name="text">
                <xsl:value-of select="str:tokenize(@heading, '|')[1]"/>
                <xsl:if test="@required = 'yes'
                    and not(@type = 'number')">*</xsl:if>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:call-template name="hand-rows">
          <xsl:with-param name="columns" select="$columns"/>
          <xsl:with-param name="count" select="concat(@lines,
              substring('10', 1, 2 * not(@lines)))"/>
        </xsl:call-template>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="hand-rows">
    <xsl:param name="columns"/>
    <xsl:param name="count"/>
    <xsl:if test="$count &gt; 0">
      <fo:table-row height="{$table-row-height}mm"
          keep-together.within-page="always">
        <xsl:for-each select="$columns">
          <fo:table-cell xsl:use-attribute-sets="cell">
            <fo:block/>
          </fo:table-cell>
        </xsl:for-each>
      </fo:table-row>
      <xsl:call-template name="hand-rows">
        <xsl:with-param name="columns" select="$columns"/>
        <xsl:with-param name="count" select="$count - 1"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
