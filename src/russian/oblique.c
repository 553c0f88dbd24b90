#include "russian/oblique.h"

#include <stdbool.h>
#include <string.h>

#include "russian/word.h"

/* Nominatives that end like other cases. */
static const char nominatives[] =
    "агроном эконом астроном гастроном дом детдом роддом управдом мажордом "
    "том ком военком райвоенком горвоенком исполком горисполком райисполком "
    "облисполком профком завком горком обком райком избирком главком местком "
    "альбом диплом перелом симптом атом гном прием объем подъем заем наем "
    "водоем храм имам монах казах жених остров режим музей лицей мавзолей "
    "паром старпом бариста крым хоккей юбилей казначей иерей протоиерей "
    "архиерей еврей герой слой "
    "строй контора штора "
    "берлога заря лого отчим побратим аноним псевдоним";

/* How words for men end before the endings of the cases. Endings that many
 * feminine words share, задача and смена, stand with their words only. */
static const char hard_stems[] =
    "льник нник скник лжник чник дник тник вник бник пник лник рник мощник "
    "ценник чик щик ученик "
    "ист тор фессор сессор лог педагог опед логоп рург врач ограф агроном "
    "эконом инженер менеджер офицер диспетчер режиссер дирижер актер партнер "
    "бухгалтер мастер тренер повар доктор кассир бригадир командир "
    "президент студент корреспондент резидент референт доцент агент "
    "ассистент консультант лаборант аспирант лейтенант сержант майор "
    "депутат кандидат адвокат солдат делегат гражданин господин хозяин "
    "министр магистр юрисконсульт эксперт член сотрудник электрик академик "
    "человек сторож продавц ельц ейц чтец ревизор руковод счетовод экскурсовод "
    "ушер йнер ейстер ахтер лонтер летер логер ндитер тролер остюмер ример "
    "брокер дилер спикер кочегар кционер мендант кторант навт овед матург";
static const char soft_stems[] = "тел ар";

static const char hard_endings[] = "ами ам ах ом ов а у е";
static const char soft_endings[] = "ями ям ях ем ей я ю е";

/* True when the word without one of the endings ends as a stem. */
static bool
has_stem(const struct word *word, const char *endings, const char *stems)
{
    while (*endings != '\0') {
        size_t size = strcspn(endings, " ");
        struct word stem;
        char ending[16];

        memcpy(ending, endings, size);
        ending[size] = '\0';
        endings += size + strspn(endings + size, " ");
        if (word->size <= size || !word_ends(word, ending))
            continue;
        word_read(&stem, word->text, word->size - size);
        if (word_ends(&stem, stems))
            return true;
    }
    return false;
}

enum oblique
oblique_read(const struct word *word)
{
    if (word_is(word, nominatives))
        return OBLIQUE_NONE;
    if (word_ends(word, "ого его ому ему ую юю ою ею егося емуся ейся "
                        "уюся ице туре едре ущей ющей ащей ящей "
                        "ским цким ным вым щим цией ссией ением анием") ||
        word_is(word, "рабочей старшей младшей высшей средней общей бывшей") ||
        has_stem(word, hard_endings, hard_stems) ||
        has_stem(word, soft_endings, soft_stems))
        return OBLIQUE_SURELY;
    return word_ends(word, "ом ем ам ям ах ях ых их ым им ов ев ей ой")
               ? OBLIQUE_PERHAPS
               : OBLIQUE_NONE;
}

/* «Городской комитет» and «рабочей группой» end alike: the noun decides. */
bool
oblique_instrumental(const struct word *word, const struct word *next)
{
    static const char either[] = "ой ей";
    static const char nouns[] = "ой ей ою ею ью";

    if (word_is(word, nominatives))
        return false;
    if (word_ends(word, either) && next->size > 0 && word_ends(next, nouns))
        return !word_is(next, nominatives);
    if (word_ends(word, "ией цией ссией"))
        return true;
    return word_ends(word, "ом ем ым им ами ями ою ею ью");
}
