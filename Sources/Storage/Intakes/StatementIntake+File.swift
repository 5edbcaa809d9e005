import Commitments
import Intake
import JSON

extension StatementIntake {
    /// The bytes of its file.
    var bytes: [UInt8] {
        let entered: [JSONMember?] = [
            details.meeting.map { JSONMember("meeting", CatalogEntry.meeting($0).json) },
            details.source.map { JSONMember("source", CatalogEntry.source($0).json) },
            AddedMember.json(added),
        ]
        let members = [
            JSONMember("format", .string(FileFormat.intake.rawValue)),
            JSONMember("schema", .integer(1)),
            file.map { JSONMember("file", .string($0)) },
            committed.map { JSONMember("committed", .string($0.text)) },
            JSONMember("started", .string(started.iso)),
            JSONMember("written", .string(format.rawValue)),
            JSONMember("language", .string(details.guess.language)),
            JSONMember("provenance", .string(details.provenance.rawValue)),
        ]
        let decided = [
            JSONMember("newPledges", .array(newPledges.map { CatalogEntry.pledge($0).json })),
            JSONMember("position", .integer(position)),
            JSONMember("sentences", .array(zip(sentences, verdicts).map(StatementIntake.json))),
            JSONMember("text", .string(statement.original)),
        ]
        return JSONValue.object((members + entered).compactMap(\.self) + decided).documentBytes
    }

    private static func json(_ sentence: Sentence, _ verdict: Verdict) -> JSONValue {
        var members = [
            JSONMember("text", .string(sentence.text)),
            JSONMember("start", .integer(sentence.range.lowerBound)),
            JSONMember("end", .integer(sentence.range.upperBound)),
            JSONMember("paragraph", .integer(sentence.paragraph)),
            JSONMember("verdict", .string(VerdictKind(verdict).rawValue)),
        ]
        if verdict == .notPledge(isBulk: true) { members.append(JSONMember("bulk", .bool(true))) }
        if !verdict.links.isEmpty {
            members.append(JSONMember("links", .array(verdict.links.map(json))))
        }
        return .object(members)
    }

    private static func json(_ said: SaidPledge) -> JSONValue {
        var members = [
            JSONMember("pledge", .string(said.pledge.text)),
            JSONMember("wording", .string(said.wording)),
            JSONMember("speaker", .string(said.speaker.text)),
        ]
        if let score = said.score {
            members.append(JSONMember("score", .integer(Int((score * 1000).rounded()))))
        }
        if said.isBulk { members.append(JSONMember("bulk", .bool(true))) }
        if said.isOwnWording { members.append(JSONMember("own", .bool(true))) }
        return .object(members)
    }
}

/// What a verdict is called in a file.
private enum VerdictKind: String, CaseIterable {
    case open, later
    case notPledge = "not-a-pledge"
    case linked

    init(_ verdict: Verdict) {
        switch verdict {
        case .open: self = .open
        case .later: self = .later
        case .notPledge: self = .notPledge
        case .linked: self = .linked
        }
    }
}

/// Reads the file of an intake.
enum IntakeReader {
    /// - Parameter file: its path; the intake's id is its name without the ending.
    static func read(_ bytes: [UInt8], named file: String) -> Parsed<StatementIntake> {
        readDocument(bytes, named: file, limits: JSONDocument.Limits(size: IntakeStore.sizeLimit)) {
            root in
            guard root.isDocument(.intake) else { return nil }
            let id = StatementIntake.ID(String(Path.name(of: file).prefix { $0 != "." }))
            let target = root.optionalText("file")
            let committed = root.optionalText("committed")
            let started = root.timestamp("started")
            let format = StatementFormat(rawValue: root.text("written")) ?? .plain
            let details = details(&root)
            // What is named there need not be in the catalog yet, or any longer.
            var decoder = CatalogDecoder(problems: root.problems, checksNames: false)
            let pledges = root.objects("newPledges") { decoder.pledge(&$0) }
            let position = root.integer("position")
            let sentences = root.objects("sentences", sentence)
            var intake = StatementIntake(
                id: id, started: started, text: root.text("text"), as: format, details: details,
                sentences: sentences, newPledges: pledges, position: position)
            intake.file = target
            intake.added = AddedMember.read(&root)
            intake.committed = committed.map { CatalogEdit.ID($0) }
            return intake
        }
    }

    private static func details(_ root: inout MemberReader) -> IntakeDetails {
        var details = IntakeDetails()
        details.guess.language = root.nonEmptyText("language")
        details.provenance = root.choice("provenance", or: .pressReport)
        var decoder = CatalogDecoder(problems: root.problems, checksNames: false)
        if root.optional("meeting") != nil, var reader = root.object("meeting") {
            details.meeting = decoder.listed(&reader)
        }
        if root.optional("source") != nil, var reader = root.object("source") {
            details.source = decoder.listed(&reader)
        }
        return details
    }

    private static func sentence(
        _ reader: inout MemberReader
    ) -> (sentence: Sentence, verdict: Verdict) {
        let text = reader.text("text")
        let start = max(0, reader.integer("start"))
        let sentence = Sentence(
            text: text, range: start..<max(start, reader.integer("end")),
            paragraph: max(0, reader.integer("paragraph")))
        switch reader.choice("verdict", or: VerdictKind.open) {
        case .open: return (sentence, .open)
        case .later: return (sentence, .later)
        case .notPledge: return (sentence, .notPledge(isBulk: reader.optionalFlag("bulk")))
        case .linked:
            let links = reader.someObjects("links", link)
            return (sentence, links.isEmpty ? .open : .linked(links))
        }
    }

    private static func link(_ reader: inout MemberReader) -> SaidPledge {
        let pledge = Pledge.ID(reader.nonEmptyText("pledge"))
        let wording = reader.text("wording")
        let speaker = reader.nonEmptyText("speaker")
        return SaidPledge(
            pledge: pledge, wording: wording,
            speaker: speaker == "all" ? .all : .one(Party.ID(speaker)),
            score: reader.optional("score")?.integer.map { Double($0) / 1000 },
            isBulk: reader.optionalFlag("bulk"), isOwnWording: reader.optionalFlag("own"))
    }
}
