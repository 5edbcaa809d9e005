import Commitments
import Text

/// Writes words as runs of a Word document, and keeps the footnotes and links that they need.
struct WordRuns {
    /// The texts of the footnotes, in the order of their numbers.
    private(set) var footnotes: [String] = []
    /// The addresses that the text links to, in the order of their numbers.
    private(set) var links: [String] = []
    /// The addresses that the footnotes link to.
    private(set) var footnoteLinks: [String] = []
    private var isInFootnote = false
    private let tracking: WordTracking?
    private var trackedChanges = 0

    /// - Parameter tracking: whose changes the redlines are; nil where they are colors.
    init(tracking: WordTracking? = nil) { self.tracking = tracking }

    /// Returns the runs of some words.
    mutating func text(of words: Words) -> String { text(of: words, "") }

    private mutating func text(of words: Words, _ look: String) -> String {
        words.pieces.map { text(of: $0, look) }.joined()
    }

    private mutating func text(of piece: RichText.Piece, _ look: String) -> String {
        switch piece {
        case .own(let words): return WordRuns.run(words, look)
        case .text(let text, let language): return WordRuns.runs(text, language, look)
        case .sign(let sign, _): return WordRuns.runs(sign, nil, look)
        case .page(_, let words): return text(of: words, look)
        case .strong(let words): return text(of: words, look + "<w:b/>")
        case .link(let address): return link(address, look)
        case .footnote(let citation): return reference(to: citation)
        case .redline(let spans, _): return spans.map { change($0, look) }.joined()
        case .example(let span, _): return WordRuns.runs(span.text, nil, look + span.mark.look)
        }
    }

    private mutating func change(_ span: Redline.Span, _ look: String) -> String {
        guard let tracking, span.mark != .kept else {
            return WordRuns.runs(span.text, nil, look + span.mark.look)
        }
        trackedChanges += 1
        let runs = WordRuns.runs(span.text, nil, look)
        return tracking.change(span.mark, number: trackedChanges, runs)
    }

    /// A text in as many runs as it has languages.
    private static func runs(_ text: String, _ language: String?, _ look: String) -> String {
        LanguageRuns.of(text.oneLine, language.flatMap(HTMLText.language)).map { run in
            guard let language = run.language else { return WordRuns.run(run.text, look) }
            // Word sets East Asian letters in a font of their own, and wants their language apart.
            let isEastAsian = ["ko", "ja", "zh"].contains(String(language.prefix(2)))
            let tag = ["ko": "ko-KR", "ja": "ja-JP"][language] ?? language
            let hint = isEastAsian ? "<w:rFonts w:hint=\"eastAsia\"/>" : ""
            let eastAsia = isEastAsian ? " w:eastAsia=\"\(tag)\"" : ""
            return WordRuns.run(run.text, hint + look + "<w:lang w:val=\"\(tag)\"\(eastAsia)/>")
        }.joined()
    }

    private static func run(_ text: String, _ look: String) -> String {
        if text.isEmpty { return "" }
        let properties = look.isEmpty ? "" : "<w:rPr>\(look)</w:rPr>"
        return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(XMLText.line(text))</w:t></w:r>"
    }

    private mutating func link(_ address: String, _ look: String) -> String {
        guard MarkdownText.isWebAddress(address) else { return WordRuns.runs(address, nil, look) }
        let target = WebAddress.encoded(address)
        var number = 0
        if isInFootnote {
            footnoteLinks.append(target)
            number = footnoteLinks.count
        } else {
            links.append(target)
            number = links.count
        }
        let run = WordRuns.run(target, "<w:rStyle w:val=\"Hyperlink\"/>" + look)
        return "<w:hyperlink r:id=\"link\(number)\" w:history=\"1\">\(run)</w:hyperlink>"
    }

    /// Each citation is a footnote of its own: on paper it must be on the page that cites it.
    private mutating func reference(to citation: RichText.Citation) -> String {
        isInFootnote = true
        let text = text(of: citation.words)
        isInFootnote = false
        footnotes.append(text)
        return "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>"
            + "<w:footnoteReference w:id=\"\(footnotes.count)\"/></w:r>"
    }
}

extension Redline.Mark {
    /// How words look that went or came: struck or underlined, and in a color.
    fileprivate var look: String {
        switch self {
        case .kept: ""
        case .removed: "<w:strike/><w:color w:val=\"A4262C\"/>"
        case .inserted: "<w:color w:val=\"0F6B2F\"/><w:u w:val=\"single\"/>"
        case .movedAway: "<w:dstrike/><w:color w:val=\"6F4E00\"/>"
        case .movedHere: "<w:color w:val=\"6F4E00\"/><w:u w:val=\"double\"/>"
        }
    }
}
