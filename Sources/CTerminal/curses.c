#include "CTerminalCurses.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <term.h>

bool waymark_description_open(const char *name, int descriptor) {
    int error;
    if (setupterm(name, descriptor, &error) != OK) return false;
    if (cursor_address != NULL) return true;
    waymark_description_close();
    return false;
}

void waymark_description_close(void) {
    if (cur_term != NULL) del_curterm(cur_term);
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

int waymark_number(const char *name) {
    return tigetnum(name);
}

bool waymark_flag(const char *name) {
    return tigetflag(name) > 0;
}

bool waymark_locale_is_utf8(void) {
    return setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}
