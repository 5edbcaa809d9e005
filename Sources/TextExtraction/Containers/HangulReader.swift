/// The text of a Hangul document of the newer kind (.hwpx), which Korean ministries publish.
enum HangulReader {
    static func read(_ bytes: [UInt8]) throws(UnreadableDocument) -> ExtractedText {
        let archive = try ZipArchive(bytes)
        var builder = MarkdownBuilder()
        let sections = archive.names.filter {
            $0.hasPrefix("Contents/section") && $0.hasSuffix(".xml")
        }
        if sections.isEmpty { throw .damaged("Hangul document (.hwpx)") }
        let ordered = sections.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
        for name in ordered.prefix(256) {
            guard let part = try archive[name] else { continue }
            write(try XMLEvents.read(part), into: &builder)
        }
        return ExtractedText(builder.markdown, isMarkdown: true)
    }

    private static func write(_ events: [XMLEvent], into builder: inout MarkdownBuilder) {
        var isText = false
        for event in events {
            switch event {
            case .start(_, "p", _): builder.begin(.text)
            case .start(_, let name, _):
                isText = name == "t"
                if name == "lineBreak" { builder.breakLine() }
            case .end("p"): builder.close()
            case .end: isText = false
            case .text(let text): if isText { builder.append(text) }
            }
        }
        builder.close()
    }
}
