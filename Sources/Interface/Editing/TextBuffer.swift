import Canvas
import Text

/// Text being typed, with a cursor and its own undo: the body of a note, or one field of a form.
package struct TextBuffer: Hashable, Sendable {
    /// The text, character by character, so that the cursor is a position.
    package private(set) var characters: [Character]
    /// Where the next character goes: 0 to the number of characters.
    package private(set) var cursor: Int
    /// Whether line feeds may be typed and pasted.
    package let allowsLines: Bool
    /// The most characters that it takes.
    package let capacity: Int
    private var undoStack: [Snapshot] = []
    private var redoStack: [Snapshot] = []
    /// Typing letter after letter is undone as one.
    private var isTyping = false
    /// The column that moving up and down keeps to.
    private var goalColumn: Int?

    private struct Snapshot: Hashable, Sendable {
        var characters: [Character]
        var cursor: Int
    }

    /// The most characters a text may have: longer pastes are cut.
    package static let limit = 65_536

    /// Creates a buffer with the cursor at the end of its text.
    package init(
        _ text: String = "", allowsLines: Bool = false, capacity: Int = TextBuffer.limit
    ) {
        self.capacity = capacity
        characters = Array(text)
        cursor = characters.count
        self.allowsLines = allowsLines
    }

    /// The text typed so far.
    package var text: String { String(characters) }
    /// Whether nothing is typed.
    package var isEmpty: Bool { characters.isEmpty }

    /// The number of words between white space.
    package var wordCount: Int { text.split(whereSeparator: \.isWhitespace).count }

    // MARK: Changing

    /// Puts typed or pasted text at the cursor. Line ends and tabs become what the buffer allows;
    /// other control characters are left out.
    /// - Returns: how many characters were left out.
    @discardableResult
    package mutating func insert(_ text: String, isPaste: Bool = false) -> Int {
        var kept: [Character] = []
        var dropped = 0
        for character in text {
            if character == "\n" || character == "\r\n" || character == "\r" {
                kept.append(allowsLines ? "\n" : " ")
            } else if character == "\t" {
                kept.append(contentsOf: "    ")
            } else if character.unicodeScalars.contains(where: {
                $0.properties.generalCategory == .control
            }) {
                dropped += 1
            } else {
                kept.append(character)
            }
        }
        let room = max(0, capacity - characters.count)
        if kept.count > room {
            dropped += kept.count - room
            kept.removeLast(kept.count - room)
        }
        if kept.isEmpty { return dropped }
        remember(continuesTyping: !isPaste && !kept.contains("\n"))
        // A combining mark joins the character before it.
        let joined = (cursor > 0 ? [characters[cursor - 1]] : []) + kept
        let clusters = Array(String(joined).composed)
        let start = cursor > 0 ? cursor - 1 : cursor
        characters.replaceSubrange(start..<cursor, with: clusters)
        cursor = start + clusters.count
        regroup()
        return dropped
    }

    /// Characters that a change brought together may be one: a mark joins the base now before it, two
    /// halves of a flag each other. What is edited must be what the text is when read again.
    private mutating func regroup() {
        guard cursor > 0, cursor < characters.count else { return }
        let before = characters[max(0, cursor - 2)..<cursor]
        let around = before + characters[cursor...cursor]
        if Array(String(around)) == Array(around) { return }
        let left = String(characters[..<cursor])
        characters = Array(text.composed)
        cursor = min(left.composed.count, characters.count)
    }

    /// Handles an editing key.
    /// - Parameter width: the columns that lines are wrapped at, for moving up and down.
    /// - Returns: whether the key means something here.
    package mutating func handle(_ key: Key, width: Int = .max) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .enter where allowsLines: insert("\n")
        case .backspace: delete(from: max(0, cursor - 1), to: cursor)
        case .delete, .control("d"): delete(from: cursor, to: min(characters.count, cursor + 1))
        case .control("w"), .altBackspace: delete(from: wordStart, to: cursor)
        case .alt("d"): delete(from: cursor, to: wordEnd)
        case .control("u"): delete(from: lineStart, to: cursor)
        case .control("k"): delete(from: cursor, to: lineEnd)
        case .control("z"): undo()
        case .control("y"): redo()
        case .left, .control("b"): move(to: cursor - 1)
        case .right, .control("f"): move(to: cursor + 1)
        case .wordLeft, .alt("b"): move(to: wordStart)
        case .wordRight, .alt("f"): move(to: wordEnd)
        case .home, .control("a"): move(to: lineStart)
        case .end, .control("e"): move(to: lineEnd)
        case .up where allowsLines: moveVertically(by: -1, width: width)
        case .down where allowsLines: moveVertically(by: 1, width: width)
        case .pageUp where allowsLines: moveVertically(by: -10, width: width)
        case .pageDown where allowsLines: moveVertically(by: 10, width: width)
        default: return false
        }
        return true
    }

    private mutating func delete(from start: Int, to end: Int) {
        guard start < end else { return }
        remember(continuesTyping: false)
        characters.removeSubrange(start..<end)
        cursor = start
        regroup()
    }

    private mutating func remember(continuesTyping: Bool) {
        goalColumn = nil
        redoStack = []
        if !(continuesTyping && isTyping) {
            undoStack.append(Snapshot(characters: characters, cursor: cursor))
            if undoStack.count > 200 { undoStack.removeFirst() }
        }
        isTyping = continuesTyping
    }

    private mutating func undo() {
        guard let before = undoStack.popLast() else { return }
        redoStack.append(Snapshot(characters: characters, cursor: cursor))
        (characters, cursor, isTyping) = (before.characters, before.cursor, false)
    }

    private mutating func redo() {
        guard let after = redoStack.popLast() else { return }
        undoStack.append(Snapshot(characters: characters, cursor: cursor))
        (characters, cursor, isTyping) = (after.characters, after.cursor, false)
    }

    // MARK: Moving

    private mutating func move(to position: Int) {
        cursor = min(max(0, position), characters.count)
        goalColumn = nil
        isTyping = false
    }

    private var lineStart: Int {
        (characters[..<cursor].lastIndex(of: "\n") ?? -1) + 1
    }

    private var lineEnd: Int {
        characters[cursor...].firstIndex(of: "\n") ?? characters.count
    }

    private var wordStart: Int {
        var position = cursor
        while position > 0, characters[position - 1].isWhitespace { position -= 1 }
        while position > 0, !characters[position - 1].isWhitespace { position -= 1 }
        return position
    }

    private var wordEnd: Int {
        var position = cursor
        while position < characters.count, characters[position].isWhitespace { position += 1 }
        while position < characters.count, !characters[position].isWhitespace { position += 1 }
        return position
    }

    private mutating func moveVertically(by rows: Int, width: Int) {
        let layout = layout(width: width)
        let place = layout.place(of: cursor)
        let goal = goalColumn ?? place.column
        let row = min(max(0, place.row + rows), layout.lines.count - 1)
        move(to: layout.position(row: row, column: goal))
        goalColumn = goal
    }

    /// The text wrapped as on screen.
    package func layout(width: Int) -> TextLayout { TextLayout(characters, width: width) }
}

/// Wrapped text and where each character is in it.
package struct TextLayout: Sendable {
    /// Each line as a range of characters; a line feed at its end belongs to it.
    package private(set) var lines: [Range<Int>] = []
    private let characters: [Character]

    init(_ characters: [Character], width: Int) {
        self.characters = characters
        var start = 0
        for paragraph in characters.split(separator: "\n", omittingEmptySubsequences: false) {
            let text = String(paragraph)
            let ranges = wrap(text[...], width: width)
            for (index, range) in ranges.enumerated() {
                let count = text.distance(from: range.lowerBound, to: range.upperBound)
                let isLast = index == ranges.count - 1
                lines.append(start..<start + count + (isLast ? 1 : 0))
                start += count + (isLast ? 1 : 0)
            }
        }
    }

    /// The text of a line.
    package func text(of line: Int) -> String {
        let range = lines[line]
        let end = min(range.upperBound, characters.count)
        return String(characters[range.lowerBound..<end].filter { $0 != "\n" })
    }

    /// Row and column of a character.
    package func place(of position: Int) -> (row: Int, column: Int) {
        let row = lines.lastIndex { $0.lowerBound <= position } ?? 0
        let column = String(characters[lines[row].lowerBound..<position]).columns
        return (row, column)
    }

    /// The character at, or just before, a column of a row.
    package func position(row: Int, column: Int) -> Int {
        let range = lines[row]
        var position = range.lowerBound
        var used = 0
        let isLastLine = row == lines.count - 1
        let end = isLastLine ? characters.count : range.upperBound - 1
        while position < end {
            used += String(characters[position]).columns
            if used > column { break }
            position += 1
        }
        return position
    }
}
