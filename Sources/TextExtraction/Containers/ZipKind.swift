/// What a zip container is, by the files in it.
enum ZipKind {
    static func of(
        _ bytes: [UInt8], ending: String
    ) throws(UnreadableDocument) -> DocumentKind {
        let archive: ZipArchive
        do throws(UnreadableDocument) { archive = try ZipArchive(bytes) } catch {
            throw ForeignEndings.refusal(of: ending) ?? error
        }
        if let type = try archive["mimetype"],
            let kind = try kind(String(decoding: type, as: UTF8.self))
        {
            return kind
        }
        let names = archive.names
        if names.contains(where: { $0.hasPrefix("word/") }) { return .docx }
        if names.contains(where: { $0.hasPrefix("xl/") }) { throw refusal("xlsx") }
        if names.contains(where: { $0.hasPrefix("ppt/") }) { throw refusal("pptx") }
        if names.contains("Contents/section0.xml") { return .hwpx }
        if names.contains("META-INF/container.xml") { return .epub }
        if names.contains("content.xml") { return .odt }
        if let foreign = ForeignEndings.refusal(of: ending) { throw foreign }
        if names.contains(where: { $0.hasPrefix("Index/") || $0 == "Index.zip" }) {
            throw refusal("pages")
        }
        throw UnreadableDocument(
            "is a zip archive", "unpack it and name the statement's file")
    }

    /// By what a container says of itself.
    private static func kind(_ type: String) throws(UnreadableDocument) -> DocumentKind? {
        if type.hasPrefix("application/epub+zip") { return .epub }
        if type.hasPrefix("application/hwp+zip") { return .hwpx }
        if type.hasPrefix("application/vnd.oasis.opendocument.text") { return .odt }
        if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { throw refusal("ods") }
        if type.hasPrefix("application/vnd.oasis.opendocument.presentation") {
            throw refusal("odp")
        }
        return nil
    }

    private static func refusal(_ ending: String) -> UnreadableDocument {
        ForeignEndings.refusal(of: ending)
            ?? UnreadableDocument("is a zip archive", "unpack it and name the statement's file")
    }
}
