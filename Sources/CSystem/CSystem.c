#include "CSystem.h"
void csystem_placeholder(void) {}
