import Text

/// The text of an electronic book (.epub): its pages, in the order in which they are read.
enum BookReader {
    private static let most = 400

    static func read(_ bytes: [UInt8]) throws(UnreadableDocument) -> ExtractedText {
        let archive = try ZipArchive(bytes)
        guard let container = try archive["META-INF/container.xml"],
            let package = attribute("full-path", of: "rootfile", in: try XMLEvents.read(container)),
            let list = try archive[package]
        else { throw .damaged("book (.epub)") }
        let folder = package.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        var text = ""
        var leftOut = LeftOut()
        for name in pages(of: try XMLEvents.read(list)).prefix(most) {
            guard let page = try archive[folder + name] else { continue }
            let read = try PageReader.read(page, charset: nil)
            text += text.isEmpty ? read.text : "\n" + read.text
            leftOut.add(read.leftOut)
            if text.utf8.count > ZipArchive.limit { throw .tooLarge("text") }
        }
        return ExtractedText(text, isMarkdown: true, leftOut: leftOut)
    }

    private static func attribute(
        _ attribute: String, of element: String, in events: [XMLEvent]
    ) -> String? {
        for event in events {
            if case .start(_, element, let attributes) = event { return attributes[attribute] }
        }
        return nil
    }

    /// The names of the pages; the table of contents is none.
    private static func pages(of events: [XMLEvent]) -> [String] {
        var names: [String: String] = [:]
        var order: [String] = []
        for event in events {
            guard case .start(_, let name, let attributes) = event else { continue }
            if name == "item", let id = attributes["id"], attributes["properties"] != "nav" {
                names[id] = attributes["href"]
            }
            if name == "itemref", let id = attributes["idref"] { order.append(id) }
        }
        return order.compactMap { names[$0] }
    }
}
