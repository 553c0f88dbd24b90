<?xml version="1.0" encoding="UTF-8"?>
<!--
  What names a place of the document: ids, links to annexes and pages of the
  net, references to points, sections, tables, annexes, matters.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format">

  <!-- The document that a node belongs to: the record itself or an annexe. -->
  <xsl:template match="/* | annex/*" mode="id">
    <xsl:choose>
      <xsl:when test="parent::annex">
        <xsl:apply-templates select=".." mode="id"/>
      </xsl:when>
      <xsl:otherwise>document</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- «annex-2», or «annex-2-1» for the first annexe of the second -->
  <xsl:template match="annex" mode="id">
    <xsl:text>annex</xsl:text>
    <xsl:for-each select="ancestor-or-self::annex">
      <xsl:value-of select="concat('-', count(preceding-sibling::annex) + 1)"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="section | matter" mode="id">
    <xsl:call-template name="document-id"/>
    <xsl:text>-section</xsl:text>
    <xsl:for-each select="ancestor-or-self::section | self::matter">
      <xsl:value-of select="concat('-', count(preceding-sibling::section
          | preceding-sibling::matter) + 1)"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="point | table | item" mode="id">
    <xsl:call-template name="document-id"/>
    <xsl:value-of select="concat('-', name(), '-', @id)"/>
  </xsl:template>

  <xsl:template name="document-id">
    <xsl:apply-templates mode="id"
        select="ancestor-or-self::*[parent::annex or not(parent::*)][1]"/>
  </xsl:template>

  <xsl:template match="link">
    <xsl:variable name="annex"
        select="ancestor::*[parent::annex or not(parent::*)][annex][1]
            /annex[@file = current()/@href]"/>
    <xsl:choose>
      <xsl:when test="$annex">
        <fo:basic-link role="Link">
          <xsl:attribute name="internal-destination">
            <xsl:apply-templates select="$annex[1]" mode="id"/>
          </xsl:attribute>
          <xsl:call-template name="words-and-number">
            <xsl:with-param name="number">
              <xsl:call-template name="number-of-linked">
                <xsl:with-param name="annex" select="$annex[1]"/>
              </xsl:call-template>
            </xsl:with-param>
          </xsl:call-template>
        </fo:basic-link>
      </xsl:when>
      <xsl:when test="contains(@href, '://') or starts-with(@href, 'mailto:')
          or starts-with(@href, 'tel:')">
        <fo:basic-link role="Link" external-destination="url('{@href}')">
          <xsl:apply-templates/>
        </fo:basic-link>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The bare word «приложение» takes the number that the annexe has, unless
       one is typed behind it. -->
  <xsl:template name="number-of-linked">
    <xsl:param name="annex"/>
    <xsl:variable name="behind" select="substring(normalize-space(
        following-sibling::node()[1][self::text()]), 1, 1)"/>
    <xsl:if test="starts-with(translate(., $capitals, $small), 'приложени')
        and string-length() &lt; 12
        and ($behind = '' or not(contains('№0123456789', $behind)))">
      <xsl:apply-templates select="$annex" mode="cited-number"/>
    </xsl:if>
  </xsl:template>

  <xsl:key name="bearer" use="@id"
      match="text//*[@id] | matter[@id] | matter//*[@id] | annex[@id]"/>

  <!-- «п. 2.1», «приложение № 2»: the words, a no-break space, the number of
       what bears the id in the innermost document that has it; «п. 2.1
       Положения» when that is another document. In a draft it may not be there
       yet. -->
  <xsl:template match="ref">
    <xsl:variable name="bearers" select="key('bearer', @to)"/>
    <xsl:variable name="documents" select="$bearers
        /ancestor::*[parent::annex or not(parent::*)][1]"/>
    <xsl:variable name="document"
        select="ancestor::*[count(. | $documents) = count($documents)][1]"/>
    <xsl:variable name="inside" select="$bearers[$document]
        [count(ancestor::*[parent::annex or not(parent::*)][1] | $document)
            = 1][1]"/>
    <xsl:variable name="bearer"
        select="$inside | $bearers[not($inside)][1]"/>
    <xsl:variable name="own"
        select="ancestor::*[parent::annex or not(parent::*)][1]"/>
    <xsl:variable name="number">
      <xsl:apply-templates select="$bearer" mode="cited-number">
        <xsl:with-param name="short" select="'.'
            = substring(normalize-space(), string-length(normalize-space()))"/>
      </xsl:apply-templates>
      <xsl:if test="$bearer and not($inside)">
        <xsl:call-template name="of-annex">
          <xsl:with-param name="annex" select="$documents/.."/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="$inside[not(self::annex)]
          and count($own | $document) = 2">
        <xsl:call-template name="of-whole">
          <xsl:with-param name="document" select="$document"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$bearer">
        <fo:basic-link role="Link">
          <xsl:attribute name="internal-destination">
            <xsl:apply-templates select="$bearer" mode="id"/>
          </xsl:attribute>
          <xsl:call-template name="words-and-number">
            <xsl:with-param name="number" select="$number"/>
          </xsl:call-template>
        </fo:basic-link>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="words-and-number">
          <xsl:with-param name="number" select="'____'"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="words-and-number">
    <xsl:param name="number"/>
    <xsl:apply-templates/>
    <xsl:if test="$number != ''">
      <xsl:value-of select="concat('&#160;', $number)"/>
    </xsl:if>
  </xsl:template>

  <!-- « приказа», of the document that this one is annexed to; nothing where
       the text goes on with these words itself. -->
  <xsl:template name="of-whole">
    <xsl:param name="document"/>
    <xsl:variable name="kind">
      <xsl:apply-templates select="$document" mode="gen"/>
    </xsl:variable>
    <xsl:variable name="behind">
      <xsl:call-template name="words-behind"/>
    </xsl:variable>
    <xsl:if test="$kind != 'документа'
        and not(starts-with($behind, 'настоящ'))
        and not(starts-with($behind, string($kind)))">
      <xsl:text> </xsl:text>
      <xsl:apply-templates select="$document" mode="cited-gen"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="*" mode="cited-gen">
    <xsl:variable name="kind">
      <xsl:apply-templates select="." mode="gen"/>
    </xsl:variable>
    <xsl:call-template name="as-sentence">
      <xsl:with-param name="text" select="string($kind)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Small letters of what follows a reference. -->
  <xsl:template name="words-behind">
    <xsl:value-of select="translate(normalize-space(
        following-sibling::node()[1][self::text() or self::link]),
        $capitals, $small)"/>
  </xsl:template>

  <!-- « Положения» of the only annexe of its kind, else « приложения № 2»;
       nothing where the text goes on with these words itself. -->
  <xsl:template name="of-annex">
    <xsl:param name="annex"/>
    <xsl:variable name="kind">
      <xsl:apply-templates select="$annex/*" mode="gen"/>
    </xsl:variable>
    <xsl:variable name="behind">
      <xsl:call-template name="words-behind"/>
    </xsl:variable>
    <xsl:variable name="same"
        select="//annex/*[name() = name($annex/*)]"/>
    <xsl:choose>
      <xsl:when test="starts-with($behind, 'приложени')
          or starts-with($behind, 'прилагаем')
          or starts-with($behind, string($kind))"/>
      <xsl:when test="count($same) = 1 and $kind != 'документа'">
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="$annex/*" mode="cited-gen"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:text> приложения</xsl:text>
        <xsl:for-each select="$annex">
          <xsl:variable name="number">
            <xsl:apply-templates select="." mode="cited-number"/>
          </xsl:variable>
          <xsl:if test="$number != ''">
            <xsl:value-of select="concat('&#160;', $number)"/>
          </xsl:if>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An item with a dash is a paragraph: «абз. 3 п. 2.1», «абзац 3 пункта
       2.1», as lawyers count. -->
  <xsl:template match="item[not(@n)]" mode="cited-number">
    <xsl:param name="short"/>
    <xsl:variable name="whole"
        select="ancestor::*[self::point or self::section or title][1]"/>
    <xsl:variable name="owner" select="$whole[self::point or @n]"/>
    <xsl:variable name="number">
      <xsl:apply-templates select="$owner" mode="cited-number"/>
    </xsl:variable>
    <xsl:variable name="steps" select="ancestor-or-self::*
        [ancestor::*[$whole][count(. | $whole) = 1]
            or not($whole) and ancestor::text]"/>
    <xsl:value-of select="count($steps/preceding-sibling::p)
        + count($steps/preceding-sibling::*[self::list or self::item or self::quote]
            /descendant-or-self::*[self::item or self::quote]/p) + 1"/>
    <xsl:choose>
      <xsl:when test="not($owner)"/>
      <xsl:when test="$owner/self::point and $short"> п.&#160;</xsl:when>
      <xsl:when test="$owner/self::point"> пункта&#160;</xsl:when>
      <xsl:when test="$short"> разд.&#160;</xsl:when>
      <xsl:otherwise> раздела&#160;</xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="$number"/>
  </xsl:template>

  <!-- «1)» and «а)» are no path: «подпункт 1 пункта 2.1», «подп. «а» п. 2.1». -->
  <xsl:template match="point" mode="cited-number">
    <xsl:param name="short"/>
    <xsl:variable name="last" select="substring(@n, string-length(@n))"/>
    <xsl:variable name="label" select="translate(
        substring(@n, string-length(../@n[../self::point]) + 1), '.)', '')"/>
    <xsl:variable name="whole">
      <xsl:apply-templates select="parent::point" mode="cited-number">
        <xsl:with-param name="short" select="$short"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$last != ')'">
        <xsl:call-template name="without-dot">
          <xsl:with-param name="text" select="@n"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="string(number($label)) = 'NaN'">
        <xsl:value-of select="concat('«', $label, '»')"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$label"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$last = ')' and $whole != ''">
      <xsl:text> </xsl:text>
      <xsl:if test="contains(../@n, ')')">под</xsl:if>
      <xsl:choose>
        <xsl:when test="$short">п.&#160;</xsl:when>
        <xsl:otherwise>пункта&#160;</xsl:otherwise>
      </xsl:choose>
      <xsl:value-of select="$whole"/>
    </xsl:if>
  </xsl:template>

  <!-- The number of what is referred to; an only annexe has none. -->
  <xsl:template match="*" mode="cited-number">
    <xsl:call-template name="without-dot">
      <xsl:with-param name="text" select="@n"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="without-dot">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="substring($text, string-length($text)) = '.'">
        <xsl:value-of select="substring($text, 1, string-length($text) - 1)"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="$text"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
