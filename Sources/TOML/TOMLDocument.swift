/// A file of settings in TOML (https://toml.io/en/v1.0.0), as far as the program needs it: a flat list
/// of members, each with its place.
///
/// Read are comments, tables, inline tables, dotted and quoted keys, strings on one line, whole numbers in
/// decimals, `true` and `false`, and lists of these. Refused, each with a message: arrays of tables (`[[name]]`),
/// tables in lists, strings of several lines (`"""`), numbers with a fraction or an exponent, `inf` and `nan`,
/// hexadecimal, octal and binary numbers, dates and times.
package struct TOMLDocument: Equatable, Sendable {
    /// The members in the order of the file; inline tables are taken apart.
    package internal(set) var members: [TOMLMember] = []
    /// What could not be read. The members of the other lines are there all the same.
    package internal(set) var problems: [TOMLProblem] = []

    /// Reads a whole file.
    package init(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            problems = [TOMLProblem(TOMLDocument.firstInvalid(in: bytes), "is not UTF-8")]
            return
        }
        var reader = TOMLReader(text)
        self = reader.document()
    }

    init() {}

    /// Where bytes stop being UTF-8.
    private static func firstInvalid(in bytes: [UInt8]) -> TOMLPlace {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        return TOMLPlace(line: bad + 1, column: 1)
    }
}

/// A place in a file; lines and columns count from 1, columns in Unicode scalars.
package struct TOMLPlace: Hashable, Comparable, Sendable {
    /// From 1.
    package let line: Int
    /// From 1.
    package let column: Int

    /// Creates a place.
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A name with its value: `theme = "dark"`.
package struct TOMLMember: Equatable, Sendable {
    /// The names of the tables that it is in, and its own: `["keys", "matrix", "left"]`.
    package let path: [String]
    /// Where its key is.
    package let place: TOMLPlace
    /// What it is set to.
    package let value: TOMLValue
}

/// A value, and where it begins.
package struct TOMLValue: Equatable, Sendable {
    /// What it is.
    package indirect enum Kind: Equatable, Sendable {
        case string(String)
        case integer(Int)
        case boolean(Bool)
        case list([TOMLValue])
    }

    /// What it is.
    package let kind: Kind
    /// Where it begins.
    package let place: TOMLPlace

    /// Creates a value.
    package init(_ kind: Kind, at place: TOMLPlace) {
        self.kind = kind
        self.place = place
    }
}

/// Why a part of a file cannot be read.
package struct TOMLProblem: Error, Equatable, Sendable {
    /// Where it is.
    package let place: TOMLPlace
    /// What is wrong, in words.
    package let message: String

    init(_ place: TOMLPlace, _ message: String) {
        self.place = place
        self.message = message
    }
}
