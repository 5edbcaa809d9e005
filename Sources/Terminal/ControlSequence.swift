import Canvas

/// A sequence `ESC [ parameters final`, as keyboards and mice send it.
struct ControlSequence {
    /// `<`, `?` and the like before the parameters.
    private var prefix: UInt8?
    private var parameters: [Int] = []
    /// Each parameter with the parts after its colons; few keys have any.
    private var parts: [[Int]] = []
    private var final: UInt8

    /// Where the sequence at the beginning of the bytes ends, if it does.
    enum Extent: Equatable {
        case complete(length: Int)
        case incomplete
        /// A byte that cannot be part of it, or too many of them: so much is to be dropped.
        case broken(length: Int)
    }

    static func extent(of bytes: ArraySlice<UInt8>) -> Extent {
        for (offset, byte) in bytes.enumerated().dropFirst(2) {
            switch byte {
            case 0x5B where offset == 2:
                // The Linux console's function keys: one byte more.
                return bytes.count > 3 ? .complete(length: 4) : .incomplete
            case 0x4D where offset == 2:
                // The old mouse report: button, column and row as one byte each.
                return bytes.count > 5 ? .complete(length: 6) : .incomplete
            case 0x40...0x7E: return .complete(length: offset + 1)
            case 0x20...0x3F where offset < 32: continue
            default: return .broken(length: offset)
            }
        }
        return .incomplete
    }

    /// - Parameter bytes: exactly one complete sequence.
    init(_ bytes: ArraySlice<UInt8>) {
        var body = bytes.dropFirst(2)
        final = body.popLast() ?? 0
        if let first = body.first, (0x3C...0x3F).contains(first) {
            prefix = first
            body.removeFirst()
        }
        parts = body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
            $0.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(
                ControlSequence.number)
        }
        parameters = parts.map { $0.first ?? 0 }
    }

    /// Seven digits are enough for any character, and more than any terminal has columns.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.count <= 7 ? Int(String(decoding: digits, as: UTF8.self)) ?? 0 : 0
    }

    private func parameter(_ index: Int) -> Int { index < parameters.count ? parameters[index] : 0 }

    /// The start of a paste.
    var opensPaste: Bool { prefix == nil && final == UInt8(ascii: "~") && parameter(0) == 200 }

    /// The window has come to the front. That it went to the back tells nothing.
    var isFocus: Bool { prefix == nil && final == UInt8(ascii: "I") }

    /// The key, if it is one the program knows.
    var key: Key? {
        if prefix != nil || isRelease { return nil }
        switch final {
        case UInt8(ascii: "u"): return KeyReport(parts[0], modifiers: parameter(1)).key
        case UInt8(ascii: "~") where parameter(0) == 27 && parameters.count == 3:
            return KeyReport([parameter(2)], modifiers: parameter(1)).key
        case UInt8(ascii: "~"): return numbered(parameter(0))
        default: return lettered
        }
    }

    /// Keys are reported when they are pressed and held; a terminal that was asked for more by another
    /// program may report that they go up again.
    private var isRelease: Bool { parts.count > 1 && parts[1].count > 1 && parts[1][1] == 3 }

    /// Alt does what Ctrl does: macOS terminals send it for moving by words.
    private var movesByWord: Bool {
        let modifiers = (parameters.count > 1 ? parameter(1) : parameter(0)) - 1
        return modifiers > 0 && modifiers & 0b110 != 0
    }

    private var lettered: Key? {
        switch final {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): movesByWord ? .wordRight : .right
        case UInt8(ascii: "D"): movesByWord ? .wordLeft : .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "Z"): .backTab
        // With more than a 1 before it, R is the answer to a question that nobody asked.
        case UInt8(ascii: "P")...UInt8(ascii: "S") where parameter(0) <= 1:
            .function(Int(final) - 0x50 + 1)
        default: nil
        }
    }

    private func numbered(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 3: parameters.count > 1 && movesByWord ? .alt("d") : .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23...26: .function(number - 12)
        case 28, 29: .function(number - 13)
        case 31...34: .function(number - 14)
        default: nil
        }
    }
}

extension ControlSequence {
    /// What the mouse did, if it is something the program knows: the left button going down
    /// without Shift (that is the terminal's own, to select text), or the wheel.
    var mouse: Mouse? {
        guard prefix == UInt8(ascii: "<"), final == UInt8(ascii: "M"), parameters.count == 3 else {
            return nil
        }
        return ControlSequence.mouse(
            button: parameters[0], column: parameters[1], row: parameters[2])
    }

    /// The old mouse report, `ESC [ M` and three bytes.
    static func oldMouse(_ bytes: ArraySlice<UInt8>) -> Mouse? {
        let values = bytes.suffix(3).map { Int($0) - 32 }
        return mouse(button: values[0], column: values[1], row: values[2])
    }

    private static func mouse(button: Int, column: Int, row: Int) -> Mouse? {
        guard column > 0, row > 0 else { return nil }
        let position = Point(column: column - 1, row: row - 1)
        // Alt and Ctrl make no difference.
        switch button & ~0b11000 {
        case 0: return Mouse(.click, at: position)
        case 64: return Mouse(.wheelUp, at: position)
        case 65: return Mouse(.wheelDown, at: position)
        default: return nil
        }
    }
}
