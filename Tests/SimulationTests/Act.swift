/// One thing that somebody does, as a line of a script: "A types a 'words' Ctrl-S".
struct Act: Hashable, CustomStringConvertible {
    /// Who does it: a copy of the program ("A"), the shell, the disk, the time.
    let who: String
    let verb: String
    let rest: String

    init(_ line: String) {
        let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        who = String(parts[0])
        verb = parts.count > 1 ? String(parts[1]) : ""
        rest = parts.count > 2 ? String(parts[2]) : ""
    }

    var description: String { [who, verb, rest].filter { !$0.isEmpty }.joined(separator: " ") }
}

/// Something that must not be.
struct Violation: Error, CustomStringConvertible {
    /// What was promised.
    enum Promise: String {
        case saved = "the header says saved when everything is in the files"
        case kept = "what was acknowledged stays"
        case nothingIsNowhere = "nothing typed is nowhere"
        case bothTexts = "two texts of one moment are both there"
        case undo = "undo and redo take back and do again, and nothing else"
        case goesOn = "no act blocks later ones for ever"
        case ownWorkspace = "what belongs to another workspace is left alone"
        case readable = "every file can be read"
    }

    let promise: Promise
    let what: String

    init(_ promise: Promise, _ what: String) { (self.promise, self.what) = (promise, what) }

    var description: String { "\(promise.rawValue): \(what)" }
}
