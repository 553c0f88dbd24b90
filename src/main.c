#define _DEFAULT_SOURCE
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#endif

#include "base/arena.h"
#include "command/command.h"

/* The heap grows by 16 MB at once, in huge pages where the system has them:
 * a document needs about as much, and a page fault for each 4 KB of it took
 * a tenth of its time. */
static void
widen_heap(void)
{
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
    enum { STEP = 16 * 1024 * 1024, PAGE = 2 * 1024 * 1024 };
    char *block;

    (void)mallopt(M_MMAP_THRESHOLD, 2 * STEP);
    (void)mallopt(M_TOP_PAD, STEP);
    block = malloc(STEP);
    if (block != NULL)
        (void)madvise(
            block + PAGE - (uintptr_t)block % PAGE, STEP - PAGE, MADV_HUGEPAGE);
    free(block);
#endif
}

/* A closed pipe fails the write instead of ending the program, so that
 * `pisar check --json samples | head` leaves nothing half done. The arena is
 * not freed: a process that ends gives its memory back at once. */
int
main(int argc, char **argv)
{
    struct invocation invocation = { .out = stdout, .err = stderr };

    widen_heap();
    invocation.arena = arena_new();
    (void)signal(SIGPIPE, SIG_IGN);
    exit((int)command_run(&invocation, argc, argv));
}
