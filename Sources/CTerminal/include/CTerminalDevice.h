#ifndef CTERMINAL_DEVICE_H
#define CTERMINAL_DEVICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

// The terminal as a device: what has no place in curses.

/// Opens the controlling terminal, or else takes standard input when that is a
/// terminal. A negative error number on failure.
int waymark_terminal_open(void);

/// A stream for curses on a copy of the terminal `descriptor`; NULL on failure.
FILE *waymark_terminal_stream(int descriptor);

/// Closes `descriptor`.
void waymark_close(int descriptor);

/// The columns and rows of the terminal; false when it does not say.
bool waymark_terminal_size(int descriptor, int *columns, int *rows);

/// What the terminal's settings call the key that deletes to the left.
unsigned char waymark_terminal_erase(int descriptor);

/// Waits at most `milliseconds` (for ever if negative) until one of `count`
/// descriptors can be read or is broken, and says of each which: 1 it can be
/// read, 2 it is gone. Returns how many; 0 also after a signal.
int waymark_wait(const int *descriptors, int count, int milliseconds, unsigned char *states);

/// Reads at most `size` bytes; 0 when there are none, negative when the other
/// side is gone.
ssize_t waymark_read(int descriptor, unsigned char *bytes, size_t size);

/// Writes all of `bytes`; false when the other side is gone.
bool waymark_write(int descriptor, const char *bytes, size_t size);

/// Curses writes a line at a time. From now on what it writes to `stream` is
/// collected, and the terminal itself is `descriptor`. Collects nothing, and
/// curses writes to the terminal, where memory files are missing.
void waymark_collect_start(FILE *stream, int descriptor);

/// Whether curses has the terminal itself, as it must to change its modes.
void waymark_collect_pause(bool paused);

/// Whether anything is collected.
bool waymark_collects(void);

/// What was collected since the last call, valid until the next one, and its
/// size; NULL when there is nothing.
const unsigned char *waymark_collect_take(size_t *size);

/// Ends collecting.
void waymark_collect_end(void);

/// The variable `name` of the environment; NULL when it is not set.
const char *waymark_environment(const char *name);

#endif
