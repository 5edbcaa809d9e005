import Canvas

/// Turns the bytes a terminal sends into keys, pastes and mouse actions. A value without clock or
/// descriptor: whoever reads the bytes says when the rest of something unfinished is overdue.
struct InputDecoder {
    private let sequences: KeySequences
    /// The beginning of something whose rest has not come.
    private var pending: [UInt8] = []
    private var paste: PasteCollector?
    /// A paste that the terminal did not mark; it ends with a silence.
    private var unmarked: PasteCollector?

    init(sequences: KeySequences = .none) { self.sequences = sequences }

    /// How long to wait for more bytes before `finish`; nil when nothing is unfinished.
    var patience: Duration? {
        if paste != nil { return .milliseconds(500) }
        if unmarked != nil { return .milliseconds(100) }
        if pending.isEmpty { return nil }
        // A lone Escape is a key, and whoever presses it waits; any other beginning is not.
        return pending == [0x1B] ? .milliseconds(25) : .milliseconds(100)
    }

    /// Takes bytes as they came.
    /// - Returns: the events they complete.
    mutating func take(_ new: some Collection<UInt8>) -> [Event] {
        let bytes = pending + new
        pending = []
        var output = Output()
        if paste == nil, takeUnmarked(bytes, &output) { return [] }
        var rest = bytes[...]
        while !rest.isEmpty {
            if paste != nil {
                rest = takePaste(rest, &output)
                continue
            }
            guard let step = step(rest) else { break }
            output.add(step.meaning)
            if step.meaning == .pasteStart { paste = PasteCollector() }
            rest = rest.dropFirst(step.length)
        }
        pending = Array(rest)
        output.endText()
        return output.events
    }

    /// No more bytes came in time: an unfinished sequence is dropped, a lone Escape is the key.
    mutating func finish() -> [Event] {
        if let collected = paste {
            paste = nil
            return InputDecoder.event(for: collected)
        }
        if let collected = unmarked {
            unmarked = nil
            return InputDecoder.event(for: collected)
        }
        defer { pending = [] }
        switch pending {
        case [0x1B]: return [.key(.escape)]
        case [0x1B, 0x1B]: return [.key(.escape), .key(.escape)]
        // Nothing followed: these two bytes are also Alt with a key.
        case [0x1B, 0x5B]: return [.key(.alt("["))]
        case [0x1B, 0x4F]: return [.key(.alt("O"))]
        default: return []
        }
    }

    /// Takes what belongs to a paste without marks.
    /// - Returns: false for keys; a paste before them is complete.
    private mutating func takeUnmarked(_ bytes: [UInt8], _ output: inout Output) -> Bool {
        if let collected = unmarked, !UnbracketedPaste.goesOn(bytes) {
            output.events += InputDecoder.event(for: collected)
            unmarked = nil
            return false
        }
        guard unmarked != nil || UnbracketedPaste.begins(bytes) else { return false }
        var collector = unmarked ?? PasteCollector()
        unmarked = nil
        _ = collector.take(bytes[...])
        unmarked = collector
        return true
    }

    private mutating func takePaste(_ bytes: ArraySlice<UInt8>, _ output: inout Output)
        -> ArraySlice<UInt8>
    {
        // Moved out and back, so that the collector's array is not copied.
        var collector = paste ?? PasteCollector()
        paste = nil
        let (taken, isComplete) = collector.take(bytes)
        if isComplete {
            output.endText()
            output.events += InputDecoder.event(for: collector)
        } else {
            paste = collector
        }
        return bytes.dropFirst(taken)
    }

    private static func event(for collected: PasteCollector) -> [Event] {
        let text = collected.text
        return text.isEmpty ? [] : [.paste(text)]
    }
}

extension InputDecoder {
    /// What the next bytes are.
    private enum Meaning: Equatable {
        case key(Key)
        case text(Unicode.Scalar)
        case mouse(Mouse)
        case focus
        case pasteStart
        case nothing
    }

    private typealias Step = (meaning: Meaning, length: Int)

    /// Gathers events; scalars that make up one character become one key.
    private struct Output {
        var events: [Event] = []
        private var text = String.UnicodeScalarView()

        mutating func add(_ meaning: Meaning) {
            if case .text(let scalar) = meaning {
                text.append(scalar)
                return
            }
            endText()
            switch meaning {
            case .key(let key): events.append(.key(key))
            case .mouse(let mouse): events.append(.mouse(mouse))
            case .focus: events.append(.focus)
            case .text, .pasteStart, .nothing: break
            }
        }

        mutating func endText() {
            if text.isEmpty { return }
            for character in String(text) { events.append(.key(.character(character))) }
            text = String.UnicodeScalarView()
        }
    }

    /// The first thing in the bytes; nil when its end is missing.
    private func step(_ bytes: ArraySlice<UInt8>) -> Step? {
        guard let first = bytes.first else { return nil }
        switch first {
        case 0x1B: return escape(bytes)
        case 0x20..<0x7F: return (.text(Unicode.Scalar(first)), 1)
        case ..<0x20, 0x7F: return (.key(Key(controlByte: first)), 1)
        default: return multibyte(bytes)
        }
    }

    private func escape(_ bytes: ArraySlice<UInt8>) -> Step? {
        guard let second = bytes.dropFirst().first else { return nil }
        if second == UInt8(ascii: "[") { return controlSequence(bytes) }
        if let known = sequences.match(bytes) { return (.key(known.key), known.length) }
        if second == UInt8(ascii: "O") { return applicationKey(bytes) }
        if sequences.isBeginning(bytes) { return nil }
        return second == 0x1B ? twoEscapes(bytes) : alt(bytes.dropFirst())
    }

    /// Escape and a key in one piece is Alt with that key. Taken for Escape and a command, it would
    /// leave the text field and act on what is behind it.
    private func alt(_ bytes: ArraySlice<UInt8>) -> Step? {
        guard let (meaning, length) = step(bytes) else { return nil }
        switch meaning {
        case .text(let scalar): return (.key(.alt(Character(scalar))), length + 1)
        case .key(.backspace): return (.key(.altBackspace), length + 1)
        // Alt makes no difference to Enter and Tab; Alt with Ctrl and a letter means nothing.
        case .key(.enter), .key(.tab): return (meaning, length + 1)
        default: return (.nothing, length + 1)
        }
    }

    /// Some terminals send Alt with an arrow as Escape and the arrow. Any other second Escape is a
    /// key of its own.
    private func twoEscapes(_ bytes: ArraySlice<UInt8>) -> Step? {
        guard let third = bytes.dropFirst(2).first else { return nil }
        guard third == UInt8(ascii: "[") || third == UInt8(ascii: "O") else {
            return (.key(.escape), 1)
        }
        guard let (meaning, length) = escape(bytes.dropFirst()) else { return nil }
        switch meaning {
        case .key(.left): return (.key(.wordLeft), length + 1)
        case .key(.right): return (.key(.wordRight), length + 1)
        case .pasteStart, .mouse: return (.key(.escape), 1)
        default: return (meaning, length + 1)
        }
    }

    private func controlSequence(_ bytes: ArraySlice<UInt8>) -> Step? {
        switch ControlSequence.extent(of: bytes) {
        case .incomplete: return nil
        case .broken(let length): return (.nothing, length)
        case .complete(let length): return (meaning(of: bytes.prefix(length)), length)
        }
    }

    private func meaning(of bytes: ArraySlice<UInt8>) -> Meaning {
        let third = bytes[bytes.startIndex + 2]
        if third == UInt8(ascii: "M"), bytes.count == 6 {
            return ControlSequence.oldMouse(bytes).map(Meaning.mouse) ?? .nothing
        }
        if third == UInt8(ascii: "["), let last = bytes.last, (0x41...0x45).contains(last) {
            return .key(.function(Int(last) - 0x40))
        }
        let sequence = ControlSequence(bytes)
        if sequence.opensPaste { return .pasteStart }
        if sequence.isFocus { return .focus }
        if let key = sequence.key ?? sequences.match(bytes)?.key { return .key(key) }
        return sequence.mouse.map(Meaning.mouse) ?? .nothing
    }

    /// `ESC O` and a letter: the same keys as after `ESC [`, and those of the number pad.
    private func applicationKey(_ bytes: ArraySlice<UInt8>) -> Step? {
        guard let third = bytes.dropFirst(2).first else { return nil }
        switch third {
        case UInt8(ascii: "M"): return (.key(.enter), 3)
        case UInt8(ascii: "c"): return (.key(.wordRight), 3)
        case UInt8(ascii: "d"): return (.key(.wordLeft), 3)
        default:
            let key = ControlSequence([0x1B, 0x5B, third]).key
            // No such key: Alt-O, and a key after it.
            return key.map { (.key($0), 3) } ?? (.key(.alt("O")), 2)
        }
    }

    /// A character of more than one byte; bytes that are none are skipped one by one.
    private func multibyte(_ bytes: ArraySlice<UInt8>) -> Step? {
        guard let first = bytes.first, (0xC2...0xF4).contains(first) else { return (.nothing, 1) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        let part = bytes.prefix(length)
        guard part.dropFirst().allSatisfy({ (0x80...0xBF).contains($0) }) else {
            return (.nothing, 1)
        }
        if part.count < length { return nil }
        guard let text = String(validating: part, as: UTF8.self),
            let scalar = text.unicodeScalars.first
        else { return (.nothing, 1) }
        // The control characters above ASCII are no keys.
        return (scalar.value < 0xA0 ? .nothing : .text(scalar), length)
    }
}

extension Key {
    /// The key that sends an ASCII control character.
    init(controlByte byte: UInt8) {
        switch byte {
        case 0x08, 0x7F: self = .backspace
        case 0x09: self = .tab
        // Ctrl-J too: some terminals send it for Enter on the number pad, and unbracketed pastes.
        case 0x0A, 0x0D: self = .enter
        default: self = .control(Character(Unicode.Scalar(byte + 0x40).properties.lowercaseMapping))
        }
    }
}
