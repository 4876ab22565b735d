#define _GNU_SOURCE

#include "CTerminalDevice.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static struct {
    int memory;
    int terminal;
    int curses;
    char *bytes;
    size_t room;
    bool has_character_set;
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
    char *bytes = realloc(frame.bytes, 2 * size);
    if (bytes == NULL) return false;
    frame.bytes = bytes;
    frame.room = 2 * size;
    return true;
}

static bool begins(const char *bytes, size_t size, const char *sequence) {
    size_t length = strlen(sequence);
    return size >= length && memcmp(bytes, sequence, length) == 0;
}

// What is sent to the terminal for nothing: the character set, which curses
// selects again with every change of style though nothing ever leaves it (a
// quarter of what small changes would cost), and at the end the reset of a
// palette that we never touch, but that the user may have changed.
static size_t drop_needless(char *bytes, size_t size) {
    size_t kept = 0;
    for (size_t i = 0; i < size; i++) {
        if (bytes[i] == '\033' && begins(bytes + i, size - i, "\033(B")) i += 2;
        else if (bytes[i] == '\033' && begins(bytes + i, size - i, "\033]104\a")) i += 5;
        else bytes[kept++] = bytes[i];
    }
    return kept;
}

bool waymark_collect_flush(void) {
    if (frame.memory < 0) return true;
    // The stream's descriptor is a copy of this one: both have one position.
    off_t size = lseek(frame.memory, 0, SEEK_CUR);
    if (size <= 0 || !make_room((size_t)size)) return true;
    lseek(frame.memory, 0, SEEK_SET);
    if (pread(frame.memory, frame.bytes, (size_t)size, 0) != size) return true;
    size_t kept = frame.has_character_set ? drop_needless(frame.bytes, (size_t)size) : (size_t)size;
    frame.has_character_set = true;
    return waymark_write(frame.terminal, frame.bytes, kept);
}

void waymark_collect_end(void) {
    if (frame.memory >= 0) close(frame.memory);
    free(frame.bytes);
    frame.memory = -1;
    frame.bytes = NULL;
    frame.room = 0;
}
