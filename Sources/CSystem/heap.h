#ifndef HEAP_H
#define HEAP_H

/// Puts the memory aside that the first frame needs, without touching it.
void waymark_heap_reserve(void);

/// Takes that memory from the system in one piece, which may go on beside what uses it.
void waymark_heap_warm(void);

#endif
