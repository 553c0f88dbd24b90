#include "russian/agreement.h"

#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

enum { NOUN_BYTES = 64 };

/* Head nouns of the kinds of documents, in lower case, ё as е. */
static const struct {
    const char *nouns; /* with a blank before and after each */
    char gender;
} kinds[] = {
    { " приказ протокол план регламент порядок отчет состав перечень список "
      "график устав акт договор паспорт реестр журнал указ стандарт табель "
      "календарь проект бюджет классификатор кодекс сборник каталог ",
        'm' },
    { " программа инструкция карта методология методика форма справка заявка "
      "смета структура схема стратегия концепция номенклатура таблица выписка "
      "политика модель доверенность записка ведомость опись анкета "
      "характеристика памятка повестка декларация директива роль ",
        'f' },
    { " положение заключение расписание соглашение задание решение "
      "распоряжение постановление руководство описание приложение "
      "уведомление письмо меню предписание обязательство свидетельство "
      "представление ",
        'n' },
    { " правила требования рекомендации критерии условия материалы указания "
      "нормы нормативы тарифы сведения предложения показатели формы шаблоны "
      "образцы бланки списки планы графики перечни ",
        'p' },
};

static char
noun_gender(const char *noun)
{
    size_t i;

    for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (strstr(kinds[i].nouns, noun) != NULL)
            return kinds[i].gender;
    return 0;
}

char
agreement_gender(const char *kind, size_t size)
{
    char noun[NOUN_BYTES];
    size_t used = 0;
    size_t at = 0;

    while (at < size) {
        size_t length;
        uint32_t code =
            utf8_to_lower(utf8_decode(kind + at, size - at, &length));

        at += length;
        if (used == 0)
            noun[used++] = ' ';
        if (utf8_letter(code) && used + 6 < sizeof(noun))
            used += utf8_encode(code == 0x451 ? 0x435 : code, noun + used);
        if (utf8_letter(code) && at < size)
            continue;
        noun[used] = ' ';
        noun[used + 1] = '\0';
        if (used > 1 && noun_gender(noun) != 0)
            return noun_gender(noun);
        used = 0;
    }
    return 0;
}

/* The code point that ends `size` bytes of text. */
static uint32_t
last_letter(const char *text, size_t size, size_t *length)
{
    size_t start = size;

    do
        start--;
    while (start > 0 && ((unsigned char)text[start] & 0xC0) == 0x80);
    return utf8_decode(text + start, size - start, length);
}

/* Bytes of the masculine form: without а, о or ы after н or т; 0 when the
 * word does not end as a short participle does. */
static size_t
stem(const char *word, size_t size)
{
    size_t length;
    uint32_t code;

    if (size == 0)
        return 0;
    code = utf8_to_lower(last_letter(word, size, &length));
    if ((code == 0x430 || code == 0x43E || code == 0x44B) && size > length) {
        size -= length;
        code = utf8_to_lower(last_letter(word, size, &length));
    }
    return code == 0x43D || code == 0x442 ? size : 0; /* н, т */
}

/* ё as the last vowel of the stem loses its stress to the ending. */
static void
move_stress(char *stem_text, size_t size)
{
    size_t length;
    size_t at = size;
    uint32_t code;

    last_letter(stem_text, at, &length);
    at -= length;
    if (at == 0)
        return;
    code = last_letter(stem_text, at, &length);
    if (code == 0x451)
        utf8_encode(0x435, stem_text + at - length);
    else if (code == 0x401)
        utf8_encode(0x415, stem_text + at - length);
}

char *
agreement_participle(
    struct arena *arena, const char *word, size_t size, char gender)
{
    static const struct {
        char gender;
        uint32_t ending;
    } endings[] = { { 'f', 0x430 }, { 'n', 0x43E }, { 'p', 0x44B } };
    size_t length = stem(word, size);
    size_t last;
    char *text;
    size_t i;

    if (length == 0)
        return NULL;
    text = arena_alloc(arena, length + 5);
    memcpy(text, word, length);
    if (gender == 'm')
        return text;
    for (i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
        uint32_t ending = endings[i].ending;

        if (endings[i].gender != gender)
            continue;
        move_stress(text, length);
        if (utf8_upper(last_letter(text, length, &last)))
            ending = utf8_to_upper(ending);
        utf8_encode(ending, text + length);
        return text;
    }
    return NULL;
}
