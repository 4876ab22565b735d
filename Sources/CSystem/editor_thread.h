#ifndef EDITOR_THREAD_H
#define EDITOR_THREAD_H

/// Makes the helper, puts memory aside for the first frame and has the helper take it from the system; once.
void waymark_editor_prepare(void);

#endif
