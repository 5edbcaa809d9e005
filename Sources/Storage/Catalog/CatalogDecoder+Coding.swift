import Commitments
import JSON

extension Coding {
    /// Reads a coding; what is wrong is reported.
    init(_ reader: inout MemberReader) {
        self.init(clauses: reader.someObjects("clauses") { Clause(&$0) })
    }

    /// A coding that is read when somebody asks for it. It was accepted by `CodingScan`, so that there is
    /// nothing to report then.
    init(_ unread: UnreadValue) {
        self.init(reading: {
            guard let document = try? unread.document() else { return [] }
            let problems = ProblemList(file: "", document: document)
            guard var reader = MemberReader(document.root, problems: problems) else { return [] }
            return Coding(&reader).clauses
        })
    }

    /// Reads a coding by itself.
    /// - Throws: `StorageError` with all that is wrong with it.
    package static func read(_ bytes: [UInt8], named name: String) throws(StorageError) -> Coding {
        let document = try CatalogRevision.document(bytes, name)
        let problems = ProblemList(file: name, document: document)
        let coding = MemberReader(document.root, problems: problems).map { reader in
            var reader = reader
            return Coding(&reader)
        }
        guard let coding, !problems.hasErrors else { throw .invalid(problems.problems) }
        return coding
    }
}

extension Coding.Clause {
    fileprivate init(_ reader: inout MemberReader) {
        self.init()
        verbs = reader.optionalList("verbs") { Coding.Verb(&$0) }
        negations = reader.optionalList("denied") { Coding.Phrase(&$0) }
        modals = reader.optionalList("modals") { Coding.Mark(&$0) }
        hedges = reader.optionalList("hedges") { Coding.Mark(&$0) }
        conditions = reader.optionalList("conditions") { Coding.Phrase(&$0) }
        exceptions = reader.optionalList("exceptions") { Coding.Phrase(&$0) }
        urgency = reader.optionalList("urgency") { Coding.Mark(&$0) }
        degrees = reader.optionalList("degrees") { Coding.Mark(&$0) }
        quantifiers = reader.optionalList("quantifiers") { Coding.Mark(&$0) }
        quantities = reader.optionalList("quantities") { Coding.Quantity(&$0) }
        frequencies = reader.optionalList("frequencies") { Coding.Mark(&$0) }
        times = reader.optionalList("times") { Coding.Time(&$0) }
        weights = reader.optionalList("weights") { Coding.Weight(&$0) }
        agents = reader.optionalList("agents") { Coding.Phrase(&$0) }
        patients = reader.optionalList("patients") { Coding.Phrase(&$0) }
        joints = reader.optionalList("joints") { Coding.Mark(&$0) }
        parts = reader.optionalList("parts") { Coding.Part(&$0) }
        order = reader.optionalText("order") ?? ""
        // One that says nothing would agree with any other.
        if self == Coding.Clause() { reader.reportNothing() }
    }
}

extension Coding.Verb {
    fileprivate init(_ reader: inout MemberReader) {
        self.init(
            stem: reader.nonEmptyText("stem"), said: reader.nonEmptyText("said"),
            scale: reader.nonEmptyText("scale"), rung: reader.integer("force"),
            isMain: reader.optionalFlag("main"))
    }
}

extension Coding.Mark {
    fileprivate init(_ reader: inout MemberReader) {
        self.init(
            key: reader.nonEmptyText("key"), said: reader.nonEmptyText("said"),
            head: reader.optionalText("head") ?? "",
            level: reader.optional("level")?.integer ?? 0)
    }
}

extension Coding.Phrase {
    fileprivate init(_ reader: inout MemberReader) {
        self.init(said: reader.nonEmptyText("said"), stems: reader.optionalTexts("stems"))
    }
}

extension Coding.Quantity {
    fileprivate init(_ reader: inout MemberReader) {
        self.init(
            number: reader.nonEmptyText("number"), bound: reader.choice("bound", or: .exact),
            unit: reader.optionalText("unit") ?? "", said: reader.nonEmptyText("said"))
    }
}

extension Coding.Time {
    fileprivate init(_ reader: inout MemberReader) {
        self.init(
            relation: reader.choice("relation", or: .at), date: reader.nonEmptyText("date"),
            said: reader.nonEmptyText("said"))
    }
}

extension Coding.Weight {
    fileprivate init(_ reader: inout MemberReader) {
        self.init(
            kind: reader.choice("kind", or: .stance), stem: reader.nonEmptyText("stem"),
            said: reader.nonEmptyText("said"), head: reader.optionalText("head") ?? "")
    }
}

extension Coding.Part {
    fileprivate init(_ reader: inout MemberReader) {
        self.init(
            role: reader.choice("role", or: .core), opener: reader.optionalText("opener") ?? "",
            stems: reader.optionalTexts("stems"), said: reader.nonEmptyText("said"),
            isName: reader.optionalFlag("name"), isItem: reader.optionalFlag("item"))
        isContinued = reader.optionalFlag("continued")
    }
}
