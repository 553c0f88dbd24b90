#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "command/command.h"

/* A closed pipe fails the write instead of ending the program, so that
 * `pisar check --json samples | head` leaves nothing half done. The arena is
 * not freed: a process that ends gives its memory back at once. */
int
main(int argc, char **argv)
{
    struct invocation invocation = {
        .arena = arena_new(),
        .out = stdout,
        .err = stderr,
    };

    (void)signal(SIGPIPE, SIG_IGN);
    exit((int)command_run(&invocation, argc, argv));
}
