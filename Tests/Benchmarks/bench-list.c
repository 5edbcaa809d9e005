// The least that a list in ncurses can cost, for Tests/Benchmarks/bench: rows drawn from memory, j and k, page
// down and up (Ctrl-F, Ctrl-B), q. Compiled by the benchmark itself.
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <stdlib.h>

static int top = 0, row = 0, count;

static void draw(void) {
    int height = LINES - 2;
    if (row < top) top = row;
    if (row >= top + height) top = row - height + 1;
    erase();
    mvprintw(0, 0, " a bare list   %d rows", count);
    for (int line = 0; line < height && top + line < count; line++) {
        int at = top + line;
        if (at == row) attron(A_REVERSE);
        mvprintw(line + 1, 0, "SEC-%02d  Hold the generated exercise %d once a year %*d d  %-20s", at + 1, at,
                 6, at * 37 % 900, at % 3 ? "in progress" : "not assessed");
        if (at == row) attroff(A_REVERSE);
    }
    mvprintw(LINES - 1, 0, " j/k move  q quits");
    move(row - top + 1, 0);
    refresh();
}

int main(int argc, char **argv) {
    setlocale(LC_ALL, "");
    count = argc > 1 ? atoi(argv[1]) : 100;
    initscr();
    raw();
    noecho();
    keypad(stdscr, TRUE);
    for (;;) {
        draw();
        int page = LINES - 2;
        switch (getch()) {
        case 'j': row++; break;
        case 'k': row--; break;
        case 6: row += page; break;
        case 2: row -= page; break;
        case 'q': case ERR: endwin(); return 0;
        }
        if (row < 0) row = 0;
        if (row >= count) row = count - 1;
    }
}
