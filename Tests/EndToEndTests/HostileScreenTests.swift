import Foundation
import Testing

/// A catalog and notes from elsewhere that would do something to the terminal: on no screen does a
/// byte of it arrive as it is.
@Suite(.serialized) struct HostileScreenTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    private static let hostile =
        "\u{1B}[31m\u{1B}]0;owned\u{7}\u{1B}P0;1|17/6b\u{1B}\\\u{9B}31m\u{90}lost\rsaved\u{8}\u{202E}x"
        + "\u{2066}\u{200B}\u{FEFF}\u{AD}\u{E0041}\u{E000}a"
        + String(repeating: "\u{301}", count: 60)
        + "\u{85}\u{2028}\t\u{3164}\u{0}👩\u{200D}👧❤\u{FE0F}"

    private static let words: Set<String> = [
        "title", "name", "short", "summary", "note", "publisher", "place", "alsoSeen", "names",
        "participants", "aliases", "text", "author", "tags", "evidence",
    ]

    private func poisoned(_ value: Any, _ member: String) -> Any {
        if let object = value as? [String: Any] {
            let isWords = Self.words.contains(member)
            return Dictionary(
                uniqueKeysWithValues: object.map { ($0, poisoned($1, isWords ? member : $0)) })
        }
        if let array = value as? [Any] { return array.map { poisoned($0, member) } }
        guard let text = value as? String, Self.words.contains(member) else { return value }
        return text + Self.hostile
    }

    private func poison(_ data: Data, to name: String) throws {
        let bad = poisoned(try JSONSerialization.jsonObject(with: data), "")
        let bytes = try JSONSerialization.data(withJSONObject: bad, options: .sortedKeys)
        try place.write(String(decoding: bytes, as: UTF8.self), to: name)
    }

    @Test func noScreenShowsItRaw() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
        try poison(
            Data(contentsOf: root.appending(path: "../../Data/catalog.json")), to: "catalog.json")
        try place.pledges("note", "add", "SEC-01", "-m", "first", "--tag", "t")
        try poison(
            Data(contentsOf: place.url(Workplace.notesPath)), to: Workplace.notesPath)
        let terminal = try Pty(place, #"exec "$P" --catalog catalog.json"#, columns: 110, rows: 40)
        try await terminal.waitForList()
        let visits = [
            "j", "k\r", "d", "w", "m", "m\r", "O", "t", "H", "gw", "gx", "gc", "go", "gq", "gr",
            "s",
            "e", "x", "f", "fm", "/lost", "?", ":", "yq", "\u{1B}[200~\(Self.hostile)\u{1B}[201~",
        ]
        for keys in visits {
            let count = terminal.output.count
            try terminal.type(keys)
            try await terminal.wait("a drawing after \(keys.debugDescription)") {
                terminal.output.count > count
            }
            try terminal.type(String(repeating: "\u{1B}", count: 3))
            try await Task.sleep(for: .microseconds(Tmux.pauseAfterEscape))
        }
        try await terminal.quit()
        #expect(Bytes.oddities(in: terminal.output) == [])
        // In a text that is pasted elsewhere an emoji stays what it is.
        let copied = Bytes.copied(in: terminal.output).flatMap { Bytes.oddities(in: $0) }
        #expect(Set(copied).isSubset(of: ["U+200D", "U+FE0F"]))
    }
}
