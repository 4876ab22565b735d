#define _GNU_SOURCE
#include "CSystemFiles.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/xattr.h>
#include <unistd.h>

static ssize_t result_or_error(ssize_t result) {
    return result < 0 ? -errno : result;
}

int waymark_rename_new(int folder, const char *from, const char *to) {
    return (int)result_or_error(renameat2(folder, from, folder, to, RENAME_NOREPLACE));
}

int waymark_exchange(int folder, const char *one, const char *other) {
    return (int)result_or_error(renameat2(folder, one, folder, other, RENAME_EXCHANGE));
}

int waymark_lock(int descriptor) {
    return (int)result_or_error(flock(descriptor, LOCK_EX | LOCK_NB));
}

ssize_t waymark_attribute_names(int descriptor, char *names, size_t size) {
    return result_or_error(flistxattr(descriptor, names, size));
}

ssize_t waymark_attribute(int descriptor, const char *name, void *value, size_t size) {
    return result_or_error(fgetxattr(descriptor, name, value, size));
}

int waymark_set_attribute(int descriptor, const char *name, const void *value, size_t size) {
    return (int)result_or_error(fsetxattr(descriptor, name, value, size, 0));
}

int waymark_remove_attribute(int descriptor, const char *name) {
    return (int)result_or_error(fremovexattr(descriptor, name));
}

int waymark_watch(const char *folder) {
    int descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (descriptor < 0) return -errno;
    uint32_t in_folder = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE;
    uint32_t events = in_folder | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
    if (inotify_add_watch(descriptor, folder, events) >= 0) return descriptor;
    int error = errno;
    close(descriptor);
    return -error;
}

bool waymark_watch_take(int descriptor, const char *name) {
    _Alignas(struct inotify_event) char buffer[4096];
    bool found = false;
    ssize_t size;
    while ((size = read(descriptor, buffer, sizeof buffer)) > 0) {
        for (char *next = buffer; next < buffer + size;) {
            const struct inotify_event *event = (const struct inotify_event *)next;
            if (event->len == 0 || strcmp(event->name, name) == 0) found = true;
            next += sizeof *event + event->len;
        }
    }
    return found;
}

int waymark_pipe(int ends[2]) {
    return pipe2(ends, O_CLOEXEC) == 0 ? 0 : -errno;
}
