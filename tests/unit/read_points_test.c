/* Points: which labels begin one, where it hangs, and what T13 finds. */
#include "read_raw.h"

#include "read/label.h"

static void
labels_are_numbers_with_a_dot(void **state)
{
    struct label label;

    (void)state;
    assert_true(label_read("2.1. Текст", 15, &label));
    assert_string_equal(label.typed, "2.1");
    assert_int_equal(label.content, 5);
    assert_false(label.weak);
    assert_true(label_read("2.1 Текст", 14, &label));
    assert_true(label.weak);
    assert_true(label_read("12) да", 8, &label));
    assert_int_equal(label.type, LABEL_BRACKET);
    assert_true(label_read("б) да", 8, &label));
    assert_string_equal(label.typed, "б)");
    assert_int_equal(label.numbers[0], 2);
    assert_true(label_read("3\\. да", 8, &label));
    assert_true(label_read("3\\) да", 8, &label));
    assert_true(label_read("1.\xC2\xA0Да", 8, &label));
    assert_true(label_read("1.Да", 6, &label));
    assert_true(label.glued);
}

static void
other_numbers_are_no_labels(void **state)
{
    static const char *const texts[] = { "01.07.2023 г.", "2023. Год",
        "25.10.2021 г.", "1000. Да", "5 дней", "1.да", "10:30", "10 000 руб.",
        "1. января", "12. декабря 2023", "а. да", "аб) да", "А) да", "№ 5. да",
        "1.) да" };
    struct label label;
    size_t i;

    (void)state;
    for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (label_read(texts[i], strlen(texts[i]), &label))
            fail_msg("%s is read as a label", texts[i]);
}

static void
letters_may_be_left_out(void **state)
{
    struct label e;
    struct label zh;
    struct label d;

    (void)state;
    assert_true(label_read("д) ", 4, &d) && label_read("е) ", 4, &e) &&
                label_read("ж) ", 4, &zh));
    assert_true(label_letter_follows(d.numbers[0], e.numbers[0]));
    assert_true(label_letter_follows(e.numbers[0], zh.numbers[0]));
    assert_false(label_letter_follows(d.numbers[0], zh.numbers[0]));
    assert_false(label_letter_follows(e.numbers[0], d.numbers[0]));
}

static void
whole_paths_say_where_they_hang(void **state)
{
    assert_raw(*state, raw_body,
        "1. А\n\n2. Б\n\n2.1. В\n\n2.2. Г\n\n2.2.1. Д\n\n3. Е\n",
        "<point n=1><p>А</p></point>"
        "<point n=2><p>Б</p><point n=2.1><p>В</p></point>"
        "<point n=2.2><p>Г</p><point n=2.2.1><p>Д</p></point></point></point>"
        "<point n=3><p>Е</p></point>",
        "");
}

static void
a_word_that_cites_may_end_a_point(void **state)
{
    assert_raw(*state, raw_numbers,
        "1. Изменить один пункт;\n2. Дополнить разделом.\n3. Изложить в новой\n"
        "редакции пункт\n4. Положения.\n",
        "1 2 3", "");
}

static void
an_indented_one_opens_a_level(void **state)
{
    assert_raw(*state, raw_numbers,
        "1. А:\n\n   1. Б;\n   2. В.\n\n2. Г:\n   1. Д.\n\n3. Е.\n",
        "1 1.1 1.2 2 2.1 3", "");
}

static void
the_first_one_below_a_numbered_heading_is_its_child(void **state)
{
    assert_raw(*state, raw_numbers,
        "# 1. А\n\n1. Б.\n\n2. В.\n\n# 2. Г\n\n1. Д.\n", "[1] 1.1 1.2 [2] 2.1",
        "");
}

static void
a_heading_without_number_ends_all_paths(void **state)
{
    assert_raw(*state, raw_numbers, "# А\n\n1. Б.\n\n2. В.\n\n# Г\n\n1. Д.\n",
        "[] 1 2 [] 1", "");
    assert_raw(*state, raw_numbers, "# А\n\n1. Б.\n\n2. В.\n\n# Г\n\n3. Д.\n",
        "[] 1 2 [] 3", "");
}

static void
a_heading_without_number_inside_does_not_end_the_headings(void **state)
{
    assert_raw(*state, raw_numbers, "# 1. А\n\n## Б\n\n1. В.\n\n# 2. Г\n",
        "[1] [] 1 [2]", "");
}

static void
a_paragraph_may_go_on_for_numbered_headings(void **state)
{
    assert_raw(*state, raw_body, "# 1. А\n\n1.1. Б.\n\n2. В.\n\n# 3. Г\n",
        "<section n=1><title>А</title><point n=1.1><p>Б.</p></point></section>"
        "<point n=2><p>В.</p></point>"
        "<section n=3><title>Г</title></section>",
        "");
}

static void
brackets_and_letters_hang_below(void **state)
{
    assert_raw(*state, raw_numbers,
        "2. А:\n\n2.1. Б:\n1) в;\n2) г:\nа) д;\nб) е;\n3) ж.\n\n2.2. З:\n"
        "а) и;\n\n3. К.\n",
        "2 2.1 2.1.1) 2.1.2) 2.1.2.а) 2.1.2.б) 2.1.3) 2.2 2.2.а) 3", "");
}

static void
a_fragment_may_begin_anywhere(void **state)
{
    assert_raw(
        *state, raw_numbers, "4. А.\n\n4.1. Б.\n\n5. В.\n", "4 4.1 5", "");
    assert_raw(
        *state, raw_numbers, "1.4. А.\n\n1.5. Б.\n\n2. В.\n", "1.4 1.5 2", "");
}

static void
a_wrapped_reference_is_no_point(void **state)
{
    assert_raw(*state, raw_body,
        "1. Согласно п.\n2. настоящего, статье\n3. Закона и разделу\n"
        "4. Устава в 2023 году.\n",
        "<point n=1><p>Согласно п. 2. настоящего, статье 3. Закона и разделу "
        "4. Устава в 2023 году.</p></point>",
        "");
}

static void
the_next_number_in_a_paragraph_is_a_point(void **state)
{
    assert_raw(*state, raw_numbers,
        "Приказываю:\n1. Раз;\n2. два,\n3. три\n4. Четыре\n", "1 2 3 4", "");
}

static void
a_bracket_behind_the_number_of_a_point_is_a_dot(void **state)
{
    assert_raw(*state, raw_numbers,
        "2. А:\n\nа) б;\n\nб) в.\n\n3) Г.\n\n4. Д.\n", "2 2.а) 2.б) 3 4",
        "7:1 T13");
    assert_raw(*state, raw_numbers, "2. А:\n\n1) б;\n\n3) в.\n\n3. Г.\n",
        "2 2.1) 2.3) 3", "5:1 T13");
}

static void
a_full_label_after_a_sentence_is_a_point(void **state)
{
    assert_raw(*state, raw_numbers, "1. Раз.\n3. Три.\n", "1 3", "2:1 T13");
}

static void
doubt_goes_back_to_the_clerk(void **state)
{
    struct raw *raw = *state;

    (void)raw_numbers(raw, "1. В размере\n7. настоящего\n");
    assert_string_equal(raw_messages(raw), "2:1 P0242");
    (void)raw_numbers(raw, "1. К 2023 г.\n2. Второй\n");
    assert_string_equal(raw_messages(raw), "2:1 P0242");
}

static void
a_weak_label_must_be_the_next_number(void **state)
{
    assert_raw(*state, raw_numbers,
        "1. А.\n\n1.1 Б.\n\n12.5 мм осадков.\n\n1.2 В, всего\n2.5 раза.\n",
        "1 1.1 1.2", "");
}

static void
brackets_of_the_sentence_are_no_labels(void **state)
{
    assert_raw(*state, raw_numbers,
        "1. А:\n1) раз (см.\n2) и далее);\n2) два.\n", "1 1.1) 1.2)", "");
}

static void
fences_tables_quotes_and_items_hold_no_points(void **state)
{
    assert_raw(*state, raw_numbers,
        "1. А\n\n```\n2. б\n```\n\n> 2. в\n\n| 2. г | |\n|---|---|\n"
        "| 2. д | |\n\n- е\n  2. ж\n\n2. З\n",
        "1 2", "");
}

static void
gaps_repeats_and_wrong_places_are_found(void **state)
{
    assert_raw(*state, raw_numbers,
        "1. А.\n\n3. Б.\n\n3. В.\n\n9.1. Г.\n\n9.2. Д.\n", "1 3 3 9.1 9.2",
        "3:1 T13, 5:1 T13, 7:1 T13");
    assert_raw(*state, raw_numbers,
        "1. А:\n\n1) б;\n\n3) в;\n\nа) г;\n\nв) д.\n",
        "1 1.1) 1.3) 1.3.а) 1.3.в)", "5:1 T13, 9:1 T13");
    assert_raw(
        *state, raw_numbers, "1) А.\n\n2. Б.\n\n3. В.\n", "1) 2 3", "3:1 T13");
}

static void
five_levels_are_too_many(void **state)
{
    assert_raw(*state, raw_numbers, "1.1.1.1.1. А.\n", "1.1.1.1.1", "1:1 T13");
}

static void
a_missing_space_is_only_a_warning(void **state)
{
    struct raw *raw = *state;

    assert_string_equal(raw_numbers(raw, "1. А.\n\n2.Б.\n"), "1 2");
    assert_int_equal(log_count(raw->log, SEVERITY_WARNING), 1);
    assert_int_equal(log_count(raw->log, SEVERITY_ERROR), 0);
    assert_string_equal(raw_messages(raw), "3:1 T13");
}

static void
one_without_its_dot_belongs_to_the_open_path(void **state)
{
    assert_raw(*state, raw_numbers, "1. А.\n\n1.3 Б.\n\n1.4 В.\n\n2.7 Г.\n",
        "1 1.3 1.4", "3:1 T13");
}

static void
a_comma_for_a_dot_is_found(void **state)
{
    assert_raw(*state, raw_numbers, "1. А.\n\n1.1. Б.\n\n1,2. В.\n",
        "1 1.1 1.2", "5:1 T13");
    assert_raw(
        *state, raw_numbers, "1. А.\n\n1,5 ставки.\n\n2. Б.\n", "1 2", "");
}

/* The fewer ones are reported; of as many, those without a dot. */
static void
dots_are_written_alike(void **state)
{
    assert_raw(*state, raw_numbers, "1. А.\n\n1.1 Б.\n\n1.2. В.\n\n1.3. Г.\n",
        "1 1.1 1.2 1.3", "3:1 T13");
    assert_raw(*state, raw_numbers, "1. А.\n\n1.1 Б.\n\n1.2 В.\n\n1.3. Г.\n",
        "1 1.1 1.2 1.3", "7:1 T13");
    assert_raw(*state, raw_numbers, "1. А.\n\n1.1. Б.\n\n1.2 В.\n", "1 1.1 1.2",
        "5:1 T13");
    assert_raw(
        *state, raw_numbers, "1. А.\n\n1.1 Б.\n\n1.2 В.\n", "1 1.1 1.2", "");
}

static void
months_make_dates(void **state)
{
    assert_raw(*state, raw_body, "1. А.\n\n2. июня собрание.\n",
        "<point n=1><p>А.</p><p>2. июня собрание.</p></point>", "");
}

int
main(void)
{
#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, raw_setup, raw_teardown)
    const struct CMUnitTest tests[] = {
        TEST(a_bracket_behind_the_number_of_a_point_is_a_dot),
        TEST(labels_are_numbers_with_a_dot),
        TEST(other_numbers_are_no_labels),
        TEST(letters_may_be_left_out),
        TEST(whole_paths_say_where_they_hang),
        TEST(a_word_that_cites_may_end_a_point),
        TEST(an_indented_one_opens_a_level),
        TEST(the_first_one_below_a_numbered_heading_is_its_child),
        TEST(a_heading_without_number_ends_all_paths),
        TEST(a_heading_without_number_inside_does_not_end_the_headings),
        TEST(a_paragraph_may_go_on_for_numbered_headings),
        TEST(brackets_and_letters_hang_below),
        TEST(a_fragment_may_begin_anywhere),
        TEST(a_wrapped_reference_is_no_point),
        TEST(the_next_number_in_a_paragraph_is_a_point),
        TEST(a_full_label_after_a_sentence_is_a_point),
        TEST(doubt_goes_back_to_the_clerk),
        TEST(a_weak_label_must_be_the_next_number),
        TEST(brackets_of_the_sentence_are_no_labels),
        TEST(fences_tables_quotes_and_items_hold_no_points),
        TEST(gaps_repeats_and_wrong_places_are_found),
        TEST(five_levels_are_too_many),
        TEST(a_missing_space_is_only_a_warning),
        TEST(one_without_its_dot_belongs_to_the_open_path),
        TEST(a_comma_for_a_dot_is_found),
        TEST(dots_are_written_alike),
        TEST(months_make_dates),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
