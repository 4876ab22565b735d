#include "CTerminalDevice.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { most_descriptors = 16 };

// A shell that comes to the foreground may take what there was to be read between the moment in which it was seen and
// the one in which it is read. Who then waits for more sees no signal: not even that it was continued.
int waymark_terminal_open(void) {
    int descriptor = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor >= 0) return descriptor;
    int error = errno;
    if (!isatty(STDIN_FILENO)) return -error;
    descriptor = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    return descriptor >= 0 ? descriptor : -errno;
}

void waymark_close(int descriptor) {
    close(descriptor);
}

bool waymark_terminal_size(int descriptor, int *columns, int *rows) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return true;
}

bool waymark_terminal_is_ours(int descriptor) {
    return tcgetpgrp(descriptor) == getpgrp();
}

int waymark_waiting_input(int descriptor) {
    int count = 0;
    return ioctl(descriptor, FIONREAD, &count) == 0 && count > 0 ? count : 0;
}

long waymark_microseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000L + now.tv_nsec / 1000;
}

unsigned char waymark_terminal_erase(int descriptor) {
    struct termios modes;
    return tcgetattr(descriptor, &modes) == 0 ? modes.c_cc[VERASE] : 0x7F;
}

static struct termios usual_modes, own_modes;

static void set_modes(int descriptor, const struct termios *modes) {
    while (tcsetattr(descriptor, TCSADRAIN, modes) != 0 && errno == EINTR) continue;
}

bool waymark_modes_remember(int descriptor) {
    return tcgetattr(descriptor, &usual_modes) == 0;
}

void waymark_modes_take(int descriptor) {
    struct termios modes = usual_modes;
    modes.c_iflag &= ~(tcflag_t)(BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON);
    modes.c_oflag &= ~(tcflag_t)(ONLCR | OCRNL | ONOCR | ONLRET);
    modes.c_lflag &= ~(tcflag_t)(ICANON | ISIG | IEXTEN | ECHO | ECHONL);
    modes.c_cflag = (modes.c_cflag & ~(tcflag_t)CSIZE) | CS8;
    modes.c_cc[VMIN] = 1;
    modes.c_cc[VTIME] = 0;
    set_modes(descriptor, &modes);
    own_modes = modes;
}

static bool has_own_modes(int descriptor) {
    struct termios now;
    return tcgetattr(descriptor, &now) == 0 && now.c_iflag == own_modes.c_iflag && now.c_oflag == own_modes.c_oflag
        && now.c_lflag == own_modes.c_lflag && now.c_cflag == own_modes.c_cflag;
}

void waymark_modes_return(int descriptor) {
    bool is_ours = waymark_terminal_is_ours(descriptor);
    // A shell that took the terminal away may have set modes of its own, or expects those that it had.
    if (!is_ours && !has_own_modes(descriptor)) return;
    sigset_t stop, former;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &stop, &former);
    set_modes(descriptor, &usual_modes);
    pthread_sigmask(SIG_SETMASK, &former, NULL);
}

int waymark_wait(const int *descriptors, int count, int milliseconds, unsigned char *states) {
    struct pollfd polled[most_descriptors];
    if (count > most_descriptors) count = most_descriptors;
    for (int i = 0; i < count; i++) {
        polled[i] = (struct pollfd){.fd = descriptors[i], .events = POLLIN};
        states[i] = 0;
    }
    int found = poll(polled, (nfds_t)count, milliseconds);
    if (found <= 0) return 0;
    for (int i = 0; i < count; i++) {
        if (polled[i].revents & POLLIN) states[i] = 1;
        else if (polled[i].revents != 0) states[i] = 2;
    }
    return found;
}

ssize_t waymark_read(int descriptor, unsigned char *bytes, size_t size) {
    ssize_t count = read(descriptor, bytes, size);
    if (count > 0) return count;
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

// A terminal that was opened here does not wait, and another process may have made the inherited one so.
static bool wait_until_writable(int descriptor) {
    struct pollfd polled = {.fd = descriptor, .events = POLLOUT};
    int found = poll(&polled, 1, -1);
    return found > 0 ? (polled.revents & POLLOUT) != 0 : found < 0 && errno == EINTR;
}

bool waymark_write(int descriptor, const char *bytes, size_t size) {
    while (size > 0) {
        ssize_t written = write(descriptor, bytes, size);
        if (written < 0 && (errno == EINTR || (errno == EAGAIN && wait_until_writable(descriptor)))) continue;
        if (written <= 0) return false;
        bytes += written;
        size -= (size_t)written;
    }
    return true;
}

const char *waymark_environment(const char *name) {
    return getenv(name);
}
