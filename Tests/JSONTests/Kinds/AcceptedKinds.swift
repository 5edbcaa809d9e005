/// What is JSON, kind by kind.
extension Kind {
    static let accepted = arrays + numbers + objects + strings + structures

    private static let arrays = [
        ("with spaces", "[[]   ]"), ("an empty string", "[\"\"]"), ("empty", "[]"),
        ("ending with a line break", "[\"a\"\n]"), ("false", "[false]"),
        ("several kinds", "[null, 1, \"1\", {}]"), ("null", "[null]"),
        ("a line break within", "[1\n]"), ("a space before", " [1]"),
        ("several nulls", "[1,null,null,null,2]"),
        ("a space after", "[2] "), ("within each other", "[[[[]]]]"), ("true", "[true]"),
        ("of objects", "[{},{}]"), ("a tab within", "[\t1\t]"),
        ("long", "[" + String(repeating: "0,", count: 9_999) + "0]"),
        (
            "64 within each other",
            String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        ),
    ].map { Kind("array: " + $0.0, $0.1) }

    private static let numbers = [
        ("123e65", "[123e65]"), ("0e+1", "[0e+1]"), ("0e1", "[0e1]"), ("a space after", "[ 4]"),
        ("near zero", "[-0.000000000000000000000000000000000000000000000000000000000000000000001]"),
        ("20e1", "[20e1]"), ("-0", "[-0]"), ("-123", "[-123]"), ("-1", "[-1]"), ("-0.0", "[-0.0]"),
        ("1E22", "[1E22]"), ("1E-2", "[1E-2]"), ("1E+2", "[1E+2]"), ("123e45", "[123e45]"),
        ("123.456e78", "[123.456e78]"), ("1e-2", "[1e-2]"), ("1e+2", "[1e+2]"), ("123", "[123]"),
        ("123.456789", "[123.456789]"), ("0", "0"), ("0.5", "[0.5]"), ("10", "10"),
        ("-1.5E-3", "-1.5E-3"),
        ("1.0", "1.0"), ("0E0", "[0E0]"), ("zeros in the exponent", "[1e0010]"),
        ("zeros at the end", "[1.500]"),
    ].map { Kind("number: " + $0.0, $0.1) }

    private static let objects = [
        ("several", "{\"asd\":\"sdf\", \"dfg\":\"fgh\"}"), ("one", "{\"asd\":\"sdf\"}"),
        ("empty", "{}"), ("an empty name", "{\"\":0}"),
        ("an escaped NUL in a name", "{\"foo\\u0000bar\": 42}"),
        ("extreme numbers", "{ \"min\": -1.0e+28, \"max\": 1.0e+28 }"),
        ("a long name", "{\"" + String(repeating: "x", count: 256) + "\":[]}"),
        ("simple", "{\"a\":[]}"), ("Cyrillic by escapes", "{\"title\":\"\\u041f\\u043e\\u043b\" }"),
        ("line breaks", "{\n\"a\": \"b\"\n}"), ("names that differ in case", "{\"a\":1,\"A\":2}"),
        ("one name at two levels", "{\"a\":{\"a\":1}}"),
        ("many members", "{" + (0..<500).map { "\"n\($0)\":\($0)" }.joined(separator: ",") + "}"),
        ("a Korean name", "{\"한국\":1}"), ("a quote in a name", "{\"\\\"\":1}"),
    ].map { Kind("object: " + $0.0, $0.1) }

    private static let strings = [
        ("short escapes", "[\"\\u0060\\u012a\\u12AB\"]"), ("a pair", "[\"\\uD801\\udc37\"]"),
        ("two pairs", "[\"\\ud83d\\ude39\\ud83d\\udc8d\"]"),
        ("all escapes", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]"),
        ("a backslash and an escape", "[\"\\\\u0000\"]"), ("a quote", "[\"\\\"\"]"),
        ("comment signs", "[\"a/*b*/c/*d//e\"]"),
        ("two escapes", "[\"\\\\a\"]"), ("an escaped n", "[\"\\\\n\"]"),
        ("an escaped control", "[\"\\u0012\"]"),
        ("a noncharacter by escapes", "[\"\\uFFFF\"]"), ("in an array", "[\"asd\"]"),
        ("a space before", "[ \"asd\"]"),
        ("the last pair", "[\"\\uDBFF\\uDFFF\"]"),
        ("a new line by escapes", "[\"new\\u00A0line\"]"),
        ("U+10FFFF", "[\"\u{10FFFF}\"]"), ("U+FFFF", "[\"\u{FFFF}\"]"),
        ("an escaped NUL", "[\"\\u0000\"]"),
        ("a vertical stroke", "[\"\\u002c\"]"), ("pi", "[\"π\"]"), ("a simple text", "[\"asd \"]"),
        ("alone", "\" \""),
        ("three bytes", "[\"\\u0821\"]"), ("two bytes", "[\"\\u0123\"]"),
        ("U+2028", "[\"\u{2028}\"]"), ("U+2029", "[\"\u{2029}\"]"),
        ("letters for digits", "[\"\\u0061\\u30af\\u30EA\\u30b9\"]"),
        ("an unescaped DEL", "[\"\u{7F}\"]"),
        ("Korean", "[\"확인\"]"), ("an emoji", "[\"😀\"]"), ("U+FFFE by escapes", "[\"\\uFFFE\"]"),
        ("U+200B by escapes", "[\"\\u200B\"]"),
        ("U+10FFFE by escapes", "[\"\\uDBFF\\uDFFE\"]"), ("U+FDD0 by escapes", "[\"\\uFDD0\"]"),
        ("white space", "[\"  \"]"), ("joiners", "[\"👩‍👩‍👧\"]"), ("right to left", "[\"שלום\"]"),
        ("a combining mark", "[\"e\u{301}\"]"),
        ("hexadecimal in both cases", "[\"\\u00aA\"]"), ("a mark at the start", "[\"\u{301}\"]"),
    ].map { Kind("string: " + $0.0, $0.1) }

    private static let structures = [
        ("false alone", "false"), ("a number alone", "42"), ("a negative number alone", "-0.1"),
        ("null alone", "null"),
        ("a string alone", "\"asd\""), ("true alone", "true"), ("an empty string alone", "\"\""),
        ("a line break at the end", "[\"a\"]\n"), ("white space around", " [] "),
        ("CRLF", "{\r\n}\r\n"),
        ("tabs before", "\t\t[]"),
    ].map { Kind("structure: " + $0.0, $0.1) }
}
