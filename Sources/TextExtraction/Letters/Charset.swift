#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A charset by the names that pages use, turned into UTF-8 by the C library.
struct Charset: Hashable {
    /// As the C library calls it.
    private let name: String
    /// As the document called it, for messages.
    private let label: String

    static let utf8 = Charset("utf-8")

    /// - Parameter label: in any case; the names of the web mean what browsers take them for.
    init(_ label: some StringProtocol) {
        let plain = label.lowercased().filter { $0.isASCII && !$0.isWhitespace && $0 != "\"" }
        self.label = plain
        name = Charset.aliases[plain] ?? plain
    }

    var isUTF8: Bool { name == "UTF-8" }

    /// Whether every page in it begins with the same bytes as one in ASCII.
    var isWide: Bool { name.hasPrefix("UTF-16") || name.hasPrefix("UTF-32") }

    private static let aliases: [String: String] = [
        "utf8": "UTF-8", "utf-8": "UTF-8", "unicode-1-1-utf-8": "UTF-8", "us-ascii": "CP1252",
        "ascii": "CP1252", "iso-8859-1": "CP1252", "iso8859-1": "CP1252", "latin1": "CP1252",
        "latin-1": "CP1252", "windows-1252": "CP1252", "cp1252": "CP1252", "x-cp1252": "CP1252",
        "windows-1250": "CP1250", "windows-1251": "CP1251", "windows-1253": "CP1253",
        "windows-1254": "CP1254", "windows-1257": "CP1257", "windows-1258": "CP1258",
        "windows-874": "CP874", "iso-8859-9": "CP1254", "euc-kr": "CP949", "euckr": "CP949",
        "ks_c_5601-1987": "CP949", "ks_c_5601-1989": "CP949", "ksc5601": "CP949", "korean": "CP949",
        "windows-949": "CP949", "cp949": "CP949", "shift_jis": "CP932", "shift-jis": "CP932",
        "sjis": "CP932", "x-sjis": "CP932", "windows-31j": "CP932", "ms_kanji": "CP932",
        "cp932": "CP932", "euc-jp": "EUC-JP-MS", "x-euc-jp": "EUC-JP-MS",
        "iso-2022-jp": "ISO-2022-JP", "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030",
        "big5": "BIG5-HKSCS", "utf-16": "UTF-16LE", "utf-16le": "UTF-16LE", "utf-16be": "UTF-16BE",
        "unicode": "UTF-16LE", "macintosh": "MACINTOSH", "mac-roman": "MACINTOSH",
    ]

    /// The text of bytes. A few bytes that are no letters become U+FFFD, as browsers show them.
    /// - Throws: where so many are that the charset cannot be right, or the library has it not.
    func text(of bytes: [UInt8]) throws(UnreadableDocument) -> String {
        if isUTF8 { return try utf8(bytes) }
        guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
            throw UnreadableDocument(
                "is in the charset “\(label)”, which this system does not have",
                "convert it to UTF-8 and name it with --charset utf-8")
        }
        defer { iconv_close(converter) }
        var conversion = Conversion(bytes)
        conversion.run(converter)
        if conversion.bad * 50 > bytes.count + 50 { throw mismatch }
        return String(decoding: conversion.output, as: UTF8.self)
    }

    private func utf8(_ bytes: [UInt8]) throws(UnreadableDocument) -> String {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
        guard let text = String(validating: body, as: UTF8.self) else { throw mismatch }
        return text
    }

    private var mismatch: UnreadableDocument {
        UnreadableDocument(
            "is not \(label.uppercased())",
            "name its charset: --charset windows-1252, --charset euc-kr, --charset shift_jis")
    }
}

/// A run of the C library's converter over bytes.
private struct Conversion {
    private let bytes: [UInt8]
    private(set) var output: [UInt8] = []
    /// Bytes that were no letters.
    private(set) var bad = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        output.reserveCapacity(bytes.count * 2)
    }

    mutating func run(_ converter: iconv_t) {
        var start = 0
        while start < bytes.count {
            let (taken, code) = step(converter, from: start)
            start += taken
            // E2BIG: the buffer was full, and the rest comes next.
            if code == 0 || code == E2BIG && taken > 0 { continue }
            output += Array("\u{FFFD}".utf8)
            bad += 1
            start += 1
        }
    }

    private mutating func step(_ converter: iconv_t, from start: Int) -> (taken: Int, code: Int32) {
        var buffer = [CChar](repeating: 0, count: 16_384)
        let room = buffer.count
        var left = bytes.count - start
        var free = room
        var code: Int32 = 0
        bytes.withUnsafeBytes { source in
            buffer.withUnsafeMutableBufferPointer { target in
                let from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var input = UnsafeMutablePointer(mutating: from.map { $0 + start })
                var place = target.baseAddress
                if iconv(converter, &input, &left, &place, &free) == -1 {
                    code = errno
                }
            }
        }
        output += buffer.prefix(room - free).map { UInt8(bitPattern: $0) }
        return (bytes.count - start - left, code)
    }
}
