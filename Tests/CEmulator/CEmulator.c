#include "CEmulator.h"
void cemulator_placeholder(void) {}
