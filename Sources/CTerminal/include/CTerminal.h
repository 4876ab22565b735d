#ifndef CTERMINAL_H
#define CTERMINAL_H

#include "CTerminalCurses.h"
#include "CTerminalDevice.h"

#endif
