/*
 * heap: how the memory below all arenas grows.
 */
#ifndef PISAR_BASE_HEAP_H
#define PISAR_BASE_HEAP_H

/* Once, before the first arena: the heap grows by 16 MB at once, in huge pages
 * where the system has them. A document needs about as much; without this its
 * page faults took a tenth of its time. */
void heap_widen(void);

#endif
