import CNcurses
import Canvas
import Testing

@testable import Terminal

/// ncurses holds one terminal per process, and signals have one set of handlers: one at a time.
@Suite(.serialized) struct CursesTerminalTests {}

func frame(_ terminal: CursesTerminal, _ draw: (inout Frame) -> Void) -> Frame {
    var frame = Frame(terminal.size)
    draw(&frame)
    return frame
}

func at(_ column: Int, _ row: Int) -> Point { Point(column: column, row: row) }

/// What ncurses takes the terminal to show on a row, without the spaces at its end.
func shownRow(_ row: Int) -> String {
    var text = ""
    var column: Int32 = 0
    let columns = getmaxx(cursesShown())
    while column < columns {
        var cell = cchar_t()
        mvwin_wch(cursesShown(), Int32(row), column, &cell)
        var characters = [wchar_t](repeating: 0, count: 6)
        var attributes: attr_t = 0
        var pair: Int16 = 0
        getcchar(&cell, &characters, &attributes, &pair, nil)
        for value in characters.prefix(while: { $0 != 0 }) {
            if let scalar = Unicode.Scalar(UInt32(bitPattern: value)) {
                text.unicodeScalars.append(scalar)
            }
        }
        column += max(1, wcwidth(characters[0]))
    }
    while text.last == " " { text.removeLast() }
    return text
}
