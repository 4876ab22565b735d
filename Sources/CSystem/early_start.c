#define _GNU_SOURCE

#include "CSystemTerminal.h"
#include "editor_thread.h"
#include "supervisor.h"

#include <stdbool.h>
#include <string.h>
#include <unistd.h>

static bool was_split;

// Whether `name` can only be that of a map: no command has such an ending.
static bool is_map(const char *name) {
    static const char ending[] = ".json";
    size_t length = strlen(name), own = sizeof ending - 1;
    return name[0] != '-' && length > own && strcmp(name + length - own, ending) == 0;
}

// Splits the process where it is certain that a map is to be edited, before any other code of the program runs: the
// supervisor then needs neither the Swift runtime nor the time to begin it, and the editor shares no memory with it that
// would have to be copied. Its helper prepares the heap while the runtime begins.
static void start_early(int count, char **arguments, char **environment) {
    (void)environment;
    if (count != 2 || !is_map(arguments[1]) || !isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return;
    was_split = waymark_supervise();
    if (was_split) waymark_editor_prepare();
}

bool waymark_was_split_early(void) {
    return was_split;
}

__attribute__((used, section(".preinit_array"))) static void (*const entry)(int, char **, char **) = start_early;
