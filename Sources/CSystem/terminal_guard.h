#ifndef TERMINAL_GUARD_H
#define TERMINAL_GUARD_H

#include <stdbool.h>

/// Puts the guard where a process forked later sees what this one writes. False on failure.
bool waymark_guard_share(void);

/// Restores the terminal for a program that has died, if it was guarded, and writes its note there.
void waymark_guard_report(void);

/// Has the kernel look at what was typed until now, so that keys that become signals are signals; only where the
/// terminal was restored. Asking whether there is input does that: the kernel looks at it in its own time otherwise,
/// which on a busy machine is after the end.
void waymark_guard_listen(void);

/// Writes once more what restores the terminal, if that was done already and may have been lost on the way.
void waymark_guard_repeat(void);

/// Restores the terminal if it is guarded; may be called in a signal handler.
void waymark_guard_restore(void);

#endif
