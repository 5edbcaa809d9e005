import Commitments

/// The whole notes that can still be read in a damaged file.
struct NotesSalvage {
    private(set) var notebook = Notebook()
    /// Notes with bytes that were no text, which have U+FFFD in their place.
    private(set) var repaired = 0
    private let bytes: [UInt8]
    /// How many bytes may still be looked at: what is nothing but brackets would take for ever.
    private var budget: Int

    /// Reads what there is to be read, in both versions where git left marks of a conflict.
    init(of bytes: [UInt8]) {
        self.init(plain: bytes)
        for version in ConflictMarkers.versions(of: bytes) ?? [] {
            let salvage = NotesSalvage(plain: version)
            join(salvage.notebook)
            repaired += salvage.repaired
        }
    }

    private init(plain bytes: [UInt8]) {
        self.bytes = bytes
        budget = 64 * max(bytes.count, 1 << 20)
        if let whole = NotesReader.read(bytes, named: "").value {
            notebook = whole.notebook
            return
        }
        collect()
    }

    /// Goes from brace to brace; what begins at one is a note, a term, or nothing.
    private mutating func collect() {
        var found: [Notebook] = []
        var start = bytes.startIndex
        while let brace = bytes[start...].firstIndex(of: UInt8(ascii: "{")), budget > 0 {
            start = brace + 1
            guard let end = endOfObject(at: brace), let read = read(bytes[brace..<end]) else {
                continue
            }
            found.append(read)
            start = end
        }
        let terms = Dictionary(found.flatMap(\.terms).map { ($0.id, $0) }) { first, second in
            first.changed < second.changed ? second : first
        }
        notebook = Notebook(notes: unique(found.flatMap(\.notes)), terms: Array(terms.values))
    }

    /// A repeated note is one note with the versions of both.
    private func unique(_ notes: [Note]) -> [Note] {
        var byID: [Note.ID: Note] = [:]
        for note in notes {
            guard let other = byID[note.id] else {
                byID[note.id] = note
                continue
            }
            let joined = Notebook.merge(
                base: Notebook(), mine: Notebook(notes: [other]), theirs: Notebook(notes: [note]))
            byID[note.id] = joined.notebook.notes.first ?? other
        }
        return Array(byID.values)
    }

    private mutating func join(_ other: Notebook) {
        notebook = Notebook.merge(base: Notebook(), mine: notebook, theirs: other).notebook
    }

    /// The place after the brace that closes the one at a place; nil when there is none, or a
    /// string is broken off on the way.
    private mutating func endOfObject(at start: Int) -> Int? {
        var depth = 0
        var isInString = false
        var isEscaped = false
        for position in start..<min(bytes.count, start + NotesSalvage.largestNote) {
            let byte = bytes[position]
            budget -= 1
            if isInString {
                if byte == UInt8(ascii: "\n") { return nil }
                if byte == UInt8(ascii: "\""), !isEscaped { isInString = false }
                isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"): depth -= 1
            default: break
            }
            if depth == 0 { return position + 1 }
        }
        return nil
    }

    /// Bytes of a note with all its versions.
    private static let largestNote = 16 << 20

    private mutating func read(_ object: ArraySlice<UInt8>) -> Notebook? {
        if let notebook = NotesSalvage.notebook(of: object) { return notebook }
        if String(validating: object, as: UTF8.self) != nil { return nil }
        let text = String(decoding: object, as: UTF8.self)
        guard let notebook = NotesSalvage.notebook(of: Array(text.utf8)[...]) else { return nil }
        repaired += 1
        return notebook
    }

    /// A notebook of one note, or one term, that an object is.
    private static func notebook(of object: ArraySlice<UInt8>) -> Notebook? {
        let head = #"{"format":"pledges-notes","schema":1,"minWriter":1,"notes":["#
        func read(_ before: String, _ after: String) -> Notebook? {
            let bytes = Array(before.utf8) + object + Array(after.utf8)
            return NotesReader.read(bytes, named: "").value?.notebook
        }
        return read(head, "]}") ?? read(head + #"],"terms":["#, "]}")
    }
}
