#define _GNU_SOURCE

#include "CSystemTerminal.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

// The parent of `process`, 0 for one outside of what can be seen; negative where nobody says.
static pid_t parent_of(pid_t process) {
    char name[32], text[512];
    snprintf(name, sizeof name, "/proc/%d/stat", process);
    FILE *file = fopen(name, "re");
    if (file == NULL) return -1;
    size_t size = fread(text, 1, sizeof text - 1, file);
    fclose(file);
    text[size] = 0;
    // The name of the program stands in parentheses, and may hold some.
    const char *rest = strrchr(text, ')');
    int parent = -1;
    return rest != NULL && sscanf(rest, ") %*c %d", &parent) == 1 ? parent : -1;
}

bool waymark_can_stop(void) {
    pid_t group = getpgrp(), session = getsid(0), ancestor = getppid();
    while (ancestor > 0 && getsid(ancestor) == session) {
        if (getpgid(ancestor) != group) return true;
        ancestor = parent_of(ancestor);
    }
    return ancestor < 0;
}
