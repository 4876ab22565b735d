#ifndef HEAP_H
#define HEAP_H

/// Puts the memory aside that the first frame needs, without touching it.
void waymark_heap_reserve(void);

#endif
