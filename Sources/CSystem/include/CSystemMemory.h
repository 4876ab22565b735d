#ifndef CSYSTEM_MEMORY_H
#define CSYSTEM_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

// The heap, before it is needed: to take memory page by page as it is touched
// costs more than most of what is then done with it.

/// Prepares the heap of this thread for about `size` bytes, in one piece and
/// for four megabytes or more with large pages. Never takes memory by itself.
/// `is_new` says that the heap was not prepared before.
void waymark_heap_expect(size_t size, bool is_new);

#endif
