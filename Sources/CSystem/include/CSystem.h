#include "CSystemFiles.h"
#include "CSystemMemory.h"
#include "CSystemTerminal.h"
#include "CSystemThreads.h"
