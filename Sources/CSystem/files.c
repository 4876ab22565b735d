#define _GNU_SOURCE
#include "CSystemFiles.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
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

int waymark_pipe(int ends[2]) {
    return pipe2(ends, O_CLOEXEC) == 0 ? 0 : -errno;
}
