import Commitments
import Intake

extension Sample {
    /// The same remarks in Korean, which differ in a name and in force.
    static let koreanText = """
        장관들은 브뤼셀에 앉아 있었다. 장관들은 이 훈련이 북한의 안보와 안정에 매우 중요하다고 하고,
        “일본과 대한민국의 방위에 대한 철통같은 공약”을 언급하였다.

        우리는 정례적인 3자 회의를 계속할 것이다. 우리는 시험 자료의 탈취에 우려를 표명한다.

        세 장관은 시험용 문장을 읽었다.
        """

    static let koreanRecord = StatementRecord(
        id: StatementRecord.ID("fm-brussels-2025.ko"), meeting: Meeting.ID("fm-brussels-2025"),
        title: "시험을 위한 발언", language: "ko", source: Source.ID("mirage-brussels-2025"),
        obtained: CalendarDate(dayNumber: 20_200),
        checksum: StatementRecord.checksum(of: koreanText))

    static let versionTexts = StatementTexts([
        storedRecord.id: storedText, koreanRecord.id: koreanText,
    ])

    /// The catalog with the remarks of Brussels in two languages.
    static func versions() throws -> Catalog {
        try stored().applying(
            edit("korean", by: "jh") { [.added(.statement(koreanRecord))] }
        ).covered(by: versionTexts)
    }
}

extension Sample {
    /// The catalog of an analyst who linked one sentence of the remarks, and set the others aside.
    static func coding(_ pledge: String, by author: String) throws -> Catalog {
        let text = StatementText(storedText)
        func place(_ words: String) -> TextSelector? {
            text.folded.ranges(of: words).first.map { text.selector($0) }
        }
        let catalog = try stored()
        let wording = Wording(
            text: "condemn the theft of test data", source: storedRecord.source,
            provenance: .pressReport,
            anchor: PassageAnchor(
                statement: storedRecord.id,
                selectors: [place("condemn the theft of test data")].compactMap(\.self)))
        var record = storedRecord
        record.setAside = [place("세 장관은 시험용 문장을 읽었다.")].compactMap(\.self)
        return try catalog.applying(
            edit("coded by \(author)", by: author) {
                catalog.linking(Pledge.ID(pledge), to: storedRecord.meeting, wording)
                    + catalog.changes(from: .statement(storedRecord), to: .statement(record))
            }
        ).covered(by: storedTexts)
    }

    /// The analyst who coded the remarks apart.
    static func secondCoder() throws -> OtherCoder {
        OtherCoder(name: "mk", path: "../mk", catalog: try coding("NK-03", by: "mk"))
    }
}
