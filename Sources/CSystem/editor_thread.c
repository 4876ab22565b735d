#define _GNU_SOURCE

#include "CSystemTerminal.h"
#include "CSystemThreads.h"
#include "editor_thread.h"
#include "heap.h"
#include "helper.h"
#include "supervisor.h"

#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/resource.h>

enum { stack_size = 8 << 20 };

struct work {
    void (*body)(void *);
    void *context;
};

static bool is_prepared, is_helped;

static void warm_heap(void *unused) {
    (void)unused;
    waymark_heap_warm();
}

void waymark_editor_prepare(void) {
    if (is_prepared) return;
    is_prepared = true;
    // The heap that is there for the editor, and another one for the helper; threads that come later share them in turn.
    mallopt(M_ARENA_MAX, 2);
    is_helped = waymark_helper_begin();
    if (!is_helped) mallopt(M_ARENA_MAX, 1);
    waymark_heap_reserve();
    if (!waymark_helper_give(warm_heap, NULL)) waymark_heap_warm();
}

static void *do_work(void *argument) {
    const struct work *work = argument;
    // The first thread that asks for memory gets the new heap, which is for the helper.
    if (is_helped) waymark_helper_await();
    work->body(work->context);
    return NULL;
}

// A thread whose stack does not depend on the limits of the shell. False where it could not be made.
static bool create_thread(pthread_t *thread, struct work *work) {
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0) return false;
    bool created = pthread_attr_setstacksize(&attributes, stack_size) == 0
        && pthread_create(thread, &attributes, do_work, work) == 0;
    pthread_attr_destroy(&attributes);
    return created;
}

// Whether this thread is as good as one that would be made: Swift knows nothing of it from before the process was split,
// and its stack may be as large.
static bool is_fit(void) {
    struct rlimit limit;
    return waymark_was_split_early() && getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur >= stack_size;
}

// Has another thread do the work; false where there is none to be had.
static bool work_elsewhere(struct work *work) {
    pthread_t thread;
    sigset_t all, former;
    if (!create_thread(&thread, work)) return false;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &former);
    pthread_join(thread, NULL);
    pthread_sigmask(SIG_SETMASK, &former, NULL);
    return true;
}

void waymark_run_as_editor(void (*body)(void *), void *context) {
    struct work work = {body, context};
    waymark_editor_prepare();
    if (is_fit() || !work_elsewhere(&work)) body(context);
}
