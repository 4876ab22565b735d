#define _GNU_SOURCE

#include "CTerminalDevice.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static struct {
    int memory;
    int terminal;
    int curses;
    unsigned char *bytes;
    size_t room;
} frame = {.memory = -1, .terminal = -1, .curses = -1};

void waymark_collect_start(FILE *stream, int descriptor) {
    frame.memory = memfd_create("frame", MFD_CLOEXEC);
    frame.terminal = descriptor;
    frame.curses = fileno(stream);
    waymark_collect_pause(false);
}

void waymark_collect_pause(bool paused) {
    if (frame.memory < 0) return;
    dup3(paused ? frame.terminal : frame.memory, frame.curses, O_CLOEXEC);
}

static bool make_room(size_t size) {
    if (size <= frame.room) return true;
    unsigned char *bytes = realloc(frame.bytes, 2 * size);
    if (bytes == NULL) return false;
    frame.bytes = bytes;
    frame.room = 2 * size;
    return true;
}

bool waymark_collects(void) {
    return frame.memory >= 0;
}

const unsigned char *waymark_collect_take(size_t *size) {
    *size = 0;
    if (frame.memory < 0) return NULL;
    // The stream's descriptor is a copy of this one: both have one position.
    off_t end = lseek(frame.memory, 0, SEEK_CUR);
    if (end <= 0 || !make_room((size_t)end)) return NULL;
    lseek(frame.memory, 0, SEEK_SET);
    if (pread(frame.memory, frame.bytes, (size_t)end, 0) != end) return NULL;
    *size = (size_t)end;
    return frame.bytes;
}

void waymark_collect_end(void) {
    if (frame.memory >= 0) close(frame.memory);
    free(frame.bytes);
    frame.memory = -1;
    frame.bytes = NULL;
    frame.room = 0;
}
