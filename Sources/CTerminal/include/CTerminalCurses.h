#ifndef CTERMINAL_CURSES_H
#define CTERMINAL_CURSES_H

#include <stdbool.h>
#include <stdint.h>

// The descriptions of terminals that curses knows (terminfo).

/// Reads the description of a terminal of the type `name`, to be used on
/// `descriptor`; false when there is none, or it cannot place its cursor. Must
/// not be called again after true before it is closed.
bool waymark_description_open(const char *name, int descriptor);

/// Frees the description.
void waymark_description_close(void);

/// The colours of the terminal type `name`, without using it; -1 when it is
/// unknown.
int waymark_described_colors(const char *name);

/// The string capability `name` of the terminal; NULL when it has none.
const char *waymark_capability(const char *name);

/// The string capability `name` with two numbers put in; NULL when the terminal
/// has none. Overwritten by the next call.
const char *waymark_expanded(const char *name, int first, int second);

/// The number `name` of the terminal; negative when it has none.
int waymark_number(const char *name);

/// Whether the terminal is said to be `name`.
bool waymark_flag(const char *name);

/// Whether text is in UTF-8 in the locale that the environment chooses.
bool waymark_locale_is_utf8(void);

#endif
