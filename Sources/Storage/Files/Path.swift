/// Parts of paths.
package enum Path {
    /// The folder that holds the file: "/a" of "/a/b", "." of "b".
    package static func folder(of path: String) -> String {
        let trimmed = trimmed(path)
        guard let slash = trimmed.lastIndex(of: "/") else { return "." }
        return slash == trimmed.startIndex ? "/" : self.trimmed(String(trimmed[..<slash]))
    }

    /// The last part: "b" of "/a/b".
    package static func name(of path: String) -> String {
        let trimmed = trimmed(path)
        return trimmed.lastIndex(of: "/").map { String(trimmed[trimmed.index(after: $0)...]) }
            ?? trimmed
    }

    /// A name in a folder.
    package static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    private static func trimmed(_ path: String) -> String {
        var path = path
        while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// Sixteen random hexadecimal digits, for names that nobody else has.
    package static func randomHex() -> String {
        let hex = String(UInt64.random(in: 0...UInt64.max), radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }
}
