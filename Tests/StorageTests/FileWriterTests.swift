import Testing

@testable import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct FileWriterTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func failure(_ name: String, replacing: Bool) -> StorageError? {
        do throws(StorageError) {
            try FileWriter.writeNew(Array("new".utf8), to: folder(name), replacing: replacing)
            return nil
        } catch {
            return error
        }
    }

    @Test func writesANewFile() throws {
        #expect(failure("brief.md", replacing: false) == nil)
        #expect(try folder.text("brief.md") == "new" && folder.names == ["brief.md"])
    }

    @Test func replacesOnlyWhenAsked() throws {
        try folder.write("old", to: "brief.md")
        chmod(folder("brief.md"), 0o604)
        #expect(failure("brief.md", replacing: false) == .exists(path: folder("brief.md")))
        #expect(try folder.text("brief.md") == "old")
        #expect(failure("brief.md", replacing: true) == nil)
        #expect(try folder.text("brief.md") == "new" && folder.permissions("brief.md") == 0o604)
        #expect(folder.names == ["brief.md"])
    }

    @Test func keepsALinkALink() throws {
        try folder.write("old", to: "real.md")
        symlink("real.md", folder("brief.md"))
        #expect(failure("brief.md", replacing: false) == .exists(path: folder("brief.md")))
        #expect(failure("brief.md", replacing: true) == nil)
        #expect(try folder.text("real.md") == "new")
        #expect(FileStatus(ofLinkAt: folder("brief.md"))?.isLink == true)
    }

    @Test func refusesFoldersPipesAndMissingFolders() throws {
        mkfifo(folder("pipe"), 0o600)
        #expect(failure("pipe", replacing: true) == .notAFile(path: folder("pipe"), kind: "a pipe"))
        #expect(failure("", replacing: true) != nil)
        #expect(
            failure("none/brief.md", replacing: false)
                == .system(.write, path: folder("none/brief.md"), code: ENOENT))
        symlink("gone", folder("link"))
        #expect(failure("link", replacing: true) == .danglingLink(path: folder("link")))
        #expect(folder.names == ["link", "pipe"])
    }

    @Test func ofTwoWritersOfOneNewFileOneWins() async {
        let path = folder("brief.md")
        let won = await withTaskGroup(of: Bool.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    (try? FileWriter.writeNew([UInt8(writer)], to: path, replacing: false)) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(won == 1 && folder.names == ["brief.md"])
    }
}
