import Commitments
import JSON

extension CatalogDecoder {
    mutating func reaffirmations(_ root: inout MemberReader) -> [Reaffirmation] {
        root.objects("reaffirmations") { reaffirmation(&$0) }
    }

    /// Reports reaffirmations of one pledge at one meeting that should be one.
    func checkPairs(of catalog: Catalog, in list: JSONNode) {
        // The links are sorted, so that a repeated pair is next to itself.
        let links = catalog.links
        let isTwice = links.indices.dropFirst().contains {
            links[$0].pledge == links[$0 - 1].pledge && links[$0].meeting == links[$0 - 1].meeting
        }
        guard isTwice, let elements = list.elements else { return }
        var pairs = Set<[String]>()
        for node in elements {
            guard var reader = MemberReader(node, problems: problems),
                let pledge = reader.optional("pledge")?.string,
                let meeting = reader.optional("meeting")?.string
            else { continue }
            if !pairs.insert([pledge, meeting]).inserted {
                problems.report(
                    node, "\(pledge) at \(meeting) occurs twice; put the wordings together")
            }
        }
    }

    mutating func reaffirmation(_ reader: inout MemberReader) -> Reaffirmation {
        Reaffirmation(
            pledge: Pledge.ID(pledges.link(&reader, "pledge")),
            meeting: Meeting.ID(meetings.link(&reader, "meeting")),
            speaker: speaker(&reader), wordings: wordings(&reader))
    }

    private mutating func speaker(_ reader: inout MemberReader) -> Speaker {
        guard let node = reader.required("speaker") else { return .all }
        let text = reader.text(of: node)
        return text == "all" ? .all : .one(Party.ID(parties.link(text, at: node)))
    }

    private mutating func wordings(_ reader: inout MemberReader) -> [Wording] {
        let wordings = reader.objects("wordings") { wording(&$0) }
        guard let list = reader.optional("wordings") else { return wordings }
        if var elements = list.elements, elements.next() == nil {
            problems.report(list, "give at least one wording")
        }
        if wordings.count > 1 { checkOrder(of: wordings, in: list) }
        return wordings
    }

    /// One wording a source, the official ones first.
    private func checkOrder(of wordings: [Wording], in list: JSONNode) {
        if Set(wordings.map(\.source)).count < wordings.count {
            problems.report(list, "two wordings have the same source; keep one")
        }
        let firstOfPress = wordings.firstIndex { !$0.provenance.isOfficial } ?? wordings.count
        if wordings[firstOfPress...].contains(where: \.provenance.isOfficial) {
            problems.report(list, "official wordings must come before those of the press")
        }
    }

    private mutating func wording(_ reader: inout MemberReader) -> Wording {
        let wording = Wording(
            text: phrase(&reader), verb: verb(&reader),
            source: Source.ID(sources.link(&reader, "source")),
            provenance: reader.choice("provenance", or: .pressReport),
            language: reader.nonEmptyText("language"),
            confidence: reader.choice("confidence", or: .high),
            covers: reader.optionalChoice("covers") ?? .part, coding: coding(&reader),
            anchor: anchor(&reader))
        if wording.provenance.isOfficial { official += 1 } else { press += 1 }
        return migrated(
            wording,
            reader.optional("covers") ?? reader.optional("coding") ?? reader.optional("anchor"))
    }

    private func coding(_ reader: inout MemberReader) -> Coding? {
        guard let node = reader.optional("coding"),
            var members = MemberReader(node, problems: problems)
        else { return nil }
        return Coding(&members)
    }

    /// A member of a newer schema in a file of an older one means nothing, and says so.
    private func migrated(_ wording: Wording, _ covers: JSONNode?) -> Wording {
        let migrated = CatalogMigration.migrated(wording, from: schema)
        if let covers, migrated != wording {
            problems.report(
                covers,
                "a member of schema 2 in a file of schema \(schema); it counts once “schema” is 2",
                as: .warning)
        }
        return migrated
    }

    private func phrase(_ reader: inout MemberReader) -> String {
        guard let node = reader.required("text") else { return "" }
        let text = reader.nonEmptyText(of: node)
        if let problem = quoteLimit.problem(with: text) {
            problems.report(node, problem, as: quoteLimitIsStrict ? .error : .warning)
        }
        return text
    }

    private func verb(_ reader: inout MemberReader) -> String? {
        guard let node = reader.optional("verb") else { return nil }
        let verb = reader.nonEmptyText(of: node)
        if let words = wordCount(of: verb, beyond: Wording.verbLimit) {
            problems.report(
                node, "the verb has \(words) words; give at most \(Wording.verbLimit)", as: .warning
            )
        }
        return verb
    }

    /// The number of words, where there are more than so many.
    private func wordCount(of text: String, beyond limit: Int) -> Int? {
        // No more words than spaces and what may be one: most phrases need not be split.
        let gaps = text.utf8.count { $0 <= 0x20 || $0 >= 0x80 }
        guard gaps >= limit else { return nil }
        let words = text.split(whereSeparator: \.isWhitespace).count
        return words > limit ? words : nil
    }
}
