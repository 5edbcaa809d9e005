import BuildRecord

/// Which program this is.
enum Version {
    /// The number of the release. The Makefile reads it here.
    static let number = "0.2.0"

    /// What `--version` prints: "pledges 0.2.0 (commit 1a2b3c4d5e6f, catalog of 2026-11-25)".
    static var text: String {
        let details = [commit.map { "commit \($0)" }, catalogDay.map { "catalog of \($0)" }]
            .compactMap(\.self)
        return "pledges \(number)"
            + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
    }

    /// The commit that the program was built from, shortened; nil if the build does not know it.
    private static var commit: String? {
        let parts = String(cString: built_commit()).split(separator: "-")
        guard let name = parts.first else { return nil }
        return ([name.prefix(12)] + parts.dropFirst()).joined(separator: "-")
    }

    /// The day of the built-in catalog, from its first lines: to read all of it would cost every
    /// command time.
    static var catalogDay: String? {
        let words = String(decoding: Library.bundledText.bytes.prefix(1000), as: UTF8.self)
            .split(separator: "\"")
        guard let place = words.firstIndex(of: "asOf"), place + 2 < words.count else { return nil }
        return String(words[place + 2])
    }
}
