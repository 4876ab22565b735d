#define _GNU_SOURCE

#include "CEmulator.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static void set_size(int terminal, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    ioctl(terminal, TIOCSWINSZ, &size);
}

static void become_session(const char *slave, int rows, int columns) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    setsid();
    int terminal = open(slave, O_RDWR);
    ioctl(terminal, TIOCSCTTY, 0);
    set_size(terminal, rows, columns);
    for (int i = 0; i < 3; i++) dup2(terminal, i);
    if (terminal > 2) close(terminal);
}

int waymark_spawn(
    const char *program, char *const arguments[], char *const environment[], const char *folder, int rows, int columns,
    pid_t *process) {
    char slave[128];
    int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0) return -1;
    if (ptsname_r(terminal, slave, sizeof slave) != 0) return -1;
    *process = fork();
    if (*process < 0) return -1;
    if (*process == 0) {
        become_session(slave, rows, columns);
        if (folder == NULL || chdir(folder) == 0) execve(program, arguments, environment);
        _exit(127);
    }
    return terminal;
}

ssize_t waymark_spawned_read(int terminal, uint8_t *bytes, size_t size, int milliseconds) {
    struct pollfd polled = {.fd = terminal, .events = POLLIN};
    if (poll(&polled, 1, milliseconds) <= 0) return 0;
    ssize_t count = read(terminal, bytes, size);
    return count > 0 ? count : -1;
}

bool waymark_spawned_write(int terminal, const uint8_t *bytes, size_t size) {
    while (size > 0) {
        ssize_t written = write(terminal, bytes, size);
        if (written <= 0) return false;
        bytes += written;
        size -= (size_t)written;
    }
    return true;
}

void waymark_spawned_resize(int terminal, int rows, int columns) {
    set_size(terminal, rows, columns);
}

bool waymark_spawned_is_cooked(int terminal) {
    struct termios modes;
    if (tcgetattr(terminal, &modes) != 0) return false;
    tcflag_t local = ICANON | ECHO | ISIG;
    return (modes.c_lflag & local) == local && (modes.c_oflag & OPOST) && (modes.c_iflag & ICRNL);
}

int waymark_spawned_status(pid_t process) {
    int status;
    if (waitpid(process, &status, WNOHANG) != process) return -1;
    return WIFSIGNALED(status) ? 1000 + WTERMSIG(status) : WEXITSTATUS(status);
}
