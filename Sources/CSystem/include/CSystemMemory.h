#ifndef CSYSTEM_MEMORY_H
#define CSYSTEM_MEMORY_H

#include <stddef.h>

// The heap, before it is needed: to take memory page by page as it is touched
// costs more than most of what is then done with it.

/// Takes the megabyte that the first frame needs from the system in one piece.
void waymark_heap_warm(void);

/// Prepares for about `size` bytes of small blocks: asks for large pages for
/// them. Does nothing for little, and never takes memory by itself.
void waymark_heap_expect(size_t size);

#endif
