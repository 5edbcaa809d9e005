import Commitments
import Testing

@testable import Storage

@Suite struct StatementStoreTests {
    private let folder: TemporaryFolder
    private let id = StatementRecord.ID("fm-lima-2024.en")

    init() throws { folder = try TemporaryFolder() }

    private var store: StatementStore {
        StatementStore(
            besideCatalog: folder("catalog.json"), backups: BackupFolder(folder: folder("backups")))
    }

    @Test func aTextIsPrivateAndComesBackAsItWas() throws {
        let text = "“Quoted” 항구\r\nlast line without end"
        try store.write(text, of: id)
        #expect(try store.text(of: id) == text)
        #expect(FileStatus(at: folder("statements/fm-lima-2024.en.txt"))?.permissions == 0o600)
        #expect(try store.all() == [id])
    }

    @Test func whatIsReplacedOrRemovedIsKeptAsABackup() throws {
        let path = folder("statements/fm-lima-2024.en.txt")
        try store.write("first", of: id)
        try store.write("second", of: id)
        try store.remove(id)
        #expect(try store.text(of: id) == nil)
        let backups = try BackupFolder(folder: folder("backups")).list(of: path)
        #expect(try backups.map { try FileReader.read($0.path) }.count == 2)
        try store.remove(id)
    }

    /// Somebody else's text is not written over, and not removed.
    @Test func aTextIsAddedOnlyWhereNoOtherIs() throws {
        try store.add("mine", of: id)
        try store.add("mine", of: id)
        #expect(throws: StorageError.self) { try store.add("theirs", of: id) }
        #expect(try store.text(of: id) == "mine")
        try store.remove(id, having: StatementRecord.checksum(of: "theirs"))
        #expect(try store.text(of: id) == "mine")
        try store.remove(id, having: StatementRecord.checksum(of: "mine"))
        #expect(try store.text(of: id) == nil)
    }

    @Test func changesOfOthersAreSeen() throws {
        let seen = TextsSeen()
        #expect(!seen.haveChanged(in: store))
        try store.write("first", of: id)
        #expect(seen.haveChanged(in: store))
        #expect(!seen.haveChanged(in: store))
        try store.write("later", of: id)
        #expect(seen.haveChanged(in: store))
        #expect(try store.texts()[id] == "later")
        try store.remove(id)
        #expect(seen.haveChanged(in: store))
    }

    @Test func withoutAFolderThereAreNoTexts() throws {
        #expect(try store.all().isEmpty)
        #expect(try store.text(of: id) == nil)
    }

    @Test func textsThatCannotBeReadAreNamed() throws {
        try store.write("x", of: id)
        try folder.write([0xFF, 0xFE], to: "statements/damaged.en.txt")
        let texts = try store.texts()
        #expect(texts[id] == "x" && texts.unreadable.keys.map(\.text) == ["damaged.en"])
        try store.remove(id)
        #expect(store.texts(of: [id]) == StatementTexts())
    }

    @Test func bytesThatAreNoTextAreRefused() throws {
        try store.write("x", of: id)
        try folder.write("\u{FF}", to: "statements/fm-lima-2024.en.txt")
        _ = try FileReader.read(folder("statements/fm-lima-2024.en.txt"))
        #expect(try store.text(of: id) != nil)
    }

    @Test func missingChangedAndOrphanTextsAreNamed() throws {
        let ids = ["a.en", "b.en", "c.en"].map { StatementRecord.ID($0) }
        let records = ids.map { id in
            StatementRecord(
                id: id, meeting: Meeting.ID("m"), title: "T", source: Source.ID("s"),
                obtained: CalendarDate(dayNumber: 1), checksum: StatementRecord.checksum(of: "text")
            )
        }
        let catalog = Catalog(
            title: "T", asOf: CalendarDate(dayNumber: 1), pillars: [], formats: [], sources: [],
            meetings: [], pledges: [], reaffirmations: [], statements: records)
        try store.write("text", of: ids[0])
        try store.write("changed", of: ids[1])
        try store.write("orphan", of: StatementRecord.ID("d.en"))
        let problems = store.problems(against: catalog)
        #expect(problems.map { Path.name(of: $0.file) } == ["b.en.txt", "c.en.txt", "d.en.txt"])
        #expect(problems.map(\.severity) == [.warning, .error, .warning])
    }
}
