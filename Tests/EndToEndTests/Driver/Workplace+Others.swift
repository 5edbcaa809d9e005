import Foundation
import Testing

// A disk that fails for a while, and a colleague at a shell.
extension Workplace {
    static let catalogPath = ".local/share/pledges/catalog.json"
    static let stateFolder = ".local/state/pledges"

    /// Lets every save of a file fail, as root too, while it can be read: its lock is a folder.
    func blockSaves(of file: String) throws {
        let lock = lock(of: file)
        try? FileManager.default.removeItem(at: lock)
        try FileManager.default.createDirectory(at: lock, withIntermediateDirectories: true)
    }

    func unblockSaves(of file: String) throws {
        try FileManager.default.removeItem(at: lock(of: file))
    }

    func lock(of file: String) -> URL {
        let url = url(file)
        return url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).lock")
    }

    /// Lets nothing be kept in a folder of the state folder, as root too: a file has its name.
    func blockKeeping(in folder: String) throws {
        try? FileManager.default.removeItem(at: url(Workplace.stateFolder + "/" + folder))
        try write("", to: Workplace.stateFolder + "/" + folder)
    }

    func unblockKeeping(in folder: String) throws {
        try FileManager.default.removeItem(at: url(Workplace.stateFolder + "/" + folder))
    }

    /// Somebody else's command, which must succeed.
    func colleague(_ arguments: String...) throws {
        environment["PLEDGES_AUTHOR"] = "mk"
        defer { environment["PLEDGES_AUTHOR"] = "jh" }
        let result = try run(Workplace.program, arguments)
        #expect(result.status == 0, "\(arguments): \(result.messages)")
    }

    /// Writes a note by the shell.
    /// - Returns: its id.
    func addNote(_ text: String, on pledge: String = "SEC-01") throws -> String {
        let result = try pledges("note", "add", pledge, "-m", text)
        #expect(result.status == 0, "\(result.messages)")
        return result.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// All texts of all notes, those of earlier versions and of other copies too.
    func history() throws -> String { try pledges("note", "list", "--history").output }

    /// The terms of a pledge in the catalog's file.
    func terms(of pledge: String) throws -> [String] {
        struct Catalog: Decodable { var pledges: [Pledge] }
        struct Pledge: Decodable {
            var id: String
            var terms: [String]?
        }
        let data = try Data(contentsOf: url(Workplace.catalogPath))
        let catalog = try JSONDecoder().decode(Catalog.self, from: data)
        return catalog.pledges.first { $0.id == pledge }?.terms ?? []
    }
}

extension Tmux {
    /// Shows one pledge alone.
    func show(_ pledge: String) async throws {
        try press("/")
        try type("id:\(pledge.lowercased())")
        try press("Enter")
        try await wait("\(pledge) is selected") { $0.selectedID == pledge }
    }

    /// Appends to the latest note on the selected pledge, and asks for a save.
    func editNote(_ text: String) async throws {
        try press("e")
        try await waitForEditor()
        try type(text)
        try press("C-s")
    }

    /// Waits for what the header says of saving.
    func waitUntilSaved() async throws {
        try await wait("saved") { $0.lines[1].contains("saved ✓") }
    }

    func waitUntilNotSaved() async throws {
        try await wait("not saved") { $0.lines[1].contains("NOT SAVED") }
    }
}
