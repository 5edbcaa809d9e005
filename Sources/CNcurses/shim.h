#pragma once

// ncursesw declares its wide-character functions only when asked to.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <term.h>
#include <wchar.h>

// Declared in <wchar.h> only under _XOPEN_SOURCE, which comes too late for a module.
int wcwidth(wchar_t character);

// Swift 6 refuses C's mutable globals.
static inline WINDOW *cursesWindow(void) { return stdscr; }
// What ncurses takes the terminal to show: for tests.
static inline WINDOW *cursesShown(void) { return curscr; }
static inline int cursesColors(void) { return COLORS; }
static inline int cursesPairs(void) { return COLOR_PAIRS; }

// The attributes are macros with casts, which Swift does not import.
static inline attr_t cursesBold(void) { return WA_BOLD; }
static inline attr_t cursesDim(void) { return WA_DIM; }
static inline attr_t cursesUnderline(void) { return WA_UNDERLINE; }
static inline attr_t cursesReverse(void) { return WA_REVERSE; }

// setupterm leaves its answer in a global; this asks and puts the global back.
// 1: usable; 0: no such terminal; -1: it cannot move its cursor; -2: no terminal database.
static inline int cursesTypeStatus(const char *type, int descriptor) {
    int found = 0;
    TERMINAL *before = cur_term;
    if (setupterm(type, descriptor, &found) != OK) return found == -1 ? -2 : found == 1 ? -1 : 0;
    char *move = tigetstr("cup");
    int status = move == NULL || move == (char *)-1 ? -1 : 1;
    TERMINAL *asked = cur_term;
    set_curterm(before);
    del_curterm(asked);
    return status;
}
