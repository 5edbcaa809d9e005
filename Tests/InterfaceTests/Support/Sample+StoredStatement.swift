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
