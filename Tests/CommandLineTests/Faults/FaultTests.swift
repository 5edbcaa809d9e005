import Foundation
import Testing

#if os(Linux)
    /// The program on a system that refuses single calls, as a failing disk or a network drive
    /// without locks does.
    @Suite(.enabled(if: FaultLibrary.path != nil, "there is no C compiler (cc)"))
    struct FaultTests {
        private let shell: Shell

        init() throws {
            shell = try Shell()
            shell.environment["HOME"] = shell.folder.path
            shell.environment["LD_PRELOAD"] = FaultLibrary.path
            shell.environment["FAULT_FILE"] = "/notes.json"
        }

        private func failing(_ fault: String?) { shell.environment["FAULT"] = fault }

        private var texts: [String] {
            get throws {
                failing(nil)
                let list = try shell.pledges("note", "list", "--format", "json").output
                return try JSONDecoder().decode(JSONShape.Notes.self, from: Data(list.utf8)).notes
                    .map(\.text)
            }
        }

        @Test func aFolderThatCannotBeMadeSureOfIsSavedAndSaid() throws {
            #expect(try shell.pledges("note", "add", "SEC-02", "-m", "before").status == 0)
            failing("folder-fsync")
            let result = try shell.pledges("note", "add", "SEC-02", "-m", "after")
            #expect(result.status == 0)
            #expect(
                result.messages.contains("cannot confirm that it would survive a power failure"))
            #expect(try Set(texts) == ["before", "after"])
        }

        @Test func aFileThatCannotBeReadIsNotTakenForAnEmptyOne() throws {
            #expect(try shell.pledges("note", "add", "SEC-02", "-m", "before").status == 0)
            let bytes = try shell.contents(of: "notes.json")
            failing("read")
            let result = try shell.pledges("note", "add", "SEC-02", "-m", "after")
            #expect(result.status != 0)
            #expect(result.messages.contains("Input/output error"))
            #expect(result.messages.contains("the disk may be failing"))
            #expect(result.messages.contains("kept as a draft"))
            #expect(try shell.pledges("note", "list").status != 0, "no notes is not the answer")
            #expect(try shell.contents(of: "notes.json") == bytes)
            #expect(try texts == ["before"])
        }

        @Test func withoutLocksNothingIsWritten() throws {
            #expect(try shell.pledges("note", "add", "SEC-02", "-m", "before").status == 0)
            let bytes = try shell.contents(of: "notes.json")
            failing("lock")
            let result = try shell.pledges("note", "add", "SEC-02", "-m", "after")
            #expect(result.status != 0)
            #expect(result.messages.contains("No locks available"))
            #expect(result.messages.contains("cannot lock files"))
            #expect(try shell.contents(of: "notes.json") == bytes)
        }

        /// The clock of a laptop is set back by a day between two acts.
        @Test func aClockSetBackLosesNothing() throws {
            let id = try #require(
                try shell.pledges("note", "add", "SEC-02", "-m", "first").lines.first)
            let now = try shell.contents(of: "notes.json")
            _ = try shell.file("old.json", now)
            shell.environment["CLOCK_BACK"] = "86400"
            #expect(try shell.pledges("note", "edit", id, "-m", "second").status == 0)
            let more = try #require(
                try shell.pledges("note", "add", "SEC-02", "-m", "other").lines.first)
            #expect(more != id)
            // By the clock that is behind, the first note speaks of tomorrow.
            shell.environment["CLOCK_BACK"] = nil
            let history = try shell.pledges("note", "list", "--history", "--format", "json").output
            let notes = try JSONDecoder().decode(JSONShape.Notes.self, from: Data(history.utf8))
                .notes
            let note = try #require(notes.first { $0.id == id })
            #expect(note.text == "second" && note.history?.map(\.text) == ["first"])
            // A copy that has only the first text takes the second one, whatever the clocks say.
            let merged = try shell.pledges(
                "merge", "--base", "old.json", "old.json", "notes.json")
            #expect(merged.status == 0)
            #expect(
                try shell.contents(of: "old.json") == (try shell.contents(of: "notes.json")))
            #expect(try shell.pledges("check", "notes.json").status == 0)
        }
    }

    /// The library that refuses, compiled once.
    enum FaultLibrary {
        static let path: String? = {
            let source = URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "faults.c").path
            let library = FileManager.default.temporaryDirectory
                .appending(path: "pledges-faults-\(UUID()).so").path
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["cc", "-shared", "-fPIC", "-o", library, source, "-ldl"]
            process.standardError = FileHandle.nullDevice
            guard (try? process.run()) != nil else { return nil }
            process.waitUntilExit()
            return process.terminationStatus == 0 ? library : nil
        }()
    }
#endif
