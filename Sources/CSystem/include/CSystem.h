#include "CSystemFiles.h"
#include "CSystemTerminal.h"
