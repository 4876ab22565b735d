#define _GNU_SOURCE

#include "helper.h"

#include "CSystemThreads.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>

enum { most_errands = 16 };

struct errand {
    void (*body)(void *);
    void *context;
};

// Given by one thread, taken by the helper, in order.
static struct errand errands[most_errands];
static atomic_uint given, done;
static sem_t waiting, standing_by;
static atomic_bool is_there;

static void wait_for(sem_t *semaphore) {
    while (sem_wait(semaphore) != 0 && errno == EINTR) continue;
}

static void *help(void *nothing) {
    // A heap of its own, before any other thread asks for one.
    void *volatile first = malloc(1);
    free(first);
    sem_post(&standing_by);
    for (;;) {
        wait_for(&waiting);
        struct errand errand = errands[atomic_load(&done) % most_errands];
        atomic_fetch_add(&done, 1);
        errand.body(errand.context);
    }
    return nothing;
}

static bool has_another_processor(void) {
    cpu_set_t allowed;
    return sched_getaffinity(0, sizeof allowed, &allowed) == 0 && CPU_COUNT(&allowed) > 1;
}

static bool create(void) {
    pthread_t thread;
    sigset_t all, former;
    sigfillset(&all);
    // A crash still reaches its handler.
    const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
    for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) sigdelset(&all, crashes[i]);
    pthread_sigmask(SIG_BLOCK, &all, &former);
    bool created = pthread_create(&thread, NULL, help, NULL) == 0;
    pthread_sigmask(SIG_SETMASK, &former, NULL);
    if (created) pthread_detach(thread);
    atomic_store(&is_there, created);
    return created;
}

bool waymark_helper_begin(void) {
    if (!has_another_processor()) return false;
    if (sem_init(&waiting, 0, 0) != 0 || sem_init(&standing_by, 0, 0) != 0) return false;
    return create();
}

void waymark_helper_await(void) {
    wait_for(&standing_by);
}

bool waymark_helper_give(void (*body)(void *), void *context) {
    if (!atomic_load(&is_there)) return false;
    unsigned number = atomic_load(&given);
    if (number - atomic_load(&done) >= most_errands) return false;
    errands[number % most_errands] = (struct errand){body, context};
    atomic_store(&given, number + 1);
    return sem_post(&waiting) == 0;
}
