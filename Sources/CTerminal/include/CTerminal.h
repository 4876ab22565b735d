#ifndef CTERMINAL_H
#define CTERMINAL_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
#include <curses.h>

#include "CTerminalCurses.h"
#include "CTerminalDevice.h"

#endif
