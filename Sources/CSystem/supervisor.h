#ifndef SUPERVISOR_H
#define SUPERVISOR_H

#include <stdbool.h>

/// Whether this is the child of a process that was split before any other code of the program ran.
bool waymark_was_split_early(void);

/// Continues the supervisor, should it be stopped while this process runs; may be called in a signal handler.
void waymark_supervisor_wake(void);

#endif
