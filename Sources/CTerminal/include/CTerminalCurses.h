#ifndef CTERMINAL_CURSES_H
#define CTERMINAL_CURSES_H

#include <stdbool.h>
#include <stdint.h>

// What Swift cannot see of curses: macros, and variables of the library.

/// The attributes of curses.
extern const attr_t waymark_bold, waymark_dim, waymark_italic, waymark_underline, waymark_reverse;

/// Starts curses on `file` for a terminal of the type `name`; false when it has
/// no description, or cannot place its cursor. Must not be called again after true.
bool waymark_curses_start(const char *name, FILE *file);

/// Ends curses for good and frees what it held.
void waymark_curses_end(void);

/// The window that covers the screen.
WINDOW *waymark_window(void);

/// What curses believes the terminal shows, as a window.
WINDOW *waymark_shown_window(void);

/// Shows what was drawn with the contents of the rows from `top` to `bottom`
/// moved down by `distance` rows, up when it is negative, by scrolling.
void waymark_scroll(int top, int bottom, int distance);

/// The colours and the colour pairs that the terminal has; 0 without colours.
int waymark_color_count(void);
int waymark_pair_count(void);

/// The colours of the terminal type `name`, without starting curses; -1 when
/// it is unknown.
int waymark_described_colors(const char *name);

/// The string capability `name` of the terminal; NULL when it has none.
const char *waymark_capability(const char *name);

/// The string capability `name` with two numbers put in; NULL when the terminal
/// has none. Overwritten by the next call.
const char *waymark_expanded(const char *name, int first, int second);

/// The columns that the C library gives `scalar`; negative when it has none.
int waymark_columns(uint32_t scalar);

/// Makes `cell` show the `count` code points of `text` (a base and up to four
/// marks).
void waymark_set_cell(cchar_t *cell, const uint32_t *text, int count, attr_t attributes, int pair);

/// Chooses the locale of the environment for text, or with `prefers_utf8`, one
/// in UTF-8 where that is not. Returns whether text is in UTF-8 now.
bool waymark_choose_locale(bool prefers_utf8);

#endif
