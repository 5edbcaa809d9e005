import CExpat

/// What a reader of XML meets, in the order of the document.
enum XMLEvent: Equatable {
    /// An element: the last part of its namespace, its name, and its attributes by their names.
    case start(space: String, name: String, attributes: [String: String])
    case end(name: String)
    case text(String)
}

/// Reads XML with Expat, which resolves no outside entities. Documents that declare entities of their
/// own are refused: no word processor writes them.
enum XMLEvents {
    static func read(_ bytes: [UInt8]) throws(UnreadableDocument) -> [XMLEvent] {
        guard let parser = XML_ParserCreateNS(nil, separator) else { throw .damaged("document") }
        defer { XML_ParserFree(parser) }
        let collector = XMLCollector(parser)
        return try withExtendedLifetime(collector) { () throws(UnreadableDocument) -> [XMLEvent] in
            collector.listen()
            let status = bytes.withUnsafeBytes { buffer in
                XML_Parse(
                    parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(clamping: buffer.count), 1)
            }
            if collector.isTooLarge { throw .tooLarge("elements") }
            guard status == XML_STATUS_OK else { throw .damaged("document") }
            collector.endText()
            return collector.events
        }
    }

    /// The words in elements of a name, to be counted.
    static func text(of events: [XMLEvent], in name: String) -> String {
        var text = ""
        var isInside = false
        for event in events {
            switch event {
            case .start(_, let here, _): isInside = here == name
            case .end(let here):
                if here == name { isInside = false }
                if here == "p" { text += " " }
            case .text(let words): if isInside { text += words }
            }
        }
        return text
    }

    /// Between namespace and name: no address has it.
    fileprivate static let separator: XML_Char = 0x7C
}

/// Gathers events from the callbacks of Expat; a class, since C hands on a pointer to it.
private final class XMLCollector {
    private let parser: XML_Parser
    private(set) var events: [XMLEvent] = []
    private(set) var isTooLarge = false
    private var text: [UInt8] = []
    private var depth = 0

    private static let deepest = 512
    private static let most = 1_000_000

    init(_ parser: XML_Parser) { self.parser = parser }

    func listen() {
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in XMLCollector.of(data)?.start(name, attributes) },
            { data, name in XMLCollector.of(data)?.end(name) })
        XML_SetCharacterDataHandler(parser) { data, start, count in
            guard let start else { return }
            XMLCollector.of(data)?.add(UnsafeBufferPointer(start: start, count: Int(count)))
        }
        XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
            XMLCollector.of(data)?.stop()
        }
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> XMLCollector? {
        data.map { Unmanaged<XMLCollector>.fromOpaque($0).takeUnretainedValue() }
    }

    private func stop() { XML_StopParser(parser, XML_FALSE) }

    private func start(
        _ name: UnsafePointer<XML_Char>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
        endText()
        depth += 1
        if depth > XMLCollector.deepest || events.count > XMLCollector.most {
            isTooLarge = true
            return stop()
        }
        let (space, local) = XMLCollector.parts(name)
        events.append(
            .start(space: space, name: local, attributes: XMLCollector.read(attributes)))
    }

    private static func read(
        _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) -> [String: String] {
        guard var place = attributes, place.pointee != nil else { return [:] }
        var read: [String: String] = [:]
        while let name = place.pointee, let value = place[1] {
            read[parts(name).local] = String(cString: value)
            place += 2
        }
        return read
    }

    private func end(_ name: UnsafePointer<XML_Char>?) {
        endText()
        depth -= 1
        events.append(.end(name: XMLCollector.parts(name).local))
    }

    private func add(_ bytes: UnsafeBufferPointer<XML_Char>) {
        text += bytes.map { UInt8(bitPattern: $0) }
    }

    func endText() {
        if text.isEmpty { return }
        events.append(.text(String(decoding: text, as: UTF8.self)))
        text.removeAll(keepingCapacity: true)
    }

    /// "http://…/wordprocessingml/2006/main|p": the address, and "p".
    private static func parts(
        _ name: UnsafePointer<XML_Char>?
    ) -> (space: String, local: String) {
        guard let name else { return ("", "") }
        let whole = String(cString: name)
        guard let bar = whole.lastIndex(of: "|") else { return ("", whole) }
        return (String(whole[..<bar]), String(whole[whole.index(after: bar)...]))
    }
}
