/// The marks that git leaves in a file where it could not join two versions.
enum ConflictMarkers {
    /// The whole versions of a text in which some lines have two (or, with the common
    /// ancestor, three) versions; nil when there are no marks.
    ///
    /// A text in JSON has no line that begins so: its strings have no line breaks.
    static func versions(of bytes: [UInt8]) -> [[UInt8]]? {
        var versions: [[UInt8]] = [[], []]
        var part = Part.common
        var hasMarks = false
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if let next = Part(afterMark: line, in: part) {
                part = next
                hasMarks = true
                continue
            }
            for index in versions.indices where part == .common || part == .side(index) {
                versions[index] += line + [UInt8(ascii: "\n")]
            }
        }
        return hasMarks ? versions : nil
    }

    /// Two whole texts between marks, as git writes them: no program takes that for a sound file.
    static func text(_ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8] {
        func lines(_ bytes: [UInt8]) -> [UInt8] {
            let end = UInt8(ascii: "\n")
            return bytes.isEmpty || bytes.last == end ? bytes : bytes + [end]
        }
        return Array("<<<<<<< ours\n".utf8) + lines(ours) + Array("=======\n".utf8) + lines(theirs)
            + Array(">>>>>>> theirs\n".utf8)
    }

    /// Whether a line of a text, counted from 1, is such a mark.
    static func isMark(line: Int, of bytes: [UInt8]) -> Bool {
        let lines = bytes.split(
            separator: UInt8(ascii: "\n"), maxSplits: line, omittingEmptySubsequences: false)
        guard lines.indices.contains(line - 1) else { return false }
        return Part(afterMark: lines[line - 1], in: .ancestor) != nil
    }

    private enum Part: Equatable {
        case common, ancestor
        case side(Int)

        init?(afterMark line: ArraySlice<UInt8>, in part: Part) {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            func isMark(_ sign: Character) -> Bool {
                guard let sign = sign.asciiValue, line.count >= 7 else { return false }
                let rest = line.dropFirst(7)
                return line.prefix(7).allSatisfy { $0 == sign }
                    && (rest.first ?? UInt8(ascii: " ")) == UInt8(ascii: " ")
            }
            if isMark("<") {
                self = .side(0)
            } else if isMark("|") {
                self = .ancestor
            } else if isMark("="), part != .common {
                self = .side(1)
            } else if isMark(">") {
                self = .common
            } else {
                return nil
            }
        }
    }
}
