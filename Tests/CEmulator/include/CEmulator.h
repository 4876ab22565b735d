#ifndef CEMULATOR_H
#define CEMULATOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// A terminal for tests: an emulator that is not ours (libvterm), and programs on a pseudo-terminal.

/// One emulated terminal.
typedef struct waymark_emulator waymark_emulator;

/// What a cell shows. Colours are palette indices, -1 for the terminal's own, -2 for 24-bit ones.
typedef struct {
    uint32_t text[6];
    int width;
    bool bold, italic, underline, reverse;
    int foreground, background;
} waymark_emulated_cell;

/// What is known of the terminal beside its cells.
typedef struct {
    int cursor_row, cursor_column;
    bool cursor_visible, alternate_screen;
    int cursor_shape, mouse_mode, bells;
} waymark_emulated_state;

waymark_emulator *waymark_emulator_new(int rows, int columns);
void waymark_emulator_free(waymark_emulator *emulator);
void waymark_emulator_resize(waymark_emulator *emulator, int rows, int columns);
void waymark_emulator_write(waymark_emulator *emulator, const uint8_t *bytes, size_t size);

/// The answers that the terminal has for the program; returns their size.
size_t waymark_emulator_answers(waymark_emulator *emulator, uint8_t *bytes, size_t size);

waymark_emulated_cell waymark_emulator_cell(waymark_emulator *emulator, int row, int column);
waymark_emulated_state waymark_emulator_state(waymark_emulator *emulator);

/// The title of the window, ended by a zero byte.
const char *waymark_emulator_title(waymark_emulator *emulator);

/// Starts `program` as the leader of a session on a new pseudo-terminal and returns its other end; negative on failure.
int waymark_spawn(
    const char *program, char *const arguments[], char *const environment[], const char *folder, int rows, int columns,
    pid_t *process);

/// Waits at most `milliseconds` for output and reads it; 0 when there is none, negative when the program is gone.
ssize_t waymark_spawned_read(int terminal, uint8_t *bytes, size_t size, int milliseconds);

bool waymark_spawned_write(int terminal, const uint8_t *bytes, size_t size);
void waymark_spawned_resize(int terminal, int rows, int columns);

/// Whether the terminal's modes are those that a shell leaves: lines, echo, signals, output processing.
bool waymark_spawned_is_cooked(int terminal);

/// Whether the process ended: its exit status, or 1000 and its signal; negative while it runs.
int waymark_spawned_status(pid_t process);

#endif
