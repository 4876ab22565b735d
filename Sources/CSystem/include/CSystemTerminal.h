#ifndef CSYSTEM_TERMINAL_H
#define CSYSTEM_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

// Signals as input, and a terminal that is left sane however the process ends.
// One terminal a process; all of it belongs to one thread.

/// Catches HUP, INT, QUIT, TERM, TSTP, CONT and WINCH from now on, and ignores
/// PIPE and XFSZ, which then fail as errors of `write`. Returns a descriptor
/// that is readable while caught signals wait, or a negative error number.
///
/// A signal to end that has not been taken a second later ends the process
/// with the terminal restored: a program stuck in a call can still be ended.
int waymark_signals_open(void);

/// The next signal that was caught; 0 when there is none.
int waymark_signals_next(void);

/// Gives the signals back their former meaning, but for INT and QUIT, which keys make of a terminal that was given
/// back: they are ignored while the program ends.
void waymark_signals_close(void);

/// Splits the process: the caller goes on in a child, and the parent waits for it, forwards the signals that it gets
/// alone, stops and continues with it, ends with its status or signal, and restores the terminal when the child died
/// guarding it (see `waymark_guard_arm`), by SIGKILL too. The child gets SIGHUP when the parent dies.
///
/// False where that is not possible; the caller goes on by itself then. Only before the process has a thread. Where it
/// was done before, as it is when the arguments are nothing but the name of a map, the caller is the child already.
bool waymark_supervise(void);

/// Makes the helper (see `waymark_helper_give`), which prepares the heap for the first frame, and runs `body` with
/// `context`: on a thread that is made for it, which gets all signals, and waits for its end.
///
/// For the child of `waymark_supervise`: what the Swift runtime remembers of a thread, its number for locks above all,
/// is that of the parent on the thread that went through the fork. A lock on which that thread met another one would
/// never be given back. Where it went through before the runtime began, and its stack is large enough, or no thread can
/// be made, `body` runs on this one.
void waymark_run_as_editor(void (*body)(void *), void *context);

/// Whether somebody could continue this process group once it is stopped: one of its processes has a parent in another
/// group of the same session, as a shell is that takes care of jobs. The kernel stops no other group for Ctrl-Z.
bool waymark_can_stop(void);

/// Stops the process group as Ctrl-Z does and returns when it is continued.
/// Returns at once where nobody could continue it, and where `is_owed`, for a
/// stop that was the next signal, also where the process was continued since.
void waymark_stop_process(bool is_owed);

/// Remembers the modes that the terminal `descriptor` has now. False on failure.
bool waymark_guard_remember(int descriptor);

/// From now on a crash, or an exit that forgot the terminal, writes the `size`
/// bytes of `reset` (at most 1024) to the terminal, gives it its remembered
/// modes back, and after a crash writes `note` (at most 512 bytes) as well.
void waymark_guard_arm(const char *reset, size_t size, const char *note, size_t note_size);

/// Says how long answers of the terminal are worth waiting for that are due, in milliseconds; 0 where none is. Should the
/// program die meanwhile, they are waited for and thrown away before the terminal is given back.
void waymark_guard_expect_answers(int milliseconds);

/// The terminal is in order: nothing is to be done at the end.
void waymark_guard_disarm(void);

#endif
