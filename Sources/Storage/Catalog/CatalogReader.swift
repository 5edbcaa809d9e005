import Commitments
import JSON

/// Reads a catalog (docs/data-format.md): every problem is found in one go.
package enum CatalogReader {
    /// The newest version of the format; older ones are read, too.
    package static let schema = CatalogMigration.newest

    /// Makes the tables of members in advance, which need no catalog; may run on any thread.
    package static func prepare() {
        _ = Wording.members
        _ = Reaffirmation.members
        _ = Pledge.members
        _ = Meeting.members
        _ = Source.members
        _ = Expectation.members
    }

    /// Reads the bytes of a whole catalog.
    /// - Parameters:
    ///   - file: how the user calls the file, for messages.
    ///   - isForLooking: whether a file that waits for decisions is read, with our word in it.
    package static func read(
        _ bytes: [UInt8], named file: String, isForLooking: Bool = false
    ) -> Parsed<Catalog> {
        read(JSONText(bytes), named: file, isForLooking: isForLooking)
    }

    /// Reads the text of a whole catalog. Codings keep it until they are asked for.
    package static func read(
        _ text: JSONText, named file: String, isForLooking: Bool = false
    ) -> Parsed<Catalog> {
        // Tests hold that the catalog in the program is valid.
        read(
            text, named: file, isForLooking: isForLooking,
            leaving: text.isCompiledIn ? .validCodings : .codings)
    }

    /// - Parameter unread: nil to read everything at once.
    static func read(
        _ text: JSONText, named file: String, isForLooking: Bool = false,
        leaving unread: UnreadMembers?
    ) -> Parsed<Catalog> {
        readDocument(text, named: file, limits: JSONDocument.Limits(), leaving: unread) { root in
            guard root.isDocument(.catalog), let schema = readableSchema(&root) else { return nil }
            if !isForLooking { reportDecisions(&root) }
            var decoder = CatalogDecoder(problems: root.problems, schema: schema)
            return decoder.catalog(&root)
        }
    }

    private static func reportDecisions(_ root: inout MemberReader) {
        guard let node = root.optional(CatalogDecision.member) else { return }
        let decisions = CatalogDecision.all(in: root.node)
        let list = decisions.flatMap(\.differences).map { "\n  \($0)" }.joined()
        root.problems.report(
            node,
            "a merge left \(decisions.count) to decide; `pledges catalog resolve` takes one side"
                + list)
    }

    /// The schema of a file; nil, with a problem, where this version cannot read it.
    private static func readableSchema(_ root: inout MemberReader) -> Int? {
        let found = root.integer("schema")
        guard let node = root.optional("schema"), node.integer != nil else { return nil }
        if (CatalogMigration.oldest...schema).contains(found) { return found }
        let known = "\(CatalogMigration.oldest) to \(schema)"
        let message =
            found > schema
            ? "written by a newer version of Pledges (schema \(found); this one reads \(known)); "
                + "update Pledges to open it"
            : "there is no schema \(found); this version reads \(known)"
        root.problems.report(node, message)
        return nil
    }
}

/// Turns the members of a catalog into the model, and checks that every link leads somewhere.
/// What is linked to is read before what links to it, wherever they are in the file.
struct CatalogDecoder {
    let problems: ProblemList
    /// The schema of what is read.
    let schema: Int
    /// The ids of each kind of entry.
    private var names: NamesByKind
    /// Ids and aliases of pledges, in upper case: a pledge answers to all of them in any case.
    var pledgeNames: KnownNames
    /// Keys that turn pillars on.
    private var keys: KnownNames
    /// How many wordings a government wrote, and how many the press gave.
    var official = 0
    var press = 0
    /// How many words a wording has at most; no limit where only an entry is read.
    var quoteLimit = QuoteLimit()
    /// Whether a longer wording is an error: it is where it could still be shortened.
    var quoteLimitIsStrict = false

    /// - Parameters:
    ///   - schema: that of the file; what has none is read as the newest.
    ///   - checksNames: whether names used twice and links to nothing are reported.
    init(
        problems: ProblemList, schema: Int = CatalogMigration.newest, checksNames: Bool = true
    ) {
        func register(_ kind: String) -> KnownNames {
            KnownNames(of: kind, problems: problems, checksNames: checksNames)
        }
        self.problems = problems
        self.schema = schema
        names = NamesByKind(register)
        pledgeNames = register("pledge")
        keys = register("key")
    }

    mutating func catalog(_ root: inout MemberReader) -> Catalog {
        let title = root.nonEmptyText("title")
        let asOf = root.day("asOf")
        let coverage = root.required("coverage")
        quoteLimit = quoteLimit(&root)
        let parties: [Party] = root.objects("parties") { listed(&$0) }
        let pillars = root.objects("pillars") { pillar(&$0) }
        let formats: [MeetingFormat] = root.objects("formats") { listed(&$0) }
        let sources: [Source] = root.objects("sources") { listed(&$0) }
        let meetings: [Meeting] = root.objects("meetings") { listed(&$0) }
        // Wordings are anchored in statements, which are read before them.
        let statements = statements(&root)
        let catalog = Catalog(
            title: title, asOf: asOf, parties: parties, pillars: pillars, formats: formats,
            sources: sources, meetings: meetings, pledges: pledges(&root),
            reaffirmations: reaffirmations(&root), lexicon: lexicon(&root), terms: terms(&root),
            expectations: expectations(&root), edits: edits(&root), statements: statements,
            quoteLimit: quoteLimit)
        if let list = root.optional("reaffirmations") { checkPairs(of: catalog, in: list) }
        if let coverage { check(coverage) }
        return catalog
    }

    private func check(_ node: JSONNode) {
        guard var reader = MemberReader(node, problems: problems) else { return }
        let stated = (reader.integer("official"), reader.integer("press"))
        let counted = (official, press)
        guard stated != counted, !problems.hasErrors else { return }
        problems.report(
            node,
            "the file has \(official) official and \(press) press wordings, "
                + "not \(stated.0) and \(stated.1)", as: .warning)
    }

    mutating func pillar(_ reader: inout MemberReader) -> Pillar {
        let pillar: Pillar = listed(&reader)
        if let node = reader.optional("key"), let key = node.string { keys.define(key, at: node) }
        return pillar
    }

    /// Notes the id of a new entry; one that already exists is reported.
    mutating func define(_ id: String, at node: JSONNode, _ kind: CatalogEntry.Kind) {
        names[kind].define(id, at: node)
    }

    /// Checks a link.
    /// - Returns: the name, as it is.
    mutating func link(_ name: String, at node: JSONNode, to kind: CatalogEntry.Kind) -> String {
        names[kind].link(name, at: node)
    }

    /// Whether an entry has the id.
    func has(_ kind: CatalogEntry.Kind, _ id: String) -> Bool {
        names[kind].contains(id)
    }
}
