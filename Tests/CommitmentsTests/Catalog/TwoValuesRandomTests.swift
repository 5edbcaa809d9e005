import SeededNumbers
import Testing

@testable import Commitments

/// Several writers, each with an own and often old state of the catalog, in random order.
@Suite struct TwoValuesRandomTests {
    private struct Office {
        var shared: Catalog
        var views: [Catalog]
        var numbers: SeededNumbers
        var time = 0
        /// Titles that somebody replaced who had seen them.
        var replaced: Set<String> = []
        var written: Set<String> = []
        var done: [(edit: CatalogEdit, writer: Int)] = []

        init(_ start: Catalog, writers: Int, seed: UInt64) {
            shared = start
            views = Array(repeating: start, count: writers)
            numbers = SeededNumbers(seed: seed)
        }

        private func title(_ catalog: Catalog) -> String {
            catalog.pledge("SEC-01")?.title ?? "gone"
        }

        /// The current title, then those beside it.
        var titles: [String] {
            let values = shared.membersWithTwoValues().flatMap(\.others).map { $0.text ?? "none" }
            return [title(shared)] + values
        }

        private mutating func id() -> CatalogEdit.ID {
            time += 1
            return CatalogEdit.ID("E\(time)")
        }

        private mutating func save(_ changes: [CatalogEdit.Change], by writer: Int) throws {
            // The clocks of the writers differ by some seconds.
            let id = id()
            let edit = CatalogEdit(
                id: id, at: Timestamp(seconds: 100 + time + writer * 3), author: "w\(writer)",
                summary: id.text, changes: changes)
            shared = try shared.joining(edit)
            done.append((edit, writer))
            views[writer] = shared
        }

        mutating func write(by writer: Int) throws {
            let view = views[writer]
            guard let before = view.pledge("SEC-01") else { return }
            var after = before
            after.title = "t\(time)"
            replaced.insert(before.title)
            written.insert(after.title)
            try save(
                [.init(before: .pledge(before), after: .pledge(after))].compactMap(\.self),
                by: writer)
        }

        mutating func settle(by writer: Int) throws {
            let view = views[writer]
            guard let values = view.membersWithTwoValues().first,
                let side = numbers.pick(values.sides)
            else { return }
            for other in values.sides where other != side {
                replaced.insert(other.text ?? "none")
            }
            try save(view.settling(values, with: side), by: writer)
        }

        /// Takes the last edit of a writer back and does it again.
        /// - Returns: the catalog before, after the undo, and at the end; nil if it was refused.
        mutating func undoAndRedo(by writer: Int) throws -> (before: Catalog, after: Catalog)? {
            guard let edit = done.last(where: { $0.writer == writer })?.edit else { return nil }
            let before = shared
            let at = Timestamp(seconds: 100 + time + 20)
            guard let undo = try? before.undoing(edit, id: id(), at: at, by: "w") else {
                return nil
            }
            let undone = try before.joining(undo)
            let redo = try undone.undoing(undo, id: id(), at: at, by: "w")
            return (before, try undone.joining(redo))
        }
    }

    @Test(arguments: 0..<60) func nothingThatNobodyReplacedIsLost(_ seed: Int) throws {
        var office = Office(try SearchSample.catalog(), writers: 3, seed: UInt64(seed))
        for step in 0..<60 {
            let writer = Int.random(in: 0..<3, using: &office.numbers)
            switch Int.random(in: 0..<10, using: &office.numbers) {
            case 0..<4: try office.write(by: writer)
            case 4..<8: office.views[writer] = office.shared
            default: try office.settle(by: writer)
            }
            let kept = Set(office.titles)
            let lost = office.written.subtracting(office.replaced).subtracting(kept)
            #expect(lost.isEmpty, "step \(step): \(lost.sorted()) of \(office.titles)")
            #expect(kept.count == office.titles.count)
        }
    }

    @Test(arguments: 0..<60) func undoThenRedoIsAsBefore(_ seed: Int) throws {
        var office = Office(try SearchSample.catalog(), writers: 3, seed: UInt64(1000 + seed))
        for step in 0..<40 {
            let writer = Int.random(in: 0..<3, using: &office.numbers)
            switch Int.random(in: 0..<10, using: &office.numbers) {
            case 0..<4: try office.write(by: writer)
            case 4..<6: office.views[writer] = office.shared
            case 6..<8: try office.settle(by: writer)
            default:
                guard let (before, after) = try office.undoAndRedo(by: writer) else { continue }
                #expect(after.pledges == before.pledges, "step \(step)")
                let (old, new) = (before.membersWithTwoValues(), after.membersWithTwoValues())
                #expect(
                    Set(old.flatMap(\.sides).map(\.text)) == Set(new.flatMap(\.sides).map(\.text)))
                office.shared = after
            }
        }
    }
}
