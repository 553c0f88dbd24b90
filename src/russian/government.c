#include "russian/government.h"

#include <stddef.h>
#include <string.h>

#include "base/utf8.h"
#include "russian/number.h"
#include "russian/word.h"

enum {
    THINGS = COUNTED_SHEETS | COUNTED_COPIES,
    ANYTHING = COUNTED_TIME | THINGS
};

static const struct {
    enum grammatical_case which;
    unsigned counted;
    const char *words;
} governors[] = {
    { CASE_GEN, ANYTHING,
        "до от ото из изо без безо для около после кроме вместо ввиду "
        "вследствие относительно касательно внутри вне свыше сверх" },
    { CASE_GEN, ANYTHING,
        "более менее больше меньше позднее позже ранее раньше дольше старше "
        "младше моложе выше ниже" },
    { CASE_GEN, ANYTHING,
        "течение продолжение истечении истечения окончании количестве "
        "размере протяжении пределах объеме составе возрасте "
        "продолжительностью длительностью" },
    { CASE_DAT, ANYTHING, "к ко благодаря вопреки равен равна равно равны" },
    { CASE_ACC, ANYTHING,
        "через за спустя сквозь каждые каждый каждую следующие "
        "последние ближайшие составляет составляют" },
    { CASE_ACC, COUNTED_TIME,
        "в во на срок хранить хранятся хранится "
        "действует действуют длится длятся" },
    { CASE_ACC, THINGS,
        "представить предоставить подготовить изготовить направить "
        "приложить передать составить" },
    { CASE_INS, ANYTHING, "между перед над" },
    { CASE_PRE, ANYTHING, "о об обо при" },
    { CASE_PRE, THINGS, "в во" },
    { CASE_PRE, COUNTED_SHEETS, "на" },
};

/* The word at the end; false: there is none. */
static bool
last_word(const char *words, struct word *last)
{
    size_t size = strlen(words);
    size_t start = 0;
    size_t end = 0;
    bool inside = false;
    size_t i;
    size_t length;

    for (i = 0; i < size; i += length) {
        bool blank = utf8_space(utf8_decode(words + i, size - i, &length));

        if (!blank && !inside)
            start = i;
        if (!blank)
            end = i + length;
        inside = !blank;
    }
    word_read(last, words + start, end - start);
    return end > start;
}

/* «по 1 (одному) листу», «по 2 (два) листа»; of «по 21» both are in use. */
static bool
distributive(uint64_t number, enum grammatical_case *which)
{
    *which = number == 1 ? CASE_DAT : CASE_ACC;
    return number == 1 || number_form(number) != NUMBER_ONE;
}

bool
government_case(const char *words, enum counted counted, uint64_t number,
    enum grammatical_case *which)
{
    struct word last;
    size_t i;

    *which = CASE_ACC;
    if (!last_word(words, &last))
        return true;
    if (word_is(&last, "по"))
        return distributive(number, which);
    for (i = 0; i < sizeof(governors) / sizeof(governors[0]); i++)
        if ((governors[i].counted & (unsigned)counted) != 0 &&
            word_is(&last, governors[i].words)) {
            *which = governors[i].which;
            return true;
        }
    return false;
}
