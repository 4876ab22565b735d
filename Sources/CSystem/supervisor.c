#define _GNU_SOURCE

#include "supervisor.h"
#include "terminal_guard.h"

#include "CSystemTerminal.h"

#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// What is sent to the supervisor alone is meant for the editor, also what would make a program crash: `pkill` does not
// tell the two apart.
static const int forwarded[] = {
    SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2,
    SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE,
};
enum { forwarded_count = sizeof forwarded / sizeof *forwarded };

static void supervised_signals(sigset_t *set) {
    sigemptyset(set);
    for (int i = 0; i < forwarded_count; i++) sigaddset(set, forwarded[i]);
    sigaddset(set, SIGCHLD);
    sigaddset(set, SIGTSTP);
    sigaddset(set, SIGCONT);
}

// Takes one signal that is blocked and waits; whether there was one.
static bool take_waiting(int number, siginfo_t *info) {
    const struct timespec at_once = {0};
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, number);
    return sigtimedwait(&one, info, &at_once) == number;
}

// Whether a key became a signal since the editor has given the terminal back. With it the kernel drops what the
// terminal has not read yet, which may be how it is restored.
static bool was_cut_short;

static void notice_key(int number, const siginfo_t *info) {
    bool is_key = number == SIGINT || number == SIGQUIT || number == SIGTSTP;
    if (is_key && info->si_code == SI_KERNEL) was_cut_short = true;
}

// Takes the signals that keys may have become. Where there is an `editor` still, it has got what a key became, and gets
// what was sent here alone; a stop it has made already.
static void take_keys(pid_t editor) {
    static const int keys[] = {SIGINT, SIGQUIT, SIGTSTP};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        siginfo_t info;
        if (!take_waiting(keys[i], &info)) continue;
        notice_key(keys[i], &info);
        if (editor > 0 && keys[i] != SIGTSTP && info.si_code != SI_KERNEL) kill(editor, keys[i]);
    }
}

// Says once more how the terminal is restored where that may have been dropped. No `editor` where it has ended.
static void say_again(pid_t editor) {
    waymark_guard_listen();
    take_keys(editor);
    if (was_cut_short) waymark_guard_repeat();
    was_cut_short = false;
}

static void change_mask(int how, int number) {
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, number);
    sigprocmask(how, &one, NULL);
}

// Gives a signal the meaning that it has for every program, and sends it to this process, where it waits.
static void ready_signal(int number) {
    change_mask(SIG_BLOCK, number);
    signal(number, SIG_DFL);
    raise(number);
}

// Takes the signal that waits.
static void take_signal(int number) {
    change_mask(SIG_UNBLOCK, number);
    change_mask(SIG_BLOCK, number);
}

// Ends as the editor ended, so that the shell sees the same.
static _Noreturn void end_likewise(int status) {
    waymark_guard_report();
    say_again(0);
    if (!WIFSIGNALED(status)) _exit(WEXITSTATUS(status));
    // One memory image is enough, and it is the editor's.
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    ready_signal(WTERMSIG(status));
    take_signal(WTERMSIG(status));
    _exit(128 + WTERMSIG(status));
}

// Ends where nobody can say any more how the editor ended.
static _Noreturn void end_unseen(void) {
    waymark_guard_report();
    _exit(EXIT_FAILURE);
}

// By which signal the editor is stopped now; 0 where it runs. Asking changes nothing, so that the answer is never about
// a stop that is over. Where the editor has ended, so does this process.
static int stop_of(pid_t editor) {
    siginfo_t info = {0};
    bool is_known = waitid(P_PID, (id_t)editor, &info, WEXITED | WSTOPPED | WNOHANG | WNOWAIT) == 0;
    if (!is_known && errno == ECHILD) end_unseen();
    if (!is_known || info.si_pid != editor) return 0;
    if (info.si_code == CLD_STOPPED) return info.si_status;
    int status;
    if (waitpid(editor, &status, 0) == editor) end_likewise(status);
    return 0;
}

// The editor is stopped: so is this process, which is the one that the shell looks at. Whoever continues them
// meanwhile takes back the signal that waits here, or the editor runs when it is asked once more: a stop that is over
// stops nobody.
static void stop_likewise(pid_t editor, int number) {
    // SIGSTOP does not wait.
    int own = number == SIGSTOP ? SIGTSTP : number;
    siginfo_t info;
    say_again(editor);
    ready_signal(own);
    if (stop_of(editor) != 0) take_signal(own);
    else take_waiting(own, &info);
    if (own != SIGTSTP) change_mask(SIG_UNBLOCK, own);
}

// This process alone may have been continued; whoever continues the group has continued the editor. A stop that came
// since still waits here. Whether the editor was continued.
static bool continue_likewise(pid_t editor, const siginfo_t *info) {
    sigset_t waiting;
    if (info->si_pid == editor || stop_of(editor) == 0) return false;
    if (sigpending(&waiting) != 0 || sigismember(&waiting, SIGTSTP)) return false;
    return kill(editor, SIGCONT) == 0;
}

// Takes what there is to know about the editor; whether it was stopped.
static bool look_after(pid_t editor) {
    int number = stop_of(editor);
    siginfo_t info;
    if (number == 0) return false;
    // Both were stopped, and somebody has continued this process since.
    if (take_waiting(SIGCONT, &info) && continue_likewise(editor, &info)) return true;
    stop_likewise(editor, number);
    return true;
}

// Takes a signal; whether a stop has to be passed on, should the editor not stop soon. One that was sent to the whole
// group stops it, one that was sent here alone does not. What continues takes back all stops before it; what the editor
// says of a continuation may be about one that is older than the stop.
static bool take(int number, const siginfo_t *info, pid_t editor, bool owes_stop) {
    notice_key(number, info);
    switch (number) {
    case SIGCHLD: return !look_after(editor) && owes_stop;
    case SIGTSTP: return !look_after(editor) && (owes_stop || info->si_pid != editor);
    case SIGCONT: continue_likewise(editor, info); return owes_stop && info->si_pid == editor;
    default: kill(editor, number); return owes_stop;
    }
}

static _Noreturn void supervise(pid_t editor, const sigset_t *signals) {
    const struct timespec while_stopping = {.tv_sec = 1};
    bool owes_stop = false;
    for (;;) {
        siginfo_t info;
        int number = sigtimedwait(signals, &info, owes_stop ? &while_stopping : NULL);
        if (number > 0) {
            owes_stop = take(number, &info, editor, owes_stop);
        } else if (errno == EAGAIN) {
            owes_stop = false;
            if (!look_after(editor)) kill(editor, SIGTSTP);
        }
    }
}

// Who looks after this process; none where nobody does.
static pid_t own_supervisor;

void waymark_supervisor_wake(void) {
    if (own_supervisor > 0 && getppid() == own_supervisor) kill(own_supervisor, SIGCONT);
}

// What a process did with signals before it was split.
struct former {
    sigset_t mask;
    struct sigaction on_child;
};

// Holds signals back until they are waited for. Who ignores news of children is told of no stop and cannot ask for an
// end, and that is inherited through `exec`.
static bool hold_signals(const sigset_t *signals, struct former *former) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigemptyset(&action.sa_mask);
    if (sigprocmask(SIG_BLOCK, signals, &former->mask) != 0) return false;
    sigaction(SIGCHLD, &action, &former->on_child);
    return true;
}

static void let_signals_go(const struct former *former) {
    sigaction(SIGCHLD, &former->on_child, NULL);
    sigprocmask(SIG_SETMASK, &former->mask, NULL);
}

static void become_editor(pid_t supervisor, const struct former *former) {
    own_supervisor = supervisor;
    prctl(PR_SET_PDEATHSIG, SIGHUP);
    let_signals_go(former);
    if (getppid() != supervisor) raise(SIGHUP);
}

// Forks so that the child begins on the processor of its parent, which is about to wait: there its code and data are at
// hand, and nobody has to be woken up.
static pid_t fork_here(void) {
    cpu_set_t allowed, here;
    int processor = sched_getcpu();
    CPU_ZERO(&here);
    if (processor >= 0) CPU_SET(processor, &here);
    bool held = processor >= 0 && sched_getaffinity(0, sizeof allowed, &allowed) == 0
        && sched_setaffinity(0, sizeof here, &here) == 0;
    pid_t child = fork();
    if (held) sched_setaffinity(0, sizeof allowed, &allowed);
    return child;
}

bool waymark_supervise(void) {
    sigset_t signals;
    struct former former;
    if (own_supervisor > 0) return true;
    if (!waymark_guard_share()) return false;
    supervised_signals(&signals);
    if (!hold_signals(&signals, &former)) return false;
    pid_t supervisor = getpid();
    pid_t editor = fork_here();
    if (editor > 0) supervise(editor, &signals);
    if (editor == 0) become_editor(supervisor, &former);
    else let_signals_go(&former);
    return editor == 0;
}
