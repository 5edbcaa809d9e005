import Commitments
import JSON

extension SettledSentence {
    /// Reads a decision; what is wrong is reported.
    init(_ reader: inout MemberReader) {
        self.init(
            sentence: TextSelector(&reader),
            had: reader.someObjects("had") { Coding(&$0) },
            kept: reader.anyTexts("kept").map { Pledge.ID($0) }, by: reader.nonEmptyText("by"),
            on: reader.day("on"))
    }

    /// The decision as a catalog has it.
    var json: JSONValue {
        guard case .object(let place) = sentence.json else { return .null }
        return .object(
            place + [
                JSONMember("had", .array(had.map(\.json))),
                JSONMember("kept", .strings(kept.map(\.text))), JSONMember("by", .string(by)),
                JSONMember("on", .string(on.iso)),
            ])
    }
}

extension SettledSentence.Coding {
    init(_ reader: inout MemberReader) {
        let by = reader.nonEmptyText("by")
        let pledges = reader.anyTexts("pledges").map { Pledge.ID($0) }
        let words = reader.optional("words").map { reader.texts(of: $0) } ?? []
        self.init(by: by, pledges: pledges, words: words)
    }

    var json: JSONValue {
        .object(
            [
                JSONMember("by", .string(by)),
                JSONMember("pledges", .strings(pledges.map(\.text))),
            ] + (words.isEmpty ? [] : [JSONMember("words", .strings(words))]))
    }
}
