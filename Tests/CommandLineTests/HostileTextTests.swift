import Foundation
import Testing

@testable import pledges

/// Text that would do something to a terminal if it got there as it is, in everything that comes
/// from elsewhere: none of it does, in the output and the messages of any command.
@Suite struct HostileTextTests {
    /// The kinds, one after the other; what each would do is in its name.
    static let kinds: [(name: String, text: String)] = [
        ("colour", "\u{1B}[31mred"), ("title", "\u{1B}]0;owned\u{07}"),
        ("clipboard", "\u{1B}]52;c;cm0=\u{07}"), ("device", "\u{1B}P0;1|17/6b\u{1B}\\"),
        ("c1", "\u{9B}31m\u{90}x\u{9C}"), ("overwrite", "lost\rsaved\u{8}\u{8}"),
        ("bidi", "\u{202E}tsil\u{2066}\u{200F}"),
        ("zero width", "a\u{200B}b\u{FEFF}\u{2060}\u{AD}"),
        ("tags", "\u{E0041}\u{E007F}"), ("private use", "\u{E000}\u{F8FF}\u{100000}"),
        ("flood", "a" + String(repeating: "\u{301}\u{489}", count: 60)),
        ("lines", "a\u{85}b\u{2028}c\u{2029}\u{B}\u{C}"), ("tab", "a\tb"),
        ("fillers", "\u{3164}\u{115F}\u{34F}\u{E0100}"),
    ]
    /// All of them; a line of ours forged at the end.
    static let all = kinds.map(\.text).joined(separator: " ") + "\npledges: 0 errors, 0 warnings"

    private let shell: Shell

    init() throws {
        shell = try Shell()
        shell.environment["XDG_STATE_HOME"] = shell.folder.path + "/state"
    }

    /// Members that hold words, not names that others refer to.
    private static let words: Set<String> = [
        "title", "name", "short", "summary", "note", "publisher", "url", "place", "alsoSeen",
        "aliases", "participants", "caution", "reason", "names", "text", "author", "evidence",
        "tags",
        "verb", "dateText",
    ]

    /// A JSON value with the hostile text behind every word in it.
    private func poisoned(_ value: Any, _ member: String, all: Bool) -> Any {
        if let object = value as? [String: Any] {
            let isWords = HostileTextTests.words.contains(member)
            return Dictionary(
                uniqueKeysWithValues: object.map { key, value in
                    (key, poisoned(value, isWords ? member : key, all: all))
                })
        }
        if let array = value as? [Any] { return array.map { poisoned($0, member, all: all) } }
        guard let text = value as? String, all || HostileTextTests.words.contains(member) else {
            return value
        }
        return text + HostileTextTests.all + "\u{0}"
    }

    private func poison(_ bytes: Data, all: Bool = false, to name: String) throws -> String {
        let value = try JSONSerialization.jsonObject(with: bytes)
        let bad = poisoned(value, "", all: all)
        let data = try JSONSerialization.data(withJSONObject: bad, options: .sortedKeys)
        return try shell.file(name, String(decoding: data, as: UTF8.self))
    }

    /// The shipped catalog with 20 of its codings. One is read as any other, and the hostile text behind each word of
    /// 500 takes minutes to make and to read.
    private static let shipped = Result {
        let value = try JSONSerialization.jsonObject(with: Data(Library.bundledCatalog))
        var catalog = try #require(value as? [String: Any])
        var said = try #require(catalog["reaffirmations"] as? [[String: Any]])
        var left = 20
        for index in said.indices {
            let wordings = try #require(said[index]["wordings"] as? [[String: Any]])
            said[index]["wordings"] = wordings.map { wording in
                left -= wording["coding"] == nil ? 0 : 1
                return left < 0 ? wording.filter { $0.key != "coding" } : wording
            }
        }
        catalog["reaffirmations"] = said
        return try JSONSerialization.data(withJSONObject: catalog)
    }

    private func poisonedCatalog(all: Bool = false) throws -> String {
        try poison(HostileTextTests.shipped.get(), all: all, to: "catalog.json")
    }

    /// Notes with hostile words only, some of them changed and deleted.
    private func writeNotes() throws {
        for pledge in ["SEC-02", "NK-02"] {
            try shell.pledges(
                "note", "add", pledge, "-m", "first", "--tag", "t", "--evidence",
                "https://e.example",
                "--status", "stalled")
            try shell.pledges("note", "add", pledge, "-m", "second")
        }
        let list = try shell.pledges("note", "list")
        let id = String(try #require(list.lines.last?.split(separator: " ").first))
        try shell.pledges("note", "edit", id, "-m", "third")
        _ = try poison(Data(shell.contents(of: "notes.json").utf8), to: "notes.json")
    }

    /// What of a text must not reach a terminal.
    static func raw(in text: String, allowing: String = "\n", mostMarks: Int = 8) -> [String] {
        var marks = 0
        return text.unicodeScalars.filter { scalar in
            let properties = scalar.properties
            switch properties.generalCategory {
            case .nonspacingMark, .enclosingMark: marks += 1
            default: marks = 0
            }
            if marks > mostMarks || properties.isDefaultIgnorableCodePoint { return true }
            switch properties.generalCategory {
            case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
                return !allowing.unicodeScalars.contains(scalar)
            default: return false
            }
        }.map { String($0.value, radix: 16) }
    }

    private func expectClean(
        _ result: Shell.Result, _ command: String, allowing: String = "\n"
    ) {
        // What JSON says is read by programs: every letter of it, with all its marks.
        let marks = command.contains("json") && !command.contains("check") ? Int.max : 8
        #expect(
            Self.raw(in: result.output, allowing: allowing, mostMarks: marks) == [], "\(command)")
        #expect(Self.raw(in: result.messages) == [], "\(command)")
        // A line of a catalog must not look like a line of the program.
        let forged = result.messages.split(separator: "\n").filter {
            $0.hasPrefix("pledges: 0 errors, 0 warnings")
        }
        // `check` says this itself.
        #expect(forged == [] || command.hasPrefix("check"), "\(command)")
    }

    @Test func noCommandPrintsItRaw() throws {
        try writeNotes()
        let catalog = try poisonedCatalog()
        let commands = [
            "list", "list --query cooperate", "show SEC-02 NK-02", "meetings",
            "meeting fm-munich-2025", "matrix", "compare fm-munich-2025 fm-newyork-2025",
            "timeline SEC-02",
            "terms", "review", "overview", "wording SEC-02", "note list --history",
            "note list --deleted", "export", "export --format csv", "export --format json",
            "list --format csv", "meetings --format json", "agree notes.json",
            "compare fm-munich-2025 fm-newyork-2025 --format markdown", "matrix --format markdown",
            "overview --format csv", "restore", "restore latest --diff", "check notes.json",
            "note delete zzzz", "note add SEC-02 -m x", "show zzzz", "meeting zzzz",
        ]
        for command in commands {
            let file = command.hasPrefix("check") || command.hasPrefix("restore")
            let result = try shell.sh("\"$P\" \(command)" + (file ? "" : " --catalog '\(catalog)'"))
            expectClean(result, command, allowing: command.contains("csv") ? "\r\n" : "\n")
            #expect(![64, 132, 133, 134, 139].contains(result.status), "\(command): \(result)")
        }
    }

    /// A problem of a file quotes the file's own words.
    @Test func noMessageAboutAFileHasItRaw() throws {
        try writeNotes()
        let catalog = try poisonedCatalog(all: true)
        _ = try poison(
            Data(shell.contents(of: "notes.json").utf8), all: true, to: "bad notes.json")
        for command in [
            "check '\(catalog)'", "list --catalog '\(catalog)'", "check 'bad notes.json'",
        ] {
            let result = try shell.sh("\"$P\" \(command)")
            #expect(result.status == 3, "\(command)")
            expectClean(result, command)
        }
        try FileManager.default.removeItem(at: shell.folder.appending(path: "notes.json"))
        _ = try shell.file(
            "notes.json", "{\"format\": \"pledges-notes\", \"\u{1B}[31m\u{9B}\u{202E}")
        for command in ["list", "check", "recover --yes", "note add SEC-02 -m x"] {
            expectClean(try shell.sh("\"$P\" \(command)"), command)
        }
    }

    /// A title or place of several lines stays on the line of the message that has it.
    @Test func noWordOfACatalogBeginsALineOfAMessage() throws {
        try writeNotes()
        let value = poisoned(
            try JSONSerialization.jsonObject(with: HostileTextTests.shipped.get()), "", all: false)
        let catalog = try shell.file(
            "catalog.json",
            String(
                decoding: try JSONSerialization.data(withJSONObject: value, options: .sortedKeys),
                as: UTF8.self))
        for command in [
            "show SEC-0", "meeting fm-munich-202", "note add SEC-02 -m x",
            "note add SEC-02 --reading strengthened --from fm-munich-2025 --to fm-newyork-2025",
            "wording SEC-13 fm-munich-2025 fm-newyork-2025", "compare fm-munich-2025 newyork",
        ] {
            let result = try shell.sh("\"$P\" \(command) --catalog '\(catalog)'")
            #expect(!result.messages.isEmpty || result.status == 0, "\(command)")
            expectClean(result, command)
        }
    }

    @Test(arguments: kinds.map(\.name)) func noArgumentComesBackRaw(_ kind: String) throws {
        let text = try #require(Self.kinds.first { $0.name == kind }).text
        let name = text.replacingOccurrences(of: "/", with: "_")
        let path = try shell.file("bad \(name).json", "{ oops \(text)")
        let commands: [[String]] = [
            [text], ["show", text], ["list", "--query", text], ["list", "--query", "x:" + text],
            ["list", "--pillar", text], ["--theme", text], ["list", "--" + text],
            ["meeting", text],
            ["note", "edit", text], ["terms", text], ["check", path], ["list", "--catalog", path],
            ["list", "--notes", path], ["agree", path], ["restore", text], ["git", "setup", path],
            ["note", "add", "SEC-02", "-m", text, "--author", text, "--status", text],
            ["export", "-o", shell.folder.path + "/no/\(name)"],
        ]
        for arguments in commands {
            let words = arguments.map {
                "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'"
            }
            let result = try shell.sh("\"$P\" " + words.joined(separator: " "))
            expectClean(result, "\(arguments)")
        }
    }
}
