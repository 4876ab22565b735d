#ifndef HELPER_H
#define HELPER_H

#include <stdbool.h>

/// Makes the helper, which takes errands from then on, where the process may use another processor; false where it may
/// not, or no thread can be made.
bool waymark_helper_begin(void);

/// Waits until the helper has a heap of its own. Only where it was made, and once.
void waymark_helper_await(void);

#endif
