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
        let passages =
            reader.optional("passages").map { node in
                reader.objects(of: node) { SettledSentence.Passage(&$0) }
            } ?? []
        self.init(by: by, pledges: pledges, passages: passages)
    }

    var json: JSONValue {
        .object(
            [
                JSONMember("by", .string(by)),
                JSONMember("pledges", .strings(pledges.map(\.text))),
            ]
                + (passages.isEmpty
                    ? [] : [JSONMember("passages", .array(passages.map(\.json)))]))
    }
}

extension SettledSentence.Passage {
    init(_ reader: inout MemberReader) {
        self.init(
            pledge: Pledge.ID(reader.nonEmptyText("pledge")),
            exact: reader.nonEmptyText("exact"), wording: reader.optionalText("wording"))
    }

    var json: JSONValue {
        .object(
            [
                JSONMember("pledge", .string(pledge.text)), JSONMember("exact", .string(exact)),
            ] + (wording.map { [JSONMember("wording", .string($0))] } ?? []))
    }
}
