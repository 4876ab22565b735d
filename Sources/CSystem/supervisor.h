#ifndef SUPERVISOR_H
#define SUPERVISOR_H

/// Continues the supervisor, should it be stopped while this process runs; may be called in a signal handler.
void waymark_supervisor_wake(void);

#endif
