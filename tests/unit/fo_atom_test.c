/* Strings that are kept once. */
#include "fo_reading.h"

#include "fo/atom.h"

static void
equal_bytes_are_one_atom(void **state)
{
    struct reading *reading = *state;
    struct atoms *atoms = atoms_new(reading->arena);
    struct atom *atom = atom_add(atoms, "word\0x", 6);

    assert_ptr_equal(atom_add(atoms, "word\0x", 6), atom);
    assert_ptr_not_equal(atom_add(atoms, "word\0y", 6), atom);
    assert_ptr_equal(atom_find(atoms, "word\0x", 6), atom);
    assert_null(atom_find(atoms, "word", 4));
    assert_int_equal(atom->length, 6);
    assert_int_equal(atom->text[6], '\0');
}

static void
a_thousand_atoms_are_found_again(void **state)
{
    struct reading *reading = *state;
    struct atoms *atoms = atoms_new(reading->arena);
    char text[24];
    int i;

    for (i = 0; i < 1000; i++) {
        snprintf(text, sizeof(text), "name-%d", i);
        atom_add(atoms, text, strlen(text))->number = i;
    }
    for (i = 0; i < 1000; i++) {
        snprintf(text, sizeof(text), "name-%d", i);
        assert_int_equal(atom_find(atoms, text, strlen(text))->number, i);
    }
}

static void
the_first_time_is_told_from_the_second(void **state)
{
    struct reading *reading = *state;
    struct atoms *atoms = atoms_new(reading->arena);

    assert_true(atom_first(atoms, "a"));
    assert_false(atom_first(atoms, "a"));
    assert_true(atom_first(atoms, "b"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        READING(equal_bytes_are_one_atom),
        READING(a_thousand_atoms_are_found_again),
        READING(the_first_time_is_told_from_the_second),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
