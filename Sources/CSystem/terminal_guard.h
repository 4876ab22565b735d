#ifndef TERMINAL_GUARD_H
#define TERMINAL_GUARD_H

#include <stdbool.h>

/// Puts the guard where a process forked later sees what this one writes. False on failure.
bool waymark_guard_share(void);

/// Restores the terminal for a program that has died, if it was guarded, and writes its note there.
void waymark_guard_report(void);

/// Writes once more what restores the terminal, if that was done already and may have been lost on the way.
void waymark_guard_repeat(void);

/// Restores the terminal if it is guarded; may be called in a signal handler.
void waymark_guard_restore(void);

#endif
