#define _GNU_SOURCE

#include "CSystemMemory.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { page = 4096, warm = 1 << 20, large_page = 2 << 20, block = 16 << 20, most_blocks = 3 };

// A large block (under 32 MB) that was given back is what makes the C library keep blocks of
// up to its size in the heap, and twice as much of it when it is free.
static void keep_in_heap(size_t size) {
    void *volatile large = malloc(size);
    free(large);
}

static void advise(char *start, char *end, int advice) {
    uintptr_t first = ((uintptr_t)start + page - 1) / page * page;
    uintptr_t last = (uintptr_t)end / page * page;
    if (first < last) madvise((void *)first, last - first, advice);
}

void waymark_heap_warm(void) {
    keep_in_heap(2 * warm);
    char *volatile room = malloc(warm);
    if (room == NULL) return;
    advise(room, room + warm, MADV_POPULATE_WRITE);
    free(room);
}

void waymark_heap_expect(size_t size) {
    if (size < 2 * large_page) return;
    keep_in_heap(2 * block - 16 * page);
    char *volatile blocks[most_blocks];
    int count = 0;
    for (size_t left = size; left > 0 && count < most_blocks; count++) {
        size_t part = left < block ? left : block;
        blocks[count] = malloc(part);
        if (blocks[count] == NULL) break;
        // To the first page of the next block, so that no gap stays between them.
        advise(blocks[count], blocks[count] + part + page, MADV_HUGEPAGE);
        left -= part;
    }
    while (count > 0) free(blocks[--count]);
}
