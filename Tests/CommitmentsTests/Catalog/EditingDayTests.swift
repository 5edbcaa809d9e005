import SeededNumbers
import Testing

@testable import Commitments

/// The day up to which sources were read rises with a meeting that is added, and goes back when that
/// is undone.
@Suite struct EditingDayTests {
    private func meeting(_ id: String, _ day: String) throws -> Meeting {
        var meeting = try #require(SearchSample.catalog().meetings.first)
        meeting = Meeting(
            id: Meeting.ID(id), date: MeetingDate(try #require(CalendarDate(day))),
            place: meeting.place, short: id, format: meeting.format, source: meeting.source)
        return meeting
    }

    private func linked() throws -> Catalog {
        let source = Source(id: Source.ID("s"), publisher: "P", title: "T", url: nil)
        return try SearchSample.catalog().applying(
            CatalogEdit(
                id: CatalogEdit.ID("E0"), at: Timestamp(seconds: 0), author: "jh", summary: "s",
                changes: [.added(.source(source))]))
    }

    private func adding(_ id: String, _ day: String, to catalog: Catalog) throws -> CatalogEdit {
        CatalogEdit(
            id: CatalogEdit.ID("E" + id), at: Timestamp(seconds: 1), author: "jh", summary: id,
            changes: [.added(.meeting(try meeting(id, day)))]
        ).recordingDay(of: catalog)
    }

    private func undoing(_ edit: CatalogEdit, _ number: Int) -> CatalogEdit {
        edit.inverse(
            id: CatalogEdit.ID("U\(number)"), at: Timestamp(seconds: 2 + number), by: "jh")
    }

    @Test func undoingBringsTheDayBackAndRedoingRaisesItAgain() throws {
        let before = try linked()
        let edit = try adding("late", "2099-01-02", to: before)
        let after = try before.applying(edit)
        #expect(after.asOf.iso == "2099-01-02")
        let undo = undoing(edit, 1)
        let back = try after.applying(undo)
        #expect(back.asOf == before.asOf)
        let again = edit.again(
            id: CatalogEdit.ID("A"), at: Timestamp(seconds: 9), by: "jh", after: undo.id)
        #expect(try back.applying(again).asOf.iso == "2099-01-02")
    }

    @Test func whatOthersRaisedFurtherStays() throws {
        let before = try linked()
        let first = try adding("late", "2099-01-02", to: before)
        let one = try before.applying(first)
        let two = try one.applying(try adding("later", "2099-05-06", to: one))
        #expect(try two.applying(undoing(first, 1)).asOf.iso == "2099-05-06")
    }

    @Test func aMeetingThatIsStillThereHoldsTheDay() throws {
        let before = try linked()
        let first = try adding("late", "2099-05-06", to: before)
        let one = try before.applying(first)
        let second = try adding("between", "2099-01-02", to: one)
        let two = try one.applying(second)
        let back = try two.applying(undoing(first, 1))
        #expect(back.asOf.iso == "2099-01-02")
        #expect(try back.applying(undoing(second, 2)).asOf.iso == "2099-01-02")
    }

    @Test func anEditWithoutARecordLeavesTheDay() throws {
        let before = try linked()
        var edit = try adding("late", "2099-01-02", to: before)
        edit.asOf = nil
        let after = try before.applying(edit)
        #expect(after.asOf.iso == "2099-01-02")
        #expect(try after.applying(undoing(edit, 1)).asOf == after.asOf)
    }

    @Test func anEditWithoutAMeetingHasNoRecord() throws {
        let catalog = try SearchSample.catalog()
        let pledge = try #require(catalog.pledge("SEC-01"))
        let edit = CatalogEdit(
            id: CatalogEdit.ID("E"), at: Timestamp(seconds: 1), author: "jh", summary: "s",
            changes: catalog.retiring(pledge, on: catalog.asOf)
        ).recordingDay(of: catalog)
        #expect(edit.asOf == nil)
        #expect(try catalog.applying(edit).asOf == catalog.asOf)
    }
}
