#define _GNU_SOURCE

#include "supervisor.h"
#include "terminal_guard.h"

#include "CSystemTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static const int caught[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH, SIGALRM};
static const int ignored[] = {SIGPIPE, SIGXFSZ};
enum { caught_count = sizeof caught / sizeof *caught, ignored_count = sizeof ignored / sizeof *ignored };

static struct sigaction former_caught[caught_count];
static struct sigaction former_ignored[ignored_count];
static int ends[2] = {-1, -1};
static volatile sig_atomic_t ending;
// Whether a stop was asked for and is still to be made, until the moment in which the process stops: what continues it
// takes back all stops before it.
static volatile sig_atomic_t owes_stop;

static bool is_ending(int number) {
    return number == SIGHUP || number == SIGINT || number == SIGQUIT || number == SIGTERM;
}

static void on_signal(int number) {
    int kept = errno;
    if (number == SIGALRM) {
        if (ending == 0) return;
        waymark_guard_restore();
        _exit(128 + ending);
    }
    // Continued alone: the shell looks at the supervisor.
    if (number == SIGCONT) waymark_supervisor_wake();
    if (number == SIGCONT || number == SIGTSTP) owes_stop = number == SIGTSTP;
    if (is_ending(number) && ending == 0) {
        ending = number;
        alarm(1);
    }
    unsigned char byte = (unsigned char)number;
    // A full pipe holds enough signals already.
    ssize_t written = write(ends[1], &byte, 1);
    (void)written;
    errno = kept;
}

static void catch_signal(int number, struct sigaction *former) {
    struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
    // What a shell left to be read when it took the terminal is not there any more when the terminal comes back, and in
    // the shell's modes: a read that began before would wait for a line that nobody types, where the terminal is an
    // inherited one that waits.
    if (number == SIGCONT) action.sa_flags = 0;
    // One after the other, in the order in which they came. A process that stops on the way to a handler would
    // otherwise see first that it was continued, and then the stop before it.
    sigfillset(&action.sa_mask);
    sigaction(number, &action, former);
}

static void ignore_signal(int number, struct sigaction *former) {
    struct sigaction action = {.sa_handler = SIG_IGN};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, former);
}

int waymark_signals_open(void) {
    if (ends[0] >= 0) return ends[0];
    if (pipe(ends) != 0) return -errno;
    for (int i = 0; i < 2; i++) {
        fcntl(ends[i], F_SETFL, O_NONBLOCK);
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    }
    for (int i = 0; i < caught_count; i++) catch_signal(caught[i], &former_caught[i]);
    for (int i = 0; i < ignored_count; i++) ignore_signal(ignored[i], &former_ignored[i]);
    return ends[0];
}

int waymark_signals_next(void) {
    unsigned char byte;
    do {
        if (read(ends[0], &byte, 1) != 1) return 0;
    } while (byte == SIGTSTP && !owes_stop);
    if (is_ending(byte)) {
        alarm(0);
        ending = 0;
    }
    return byte;
}

void waymark_signals_close(void) {
    if (ends[0] < 0) return;
    // Somebody has to see the end, which is near.
    waymark_supervisor_wake();
    // A key that was meant for the screen must not take away the last words, or change how the program ends.
    static const int keys[] = {SIGINT, SIGQUIT};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) ignore_signal(keys[i], NULL);
    for (int i = 0; i < caught_count; i++) {
        if (caught[i] != SIGINT && caught[i] != SIGQUIT) sigaction(caught[i], &former_caught[i], NULL);
    }
    if (ending == SIGINT || ending == SIGQUIT) {
        alarm(0);
        ending = 0;
    }
    for (int i = 0; i < ignored_count; i++) sigaction(ignored[i], &former_ignored[i], NULL);
    for (int i = 0; i < 2; i++) {
        close(ends[i]);
        ends[i] = -1;
    }
}

// Takes the stop that waits. The continuation is seen by the return of this function: it is no event.
static void take_stop(const sigset_t *former_mask) {
    struct sigaction former, action = {.sa_handler = SIG_DFL};
    sigemptyset(&action.sa_mask);
    sigaction(SIGCONT, &action, &former);
    sigprocmask(SIG_SETMASK, former_mask, NULL);
    sigaction(SIGCONT, &former, NULL);
}

void waymark_stop_process(bool is_owed) {
    sigset_t stop, former_mask;
    struct sigaction former, action = {.sa_handler = SIG_DFL};
    sigemptyset(&action.sa_mask);
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigprocmask(SIG_BLOCK, &stop, &former_mask);
    sigaction(SIGTSTP, &action, &former);
    // Waits here. Whoever continues the group from now on takes it back by that; who did so before is seen below.
    kill(0, SIGTSTP);
    if (is_owed && !owes_stop) kill(0, SIGCONT);
    owes_stop = 0;
    take_stop(&former_mask);
    sigaction(SIGTSTP, &former, NULL);
    waymark_supervisor_wake();
}
