/// How much of each statement was coded, which decides what its silence means. Worked out once for a
/// day.
package struct StatementCoding: Sendable {
    /// For each meeting whether it is a statement up to the day that was coded in full.
    package let isFull: [Bool]
    /// The statements coded in full up to the day, oldest first, as positions.
    package let full: [Int]
    /// For each meeting the last statement coded in full before it.
    package let fullBefore: [Int?]

    /// - Parameter statements: the statements up to the day, oldest first, as positions.
    init(_ catalog: Catalog, statements: [Int]) {
        full = statements.filter { catalog.isCodedInFull(catalog.meetings[$0]) }
        var isFull = Array(repeating: false, count: catalog.meetings.count)
        for meeting in full { isFull[meeting] = true }
        self.isFull = isFull
        var last: Int?
        fullBefore = isFull.enumerated().map { meeting, isFull in
            defer { if isFull { last = meeting } }
            return last
        }
    }
}

extension Meeting {
    /// Whether its statement, or a source about it, was coded pledge by pledge, so that its silence tells
    /// something. A readout tells a part of what was said, however carefully it is read.
    package var isCodedInFull: Bool { [.officialFullText, .wholeSource].contains(extract) }

    /// Whether a pledge that is missing was missing in what was said. A press report leaves things
    /// out, however carefully it is read.
    package var provesSilence: Bool { extract == .officialFullText }
}
