/* Raw records, as typed, become canonical; what is wrong is said. */
#include "check_fixture.h"

/* Order № 91 as the reader gives its Markdown. */
static const char order[] =
    "<order>\n"
    "<organization>ustishim-committee</organization>\n"
    "<number>91</number>\n"
    "<date>2023-06-02</date>\n"
    "<title>Об утверждении Положения\nо муниципальной площадке\n</title>\n"
    "<signer>morzhevilova</signer>\n"
    "<executor><name>Образцова Анна Ивановна</name>"
    "<phone>+7 (000) 000-00-00</phone></executor>\n"
    "<text><p>В соответствии с планом, <verb>ПРИКАЗЫВАЮ:</verb></p>\n"
    "<point n='1'><p>Утвердить <link "
    "href='http://a.example/'>Положение</link>.</p>"
    "</point>\n"
    "<point n='2'><p>ИМЦ:</p><point n='2.1' id='programme' "
    "due='01.07.2023' doer='ИМЦ'><p>Разработать программу.</p></point>"
    "</point>\n"
    "<point n='3'><p>Отчитаться по <ref to='programme'>п.</ref></p></point>"
    "</text>\n"
    "</order>";

static void
test_order(void **state)
{
    struct fixture *f = *state;

    fixture_check(f, order);
    assert_messages(f, "");
    assert_value(f, "@v", "1");
    assert_value(f, "organization/@id", "ustishim-committee");
    assert_value(f, "organization/@power", "yes");
    assert_value(f,
        "starts-with(organization/name[@case='gen'], "
        "'Комитета образования')",
        "true");
    assert_value(f, "organization/parameters/@size", "14");
    assert_value(f, "count(organization/person)", "0");
    assert_value(f, "profile", "gost-2016");
    assert_value(f, "date/@iso", "2023-06-02");
    assert_value(f, "date", "2023-06-02");
    assert_value(f, "place", "с. Усть-Ишим");
    assert_value(f, "count(title/br)", "1");
    assert_value(f, "title/text()[2]", "о муниципальной площадке");
    assert_value(f, "signer/position",
        "Председатель Комитета образования "
        "Администрации Усть-Ишимского муниципального района");
    assert_value(f, "signer/person/@initials", "Т.В.");
    assert_value(f, "signer/person/@gender", "f");
    assert_value(f, "executor/phone", "+7 (000) 000-00-00");
    assert_value(f, "verb", "inline");
    assert_value(f, "text//point[@id='programme']/@due", "2023-07-01");
    assert_value(f, "text//ref/@n", "2.1");
    assert_value(f, "text//link/@href", "http://a.example/");
}

static void
test_order_of_fields(void **state)
{
    struct fixture *f = *state;
    const xmlNode *node;
    const char *names = "";

    fixture_check(f, order);
    for (node = node_first(xmlDocGetRootElement(f->document)); node != NULL;
         node = node_next(node))
        names = arena_printf(f->arena, "%s %s", names, node_name(node));
    assert_string_equal(names, " organization profile number date place "
                               "title signer executor verb text");
}

static void
test_places_stay(void **state)
{
    struct fixture *f = *state;
    const xmlNode *root;
    struct place place;

    fixture_check(f, order);
    root = xmlDocGetRootElement(f->document);
    place = record_place(node_child(node_child(root, "signer"), "person"));
    assert_string_equal(place.file, "a.xml");
    assert_int_equal(place.line, 8);
    assert_int_equal(place.column, 1);
    /* What pisar adds stands where the record begins. */
    assert_int_equal(record_place(node_child(root, "profile")).line, 1);
}

/* What is printed reads back to the same. */
static void
assert_stable(struct fixture *f, const char *xml)
{
    const char *first;

    fixture_check(f, xml);
    assert_messages(f, "");
    first = fixture_print(f);
    fixture_check(f, first);
    assert_messages(f, "");
    assert_string_equal(fixture_print(f), first);
}

static const char protocol[] =
    "<protocol>\n"
    "<organization>kco</organization><body>working-group</body>\n"
    "<number>4</number><date>14.11.2025</date>\n"
    "<title>заседания рабочей группы</title>\n"
    "<chair>ivanova</chair><secretary>Дмитриева Д.Д.</secretary>\n"
    "<present><item>ivanova</item><item>Дмитриева Дарья Дмитриевна</item>"
    "<item>Б.Б. Борисов</item><item>grigoriev</item><item>zakharov</item>"
    "<item>egorova</item></present>\n"
    "<absent><item><who>vasiliev</who><reason>командировка</reason></item>"
    "</absent>\n"
    "<invited><item><position>методист колледжа</position>"
    "<name>Образцов О.О.</name><forms><dat>Образцову О.О.</dat></forms>"
    "</item></invited>\n"
    "<matter><title>Об итогах тура</title>"
    "<heard><p>Петрова П.П. – сообщила.</p></heard>"
    "<decided verb='РЕШИЛИ'><point n='1.1' due='2026-01-30'>"
    "<p>Принять к сведению.</p></point></decided>"
    "<votes for='5' against='0' abstained='1'/></matter>\n"
    "</protocol>";

static void
test_protocol(void **state)
{
    struct fixture *f = *state;

    fixture_check(f, protocol);
    assert_messages(f, "");
    assert_value(f, "profile", "gost-2025");
    assert_value(f, "place", "г. Хабаровск");
    assert_value(f, "body/@id", "working-group");
    assert_value(f, "body/@term", "2025-09-01/2026-08-31");
    assert_value(
        f, "body/name", "Рабочая группа краевого инновационного комплекса");
    assert_value(f, "count(members/person)", "12");
    assert_value(f, "members/person[@role='chair']/@last", "Иванова");
    assert_value(f, "members/person[2]/position", "методист");
    assert_value(f, "chair/person/@first", "Ирина");
    assert_value(f, "secretary/person/@id", "dmitrieva");
    assert_value(f, "present/person[3]/@id", "borisov");
    assert_value(f, "present/person[3]/@gender", "m");
    assert_value(f, "absent/person/@reason", "командировка");
    assert_value(f, "invited/person/position", "методист колледжа");
    assert_value(f, "invited/person/@gender", "");
    assert_value(f, "invited/person/form[@case='dat']", "Образцову О.О.");
    assert_value(f, "matter/@n", "1");
    assert_value(f, "matter/votes/@abstained", "1");
}

static void
test_canonical_reads_back(void **state)
{
    struct fixture *f = *state;

    assert_stable(f, order);
    assert_stable(f, protocol);
    assert_stable(f,
        "<regulation><approved><by>приказом КЦО\nо группе</by>"
        "<date>2 июня 2023 г.</date><number>38-рг</number></approved>"
        "<title>о рабочей группе</title>"
        "<text><section n='1'><title>Общие положения</title>"
        "<point n='1.1'><p>Группа:</p><list><item><p>работает</p></item>"
        "</list></point></section></text></regulation>");
}

/* An order with these fields besides a text and what every order needs. */
static void
check_with(struct fixture *f, const char *fields)
{
    fixture_check(
        f, arena_printf(f->arena,
               "<order><organization>kco</organization><number>1</number>"
               "<date>01.09.2023</date><signer>nikolaeva</signer>\n%s\n"
               "<text><p>Текст.</p></text></order>",
               fields));
}

static void
test_all_faults_in_one_run(void **state)
{
    struct fixture *f = *state;

    fixture_check(f, "<order>\n"
                     "<organization>ustishim-comitee</organization>\n"
                     "<number>№ 91</number>\n"
                     "<date>31.02.2023</date>\n"
                     "<unknown name='заголвок'>Об учебе</unknown>\n"
                     "<unknown name='погода'>ясно</unknown>\n"
                     "<place>____</place>\n"
                     "<text><p>В срок до ____ разработать план.</p></text>\n"
                     "</order>");
    assert_messages(f,
        "a.xml:1:1: ошибка: нет поля «подписал»; добавьте его, например: "
        "{должность: директор, фио: Иванова Ирина Ивановна} [P0317]\n"
        "a.xml:2:1: ошибка: организация «ustishim-comitee» неизвестна; "
        "возможно, «ustishim-committee» [P0335]\n"
        "a.xml:3:1: ошибка: «№ 91» – не регистрационный номер; пишите его "
        "без знака №, например: 91, 38-рг, 133/6-ОД [P0325]\n"
        "a.xml:4:1: ошибка: такого дня нет в календаре: «31.02.2023» "
        "[P0323]\n"
        "a.xml:5:1: ошибка: поле «заголвок» неизвестно; возможно, "
        "«заголовок» [P0315]\n"
        "a.xml:6:1: ошибка: поле «погода» неизвестно; уберите или исправьте "
        "его [P0314]\n"
        "a.xml:7:1: ошибка: поле «место» не заполнено [P0318]\n"
        "a.xml:8:1: ошибка: в тексте не заполнено место: «В срок до ____ "
        "разработать план.» [P0319]\n");
}

static void
test_english(void **state)
{
    struct fixture *f = *state;

    f->log = log_new(f->arena, LANGUAGE_EN);
    check_with(f, "<unknown name='plase'>x</unknown><executor/><title>____"
                  "</title>");
    assert_messages(f,
        "a.xml:2:1: error: the field \"title\" is not filled in [P0318]\n"
        "a.xml:2:1: error: no field \"plase\" is known; perhaps \"place\" "
        "[P0315]\n");
}

static void
test_dates(void **state)
{
    static const char *const typed[] = { "2023-06-02", "02.06.2023",
        "2 июня 2023 г.", "2 июня 2023", "2.6.2023" };
    struct fixture *f = *state;
    size_t i;

    for (i = 0; i < 4; i++) {
        fixture_check(f,
            arena_printf(f->arena, "<order><date>%s</date></order>", typed[i]));
        (void)fixture_messages(f);
        assert_value(f, "date", typed[i]);
        assert_value(f, "date/@iso", "2023-06-02");
    }
    fixture_check(f, "<order><date>второе июня</date></order>");
    assert_said(fixture_messages(f), "«второе июня» – не дата; пишите "
                                     "02.06.2023, 2023-06-02 или");
    fixture_check(f, "<order><date iso='2023-06-03'>02.06.2023</date></order>");
    assert_said(fixture_messages(f),
        "дата «02.06.2023» не та же, что iso=\"2023-06-03\"");
    fixture_check(f, "<order><date iso='2023-06-03'/></order>");
    assert_value(f, "date/@iso", "2023-06-03");
}

static void
test_numbers(void **state)
{
    static const char *const good[] = { "91", "38-рг", "Р-145", "76.2", "636",
        "133/6-ОД", "219 о/д", "02-Д", "01-18/24", "12 л/с", "5 к" };
    static const char *const wrong[] = { "№ 91", "№91", "б/н", "91-", "-91",
        "91 рг", "9 1", "рг", "91--2" };
    struct fixture *f = *state;
    size_t i;

    for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
        fixture_check(f, arena_printf(f->arena,
                             "<order><number>%s</number></order>", good[i]));
        assert_null(strstr(fixture_messages(f), "P0325"));
        assert_value(f, "number", good[i]);
    }
    for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        fixture_check(f, arena_printf(f->arena,
                             "<order><number>%s</number></order>", wrong[i]));
        assert_said(fixture_messages(f), "P0325");
    }
}

static void
test_choices(void **state)
{
    struct fixture *f = *state;

    check_with(f, "<verb>Отдельной строкой</verb><profile>gost-2025"
                  "</profile>");
    assert_messages(f, "");
    assert_value(f, "verb", "line");
    assert_value(f, "profile", "gost-2025");
    check_with(f, "<verb>жирно</verb>");
    assert_messages(f,
        "a.xml:2:1: ошибка: поле «приказываю»: значения «жирно» нет; есть: "
        "«в строке», «отдельной строкой», «вразрядку» [P0327]\n");
    /* The organisation's parameter comes before the kind's default. */
    check_with(f, "");
    assert_value(f, "verb", "line");
}

static void
test_shape(void **state)
{
    struct fixture *f = *state;

    check_with(f, "<place><item>Омск</item></place>\n"
                  "<number>2</number>\n"
                  "<executor>Образцова А.И.</executor>\n"
                  "<control/>");
    assert_messages(f,
        "a.xml:2:1: ошибка: поле «место» – это одно значение, а не список и "
        "не набор полей [P0321]\n"
        "a.xml:3:1: ошибка: поле «номер» указано дважды; оставьте одно "
        "[P0320]\n");
    /* One value of a group is its first field; an empty key is none. */
    assert_value(f, "executor/name", "Образцова А.И.");
    assert_value(f, "count(control)", "0");
}

/* A field of persons with a `choice` takes its words as well. */
static void
test_control(void **state)
{
    struct fixture *f = *state;

    check_with(f, "<control>себя</control>");
    assert_messages(f, "");
    assert_value(f, "control", "self");
    assert_value(f, "count(control/person)", "0");
    check_with(f, "<control>ivanova</control>");
    assert_messages(f, "");
    assert_value(f, "control/person/@last", "Иванова");
    assert_value(f, "control/position", "руководитель рабочей группы");
}

static void
test_groups(void **state)
{
    struct fixture *f = *state;

    check_with(f,
        "<visas><item><who>nikolaeva</who><remarks>да</remarks></item>"
        "<item><who>petrova</who></item></visas>"
        "<agreed><body>Советом</body><date>01.09.2023</date>"
        "<number>1</number></agreed>\n"
        "<agreed><by>письмом</by><whom>Иванова</whom></agreed>");
    assert_messages(f,
        "a.xml:3:1: ошибка: поле «whom» неизвестно; возможно, «who» "
        "[P0315]\n");
    assert_value(f, "count(visas)", "2");
    assert_value(f, "visas[1]/remarks", "yes");
    assert_value(f, "visas[2]/who/person/@last", "Петрова");
    assert_value(f, "count(agreed)", "2");
    assert_value(f, "agreed[1]/date/@iso", "2023-09-01");
}

/* «исполнитель: [{фио: …}]» */
static void
test_list_of_one_group(void **state)
{
    struct fixture *f = *state;

    check_with(f, "<executor><item><name>Петрова Полина Павловна</name></item>"
                  "\n<item><name>Иванов Иван Ильич</name></item></executor>");
    assert_messages(f,
        "a.xml:3:1: ошибка: поле «исполнитель» указано дважды; оставьте одно "
        "[P0320]\n");
    assert_value(f, "count(executor)", "1");
    assert_value(f, "executor/name", "Петрова Полина Павловна");
}

/* Text alone is the first field, with its lines. */
static void
test_group_of_lines(void **state)
{
    struct fixture *f = *state;

    fixture_check(f, "<application><organization>school-1</organization>"
                     "<number>1</number><date>01.09.2023</date>"
                     "<addressee>В центр\nразвития</addressee>"
                     "<signer>primerov</signer><text><p>Перечень.</p></text>"
                     "</application>");
    assert_messages(f, "");
    assert_value(f, "count(addressee/lines/br)", "1");
}

static void
test_signers(void **state)
{
    struct fixture *f = *state;

    fixture_check(f,
        "<order><organization>kco</organization><number>1</number>"
        "<date>01.09.2023</date><signer><item>ivanova</item>"
        "<item><position>Директор</position><name>Образцов О.О.</name>"
        "<position-forms><acc>директора</acc></position-forms>"
        "<gender>м</gender></item></signer><text><p>А.</p></text></order>");
    assert_messages(f, "");
    assert_value(f, "count(signer)", "2");
    assert_value(f, "signer[2]/position[@case='acc']", "директора");
    assert_value(f, "signer[2]/position", "Директор");
    assert_value(f, "signer[2]/person/@gender", "m");
    check_with(f, "");
    assert_value(f, "signer/position", "Генеральный директор");
}

static void
test_name_of_id(void **state)
{
    struct fixture *f = *state;

    check_with(f, "<executor><name>dmitrieva</name></executor>");
    assert_value(f, "executor/name", "Дмитриева Дарья Дмитриевна");
    check_with(f, "<executor>Образцова А.И.</executor>");
    assert_value(f, "executor/name", "Образцова А.И.");
    assert_messages(f, "");
    check_with(f, "<executor><name>dmitriewa</name></executor>");
    assert_said(fixture_messages(f), "возможно, «dmitrieva» [P0331]");
}

/* A draft will be dated later than today. */
static void
test_profile_without_date(void **state)
{
    struct fixture *f = *state;

    fixture_check(
        f, "<order><organization>kco</organization><date>____</date></order>");
    assert_value(f, "profile", "gost-2025");
}

/* As a draft shows any other field. */
static void
test_unfilled_lines(void **state)
{
    struct fixture *f = *state;

    fixture_check(f, "<regulation><organization>kco</organization>\n"
                     "<title><br/></title><text><point n='1'><p>А.</p></point>"
                     "</text></regulation>");
    assert_messages(
        f, "a.xml:2:1: ошибка: поле «заголовок» не заполнено [P0318]\n");
    assert_value(f, "title", "____");
}

/* A draft shows where they will sign. */
static void
test_unfilled_signers(void **state)
{
    struct fixture *f = *state;

    fixture_check(f,
        "<order><organization>kco</organization><number>1</number>"
        "<date>01.09.2023</date><signer>\n<item>____</item>\n"
        "<item><position>Директор</position><name>____</name></item>\n"
        "<item><position>Директор</position><person last=''/></item></signer>"
        "<control>____</control><text><p>А.</p></text></order>");
    assert_messages(f,
        "a.xml:2:1: ошибка: поле «подписал» не заполнено [P0318]\n"
        "a.xml:3:1: ошибка: поле «фио» не заполнено [P0318]\n"
        "a.xml:4:1: ошибка: поле «подписал» не заполнено [P0318]\n"
        "a.xml:4:1: ошибка: поле «контроль» не заполнено [P0318]\n");
    assert_value(f, "count(signer)", "3");
    assert_value(f, "signer[1]/position", "____");
    assert_value(f, "signer[2]/position", "Директор");
    assert_value(f, "count(control/position)", "1");
    assert_value(f, "count(//person)", "0");
}

static void
test_wrong_people(void **state)
{
    struct fixture *f = *state;

    fixture_check(f,
        "<protocol><organization>kco</organization>"
        "<body>working-grup</body><number>1</number>"
        "<date>01.09.2025</date>\n"
        "<chair>ivanovva</chair>\n"
        "<secretary>методист Дмитриева</secretary>\n"
        "<present><item>ivanova</item>"
        "<item><name>Борисов Б.Б.</name><gender>он</gender></item>\n"
        "<item><unknown name='дожность'>х</unknown>"
        "<unknown name='фио'>Орлова О.О.</unknown></item>\n"
        "<item>____</item></present>\n"
        "<matter><title>О</title></matter></protocol>");
    assert_messages(f,
        "a.xml:1:1: ошибка: в файле организации нет органа «working-grup»; "
        "возможно, «working-group» [P0337]\n"
        "a.xml:2:1: ошибка: человека «ivanovva» нет в файле организации; "
        "возможно, «ivanova» [P0331]\n"
        "a.xml:3:1: ошибка: не удается разобрать имя «методист Дмитриева»; "
        "пишите «Фамилия Имя Отчество», «Фамилия И.О.» или «И.О. Фамилия», а "
        "с должностью – так: {должность: …, фио: …} [P0329]\n"
        "a.xml:4:1: ошибка: пол «он» неизвестен; пишите м или ж [P0333]\n"
        "a.xml:5:1: ошибка: поле «дожность» неизвестно; возможно, "
        "«должность» [P0315]\n"
        "a.xml:6:1: ошибка: поле «присутствовали» не заполнено [P0318]\n");
    assert_value(f, "present/person[3]/@last", "Орлова");
}

/* «Борисова Б.Б.» may be Borisov's wife, and «Ивановой И.О.» anybody's. */
static void
test_cases_of_known_names_are_told(void **state)
{
    struct fixture *f = *state;

    fixture_check(f,
        "<order><organization>kco</organization><number>1</number>"
        "<date>01.09.2023</date><title>О</title>"
        "<signer>nikolaeva</signer>"
        "<acquainted><item>Борисова Б.Б.</item><item>Ивановой И.О.</item>\n"
        "<item>Ивановой И.И.</item><item>Ивановой Инны Игоревны</item>\n"
        "<item>Борисову Б.Б.</item></acquainted>"
        "<text><p>А.</p></text></order>");
    assert_messages(f,
        "a.xml:2:1: ошибка: «Ивановой И.И.» – похоже, «Иванова И.И.» из файла "
        "организации, но не в именительном падеже; напишите «Иванова И.И.»: "
        "нужный падеж поставит печать. Если это другой человек, напишите его "
        "имя и отчество полностью [P0454]\n"
        "a.xml:2:1: ошибка: имя «Ивановой Инны Игоревны» стоит не в "
        "именительном падеже; напишите его в именительном: нужный падеж "
        "поставит печать [P0451]\n"
        "a.xml:3:1: ошибка: «Борисову Б.Б.» – похоже, «Борисов Б.Б.» из файла "
        "организации, но не в именительном падеже; напишите «Борисов Б.Б.»: "
        "нужный падеж поставит печать. Если это другой человек, напишите его "
        "имя и отчество полностью [P0454]\n");
}

/* «Мария Ремарк» is a surname of two words, which the file does not know. */
static void
test_posts_are_no_part_of_names(void **state)
{
    struct fixture *f = *state;

    fixture_check(f,
        "<order><organization>kco</organization><number>1</number>"
        "<date>01.09.2023</date><title>О</title>"
        "<signer>nikolaeva</signer>"
        "<acquainted><item>Мария Ремарк Э.П.</item><item>фон Берг А.А.</item>\n"
        "<item>старший методист Орлова О.О.</item>\n"
        "<item>Методист Иванова И.И.</item></acquainted>"
        "<text><p>А.</p></text></order>");
    assert_messages(f,
        "a.xml:2:1: ошибка: в «старший методист Орлова О.О.» должность и имя "
        "вместе; пишите {должность: старший методист, фио: Орлова О.О.} "
        "[P0457]\n"
        "a.xml:3:1: ошибка: в «Методист Иванова И.И.» должность и имя вместе; "
        "пишите {должность: Методист, фио: Иванова И.И.} [P0457]\n");
}

static void
test_signers_in_one_line(void **state)
{
    struct fixture *f = *state;

    fixture_check(f, "<order><organization>kco</organization><number>1</number>"
                     "<date>01.09.2023</date><title>О</title>"
                     "<signer>nikolaeva, ivanova</signer>"
                     "<control>ivanova; borisov</control>"
                     "<text><p>А.</p></text></order>");
    assert_messages(f,
        "a.xml:1:1: ошибка: поле «контроль»: нужен один человек, а указано "
        "несколько [P0355]\n");
    assert_value(f, "signer[2]/person/@last", "Иванова");
}

static void
test_signer_needs_post_and_organization(void **state)
{
    struct fixture *f = *state;

    fixture_check(f, "<order><number>1</number><date>01.09.2023</date>"
                     "<signer>Образцов О.О.</signer>\n"
                     "<signer>ivanova</signer>"
                     "<text><p>А.</p></text></order>");
    assert_messages(f,
        "a.xml:1:1: ошибка: нет поля «организация»; добавьте его, например: "
        "ustishim-committee [P0317]\n"
        "a.xml:1:1: ошибка: поле «подписал»: не указана должность "
        "(Образцов); пишите {должность: …, фио: …} [P0332]\n"
        "a.xml:2:1: ошибка: «ivanova» – имя из файла организации, но "
        "организация не указана [P0356]\n");
}

static void
test_list_in_one_line(void **state)
{
    struct fixture *f = *state;

    fixture_check(f,
        "<protocol><organization>kco</organization>"
        "<present>ivanova, Борисов Б.Б.; grigoriev</present></protocol>");
    (void)fixture_messages(f);
    assert_value(f, "count(present/person)", "3");
    assert_value(f, "present/person[2]/@id", "borisov");
}

static void
test_version(void **state)
{
    struct fixture *f = *state;

    fixture_check(f, "<order v='2'/>");
    assert_said(fixture_messages(f), "версия записи «2» неизвестна: эта "
                                     "программа знает версии до 1");
    fixture_check(f, "<order v='new'/>");
    assert_said(fixture_messages(f), "P0313");
    fixture_check(f, "<order v='1'/>");
    assert_null(strstr(fixture_messages(f), "P0313"));
}

static void
test_unknown_kind(void **state)
{
    struct fixture *f = *state;

    fixture_check(f, "<ordr/>");
    assert_messages(f, "a.xml:1:1: ошибка: вид документа «ordr» неизвестен; "
                       "возможно, «order» [P0312]\n");
    fixture_check(f, "<invoice/>");
    assert_messages(f, "a.xml:1:1: ошибка: вид документа «invoice» "
                       "неизвестен; список видов: pisar kinds [P0311]\n");
}

/* A regulation with this text. */
/* As in Markdown: at the end of a paragraph before a point, once. */
static void
test_verbs_need_no_element(void **state)
{
    struct fixture *f = *state;

    fixture_check(f, "<order><text><p>Приказываю</p><p>В целях ПРИКАЗЫВАЮ:</p>"
                     "<point n='1'><p>А ОБЯЗЫВАЮ:</p><point n='1.1'><p>Б</p>"
                     "</point></point></text></order>");
    assert_value(f, "count(text//verb)", "1");
    assert_value(f, "text/p[2]/verb", "ПРИКАЗЫВАЮ:");
    assert_value(f, "text/p[2]/text()", "В целях ");
    fixture_check(f, "<order><text><p>В целях <verb>ПРИКАЗЫВАЮ:</verb></p>"
                     "<point n='1'><p>А</p></point></text></order>");
    assert_value(f, "count(text//verb)", "1");
}

static void
test_text_vocabulary(void **state)
{
    struct fixture *f = *state;

    fixture_text(f, "<text>слова\n<p>А <stron>Б</stron></p>\n"
                    "<list><p>В</p></list>\n"
                    "<point n='1'><p>Г<br/>Д <p>Е</p></p></point></text>");
    assert_messages(f,
        "a.xml:2:1: ошибка: текст в <text> стоит вне абзаца; заключите его "
        "в <p> [P0348]\n"
        "a.xml:3:1: ошибка: элемент <stron> в <p> не предусмотрен; "
        "возможно, <strong> [P0347]\n"
        "a.xml:4:1: ошибка: элемент <p> в <list> не предусмотрен [P0346]\n"
        "a.xml:5:1: ошибка: элемент <p> в <p> не предусмотрен [P0346]\n");
    fixture_check(f, "<regulation><title>о</title></regulation>");
    assert_messages(f, "a.xml:1:1: ошибка: у документа нет текста [P0344]\n");
    fixture_text(f, "<text/>");
    assert_messages(f, "a.xml:1:1: ошибка: у документа нет текста [P0344]\n");
    fixture_text(f, "<text><p>Пополнить фонды школьных и сельских библиотек в "
                    "срок до ____ по списку.</p></text>");
    assert_messages(f, "a.xml:2:1: ошибка: в тексте не заполнено место: "
                       "«библиотек в срок до ____ по списку.» [P0319]\n");
}

static void
test_due(void **state)
{
    struct fixture *f = *state;

    fixture_text(f, "<text><point n='1' due='2 июня 2023 г.'><p>А</p></point>"
                    "<point n='2' due='скоро'><p>Б</p></point>\n"
                    "<point n='3' due='31.11.2023'><p>В</p></point></text>");
    assert_value(f, "text/point[1]/@due", "2023-06-02");
    assert_messages(f,
        "a.xml:2:1: ошибка: «скоро» – не дата; пишите 02.06.2023, "
        "2023-06-02 или 2 июня 2023 г. [P0322]\n"
        "a.xml:3:1: ошибка: такого дня нет в календаре: «31.11.2023» "
        "[P0323]\n");
    fixture_text(
        f, "<text><point n='1' due='____' doer='____'><p>А</p></point></text>");
    assert_value(f, "count(text/point/@due|text/point/@doer)", "0");
    assert_messages(f,
        "a.xml:2:1: ошибка: поле «срок» не заполнено [P0318]\n"
        "a.xml:2:1: ошибка: поле «исполнитель» не заполнено [P0318]\n");
}

static void
test_depth(void **state)
{
    struct fixture *f = *state;
    struct buffer text = { .arena = f->arena };
    int i;

    buffer_text(&text, "<text>");
    for (i = 0; i < 100; i++)
        buffer_text(&text, "<quote>");
    for (i = 0; i < 100; i++)
        buffer_text(&text, "</quote>");
    buffer_text(&text, "</text>");
    fixture_text(f, text.data);
    assert_messages(
        f, "a.xml:2:1: ошибка: текст вложен глубже 64 уровней [P0349]\n");
}

static void
test_matters(void **state)
{
    struct fixture *f = *state;
    const char *messages;

    fixture_check(f, "<protocol>\n<matter><title>О</title><hear/>"
                     "<votes for='9' against='-1'/></matter></protocol>");
    messages = fixture_messages(f);
    assert_said(messages, "a.xml:2:1: ошибка: элемент <hear> в <matter>");
    assert_said(messages, "голоса «против» – не целое число: «-1» [P0350]");
    assert_said(messages, "не указаны голоса «воздержались»");
    fixture_check(f, "<protocol/>");
    assert_said(fixture_messages(f), "нужно не менее 1");
}

static void
test_place_of_organization(void **state)
{
    struct fixture *f = *state;

    check_with(f, "");
    /* «Хабаровск» is not in «… образовательное учреждение …». */
    assert_value(f, "place", "г. Хабаровск");
    check_with(f, "<place>г. Бикин</place>");
    assert_value(f, "place", "г. Бикин");
}

#define WITH(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        WITH(test_order),
        WITH(test_order_of_fields),
        WITH(test_places_stay),
        WITH(test_protocol),
        WITH(test_canonical_reads_back),
        WITH(test_all_faults_in_one_run),
        WITH(test_english),
        WITH(test_dates),
        WITH(test_numbers),
        WITH(test_choices),
        WITH(test_shape),
        WITH(test_groups),
        WITH(test_list_of_one_group),
        WITH(test_group_of_lines),
        WITH(test_control),
        WITH(test_signers),
        WITH(test_name_of_id),
        WITH(test_profile_without_date),
        WITH(test_unfilled_lines),
        WITH(test_unfilled_signers),
        WITH(test_wrong_people),
        WITH(test_cases_of_known_names_are_told),
        WITH(test_posts_are_no_part_of_names),
        WITH(test_signers_in_one_line),
        WITH(test_signer_needs_post_and_organization),
        WITH(test_list_in_one_line),
        WITH(test_version),
        WITH(test_unknown_kind),
        WITH(test_verbs_need_no_element),
        WITH(test_text_vocabulary),
        WITH(test_due),
        WITH(test_depth),
        WITH(test_matters),
        WITH(test_place_of_organization),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
