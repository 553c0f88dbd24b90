#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/arena.h"
#include "russian/lexeme.h"
#include "russian/typography.h"
#include "russian_table.h"

enum { CELL_RULE, CELL_INPUT, CELL_EXPECTED };
enum { MEGABYTE = 1 << 20, SECONDS = 2, ROUNDS = 200000 };

/* In `marked`, ~ is a space at which no line ends and = such a hyphen. The
 * other spaces and hyphens may be broken. */
static void
check(const char *marked)
{
    size_t size = strlen(marked);
    char *text = malloc(size + 1);
    char *found = malloc(size + 1);
    unsigned char *glue = calloc(size + 1, 1);
    size_t i;

    for (i = 0; i <= size; i++)
        text[i] = (char)(marked[i] == '~'   ? ' '
                         : marked[i] == '=' ? '-'
                                            : marked[i]);
    typography_glue(text, size, glue);
    memcpy(found, text, size + 1);
    for (i = 0; i < size; i++)
        if (glue[i] && text[i] == ' ')
            found[i] = '~';
        else if (glue[i] && text[i] == '-')
            found[i] = '=';
    assert_string_equal(found, marked);
    free(text);
    free(found);
    free(glue);
}

/* The marked spaces and hyphens of marked[from..from+length] are found. */
static void
assert_whole(const char *marked, size_t from, size_t length)
{
    size_t size = strlen(marked);
    char *text = strdup(marked);
    unsigned char *glue = calloc(size + 1, 1);
    size_t i;

    for (i = 0; i < size; i++)
        if (text[i] == '~' || text[i] == '=')
            text[i] = (char)(text[i] == '~' ? ' ' : '-');
    typography_glue(text, size, glue);
    for (i = from; i < from + length; i++)
        if ((marked[i] == '~' || marked[i] == '=') && glue[i] == 0)
            fail_msg("%s: may be broken at %zu", marked, i);
    free(text);
    free(glue);
}

static void
each(const char *const *marked)
{
    for (; *marked != NULL; marked++)
        check(*marked);
}

static void
numbers_and_signs(void **state)
{
    static const char *const marked[] = { "приказ №~91 от~02.06.2023",
        "протоколы №№~3, 4", "§~5 устава", "(№~15)", NULL };

    (void)state;
    each(marked);
}

static void
persons(void **state)
{
    static const char *const marked[] = { "возложить на Рябинину~М.В. лично",
        "секретарь М.В.~Рябинина ведёт", "и~М.~В.~Рябинина",
        "Рябинина~М.~В., методист", "приказ Кленова~Ж.=П. подписан",
        "Иванову~И.И., Петрову~П.П. и~другим",
        /* a comma ends the group */
        "у~Рябининой~М.В., Кленов", NULL };

    (void)state;
    each(marked);
}

static void
dates(void **state)
{
    static const char *const marked[] = { "от~2~июня~2023~г. до",
        "«02»~июня~2023~г.", "с~1~сентября по~31~мая", "в~марте~2024 года",
        "до~01.09.2023~г.", "2022–2024~гг.",
        /* the г. of a year is no town */
        "2~июня~2023~г. Омск", NULL };

    (void)state;
    each(marked);
}

static void
places(void **state)
{
    static const char *const marked[] = { "г.~Омск, с.~Усть-Ишим",
        "ул.~Ленина, д.~5, кв.~7", "в~пос.~Ягодный", "школа им.~Пушкина",
        NULL };

    (void)state;
    each(marked);
}

static void
clauses_of_acts(void **state)
{
    static const char *const marked[] = { "ст.~47 закона", "пп.~1 и~2 п.~3.1",
        "ч.~5 ст.~47", "и~т.~д. и~т.~п., т.~е. так", "(ст.~47)",
        /* a word that ends a sentence is no abbreviation */
        "такой пункт. 5 раз", NULL };

    (void)state;
    each(marked);
}

static void
particles_and_prepositions(void **state)
{
    static const char *const marked[] = { "если~бы то~же, что~ли",
        "до~01.09.2023 от меня", NULL };

    (void)state;
    each(marked);
}

static void
numbers_with_units(void **state)
{
    static const char *const marked[] = { "100~000~руб. всего",
        "1~000~000,50~руб.", "10~% от", "на 5~л. всего 2~экз.", "210~мм",
        "100~тыс.~руб. за", "5~(пяти)~дней", "21~(двадцать один)~день в",
        "−5~°C", "9~«А» класс", "8~(800)~000=00=00", "+7~(000)~000=00=00",
        "не 5, 100 раз", NULL };

    (void)state;
    each(marked);
}

static void
one_letter_words(void **state)
{
    static const char *const marked[] = { "в~связи с~тем", "О~возложении",
        "и~я~к~вам", "(в~том числе)", "«О~комиссии»", "до конца",
        "вот я, он и~она", NULL };

    (void)state;
    each(marked);
}

static void
dashes(void **state)
{
    static const char *const marked[] = { "Омск~– город", "Омск~— город",
        "Омск~- город", "(далее~– Положение)", "– пункт списка", NULL };

    (void)state;
    each(marked);
}

static void
hyphens_in_codes(void **state)
{
    static const char *const marked[] = { "закон №~273=ФЗ", "Р=145, 12=ОД",
        "1=й этап", "что=то", "учебно-методический", "Усть-Ишимский", "15/1=од",
        "слово- другое", NULL };
    unsigned char glue[64] = { 0 };

    (void)state;
    each(marked);
    /* ranges: the dash is byte 4 */
    typography_glue("2022–2024", strlen("2022–2024"), glue);
    assert_int_equal(glue[4], 1);
    memset(glue, 0, sizeof(glue));
    memset(glue, 0, sizeof(glue));
    typography_glue(
        "16.04.2026–17.04.2026", strlen("16.04.2026–17.04.2026"), glue);
    assert_int_equal(glue[strlen("16.04.2026")], 0);
    typography_glue("16.04–17.04", strlen("16.04–17.04"), glue);
    assert_int_not_equal(glue[strlen("16.04")], 0);
    typography_glue("Омск–Тюмень", strlen("Омск–Тюмень"), glue);
    assert_int_equal(glue[8], 0);
}

static void
short_names_of_organisations(void **state)
{
    static const char *const marked[] = { "в~ООО~«Ромашка» и~МБОУ~«СОШ №~5»",
        "ФГБОУ ВО «Омский государственный университет»", "дом «Ромашка»",
        "в~МБОУ, «Ромашка»", "центр «Ромашка» ООО", NULL };

    (void)state;
    each(marked);
}

static void
standards(void **state)
{
    (void)state;
    check("по ГОСТ~Р~7.0.97=2016 и~ГОСТ~2.105");
}

/* Nothing to glue, nothing to read past. */
/* Each in many surroundings; what belongs together is marked by = and ~. */
static void
nothing_breaks_inside_what_must_not_break(void **state)
{
    static const char *const whole[] = { "№~15", "§~5", "М.В.~Рябинина",
        "Рябининой~М.В.", "2~июня", "2023~г.", "т.~е.", "т.~д.", "1~000,50",
        "100~000~руб.", "273=ФЗ", "15/1=од", "5=й", "кое=что", "100~₽",
        "ст.~47", "пп.~5", "в~срок", "10~%", "3~(три)~года", "если~бы",
        "г.~Омск", "ГОСТ~Р~7.0.97=2016" };
    static const char *const before[] = { "", "слово ", "(", "«", "слово, ",
        "– ", "слово. " };
    static const char *const behind[] = { "", ", слово", ")", "»", " слово",
        ". Слово", " – слово" };
    char marked[256];
    size_t i;
    size_t k;
    size_t n;

    (void)state;
    for (i = 0; i < sizeof(whole) / sizeof(whole[0]); i++)
        for (k = 0; k < sizeof(before) / sizeof(before[0]); k++)
            for (n = 0; n < sizeof(behind) / sizeof(behind[0]); n++) {
                /* no two full stops */
                if (behind[n][0] == '.' &&
                    whole[i][strlen(whole[i]) - 1] == '.')
                    continue;
                (void)snprintf(marked, sizeof(marked), "%s%s%s", before[k],
                    whole[i], behind[n]);
                assert_whole(marked, strlen(before[k]), strlen(whole[i]));
            }
}

static void
odd_text(void **state)
{
    unsigned char glue[8] = { 0 };

    (void)state;
    check("");
    check(" ");
    check("  №  ");
    check("№~~5");
    check("((( )))");
    typography_glue("\xD0 \xFF-\x80", 5, glue);
    assert_int_equal(glue[1], 0);
    assert_int_equal(glue[3], 1);
}

/* What takes time in proportion takes far less than the limit. */
static void
a_megabyte(const char *piece)
{
    size_t length = strlen(piece);
    char *text = malloc(MEGABYTE);
    unsigned char *glue = calloc(MEGABYTE, 1);
    clock_t start = clock();
    size_t i;

    for (i = 0; i < MEGABYTE; i++)
        text[i] = piece[i % length];
    typography_glue(text, MEGABYTE, glue);
    assert_true(clock() - start < SECONDS * CLOCKS_PER_SEC);
    free(text);
    free(glue);
}

static void
time_is_linear(void **state)
{
    (void)state;
    a_megabyte("№ 5 в 2023 г. М.В. Рябинина – ");
    a_megabyte(" ");
    a_megabyte("(");
    a_megabyte("-");
    a_megabyte("ф");
    a_megabyte("И.");
}

static void
time_of_edits_is_linear(void **state)
{
    static const char *const pieces[] = { "N 5 в 2023г. \"Мост\" - М. В. ", " ",
        "(", "-", "ф", "И.", "5x", "12345а", "`", "``a`", "\"", "«", "»(",
        "://", "\1", "\1 ", "5 - ", "...", "т.е.", "2023-2024", "123456 ", "№",
        NULL };
    struct arena *arena = arena_new();
    char *text = malloc(MEGABYTE);
    size_t i;

    (void)state;
    for (i = 0; pieces[i] != NULL; i++) {
        size_t length = strlen(pieces[i]);
        size_t size = 0;
        clock_t start = clock();

        for (; size + length <= MEGABYTE; size += length)
            memcpy(text + size, pieces[i], length);
        (void)typography_edit(arena, text, size, "–");
        assert_true(clock() - start < SECONDS * CLOCKS_PER_SEC);
        arena_reset(arena);
    }
    free(text);
    arena_free(arena);
}

/* -- edits ---------------------------------------------------------------- */

static char *
edited(struct arena *arena, const char *text)
{
    size_t length;

    return typography_apply(arena, text, strlen(text),
        typography_edit(arena, text, strlen(text), "–"), &length);
}

/* Edited, and with ~ for each space at which no line ends. */
static char *
marked(struct arena *arena, const char *text)
{
    char *result = edited(arena, text);
    size_t size = strlen(result);
    unsigned char *glue = arena_alloc(arena, size + 1);
    size_t i;

    typography_glue(result, size, glue);
    for (i = 0; i < size; i++)
        if (glue[i] == TYPOGRAPHY_GLUE && result[i] == ' ')
            result[i] = '~';
    return result;
}

static unsigned
wrong_row(struct arena *arena, char **cells)
{
    const char *found = marked(arena, cells[CELL_INPUT]);

    if (strcmp(found, cells[CELL_EXPECTED]) == 0)
        return 0;
    print_error("%s: %s: %s\n", cells[CELL_RULE], cells[CELL_EXPECTED], found);
    return 1;
}

static void
the_tables_of_typography(void **state)
{
    (void)state;
    assert_rows("tests/data/typo.tsv", 60, wrong_row);
    assert_rows("tests/data/typo-more.tsv", 300, wrong_row);
}

/* Input and what comes out; NULL: it stays. */
struct pair {
    const char *typed;
    const char *expected;
};

static void
expect(const struct pair *pair)
{
    struct arena *arena = arena_new();

    for (; pair->typed != NULL; pair++)
        assert_string_equal(edited(arena, pair->typed),
            pair->expected == NULL ? pair->typed : pair->expected);
    arena_free(arena);
}

static void
quotes_pair_or_stay(void **state)
{
    static const struct pair rows[] = {
        { "МКУ «Центр \"Успех\"»", "МКУ «Центр „Успех“»" },
        { "\"МКУ «Успех»\"", "«МКУ „Успех“»" },
        { "(\"Успех\"), \"А\"", "(«Успех»), «А»" },
        { "«МКУ «Успех»", NULL },
        { "он сказал \"да и ушёл", NULL },
        { "\"Успех\" и \"Победа", NULL },
        { "\" текст \"", NULL },
        { "экран 5\" и \"Успех\"", "экран 5\" и «Успех»" },
        { "\"Школа № 5\"", "«Школа № 5»" },
        { "He said \"no\"", NULL },
        { "\1\"Успех\"\1 \"\1\1Рост\1\"", "\1«Успех»\1 «\1\1Рост\1»" },
        { "\"\2\" и", "«\2» и" },
        { "МКУ “Успех”", "МКУ «Успех»" },
        { "МКУ “Центр “Успех””", "МКУ «Центр „Успех“»" },
        { "«МКУ “Успех”»", "«МКУ „Успех“»" },
        { "МКУ „Успех”, (“А”)", "МКУ «Успех», («А»)" },
        { "«МКУ „Успех“»", NULL },
        { "МКУ “Успех", NULL },
        { "МКУ Успех”", NULL },
        { "МКУ “Успех“", NULL },
        { "экран 5” и “Успех”", "экран 5” и «Успех»" },
        { "He said “no”", NULL },
        { NULL, NULL },
    };

    (void)state;
    expect(rows);
}

static void
dashes_stand_between_words(void **state)
{
    static const struct pair rows[] = {
        { "Иванов -  директор", "Иванов – директор" },
        { "слово, - сказал", "слово, – сказал" },
        { "5 - 3 = 2", NULL },
        { "а -б", NULL },
        { "а\n- б", NULL },
        { "а\n— б", NULL },
        { "а -\nб", "а –\nб" },
        { "foo - bar", NULL },
        { "за - 7", "за – 7" },
        { "за -7", NULL },
        { "____ - ____", NULL },
        { "2019 – 2021 гг.", "2019–2021 гг." },
        { "2023-2024-1", NULL },
        { "№ 1998-2001", NULL },
        { "ГОСТ 1998-2001", NULL },
        { "2024-2023", NULL },
        { "ст. 15-1", NULL },
        { "стр. 5-7.pdf", NULL },
        { "отчёт 2023-2024.docx", NULL },
        { "01.09.2023-2024", NULL },
        { "пп. 1.2-1.5", NULL },
        { NULL, NULL },
    };

    (void)state;
    expect(rows);
}

static void
spaces_of_the_source_stay(void **state)
{
    static const struct pair rows[] = {
        { "слово\tслово", "слово слово" },
        { "слово  \nслово", NULL },
        { "слово\n   слово", NULL },
        { "  слово  ", NULL },
        { "( ) да", NULL },
        { "слово\n1 . Слово\nа ) слово", NULL },
        { "1 ) слово ) слово .", "1 ) слово) слово." },
        { "язык .NET", NULL },
        { "1 ,5", NULL },
        { "так ! Да ?", "так! Да?" },
        { "« Успех »", "«Успех»" },
        { "ждать ...", "ждать …" },
        { "____    ____", NULL },
        { "слово  \2", "слово \2" },
        { NULL, NULL },
    };

    (void)state;
    expect(rows);
}

static void
numbers_and_abbreviations(void **state)
{
    static const struct pair rows[] = {
        { "№15-од, №№3", "№ 15-од, №№ 3" },
        { "N15 и N° 3", "№ 15 и № 3" },
        { "N2O, ISDN 5, N15@mail.ru, N5_а", NULL },
        { "§5", "§ 5" },
        { "100%-ный, %20", NULL },
        { "12345,50 руб.", "12 345,50 руб." },
        { "1234 руб.", NULL },
        { "№ 123456 шт.", NULL },
        { "тел. 123456 руб.", NULL },
        { "0012345 руб.", NULL },
        { "т.д. и т.п., Т.е. так", "т. д. и т. п., Т. е. так" },
        { "т.п.п.", NULL },
        { "Щеникова М. В.,", "Щеникова М.В.," },
        { "п. А. Б. В.", NULL },
        { "в 2023гг.", "в 2023 гг." },
        { "5г.", NULL },
        { "до 01.09.2023г.", NULL },
        { "2x3x4 м", "2×3×4 м" },
        { "5х5, 0x5, a5x5, 5x5b", "5×5, 0x5, a5x5, 5x5b" },
        { "до -10 °C, -5-", "до −10 °C, -5-" },
        { "....", NULL },
        { "../а и .../б", NULL },
        { "что...", "что…" },
        { NULL, NULL },
    };

    (void)state;
    expect(rows);
}

static void
what_is_no_text_stays(void **state)
{
    static const struct pair rows[] = {
        { "https://a.ru/\"x\"y...z?a=5x5 и https://a.ru/...", NULL },
        { "\"https://a.ru/b...c\", да", "«https://a.ru/b...c», да" },
        { "``N 5 `x\" `` и `a  b`", NULL },
        { "8-800-200-00-00, 2023-09-01, 15/1-од", NULL },
        { "27:15:0010203:45, 7105012345", NULL },
        { "ещё, все", NULL },
        { NULL, NULL },
    };

    (void)state;
    expect(rows);
}

static void
the_dash_is_the_organisations(void **state)
{
    struct arena *arena = arena_new();
    static const char text[] = "Омск - город – да";
    size_t length;

    (void)state;
    assert_string_equal(
        typography_apply(arena, text, sizeof(text) - 1,
            typography_edit(arena, text, sizeof(text) - 1, "—"), &length),
        "Омск — город — да");
    arena_free(arena);
}

/* A fixed sequence: failures can be repeated. */
static unsigned
random_next(unsigned *seed)
{
    *seed = *seed * 1103515245U + 12345U;
    return *seed >> 16;
}

static char *
random_text(struct arena *arena, unsigned *seed)
{
    static const char *const pieces[] = { " ", " ", " ", "  ", "\t", "\n", "\"",
        "\"", "-", "–", "—", ".", ",", ";", ":", "!", "?", "(", ")", "«", "»",
        "„", "“", "”", "N", "№", "§", "%", "x", "х", "5", "12", "2023", "2024",
        "12345", "руб.", "г.", "М.", "В.", "т.", "е.", "Щеникова", "слово",
        "word", "стр.", "пп.", "°", "...", "`", "https://a.ru/", "@", "_", "/",
        "\1", "\2", "\xC2\xA0", "ГОСТ", "бы", "в" };
    unsigned count = 1 + random_next(seed) % 24;
    char *text = arena_alloc(arena, 24 * 24 + 1);

    while (count-- > 0)
        strcat(text,
            pieces[random_next(seed) % (sizeof(pieces) / sizeof(pieces[0]))]);
    return text;
}

/* Edits are in order and apart, change something, and leave no second ones.
 */
static void
twice_is_once(void **state)
{
    struct arena *arena = arena_new();
    unsigned seed = 1;
    unsigned round;

    (void)state;
    for (round = 0; round < ROUNDS; round++) {
        const char *text = random_text(arena, &seed);
        struct typography_edits edits =
            typography_edit(arena, text, strlen(text), "–");
        const char *once = edited(arena, text);
        size_t end = 0;
        size_t i;

        for (i = 0; i < edits.count; i++) {
            const struct typography_edit *edit = &edits.list[i];

            assert_true(edit->offset >= end);
            end = edit->offset + edit->length;
            assert_true(end <= strlen(text));
            assert_false(strlen(edit->replacement) == edit->length &&
                         strncmp(text + edit->offset, edit->replacement,
                             edit->length) == 0);
        }
        if (strcmp(edited(arena, once), once) != 0)
            print_error("of: %s\n", text);
        assert_string_equal(edited(arena, once), once);
        arena_reset(arena);
    }
    arena_free(arena);
}

static void
every_word_of_the_table_is_found(void **state)
{
    static const char *const words[] = {
#define WORD(word, is) word,
#include "russian/typography.def"
#undef WORD
    };
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        assert_int_not_equal(lexeme_known(words[i], strlen(words[i])), 0);
    assert_int_equal(lexeme_known("слово", strlen("слово")), 0);
    assert_true((lexeme_known("СТ.", strlen("СТ.")) & LEXEME_CLAUSE) != 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_and_signs),
        cmocka_unit_test(persons),
        cmocka_unit_test(dates),
        cmocka_unit_test(places),
        cmocka_unit_test(clauses_of_acts),
        cmocka_unit_test(particles_and_prepositions),
        cmocka_unit_test(numbers_with_units),
        cmocka_unit_test(one_letter_words),
        cmocka_unit_test(dashes),
        cmocka_unit_test(hyphens_in_codes),
        cmocka_unit_test(short_names_of_organisations),
        cmocka_unit_test(standards),
        cmocka_unit_test(nothing_breaks_inside_what_must_not_break),
        cmocka_unit_test(odd_text),
        cmocka_unit_test(time_is_linear),
        cmocka_unit_test(time_of_edits_is_linear),
        cmocka_unit_test(the_tables_of_typography),
        cmocka_unit_test(quotes_pair_or_stay),
        cmocka_unit_test(dashes_stand_between_words),
        cmocka_unit_test(spaces_of_the_source_stay),
        cmocka_unit_test(numbers_and_abbreviations),
        cmocka_unit_test(what_is_no_text_stays),
        cmocka_unit_test(the_dash_is_the_organisations),
        cmocka_unit_test(twice_is_once),
        cmocka_unit_test(every_word_of_the_table_is_found),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
