#ifndef CSYSTEM_THREADS_H
#define CSYSTEM_THREADS_H

#include <stdbool.h>

/// Gives `body` with `context` to the helper, a second thread that does one thing after the other and has a heap of its
/// own. False where there is none, or where too much waits for it; nothing is done then. For one thread at a time.
///
/// The helper is made by `waymark_run_as_editor`, or when the process was split early, where there is a processor for it.
bool waymark_helper_give(void (*body)(void *), void *context);

#endif
