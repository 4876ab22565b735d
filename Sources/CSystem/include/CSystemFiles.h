#ifndef CSYSTEM_FILES_H
#define CSYSTEM_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

// The calls on files that Swift's Glibc module does not show. Each returns a
// negative error number on failure, so that nothing depends on `errno`.

/// Renames `from` to `to`, both in `folder`, unless `to` exists (-EEXIST).
/// -EINVAL or -ENOSYS where the file system cannot promise that.
int waymark_rename_new(int folder, const char *from, const char *to);

/// Exchanges what two names of an open folder stand for, in one step; 0, or the negative error number.
int waymark_exchange(int folder, const char *one, const char *other);

/// Watches what is written in, or moved into, a folder; a descriptor that can be read when there is something, or the
/// negative error number.
int waymark_watch(const char *folder);

/// Takes in all that a watch has seen; whether any of it was about `name`, or may have been.
bool waymark_watch_take(int descriptor, const char *name);

/// A pipe whose ends programs that are run do not inherit: first the one to read, then the one to write.
int waymark_pipe(int ends[2]);

/// Takes the exclusive lock of the open file `descriptor` without waiting;
/// -EWOULDBLOCK when another holds it. Closing the descriptor gives it back.
int waymark_lock(int descriptor);

/// Writes the names of the extended attributes, each ended by a zero byte,
/// and returns their size in bytes; only the size when `size` is 0.
ssize_t waymark_attribute_names(int descriptor, char *names, size_t size);

/// Writes the value of the extended attribute `name` and returns its size in
/// bytes; only the size when `size` is 0.
ssize_t waymark_attribute(int descriptor, const char *name, void *value, size_t size);

/// Creates or replaces the extended attribute `name`.
int waymark_set_attribute(int descriptor, const char *name, const void *value, size_t size);

/// Removes the extended attribute `name`; -ENODATA when there is none.
int waymark_remove_attribute(int descriptor, const char *name);

#endif
