import Foundation
import Testing

/// What each target may import. docs/architecture.md has the same table with reasons.
private let allowed: [String: Set<String>] = [
    "Text": [],
    "JSON": [],
    "TOML": [],
    "Configuration": ["Canvas", "Commitments", "TOML"],
    "Commitments": ["Text"],
    "Canvas": ["Text"],
    "Export": ["CZlib", "Commitments", "JSON", "Text"],
    "Storage": ["Commitments", "Intake", "JSON", "Text"],
    "Intake": ["Commitments", "Text"],
    "Interface": ["Commitments", "Canvas", "Export", "Intake", "Text"],
    "Terminal": ["CNcurses", "Canvas"],
    "TextExtraction": ["CExpat", "CGumbo", "CZlib", "Text"],
    "pledges": [
        "ArgumentParser", "BuildRecord", "BundledCatalog", "CMalloc", "Canvas", "Commitments",
        "Configuration", "Export", "Intake", "Interface",
        "JSON", "Storage", "Terminal", "Text", "TextExtraction",
    ],
]

/// Modules of the system and the toolchain. Foundation is not among them: it doubles the time to
/// start.
private let system: Set<String> = ["Swift", "Synchronization", "Glibc", "Musl", "Darwin"]

@Suite struct ImportTests {
    private let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test func everyTargetIsInTheTable() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: root.appending(path: "Sources").path)
        // None is part of a layer: the C modules have no code, the benchmark is not installed.
        #expect(
            Set(folders)
                == Set(allowed.keys).union([
                    "BuildRecord", "CExpat", "CGumbo", "CMalloc", "CNcurses", "CZlib", "benchmark",
                ]))
    }

    @Test(arguments: allowed.keys.sorted()) func importsOnlyWhatItMay(_ target: String) throws {
        let may = try #require(allowed[target]).union(system)
        for file in try swiftFiles(of: target) {
            for module in try imports(of: file) {
                #expect(may.contains(module), "\(file.lastPathComponent) imports \(module)")
            }
        }
    }

    /// The drawing in docs/architecture.md names every target and what it may import.
    @Test func theDocumentSaysTheSame() throws {
        let text = try String(
            contentsOf: root.appending(path: "docs/architecture.md"), encoding: .utf8)
        for (target, modules) in allowed where target != "pledges" {
            let names = modules.isEmpty ? "nothing" : modules.sorted().joined(separator: ", ")
            let row = text.split(separator: "\n").first { $0.hasPrefix("| `\(target)` |") }
            #expect(
                row?.hasSuffix("| \(names) |") ?? false,
                "the row of \(target) should end in: \(names)")
        }
    }

    private func swiftFiles(of target: String) throws -> [URL] {
        let folder = root.appending(path: "Sources/\(target)")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return try #require(files).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }

    private func imports(of file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
                words[..<place].allSatisfy({
                    $0.hasPrefix("@") || $0 == "package" || $0 == "public"
                })
            else { return nil }
            return String(words[place + 1])
        }
    }
}
