import Commitments
import Foundation
import FoundationXML
import Testing

@testable import Export

/// Word documents: their parts are XML, hold what the page says and nothing that a text brought along.
/// CI opens them with python-docx (.ci/exports).
@Suite struct WordTests {
    private func parts(_ blocks: [RichText.Block], title: String = "Title") -> [String: String] {
        let parts = WordDocument.parts(of: RichText(title, blocks))
        return Dictionary(uniqueKeysWithValues: parts)
    }

    private func body(_ blocks: [RichText.Block]) throws -> String {
        let document = try #require(parts(blocks)["word/document.xml"])
        let body = try #require(document.firstMatch(of: /<w:body>(.*)<w:sectPr>/))
        return String(body.1)
    }

    @Test func headingsHaveTheStylesOfWord() throws {
        let text = try body([
            .heading(1, "One"), .heading(2, "Two", anchor: "SEC-02"), .heading(3, "Three"),
        ])
        let styles = text.matches(of: /w:pStyle w:val="([A-Za-z0-9]+)"/).map { String($0.1) }
        #expect(styles == ["Title", "Heading1", "Heading2"])
        #expect(text.contains("<w:bookmarkStart w:id=\"1\" w:name=\"p_SEC_02\"/>"))
    }

    @Test func aNameOfABookmarkIsShortAndUsedOnce() throws {
        let long = String(repeating: "long-name ", count: 9)
        let text = try body([.heading(2, "A", anchor: long), .heading(2, "B", anchor: long)])
        let names = text.matches(of: /w:bookmarkStart w:id="\d+" w:name="([A-Za-z][A-Za-z0-9_]*)"/)
            .map { String($0.1) }
        #expect(Set(names).count == 2 && names.allSatisfy { $0.utf8.count <= 40 })
    }

    @Test func eachCitationIsAFootnote() throws {
        let citation = RichText.Citation(
            source: Source.ID("a"), words: "A & B, \(link: "https://a.example/?b=1&c")")
        let parts = parts([.paragraph("x\(footnote: citation) y\(footnote: citation)")])
        let notes = try #require(parts["word/footnotes.xml"])
        #expect(
            notes.contains("<w:footnote w:id=\"1\">") && notes.contains("<w:footnote w:id=\"2\">"))
        #expect(notes.contains("A &amp; B, </w:t>") && notes.contains("r:id=\"link2\""))
        let links = try #require(parts["word/_rels/footnotes.xml.rels"])
        #expect(links.contains("Target=\"https://a.example/?b=1&amp;c\" TargetMode=\"External\""))
        #expect(
            try #require(parts["word/document.xml"]).contains("<w:footnoteReference w:id=\"2\"/>"))
    }

    @Test func changesAreColoredAndStruck() throws {
        let spans = [
            Redline.Span(text: "try", mark: .removed), Redline.Span(text: "hold", mark: .inserted),
        ]
        let text = try body([.paragraph("\(redline: spans, .brackets)")])
        #expect(
            text.contains(
                "<w:strike/><w:color w:val=\"A4262C\"/></w:rPr><w:t xml:space=\"preserve\">try<"))
        #expect(text.contains("<w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\">hold<"))
    }

    @Test func changesAreTrackedWhereAskedFor() throws {
        let spans = [
            Redline.Span(text: "will ", mark: .kept), Redline.Span(text: "try", mark: .removed),
            Redline.Span(text: "hold", mark: .movedHere),
        ]
        let words: Words =
            "\(redline: spans, .brackets) \(example: Redline.Span(text: "out", mark: .removed), .letters)"
        let tracking = WordTracking(author: "J & H", day: try Fixture.day("2025-10-21"))
        let parts = WordDocument.parts(
            of: RichText("T", [.paragraph(words)]), tracking: tracking)
        let text = try #require(parts.first { $0.0 == "word/document.xml" }).1
        let who = "w:author=\"J &amp; H\" w:date=\"2025-10-21T00:00:00Z\""
        #expect(
            text.contains(
                "<w:del w:id=\"100001\" \(who)><w:r><w:delText xml:space=\"preserve\">try</w:delText>"
                    + "</w:r></w:del>"))
        #expect(
            text.contains(
                "<w:ins w:id=\"100002\" \(who)><w:r><w:t xml:space=\"preserve\">hold</w:t></w:r></w:ins>"
            ))
        // What only explains the marks is no change.
        #expect(text.contains("<w:strike/>") && text.components(separatedBy: "<w:del ").count == 2)
    }

    @Test func stretchesOfALanguageSaySo() throws {
        let text = try body([.paragraph("“\("決意", in: "ja")” \("조현, here")")])
        #expect(
            text.contains(
                "<w:lang w:val=\"ja-JP\" w:eastAsia=\"ja-JP\"/></w:rPr><w:t xml:space=\"preserve\">決意<"
            ))
        #expect(
            text.contains(
                "<w:lang w:val=\"ko-KR\" w:eastAsia=\"ko-KR\"/></w:rPr><w:t xml:space=\"preserve\">조현, <"
            ))
    }

    @Test func headingsOfATableRepeatAndAWideOneTurnsThePaper() throws {
        let columns = (1...9).map { Grid.Column("\(own: "C\($0)")") }
        let cells = (1...9).map { "\(own: String($0))" as Words }
        let wide = try #require(
            parts([.grid(Grid("Wide", columns, [.cells(cells)]))])["word/document.xml"])
        #expect(wide.contains("<w:tblHeader/>") && wide.contains("w:orient=\"landscape\""))
        #expect(wide.components(separatedBy: "<w:gridCol ").count == 10)
        let narrow = try #require(
            parts([.grid(Grid("Two", Array(columns.prefix(2))))])["word/document.xml"])
        #expect(!narrow.contains("landscape"))
    }

    @Test(arguments: [
        "<w:p/>&amp;]]>", "\u{0}\u{1B}[2J\u{FFFE}", "\"' /><x", "a\u{301}<\u{301}b",
        "\u{202E}\u{E0041}",
        "</w:t></w:r>", "조현 日本 😀",
    ])
    func eachPartIsXMLWhateverATextSays(text: String) throws {
        let citation = RichText.Citation(source: Source.ID(text), words: "\(text) \(link: text)")
        let grid = Grid(
            text, [Grid.Column("\(text)")],
            [.cells(["\(text)"], anchor: text), .heading("\(text)")])
        let parts = parts(
            [
                .heading(1, "\(text)"), .heading(2, "\(text)", anchor: text),
                .heading(2, "\(text)", anchor: text),
                .paragraph("\(text, in: text)\(footnote: citation)\(strong: "\(text)")"),
                .quote(text),
                .list(["\(link: "https://a.example/" + text)"]), .grid(grid),
            ], title: text)
        for (name, part) in parts {
            #expect(XMLParser(data: Data(part.utf8)).parse(), "\(name)")
        }
        let document = try #require(parts["word/document.xml"])
        #expect(document.components(separatedBy: "<w:tbl>").count == 2)
    }

    @Test func theContainerIsReadByOthers() throws {
        let bytes = WordDocument.file(of: RichText("T", [.paragraph("한국어 text")]))
        #expect(bytes == WordDocument.file(of: RichText("T", [.paragraph("한국어 text")])))
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).docx")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/env")
        python.arguments = [
            "python3", "-c",
            """
            import sys, zipfile
            package = zipfile.ZipFile(sys.argv[1])
            assert package.testzip() is None
            print(package.namelist()[0], "한국어 text" in package.read("word/document.xml").decode())
            """, file.path,
        ]
        python.environment = ProcessInfo.processInfo.environment.merging(["PYTHONUTF8": "1"]) { $1 }
        let pipe = Pipe()
        python.standardOutput = pipe
        try python.run()
        let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        python.waitUntilExit()
        #expect(said == "[Content_Types].xml True\n")
    }

    @Test func everyDocumentIsWritten() throws {
        let list = AnnotatedList(try Fixture.register())
        let file = try #require(list.file(as: .docx))
        #expect(file.starts(with: Array("PK\u{3}\u{4}".utf8)) && list.written(as: .docx) == nil)
        #expect(list.file(as: .html) == list.written(as: .html).map { Array($0.utf8) })
    }
}
