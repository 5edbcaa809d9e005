import Commitments
import Intake

extension Sample {
    /// The text of a statement that was never made, with wordings of the catalog in it.
    static let storedText = """
        Remarks for a Test

        The ministers sat in Brussels. They called the drill
        critical to the security and stability of the Korean Peninsula, and spoke of “ironclad
        commitments to the defense of Japan and the ROK”.

        We will keep regular trilateral meetings. We condemn the theft of test data. The coffee was good.

        세 장관은 시험용 문장을 읽었다.
        """

    static let storedRecord = StatementRecord(
        id: StatementRecord.ID("fm-brussels-2025.en"), meeting: Meeting.ID("fm-brussels-2025"),
        title: "Remarks for a Test", source: Source.ID("mirage-brussels-2025"),
        obtained: CalendarDate(dayNumber: 20_200),
        checksum: StatementRecord.checksum(of: storedText))

    /// The catalog with the text of Brussels stored.
    static func stored() throws -> Catalog {
        try Driver.catalog().applying(
            edit("stored", by: "jh") { [.added(.statement(storedRecord))] }
        ).covered(by: storedTexts)
    }

    static let storedTexts = StatementTexts([storedRecord.id: storedText])
}

extension Sample {
    /// The text of the statement before it, which was never made either.
    static let earlierText = """
        Remarks for an Earlier Test

        The ministers sat in Munich. They spoke of “ironclad commitments to the defense of Japan and
        the ROK”.

        We regret the theft of test data. The coffee was good. A band played.
        """

    static let earlierRecord = StatementRecord(
        id: StatementRecord.ID("fm-munich-2025.en"), meeting: Meeting.ID("fm-munich-2025"),
        title: "Remarks for an Earlier Test", source: Source.ID("mirage-munich-2025"),
        obtained: CalendarDate(dayNumber: 20_200),
        checksum: StatementRecord.checksum(of: earlierText))

    /// The catalog with the texts of Munich and Brussels stored.
    /// - Parameter isCut: whether the earlier one is only a part of its document.
    static func storedTwice(isCut: Bool = false) throws -> Catalog {
        var record = earlierRecord
        if isCut { record.extent = .cut }
        return try stored().applying(
            edit("earlier", by: "jh") { [.added(.statement(record))] }
        ).covered(by: storedTextsOfTwo)
    }

    static let storedTextsOfTwo = StatementTexts([
        storedRecord.id: storedText, earlierRecord.id: earlierText,
    ])
}
