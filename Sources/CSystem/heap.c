#define _GNU_SOURCE

#include "CSystemMemory.h"
#include "heap.h"

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { page = 4096, warm = 768 << 10, much = 4 << 20, large_page = 2 << 20, block = 16 << 20, most_blocks = 3 };

// Blocks of up to this size are kept in the heap, and twice as much of it when it is free.
static void keep_in_heap(size_t size) {
    mallopt(M_MMAP_THRESHOLD, (int)size);
    mallopt(M_TRIM_THRESHOLD, 2 * (int)size);
}

static void advise(char *start, char *end, int advice) {
    uintptr_t first = ((uintptr_t)start + page - 1) / page * page;
    uintptr_t last = (uintptr_t)end / page * page;
    if (first < last) madvise((void *)first, last - first, advice);
}

// What was left out last, so that what comes next begins where a large page can. But for what is warmed there nobody
// touches it, so it takes addresses and no memory.
static void *volatile gap;

// Leaves room out, and returns where what comes next begins; NULL where that cannot be told. Not even the note that the C
// library keeps behind the last block stands there then, which would keep a large page from being one.
static char *begin_at_large_page(void) {
    enum { header = 4 * sizeof(size_t), probe = 64 * page };
    char *volatile rest = malloc(probe);
    if (rest == NULL) return NULL;
    size_t distance = large_page - (uintptr_t)rest % large_page;
    if (distance <= 2 * probe) distance += large_page;
    free(rest);
    gap = malloc(distance - header);
    return gap == rest ? rest + distance : NULL;
}

// What was put aside for the first frame.
static char *room;

void waymark_heap_reserve(void) {
    keep_in_heap(2 * large_page);
    char *volatile reserved = malloc(warm);
    room = reserved;
    free(reserved);
}

void waymark_heap_warm(void) {
    // In small pages: asked for a large one, the kernel may tidy its memory first, and take longer for that than everything
    // else takes until the first frame.
    if (room != NULL) advise(room, room + warm, MADV_POPULATE_WRITE);
}

void waymark_heap_expect(size_t size, bool is_new) {
    if (size >= much) keep_in_heap(2 * block);
    if (size >= much && is_new) begin_at_large_page();
    char *volatile blocks[most_blocks];
    int count = 0;
    for (size_t left = size < much ? size : size + large_page; left > 0 && count < most_blocks; count++) {
        size_t part = left < block ? left : block;
        blocks[count] = malloc(part);
        if (blocks[count] == NULL) break;
        // To the first page of the next block, so that no gap stays between them.
        if (size >= much) advise(blocks[count], blocks[count] + part + page, MADV_HUGEPAGE);
        left -= part;
    }
    while (count > 0) free(blocks[--count]);
}

void waymark_heap_trim(size_t size) {
    if (size >= much) malloc_trim(0);
}
