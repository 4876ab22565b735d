#ifndef HELPER_H
#define HELPER_H

#include <stdbool.h>

/// Makes the helper where the process may use another processor; false where it may not, or no thread can be made.
bool waymark_helper_begin(void);

/// Waits until the helper has begun. Only where it was made.
void waymark_helper_await(void);

#endif
