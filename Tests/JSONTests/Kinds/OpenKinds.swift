import Testing

/// What the standard leaves to the reader, and what ours does with it.
struct OpenKind: Sendable, CustomTestStringConvertible {
    var kind: Kind
    var isAccepted: Bool
    /// Why ours does so.
    var reason: String

    var testDescription: String { kind.name }

    static let all = numbers + surrogates + bytes + structures

    /// A number is kept as it is written; only one that is asked for as an integer must be one.
    private static let numbers = [
        ("a huge exponent", "[123.456e78901]"), ("a huge exponent below zero", "[-1e9999]"),
        ("a tiny exponent", "[123e-10000000]"),
        ("0.4e of 10^8", "[0.4e00669999999999999999999999999999]"),
        ("a real beyond the largest", "[1.5e+9999]"), ("minus that", "[-1.5e+9999]"),
        ("an integer beyond 64 bits", "[123123123123123123123123123123]"),
        ("minus that", "[-123123123123123123123123123123]"),
        ("an integer too large to be exact", "[9007199254740993]"),
        ("400 digits", "[" + String(repeating: "9", count: 400) + "]"),
    ].map {
        OpenKind(
            kind: Kind("number: " + $0.0, $0.1), isAccepted: true,
            reason: "its text is kept and never rounded")
    }

    private static let surrogates = [
        ("a first half, then another first half", "[\"\\uDADA\\uDADA\"]"),
        ("a first half alone", "[\"\\uD888\"]"),
        ("a first half, then a letter", "[\"\\uD800a\"]"),
        ("a first half, then an escape", "[\"\\uD800\\n\"]"),
        ("a second half alone", "[\"\\uDFAA\"]"),
        ("halves in the wrong order", "[\"\\uDd1e\\uD834\"]"),
        ("a first half, then a simple escape", "[\"\\uD888\\u1234\"]"),
        ("a half as a name", "{\"\\uDFAA\":0}"), ("a second half, then text", "[\"\\uDC00abc\"]"),
        ("two first halves and a second", "[\"\\uD800\\uD800\\uDC00\"]"),
    ].map {
        OpenKind(
            kind: Kind("surrogate: " + $0.0, $0.1), isAccepted: false,
            reason: "no text has it, so it could not be written again")
    }

    private static let bytes =
        [
            ("Latin-1", [0xE9]), ("overlong in two bytes", [0xC0, 0xAF]),
            ("overlong in six", [0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF]),
            ("overlong NUL", [0xC0, 0x80]), ("a surrogate", [0xED, 0xA0, 0x80]),
            ("beyond the last", [0xF4, 0xBF, 0xBF, 0xBF]), ("a byte that goes on alone", [0x81]),
            ("cut off", [0xE0, 0xFF]), ("no UTF-8", [0xFF]), ("truncated", [0xE6, 0x97]),
            ("Shift JIS", [0x93, 0xFA]), ("EUC-KR", [0xC7, 0xD1]),
        ].map {
            OpenKind(
                kind: Kind("bytes: " + $0.0, inString: $0.1), isAccepted: false,
                reason: "only UTF-8 is read; recover replaces other bytes and counts them")
        }

    private static let structures = [
        OpenKind(
            kind: Kind(
                "structure: 500 arrays",
                String(repeating: "[", count: 500) + String(repeating: "]", count: 500)),
            isAccepted: false, reason: "64 levels at most"),
        OpenKind(
            kind: Kind("structure: UTF-16, small end first", [0xFF, 0xFE, 0x5B, 0, 0x5D, 0]),
            isAccepted: false, reason: "only UTF-8 is read"),
        OpenKind(
            kind: Kind("structure: UTF-16, big end first", [0xFE, 0xFF, 0, 0x5B, 0, 0x5D]),
            isAccepted: false, reason: "only UTF-8 is read"),
    ]
}
