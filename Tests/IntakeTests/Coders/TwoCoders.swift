import Commitments

@testable import Intake

/// A catalog with one statement, and two analysts who code it apart.
struct TwoCoders {
    static let text = """
        We will open the northern port. We will train pilots every spring. We oppose raids on fishing boats.

        The weather was fine. We will share radar data with all ships. 우리는 북항을 매년 점검할 것이다.
        """

    static let record = StatementRecord(
        id: StatementRecord.ID("m1.en"), meeting: Meeting.ID("m1"), title: "T",
        source: Source.ID("s1"), obtained: CalendarDate(dayNumber: 1),
        checksum: StatementRecord.checksum(of: text))

    static let texts = StatementTexts([record.id: text])

    /// What both start from.
    static let base = Catalog(
        title: "T", asOf: CalendarDate(dayNumber: 20_000),
        pillars: [
            Pillar(id: Pillar.ID("sea"), key: "1", prefix: "SEA", name: "Sea", short: "Sea")
        ],
        formats: [MeetingFormat(id: MeetingFormat.ID("f"), name: "F", isStatement: true)],
        sources: [Source(id: Source.ID("s1"), publisher: "P", title: "T", url: nil)],
        meetings: [
            Meeting(
                id: Meeting.ID("m1"), date: MeetingDate(CalendarDate(dayNumber: 20_000)),
                place: "Harbor City", short: "Harbor", format: MeetingFormat.ID("f"),
                source: Source.ID("s1"))
        ],
        pledges: ["Port", "Pilots", "Raids"].enumerated().map { index, title in
            pledge("SEA-0\(index + 1)", title)
        },
        reaffirmations: [], statements: [record])

    static func pledge(_ id: String, _ title: String) -> Pledge {
        Pledge(
            id: Pledge.ID(id), title: title, pillar: Pillar.ID("sea"), type: .action,
            summary: "s", parties: [])
    }

    static func edit(
        _ catalog: Catalog, by author: String, _ changes: [CatalogEdit.Change]
    ) throws -> Catalog {
        try catalog.applying(
            CatalogEdit(
                id: CatalogEdit.ID("\(author)-\(catalog.edits.count)"),
                at: Timestamp(seconds: 1_000 + catalog.edits.count), author: author,
                summary: "coded", changes: changes))
    }

    /// Links words of the text to pledges, and sets sentences aside.
    static func coded(
        _ start: Catalog = base, by author: String,
        _ links: [(pledge: String, words: [String])], setAside: [String] = []
    ) throws -> Catalog {
        let text = StatementText(Self.text)
        func place(_ words: String) -> TextSelector? {
            text.folded.ranges(of: words).first.map { text.selector($0) }
        }
        var catalog = start
        for link in links {
            let selectors = link.words.compactMap(place)
            let wording = Wording(
                text: link.words[0], source: Source.ID("s1"), provenance: .officialText,
                anchor: PassageAnchor(statement: record.id, selectors: selectors))
            catalog = try edit(
                catalog, by: author,
                catalog.linking(Pledge.ID(link.pledge), to: Meeting.ID("m1"), wording))
        }
        guard let before = catalog.statement(record.id), !setAside.isEmpty else { return catalog }
        var after = before
        after.setAside += setAside.compactMap(place)
        return try edit(
            catalog, by: author, catalog.changes(from: .statement(before), to: .statement(after)))
    }

    let mine: Catalog
    let theirs: Catalog

    init() throws {
        mine = try Self.coded(
            by: "jh",
            [
                ("SEA-01", ["open the northern port", "share radar data"]),
                ("SEA-02", ["train pilots"]), ("SEA-03", ["oppose raids"]),
            ], setAside: ["우리는 북항을 매년 점검할 것이다"])
        theirs = try Self.coded(
            by: "mk",
            [
                ("SEA-01", ["the northern port", "우리는 북항을 매년 점검할 것이다"]),
                ("SEA-02", ["train pilots", "share radar data"]),
            ], setAside: ["We oppose raids on fishing boats."])
    }

    var other: OtherCoder { OtherCoder(name: "mk", path: "../mk", catalog: theirs) }

    func agreements(_ mine: Catalog? = nil) -> [StatementAgreement] {
        (mine ?? self.mine).agreements(with: other, me: "jh", Self.texts)
    }
}
