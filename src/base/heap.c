#define _DEFAULT_SOURCE /* for madvise */

#include "base/heap.h"

#include <stdlib.h> /* __GLIBC__ */

#ifdef __GLIBC__
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>

enum { STEP = 16 * 1024 * 1024, HUGE_PAGE = 2 * 1024 * 1024 };

void
heap_widen(void)
{
    char *block;

    (void)mallopt(M_MMAP_THRESHOLD, 2 * STEP);
    (void)mallopt(M_TOP_PAD, STEP);
    block = malloc(STEP);
#ifdef MADV_HUGEPAGE
    if (block != NULL)
        (void)madvise(block + HUGE_PAGE - (uintptr_t)block % HUGE_PAGE,
            STEP - HUGE_PAGE, MADV_HUGEPAGE);
#endif
    free(block);
}

#else

void
heap_widen(void)
{
}

#endif
