#define _GNU_SOURCE

#include "terminal_guard.h"

#include "CSystemTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

static const int crash_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
enum { crash_signal_count = sizeof crash_signals / sizeof *crash_signals };

// What is to be done for the terminal when the program ends. Shared with a supervisor, which does it when the program
// cannot.
struct guard {
    int terminal;
    struct termios modes;
    char reset[1024];
    size_t reset_size;
    char note[512];
    size_t note_size;
    // How long answers of the terminal are waited for that are due, in milliseconds; 0 where none is.
    volatile sig_atomic_t answers_wait;
    volatile sig_atomic_t armed;
};

static struct guard own_guard = {.terminal = -1};
static struct guard *guard = &own_guard;
static bool installed;

bool waymark_guard_share(void) {
    struct guard *shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED) return false;
    *shared = *guard;
    guard = shared;
    return true;
}

// A stack overflow leaves no stack to handle it on.
static char crash_stack[16384];

// A terminal with much to show takes more in a moment; one that takes nothing at all must not keep a dying process.
static bool takes_more(int terminal) {
    enum { patience = 300 };
    struct pollfd polled = {.fd = terminal, .events = POLLOUT};
    return errno == EINTR || (errno == EAGAIN && poll(&polled, 1, patience) > 0 && (polled.revents & POLLOUT) != 0);
}

static void write_all(int terminal, const char *bytes, size_t size) {
    while (size > 0) {
        ssize_t written = write(terminal, bytes, size);
        if (written < 0 && takes_more(terminal)) continue;
        if (written <= 0) return;
        bytes += written;
        size -= (size_t)written;
    }
}

// Takes the answers that are due out of what the terminal sends: whoever gets it next would take them for keys. What is
// typed meanwhile goes with them, as it does when a program dies.
static void drop_answers(int terminal) {
    enum { rest = 20 };
    struct pollfd polled = {.fd = terminal, .events = POLLIN};
    int wait = guard->answers_wait;
    if (wait == 0) return;
    guard->answers_wait = 0;
    if (poll(&polled, 1, wait) > 0) poll(NULL, 0, rest);
    tcflush(terminal, TCIFLUSH);
}

// Restores the terminal and writes `note`. The descriptor is the program's: a supervisor opens the terminal itself.
// Whoever dies in the middle of it leaves it to the supervisor, so that the guard is armed until the end.
static void restore(int terminal, const char *note, size_t note_size) {
    int flags = fcntl(terminal, F_GETFL);
    if (flags >= 0) fcntl(terminal, F_SETFL, flags | O_NONBLOCK);
    write_all(terminal, guard->reset, guard->reset_size);
    drop_answers(terminal);
    tcsetattr(terminal, TCSANOW, &guard->modes);
    guard->armed = 0;
    write_all(terminal, note, note_size);
    if (flags >= 0) fcntl(terminal, F_SETFL, flags);
}

void waymark_guard_restore(void) {
    if (guard->armed) restore(guard->terminal, NULL, 0);
}

// Without a controlling terminal the editor uses the one that its input is.
static int open_terminal(void) {
    int terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (terminal >= 0 || !isatty(STDIN_FILENO)) return terminal;
    return fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
}

void waymark_guard_report(void) {
    if (!guard->armed) return;
    int terminal = open_terminal();
    if (terminal < 0) return;
    // In the background, setting modes would stop the process.
    signal(SIGTTOU, SIG_IGN);
    restore(terminal, guard->note, guard->note_size);
    close(terminal);
}

void waymark_guard_listen(void) {
    if (guard->armed || guard->reset_size == 0) return;
    struct pollfd polled = {.fd = open_terminal(), .events = POLLIN};
    if (polled.fd < 0) return;
    poll(&polled, 1, 0);
    close(polled.fd);
}

void waymark_guard_repeat(void) {
    if (guard->armed || guard->reset_size == 0) return;
    int terminal = open_terminal();
    if (terminal < 0) return;
    write_all(terminal, guard->reset, guard->reset_size);
    close(terminal);
}

static void on_crash(int signal_number) {
    if (guard->armed) restore(guard->terminal, guard->note, guard->note_size);
    signal(signal_number, SIG_DFL);
    // Comes when this handler is left.
    raise(signal_number);
}

static void install(void) {
    if (installed) return;
    installed = true;
    stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK};
    // A signal that comes twice, to the group and from the supervisor, must not cut its first coming short.
    sigfillset(&action.sa_mask);
    for (int i = 0; i < crash_signal_count; i++) sigaction(crash_signals[i], &action, NULL);
    atexit(waymark_guard_restore);
}

bool waymark_guard_remember(int descriptor) {
    guard->terminal = descriptor;
    return tcgetattr(descriptor, &guard->modes) == 0;
}

static size_t keep(char *place, size_t room, const char *bytes, size_t size) {
    size_t kept = size < room ? size : room;
    memcpy(place, bytes, kept);
    return kept;
}

void waymark_guard_arm(const char *reset, size_t size, const char *note, size_t note_size) {
    guard->armed = 0;
    guard->reset_size = keep(guard->reset, sizeof guard->reset, reset, size);
    guard->note_size = keep(guard->note, sizeof guard->note, note, note_size);
    install();
    guard->armed = 1;
}

void waymark_guard_expect_answers(int milliseconds) {
    guard->answers_wait = milliseconds;
}

void waymark_guard_disarm(void) {
    guard->armed = 0;
}
