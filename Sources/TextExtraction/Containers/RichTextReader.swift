import Text

/// The text of a document in the Rich Text Format (.rtf), which WordPad, TextEdit and Word write.
struct RichTextReader {
    private var builder = MarkdownBuilder()
    private var leftOut = LeftOut()
    private var groups: [Group] = [Group()]
    /// The bytes of letters whose charset is known when the next one is not a byte.
    private var pending: [UInt8] = []
    private var charset = Charset("windows-1252")
    /// How many letters after a letter of Unicode are its copy for old programs.
    private var unicodeCopies = 0
    private var highHalf: UInt32?
    private var dropped: [LeftOut.Reason: String] = [:]

    /// What holds between two braces.
    private struct Group {
        var isBold = false
        var isRaised = false
        var copies = 1
        var isSkipped = false
        var reason: LeftOut.Reason?
    }

    private static let deepest = 500

    static func read(_ bytes: [UInt8]) throws(UnreadableDocument) -> ExtractedText {
        var reader = RichTextReader()
        try reader.read(bytes[...])
        try reader.flush()
        reader.builder.close()
        for (reason, text) in reader.dropped { reader.leftOut.add(reason, text) }
        return ExtractedText(reader.builder.markdown, isMarkdown: true, leftOut: reader.leftOut)
    }

    private init() {}

    private var group: Group {
        get { groups[groups.count - 1] }
        set { groups[groups.count - 1] = newValue }
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>) throws(UnreadableDocument) {
        var rest = bytes
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "{"):
                try flush()
                if groups.count > RichTextReader.deepest { throw .tooLarge("groups") }
                groups.append(group)
            case UInt8(ascii: "}"):
                try flush()
                if groups.count > 1 { groups.removeLast() }
            case UInt8(ascii: "\\"): try readControl(&rest)
            case 0x0A, 0x0D, 0: break
            default: add(byte)
            }
        }
    }

    private mutating func add(_ byte: UInt8) {
        if unicodeCopies > 0 { unicodeCopies -= 1 } else { pending.append(byte) }
    }

    private mutating func readControl(
        _ rest: inout ArraySlice<UInt8>
    ) throws(UnreadableDocument) {
        guard let first = rest.first else { return }
        if first == UInt8(ascii: "'") {
            let digits = rest.dropFirst()
            if let high = TransferEncoding.hex(digits.first),
                let low = TransferEncoding.hex(digits.dropFirst().first)
            {
                add(high << 4 | low)
            }
            rest = rest.dropFirst(3)
            return
        }
        guard (first | 0x20).isSmallLetter else {
            rest = rest.dropFirst()
            return try takeSign(first)
        }
        let word = String(
            decoding: rest.prefix { ($0 | 0x20).isSmallLetter }.prefix(32), as: UTF8.self)
        rest = rest.dropFirst(word.utf8.count)
        let digits = rest.prefix { $0.isDigit || $0 == UInt8(ascii: "-") }.prefix(10)
        rest = rest.dropFirst(digits.count)
        if rest.first == 0x20 { rest = rest.dropFirst() }
        let number = Int(String(decoding: digits, as: UTF8.self))
        if word == "bin", let number, number > 0 {
            rest = rest.dropFirst(number)
        } else {
            try take(word, number)
        }
    }

    private mutating func takeSign(_ sign: UInt8) throws(UnreadableDocument) {
        switch sign {
        case UInt8(ascii: "*"):
            try flush()
            group.isSkipped = true
        case UInt8(ascii: "~"): add(0x20)
        case UInt8(ascii: "_"): add(UInt8(ascii: "-"))
        case UInt8(ascii: "-"): break
        case 0x0A, 0x0D: try take("par", nil)
        default: add(sign)
        }
    }

    /// Hands on the letters that came.
    private mutating func flush() throws(UnreadableDocument) {
        if pending.isEmpty { return }
        let text = try charset.text(of: pending)
        pending.removeAll(keepingCapacity: true)
        write(text)
    }

    private mutating func write(_ text: String) {
        if let reason = group.reason {
            dropped[reason, default: ""] += text
        } else if !group.isSkipped {
            let isMark = group.isRaised && FootnoteMark.isMark(text, after: builder.lastWord)
            if !isMark { builder.append(text, isBold: group.isBold) }
        }
    }
}

extension RichTextReader {
    private mutating func take(_ word: String, _ number: Int?) throws(UnreadableDocument) {
        if word == "u", let number { return try takeUnicode(number) }
        try flush()
        unicodeCopies = 0
        let isOn = number != 0
        switch word {
        case "par", "sect", "page", "cell", "row", "nestcell":
            if !group.isSkipped, group.reason == nil { builder.close() }
        case "line": builder.breakLine()
        case "tab": write(" ")
        case "b": group.isBold = isOn
        case "super": group.isRaised = isOn
        case "nosupersub": group.isRaised = false
        case "plain":
            group.isBold = false
            group.isRaised = false
        case "uc": group.copies = max(0, number ?? 1)
        case "ansicpg": if let number { charset = RichTextReader.charset(number) }
        case "outlinelevel":
            if let number, (0..<6).contains(number) { builder.become(.heading(number + 1)) }
        case "v": group.reason = isOn ? .hidden : nil
        case "deleted", "strike": group.reason = isOn ? .deleted : nil
        default: takeDestination(word)
        }
    }

    private mutating func takeDestination(_ word: String) {
        switch word {
        case "listtext", "pntext":
            builder.become(.item)
            group.isSkipped = true
        case _ where RichTextReader.isPageHead(word): group.reason = .pageHeads
        case "footnote": group.reason = .footnotes
        case "annotation": group.reason = .comments
        case "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "fldinst",
            "datastore", "listtable", "latentstyles", "rsidtbl", "generator", "xmlnstbl":
            group.isSkipped = true
        default: if let sign = RichTextReader.signs[word] { write(sign) }
        }
    }

    /// A head or foot of pages: of all, or of the left, the right or the first.
    private static func isPageHead(_ word: String) -> Bool {
        guard word.hasPrefix("header") || word.hasPrefix("footer") else { return false }
        return ["", "l", "r", "f"].contains(word.dropFirst(6))
    }

    private static let signs = [
        "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "endash": "–",
        "emdash": "—", "bullet": "•", "emspace": " ", "enspace": " ",
    ]

    /// A letter of Unicode, in one or two halves of UTF-16, as a signed number.
    private mutating func takeUnicode(_ number: Int) throws(UnreadableDocument) {
        try flush()
        unicodeCopies = group.copies
        let value = UInt32(truncatingIfNeeded: number < 0 ? number + 65_536 : number)
        if (0xD800..<0xDC00).contains(value) {
            highHalf = value
        } else if let high = highHalf, (0xDC00..<0xE000).contains(value) {
            highHalf = nil
            let whole = 0x10000 + (high - 0xD800) << 10 + (value - 0xDC00)
            if let scalar = Unicode.Scalar(whole) { write(String(scalar)) }
        } else if let scalar = Unicode.Scalar(value) {
            write(String(scalar))
        }
    }

    private static func charset(_ page: Int) -> Charset {
        switch page {
        case 65_001: .utf8
        case 10_000: Charset("macintosh")
        case 936: Charset("gbk")
        case 950: Charset("big5")
        case 949: Charset("euc-kr")
        case 932: Charset("shift_jis")
        default: Charset("windows-\(page)")
        }
    }
}

extension UInt8 {
    fileprivate var isSmallLetter: Bool { (0x61...0x7A).contains(self) }
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
