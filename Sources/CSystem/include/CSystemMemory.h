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

/// Gives what is free in all heaps back to the system, after work on a file of this size that needed far more memory than
/// what came of it. Of a small file there is nothing to gain.
void waymark_heap_trim(size_t size);

#endif
