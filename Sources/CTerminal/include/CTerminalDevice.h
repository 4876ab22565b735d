#ifndef CTERMINAL_DEVICE_H
#define CTERMINAL_DEVICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// The terminal as a device: what has no place in curses.

/// Opens the controlling terminal, or else takes standard input when that is a
/// terminal. A negative error number on failure.
int waymark_terminal_open(void);

/// Closes `descriptor`.
void waymark_close(int descriptor);

/// The columns and rows of the terminal; false when it does not say.
bool waymark_terminal_size(int descriptor, int *columns, int *rows);

/// Whether this process is among those that the terminal belongs to now.
bool waymark_terminal_is_ours(int descriptor);

/// Microseconds since some point in the past; they only go forward.
long waymark_microseconds(void);

/// What the terminal's settings call the key that deletes to the left.
unsigned char waymark_terminal_erase(int descriptor);

/// Remembers the modes of the terminal; false when it has none.
bool waymark_modes_remember(int descriptor);

/// Sets the modes for a program that sees each key as it comes and draws by
/// itself, all others as they were remembered.
void waymark_modes_take(int descriptor);

/// Sets the modes that were remembered, also from the background, where the
/// modes are still those of `waymark_modes_take`.
void waymark_modes_return(int descriptor);

/// How many bytes can be read at once.
int waymark_waiting_input(int descriptor);

/// Waits at most `milliseconds` (for ever if negative) until one of `count`
/// descriptors can be read or is broken, and says of each which: 1 it can be
/// read, 2 it is gone. Returns how many; 0 also after a signal.
int waymark_wait(const int *descriptors, int count, int milliseconds, unsigned char *states);

/// Reads at most `size` bytes; 0 when there are none, negative when the other
/// side is gone.
ssize_t waymark_read(int descriptor, unsigned char *bytes, size_t size);

/// Writes all of `bytes`; false when the other side is gone.
bool waymark_write(int descriptor, const char *bytes, size_t size);

/// The variable `name` of the environment; NULL when it is not set.
const char *waymark_environment(const char *name);

#endif
