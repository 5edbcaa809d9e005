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

    /// A name for what belongs to a file and is kept elsewhere: the file's own name, and a number
    /// that tells apart the files of one name in several folders: "notes-1a2b3c4d". FNV-1a:
    /// http://www.isthe.com/chongo/tech/comp/fnv/
    static func distinctName(of path: String) -> String {
        let hash = path.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        let digits = String(hash, radix: 16)
        let number = String(repeating: "0", count: 8 - digits.count) + digits
        let name = name(of: path)
        let stem = name.hasSuffix(".json") ? name.dropLast(5) : name[...]
        return "\(stem)-\(number)"
    }

    /// Sixteen random hexadecimal digits, for names that nobody else has.
    package static func randomHex() -> String {
        let hex = String(UInt64.random(in: 0...UInt64.max), radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }
}
