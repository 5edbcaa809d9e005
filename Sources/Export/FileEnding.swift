extension Format {
    /// The ending of a file's name, which may tell a format: letters and digits after the last dot,
    /// with a letter among them. `brief.2025-10-20` and `.profile` have none.
    package static func ending(of path: String) -> String? {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        let ending = name[name.index(after: dot)...]
        let isEnding = ending.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
        }
        return isEnding && ending.contains(where: \.isLetter) ? String(ending) : nil
    }

    /// "markdown (.md), csv (.csv), json (.json)"
    package static func listed(_ formats: [Format]) -> String {
        formats.map { "\($0.name) (.\($0.fileExtension))" }.joined(separator: ", ")
    }
}
