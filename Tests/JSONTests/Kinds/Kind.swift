import Testing

/// A kind of text that a reader of JSON must accept or refuse, with one example. The kinds are
/// those of JSONTestSuite (https://github.com/nst/JSONTestSuite); the texts are our own.
struct Kind: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Bytes within the quotation marks of a string in a list.
    init(_ name: String, inString bytes: [UInt8]) {
        self.init(name, Array("[\"".utf8) + bytes + Array("\"]".utf8))
    }

    var testDescription: String { name }
}

extension [(String, String)] {
    var kinds: [Kind] { map { Kind($0.0, $0.1) } }
}
