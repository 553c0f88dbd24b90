#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/heap.h"
#include "command/command.h"

/* A closed pipe fails the write instead of ending the program, so that
 * `pisar check --json samples | head` leaves nothing half done. The arena is
 * not freed: a process that ends gives its memory back at once. */
int
main(int argc, char **argv)
{
    struct invocation invocation = { .out = stdout, .err = stderr };

    heap_widen();
    invocation.arena = arena_new();
    (void)signal(SIGPIPE, SIG_IGN);
    exit((int)command_run(&invocation, argc, argv));
}
