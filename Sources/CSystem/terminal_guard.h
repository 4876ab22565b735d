#ifndef TERMINAL_GUARD_H
#define TERMINAL_GUARD_H

/// Restores the terminal if it is guarded; may be called in a signal handler.
void waymark_guard_restore(void);

#endif
