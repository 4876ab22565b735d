// For wcwidth.
#define _GNU_SOURCE

#include "CTerminal.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <term.h>
#include <wchar.h>

const attr_t waymark_bold = A_BOLD;
const attr_t waymark_dim = A_DIM;
const attr_t waymark_italic = A_ITALIC;
const attr_t waymark_underline = A_UNDERLINE;
const attr_t waymark_reverse = A_REVERSE;

static SCREEN *screen;

bool waymark_curses_start(const char *name, FILE *file) {
    use_env(FALSE);
    use_tioctl(TRUE);
    screen = newterm(name, file, file);
    if (screen == NULL) return false;
    if (cursor_address == NULL) {
        waymark_curses_end();
        return false;
    }
    raw();
    noecho();
    nonl();
    typeahead(-1);
    if (start_color() == OK) use_default_colors();
    return true;
}

void waymark_curses_end(void) {
    if (screen == NULL) return;
    if (!isendwin()) endwin();
    delscreen(screen);
    screen = NULL;
}

WINDOW *waymark_window(void) {
    return stdscr;
}

WINDOW *waymark_shown_window(void) {
    return curscr;
}

// Curses looks for moved lines only here: at every frame the search would cost
// more than most of them.
static void scroll_step(int top, int bottom, int distance) {
    idlok(stdscr, TRUE);
    scrollok(stdscr, TRUE);
    wsetscrreg(stdscr, top, bottom);
    wscrl(stdscr, -distance);
    wsetscrreg(stdscr, 0, getmaxy(stdscr) - 1);
    scrollok(stdscr, FALSE);
    leaveok(stdscr, TRUE);
    wnoutrefresh(stdscr);
    doupdate();
    idlok(stdscr, FALSE);
}

// Curses finds out by itself that what it is to show only moved. It does not
// look for distances that leave less than half of the rows in place.
void waymark_scroll(int top, int bottom, int distance) {
    int most = (bottom - top + 1) / 2;
    if (most < 1) return;
    while (distance != 0) {
        int step = distance > most ? most : distance < -most ? -most : distance;
        scroll_step(top, bottom, step);
        distance -= step;
    }
}

int waymark_color_count(void) {
    return has_colors() ? COLORS : 0;
}

int waymark_pair_count(void) {
    return has_colors() ? COLOR_PAIRS : 0;
}

int waymark_described_colors(const char *name) {
    int error;
    if (setupterm(name, 1, &error) != OK) return -1;
    int colors = tigetnum("colors");
    del_curterm(cur_term);
    return colors;
}

const char *waymark_capability(const char *name) {
    const char *text = tigetstr(name);
    return text == (const char *)-1 ? NULL : text;
}

const char *waymark_expanded(const char *name, int first, int second) {
    const char *text = waymark_capability(name);
    return text == NULL ? NULL : tiparm(text, first, second);
}

int waymark_columns(uint32_t scalar) {
    return wcwidth((wchar_t)scalar);
}

void waymark_set_cell(cchar_t *cell, const uint32_t *text, int count, attr_t attributes, int pair) {
    wchar_t wide[CCHARW_MAX + 1];
    int kept = count < CCHARW_MAX ? count : CCHARW_MAX;
    for (int i = 0; i < kept; i++) wide[i] = (wchar_t)text[i];
    wide[kept] = 0;
    setcchar(cell, wide, attributes, 0, &pair);
}

static bool is_utf8(void) {
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

bool waymark_choose_locale(bool prefers_utf8) {
    if (setlocale(LC_CTYPE, "") != NULL && (is_utf8() || !prefers_utf8)) return is_utf8();
    if (!prefers_utf8) return false;
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL && is_utf8();
}
