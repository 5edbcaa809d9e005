import Testing

@testable import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Nothing that is written for the user takes the place of a file that the program lives on.
@Suite struct OwnFilesTests {
    private let folder: TemporaryFolder
    private let own: OwnFiles

    init() throws {
        folder = try TemporaryFolder()
        for name in ["ws", "state", "state/drafts", "state/backups", "out"] {
            mkdir(folder(name), 0o755)
        }
        for name in ["ws/notes.json", "ws/.notes.json.lock", "state/drafts/D1.json", "in.txt"] {
            try folder.write("old", to: name)
        }
        own = OwnFiles(
            notes: [folder("ws/notes.json")], catalogs: [folder("ws/catalog.json")],
            state: folder("state"), inputs: [folder("in.txt")])
    }

    private func failure(_ path: String) -> StorageError? {
        do throws(StorageError) {
            try FileWriter.writeNew(Array("new".utf8), to: path, replacing: true, sparing: own)
            return nil
        } catch {
            return error
        }
    }

    private func isSpared(_ path: String) -> Bool {
        if case .ownFile = failure(path) { true } else { false }
    }

    @Test(arguments: [
        "ws/notes.json", "ws/catalog.json", "ws/.catalog.base.json", "ws/.notes.json.lock",
        "ws/.catalog.json.lock", "ws/.notes.json.0123456789abcdef.tmp", "state/session.json",
        "state/drafts/D1.json", "state/drafts/new.json", "state/backups/n/x.json", "in.txt",
        "ws/../ws/notes.json", "out/../ws/./notes.json", "ws//notes.json", "ws/.gitattributes",
        "ws/notes.json.damaged-20261126T124837Z",
        "ws/.gitignore", "ws/.git/config", "ws/.git/hooks/pre-commit",
    ])
    func isSparedByItsPlace(name: String) throws {
        #expect(isSpared(folder(name)), "\(name)")
        #expect(try folder.text("ws/notes.json") == "old")
    }

    @Test func isSparedThroughLinksAndOtherNames() throws {
        symlink(folder("ws/notes.json"), folder("out/link.md"))
        symlink(folder("ws"), folder("way"))
        symlink(folder("out/link.md"), folder("out/second.md"))
        link(folder("ws/notes.json"), folder("out/hard.md"))
        link(folder("state/drafts/D1.json"), folder("out/draft.md"))
        link(folder("ws/.notes.json.lock"), folder("out/lock.md"))
        for name in [
            "out/link.md", "way/notes.json", "way/catalog.json", "out/second.md", "out/hard.md",
            "out/draft.md", "out/lock.md",
        ] {
            #expect(isSpared(folder(name)), "\(name)")
        }
        #expect(try folder.text("ws/notes.json") == "old")
        #expect(try folder.text("state/drafts/D1.json") == "old")
    }

    @Test func notesFileThatIsALinkIsSparedOnBothSides() throws {
        try folder.write("old", to: "out/real.json")
        symlink(folder("out/real.json"), folder("ws/mine.json"))
        let own = OwnFiles(notes: [folder("ws/mine.json")])
        #expect(own.what(folder("ws/mine.json")) != nil && own.what(folder("out/real.json")) != nil)
        #expect(own.what(folder("out/.real.json.lock")) != nil)
    }

    @Test func isSparedByWhatItHolds() throws {
        for format in FileFormat.allCases {
            try folder.write("{\n  \"format\": \"\(format.rawValue)\"}", to: "out/a.json")
            #expect(isSpared(folder("out/a.json")), "\(format)")
        }
        try folder.write("{\n  \"format\": \"pledges-list\"}", to: "out/b.json")
        #expect(failure(folder("out/b.json")) == nil, "an earlier export may be replaced")
    }

    @Test func otherFilesAreWritten() throws {
        for name in ["out/brief.md", "ws/brief.md", "ws/notes.md", "notes.json"] {
            #expect(failure(folder(name)) == nil, "\(name)")
        }
        #expect(failure(folder("ws")) == .notAFile(path: folder("ws"), kind: "a folder"))
    }

    @Test func aPipeOrADeviceIsNoFile() throws {
        mkfifo(folder("pipe"), 0o600)
        #expect(failure(folder("pipe")) == .notAFile(path: folder("pipe"), kind: "a pipe"))
        for path in [folder("pipe"), "/dev/tty", "/dev/zero"] {
            #expect(throws: StorageError.self) { try FileReader.read(path) }
        }
    }

    /// What is in it counts, whatever an editor or git has put before it.
    @Test(arguments: ["", "\u{FEFF}", "<<<<<<< ours\n", String(repeating: " ", count: 3000) + "\n"])
    func aColleaguesFileIsSpared(_ beginning: String) throws {
        try folder.write(beginning + "{\"format\": \"pledges-notes\"}", to: "out/mk.json")
        #expect(isSpared(folder("out/mk.json")))
        try folder.write(beginning + "{\"format\": \"other\"}", to: "out/other.json")
        #expect(!isSpared(folder("out/other.json")))
    }
}
