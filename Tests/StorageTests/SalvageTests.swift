import Commitments
import Testing

@testable import Storage

@Suite struct SalvageTests {
    private let notebook = Notebook(
        notes: (0..<5).map { note($0, "text {\($0)} \"quoted\" \\ 확인") }, terms: [ownTerm(1)])

    private var bytes: [UInt8] { NotesWriter.bytes(of: NotesDocument(notebook: notebook)) }

    private var text: String { String(decoding: bytes, as: UTF8.self) }

    private func salvage(_ text: String) -> Notebook { NotesSalvage(of: Array(text.utf8)).notebook }

    @Test func aWholeFileComesBackWhole() {
        #expect(salvage(text) == notebook)
        #expect(salvage("\u{FEFF}" + text) == notebook)
        #expect(salvage(text + text) == notebook)
        #expect(salvage(text.replacing("\n", with: "\r\n")).notes == notebook.notes)
        #expect(salvage(text + "\0\0\0") == notebook)
    }

    /// Wherever a file is cut off, the notes before the cut are there, and nothing else is.
    @Test func aFileCutOffGivesTheNotesBeforeTheCut() {
        let bytes = bytes
        let ends = notebook.notes.map { note in
            let own = Array(NotesWriter.text(of: note).utf8)
            return bytes.firstRange(of: own)?.upperBound ?? .max
        }
        #expect(!ends.contains(.max))
        for cut in stride(from: 0, to: bytes.count, by: 7) {
            let found = NotesSalvage(of: Array(bytes[..<cut])).notebook.notes
            #expect(found == Array(notebook.notes.prefix(ends.count { $0 <= cut })), "at \(cut)")
        }
    }

    @Test func aDamagedNoteCostsOnlyItself() {
        let damaged = text.replacing("\"text\": \"text {2}", with: "\"text\": text {2}")
        #expect(salvage(damaged).notes.map(\.id) == [0, 1, 3, 4].map { note($0).id })
        #expect(salvage(damaged).terms == notebook.terms)
        let head = text.replacing("\"notes\": [", with: "")
        #expect(salvage(head).notes == notebook.notes)
    }

    @Test func bytesThatAreNoTextAreReplacedAndCounted() {
        var bytes = bytes
        let place = bytes.firstRange(of: Array("{3}".utf8))?.lowerBound ?? 0
        bytes[place + 1] = 0xFF
        let salvage = NotesSalvage(of: bytes)
        #expect(salvage.repaired == 1 && salvage.notebook.notes.count == 5)
        #expect(salvage.notebook.notes[3].current.text.contains("{\u{FFFD}}"))
    }

    @Test func marksOfAConflictGiveBothVersions() {
        var (ours, theirs) = (notebook, notebook)
        ours.put(note(2).revised(version("ours", at: 50)))
        theirs.put(note(2).revised(version("theirs", at: 60)))
        theirs.put(note(7, "only theirs"))
        func lines(_ notebook: Notebook) -> [Substring] {
            String(
                decoding: NotesWriter.bytes(of: NotesDocument(notebook: notebook)), as: UTF8.self
            )
            .split(separator: "\n", omittingEmptySubsequences: false)
        }
        let (left, right) = (lines(ours), lines(theirs))
        let same = zip(left, right).prefix { $0 == $1 }.count
        let head = left.prefix(same).joined(separator: "\n")
        let conflict =
            head + "\n<<<<<<< HEAD\n" + left.dropFirst(same).joined(separator: "\n")
            + "\n||||||| 1a2b3c4\nanything\n=======\n"
            + right.dropFirst(same).joined(separator: "\n") + "\n>>>>>>> other\n"
        let found = salvage(conflict)
        #expect(found.notes.map(\.id) == [0, 1, 2, 3, 4, 7].map { note($0).id })
        let joined = found.note(note(2).id)
        #expect(joined?.current.text == "theirs")
        #expect(joined?.history.map(\.text).contains("ours") == true)
    }

    @Test func nothingButBracketsIsDoneSoon() {
        #expect(salvage(String(repeating: "{", count: 1 << 20)).notes.isEmpty)
        #expect(salvage(String(repeating: "{\"", count: 1 << 19)).notes.isEmpty)
        #expect(salvage("").notes.isEmpty && salvage("}{\"}").notes.isEmpty)
    }

    // MARK: With a backup

    @Test func recoveryJoinsTheFileWithTheNewestGoodBackup() throws {
        let folder = try TemporaryFolder()
        let backups = BackupFolder(folder: folder("backups"))
        let store = NoteStore(path: folder("notes.json"), backups: backups)
        for count in 1...3 { _ = try store.save(Notebook(notes: (0..<count).map { note($0) })) }
        // The newest backup (of two notes) is damaged too; the one before it is not.
        let newest = try #require(try store.backups().first)
        try folder.write("{", to: "backups/" + Path.name(of: newest.path))
        let whole = try folder.text("notes.json")
        try folder.write(whole.replacing("\"note 0\"", with: "\"note 0"), to: "notes.json")
        let present = try store.present()
        let recovery = try store.recovery(of: present)
        #expect(recovery.salvaged == 2)
        #expect(recovery.backup?.backup == (try store.backups().last))
        #expect(recovery.notebook.notes == [note(0), note(1), note(2)])

        let copy = try store.copyAside(present, at: time(0))
        #expect(Path.name(of: copy) == "notes.json.damaged-20261118T110640Z")
        #expect(try FileReader.read(copy) == present.bytes)
        #expect(FileStatus(at: copy)?.permissions == 0o600)
        _ = try store.replace(present, with: recovery.notebook, keeping: .not)
        #expect(store.load().notebook == recovery.notebook)
        // What was shown is not what is there any more.
        #expect(throws: StorageError.changedMeanwhile(path: folder("notes.json"))) {
            try store.replace(present, with: recovery.notebook, keeping: .not)
        }
    }

    @Test func aDocumentThatIsNoNotesFileIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        let store = NoteStore(path: folder("notes.json"))
        for text in [#"{"format":"pledges-catalog"}"#, #"{"mine":1}"#, "[]"] {
            try folder.write(text, to: "notes.json")
            let present = try store.present()
            #expect(throws: StorageError.self) { try store.recovery(of: present) }
        }
        try folder.write(
            #"{"format":"pledges-notes","schema":2,"minWriter":2,"notes":{}}"#, to: "notes.json")
        #expect(throws: StorageError.newerWriter(path: folder("notes.json"), minWriter: 2)) {
            try store.present()
        }
    }
}
