#include "CEmulator.h"

#include <stdlib.h>
#include <string.h>
#include <vterm.h>

struct waymark_emulator {
    VTerm *terminal;
    VTermScreen *screen;
    waymark_emulated_state state;
    char title[512];
};

static int on_move_cursor(VTermPos position, VTermPos old, int visible, void *user) {
    waymark_emulator *emulator = user;
    (void)old;
    (void)visible;
    emulator->state.cursor_row = position.row;
    emulator->state.cursor_column = position.col;
    return 1;
}

static int on_property(VTermProp property, VTermValue *value, void *user) {
    waymark_emulator *emulator = user;
    switch (property) {
    case VTERM_PROP_CURSORVISIBLE: emulator->state.cursor_visible = value->boolean; break;
    case VTERM_PROP_ALTSCREEN: emulator->state.alternate_screen = value->boolean; break;
    case VTERM_PROP_CURSORSHAPE: emulator->state.cursor_shape = value->number; break;
    case VTERM_PROP_MOUSE: emulator->state.mouse_mode = value->number; break;
    case VTERM_PROP_TITLE:
        strncpy(emulator->title, value->string, sizeof emulator->title - 1);
        break;
    default: break;
    }
    return 1;
}

static int on_bell(void *user) {
    waymark_emulator *emulator = user;
    emulator->state.bells++;
    return 1;
}

static const VTermScreenCallbacks callbacks = {
    .movecursor = on_move_cursor, .settermprop = on_property, .bell = on_bell};

waymark_emulator *waymark_emulator_new(int rows, int columns) {
    waymark_emulator *emulator = calloc(1, sizeof *emulator);
    if (emulator == NULL) return NULL;
    emulator->terminal = vterm_new(rows, columns);
    vterm_set_utf8(emulator->terminal, 1);
    emulator->screen = vterm_obtain_screen(emulator->terminal);
    vterm_screen_set_callbacks(emulator->screen, &callbacks, emulator);
    vterm_screen_enable_altscreen(emulator->screen, 1);
    vterm_screen_reset(emulator->screen, 1);
    return emulator;
}

void waymark_emulator_free(waymark_emulator *emulator) {
    vterm_free(emulator->terminal);
    free(emulator);
}

void waymark_emulator_resize(waymark_emulator *emulator, int rows, int columns) {
    vterm_set_size(emulator->terminal, rows, columns);
}

void waymark_emulator_write(waymark_emulator *emulator, const uint8_t *bytes, size_t size) {
    vterm_input_write(emulator->terminal, (const char *)bytes, size);
}

size_t waymark_emulator_answers(waymark_emulator *emulator, uint8_t *bytes, size_t size) {
    return vterm_output_read(emulator->terminal, (char *)bytes, size);
}

static int color_number(VTermColor color) {
    if (VTERM_COLOR_IS_DEFAULT_FG(&color) || VTERM_COLOR_IS_DEFAULT_BG(&color)) return -1;
    return VTERM_COLOR_IS_INDEXED(&color) ? color.indexed.idx : -2;
}

waymark_emulated_cell waymark_emulator_cell(waymark_emulator *emulator, int row, int column) {
    VTermScreenCell cell;
    waymark_emulated_cell seen = {.width = 1, .foreground = -1, .background = -1};
    if (!vterm_screen_get_cell(emulator->screen, (VTermPos){.row = row, .col = column}, &cell)) return seen;
    memcpy(seen.text, cell.chars, sizeof seen.text);
    seen.width = cell.width;
    seen.bold = cell.attrs.bold;
    seen.italic = cell.attrs.italic;
    seen.underline = cell.attrs.underline != 0;
    seen.reverse = cell.attrs.reverse;
    seen.foreground = color_number(cell.fg);
    seen.background = color_number(cell.bg);
    return seen;
}

waymark_emulated_state waymark_emulator_state(waymark_emulator *emulator) {
    return emulator->state;
}

const char *waymark_emulator_title(waymark_emulator *emulator) {
    return emulator->title;
}
