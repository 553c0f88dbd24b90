/* Records as files: annexes, drafts, printing. */
#include "check/check.h"
#include "check/folder.h"
#include "check_fixture.h"

#include <unistd.h>

/* A folder below build/ for the files of one test. */
static char *
make_folder(struct fixture *f)
{
    char *folder = arena_strdup(f->arena, "build/records-XXXXXX");

    assert_non_null(mkdtemp(folder));
    return folder;
}

static const char *
make_file(
    struct fixture *f, const char *folder, const char *name, const char *text)
{
    const char *path = file_join(f->arena, folder, name);

    assert_true(file_write(path, text, strlen(text), f->log));
    return path;
}

static void
remove_files(struct fixture *f, const char *folder)
{
    static const char *const names[] = { "order.xml", "two.xml", "annex.xml",
        "alone.xml", "sub/annex.xml", "sub" };
    size_t i;

    for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        (void)remove(file_join(f->arena, folder, names[i]));
    assert_int_equal(rmdir(folder), 0);
}

/* The messages of opening a file, without the name of its folder. */
static const char *
opened(struct fixture *f, const char *folder, const char *name, bool draft)
{
    const char *path = file_join(f->arena, folder, name);
    struct check_options options = { .draft = draft };
    size_t size = strlen(folder) + 1;
    const char *rest;
    struct buffer buffer = { .arena = f->arena };

    f->log = log_new(f->arena, LANGUAGE_RU);
    f->document = check_open(f->library, f->arena, path, options, f->log);
    buffer_text(&buffer, "");
    rest = fixture_messages(f);
    while (*rest != '\0') {
        if (strncmp(rest, folder, size - 1) == 0)
            rest += size;
        else
            buffer_append(&buffer, rest++, 1);
    }
    return buffer.data;
}

#define HEAD                                                                                       \
    "<order>\n<organization>ustishim-committee</organization>"                                     \
    "<number>91</number><date>02.06.2023</date>"                                                   \
    "<title>Об утверждении Положения</title><signer>morzhevilova</signer>\n" \
    "<text><p>Утвердить по приложению.</p></text>\n"
#define REGULATION                                                             \
    "<regulation><title>о площадке</title>\n"                         \
    "<text><p>Текст.</p></text></regulation>"

static void
test_annexe_of_a_file(void **state)
{
    struct fixture *f = *state;
    char *folder = make_folder(f);

    (void)make_file(f, folder, "sub/annex.xml", REGULATION);
    (void)make_file(f, folder, "order.xml",
        HEAD "<annexes><item><file>sub/annex.xml</file>"
             "<approved>да</approved></item></annexes></order>");
    assert_string_equal(opened(f, folder, "order.xml", false), "");
    assert_value(f, "annex/@n", "1");
    assert_value(f, "annex/@approved", "yes");
    assert_value(f, "annex/@file", "sub/annex.xml");
    assert_value(f, "annex/regulation/title", "о площадке");
    assert_value(f, "annex/regulation/@v", "1");
    /* Organisation and profile are the parent's. */
    assert_value(f, "count(annex/regulation/organization)", "0");
    assert_value(f, "count(annex/regulation/profile)", "0");
    remove_files(f, folder);
}

static void
test_places_in_an_annexe(void **state)
{
    struct fixture *f = *state;
    char *folder = make_folder(f);

    (void)make_file(f, folder, "annex.xml",
        "<regulation><title>о площадке</title>\n"
        "<text>\n<p>Срок – ____.</p></text></regulation>");
    (void)make_file(
        f, folder, "order.xml", HEAD "<annexes>annex.xml</annexes></order>");
    assert_string_equal(opened(f, folder, "order.xml", false),
        "annex.xml:3:1: ошибка: в тексте не заполнено место: «Срок – ____.» "
        "[P0319]\n");
    assert_value(f, "annex/@approved", "no");
    remove_files(f, folder);
}

static void
test_annexe_written_out(void **state)
{
    struct fixture *f = *state;
    char *folder = make_folder(f);

    (void)make_file(f, folder, "order.xml",
        HEAD "<annex approved=\"yes\">" REGULATION "</annex>\n"
             "<annex>" REGULATION "</annex></order>");
    assert_string_equal(opened(f, folder, "order.xml", false), "");
    assert_value(f, "count(annex)", "2");
    assert_value(f, "annex[2]/@n", "2");
    assert_value(f, "annex[2]/regulation/title", "о площадке");
    remove_files(f, folder);
}

static void
test_faults_of_annexes(void **state)
{
    struct fixture *f = *state;
    char *folder = make_folder(f);
    const char *messages;

    (void)make_file(f, folder, "order.xml",
        HEAD "<annexes><item>none.xml</item>"
             "<item><approved>да</approved></item></annexes></order>");
    messages = opened(f, folder, "order.xml", false);
    assert_said(messages, "ошибка: нет файла приложения none.xml; имя "
                          "считается от папки документа [P0358]");
    assert_said(messages, "ошибка: у приложения нет ни файла, ни "
                          "содержания; пишите {файл: …} [P0340]");
    remove_files(f, folder);
}

static void
test_cycle(void **state)
{
    struct fixture *f = *state;
    char *folder = make_folder(f);

    (void)make_file(
        f, folder, "order.xml", HEAD "<annexes>two.xml</annexes></order>");
    (void)make_file(f, folder, "two.xml",
        "<regulation><title>о</title><text><p>А</p></text>\n"
        "<annexes>sub/../order.xml</annexes></regulation>");
    (void)make_file(f, folder, "sub/annex.xml", REGULATION);
    assert_said(opened(f, folder, "order.xml", false),
        "ошибка: приложение ведет к самому себе: order.xml → two.xml → "
        "sub/../order.xml [P0338]\n");
    remove_files(f, folder);
}

static void
test_is_annexe(void **state)
{
    struct fixture *f = *state;
    char *folder = make_folder(f);

    (void)make_file(f, folder, "order.xml",
        HEAD "<annexes><item><file>annex.xml</file></item>"
             "<item>two.xml</item></annexes></order>");
    (void)make_file(f, folder, "annex.xml", REGULATION);
    (void)make_file(f, folder, "alone.xml", REGULATION);
    /* It has a number and a date of its own. */
    (void)make_file(f, folder, "two.xml", HEAD "</order>");
    assert_true(
        folder_is_annexe(f->library, file_join(f->arena, folder, "annex.xml")));
    assert_false(
        folder_is_annexe(f->library, file_join(f->arena, folder, "alone.xml")));
    assert_false(
        folder_is_annexe(f->library, file_join(f->arena, folder, "order.xml")));
    assert_false(
        folder_is_annexe(f->library, file_join(f->arena, folder, "two.xml")));
    remove_files(f, folder);
}

static void
test_draft(void **state)
{
    struct fixture *f = *state;
    char *folder = make_folder(f);

    (void)make_file(f, folder, "order.xml",
        "<order><organization>kco</organization>"
        "<title>О плане</title><date>____</date>"
        "<signer>nikolaeva</signer><weather>ясно</weather>"
        "<text><p>До ____ сделать.</p></text></order>");
    (void)opened(f, folder, "order.xml", true);
    f->log = log_new(f->arena, LANGUAGE_RU);
    f->document = check_open(f->library, f->arena,
        file_join(f->arena, folder, "order.xml"),
        (struct check_options){ .draft = true }, f->log);
    assert_non_null(f->document);
    assert_true(log_clean(f->log));
    /* number missing, date and text not filled in, weather not known */
    assert_int_equal(log_count(f->log, SEVERITY_WARNING), 4);
    assert_value(f, "date", "____");
    remove_files(f, folder);
}

static void
test_printing(void **state)
{
    struct fixture *f = *state;
    char *folder = make_folder(f);
    size_t size;
    const char *text;

    (void)make_file(f, folder, "order.xml", HEAD "</order>");
    (void)opened(f, folder, "order.xml", false);
    text = record_print(f->arena, f->document, false, &size);
    assert_int_equal(size, strlen(text));
    assert_string_equal(text,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<order v=\"1\">\n"
        "  <organization id=\"ustishim-committee\"/>\n"
        "  <profile>gost-2016</profile>\n"
        "  <number>91</number>\n"
        "  <date iso=\"2023-06-02\">02.06.2023</date>\n"
        "  <place>с. Усть-Ишим</place>\n"
        "  <title>Об утверждении Положения</title>\n"
        "  <signer>\n"
        "    <position>Председатель Комитета образования Администрации "
        "Усть-Ишимского муниципального района</position>\n"
        "    <person id=\"morzhevilova\" last=\"Моржевилова\" "
        "initials=\"Т.В.\" gender=\"f\"/>\n"
        "  </signer>\n"
        "  <verb>inline</verb>\n"
        "  <text>\n"
        "    <p>Утвердить по приложению.</p>\n"
        "  </text>\n"
        "</order>\n");
    text = record_print(f->arena, f->document, true, &size);
    assert_non_null(strstr(text, "xmlns:p=\"urn:pisar:place\""));
    assert_non_null(strstr(text, "power=\"yes\""));
    remove_files(f, folder);
}

#define WITH(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH(test_annexe_of_a_file),
        WITH(test_places_in_an_annexe),
        WITH(test_annexe_written_out),
        WITH(test_faults_of_annexes),
        WITH(test_cycle),
        WITH(test_is_annexe),
        WITH(test_draft),
        WITH(test_printing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
