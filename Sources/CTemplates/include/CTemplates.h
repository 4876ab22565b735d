#ifndef CTEMPLATES_H
#define CTEMPLATES_H

#include <stddef.h>

/// A file that is part of the program: its bytes, which are never freed, and how many there are.
typedef struct {
    const unsigned char *bytes;
    size_t count;
} waymark_file;

waymark_file waymark_file_b2b(void);
waymark_file waymark_file_moments(void);
waymark_file waymark_file_zmot(void);
waymark_file waymark_file_blank(void);
waymark_file waymark_file_example(void);
waymark_file waymark_file_profiles(void);

#endif
