import Commitments
import Foundation
import JSON
import Testing

@testable import Export

/// Text that would do something if a format wrote it as it is.
private let hostile = [
    "\u{1B}[2J\u{1B}]0;owned\u{07}", "\u{9B}31m", "a\rb", "a\u{85}b\u{2028}c", "\0",
    "abc\u{202E}fed", "\u{2066}x\u{2069}", "in\u{200B}visible\u{FEFF}\u{AD}", "\u{E0041}tag",
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\n=1+1", "\r=1", "  =1", "\u{200B}=1+1", "＝1+1",
    "＠x", "'=1", "\"=1\",=2", "x\r\n=cmd|' /C calc'!A0",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt; &#60;b&#62;",
    "[click](javascript:alert(1))", "![x](https://evil.example/x.png)", "<https://evil.example>",
    "https://evil.example www.evil.example", "[x]: https://evil.example", "[^1]: mine",
    "# heading", "## Not ours ##", "- item", "+ item", "* item", "1. one", "12) twelve", "iv. four",
    "---", "===", "***", "> quote", "    code", "```\ncode\n```", "~~~", "| a | b |\n|---|---|",
    "*bold* _it_ `code` ~~gone~~ $x$ ^up^", "trailing \\", "a  \nb", "term\n: definition",
    "*\u{301}x*\u{301}", "www.\u{301}evil.example", "”\u{301}", "\"\u{301}",
]

@Suite struct HostileTextTests {
    private func list(_ text: String) throws -> AnnotatedList {
        let notebook = Notebook(notes: [
            try Fixture.note(
                1, on: "SEC-02", "2025-10-01", text, status: Status(rawValue: text), tags: [text],
                evidence: [text, "javascript:alert(1)", "https://a.example/<b>\"\n\u{202E}"],
                author: text)
        ])
        let register = Register(
            catalog: try Fixture.catalog(title: text), notebook: notebook,
            asOf: try Fixture.day("2025-10-21"))
        return AnnotatedList(
            register, filter: try Fixture.filter(facets: [.tag(text)]), picked: nil)
    }

    @Test(arguments: hostile) func nothingInvisibleIsWritten(text: String) throws {
        for format in AnnotatedList.fileFormats {
            let rendered = format.render(try everything(text))
            for scalar in rendered.unicodeScalars where scalar != "\n" {
                if "\r\t".unicodeScalars.contains(scalar), [.csv, .tsv].contains(format) {
                    continue
                }
                let category = scalar.properties.generalCategory
                #expect(
                    ![.control, .format, .lineSeparator, .paragraphSeparator].contains(category),
                    "\(format.name) has U+\(String(scalar.value, radix: 16))")
            }
        }
    }

    private func everything(_ text: String) throws -> AnnotatedList {
        AnnotatedList(try list(text).register)
    }

    @Test(arguments: hostile) func jsonKeepsTheText(text: String) throws {
        let bytes = Array(try everything(text).json.utf8)
        let root = try JSONDocument(parsing: bytes).root
        let title = root.members?.first { $0.name.string == "title" }?.value.string
        #expect(title?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }

    @Test(arguments: hostile) func csvCellsAreNoFormulas(text: String) throws {
        for row in CSVReader.rows(of: try everything(text).csv) {
            for cell in row {
                let start = cell.unicodeScalars.first { !$0.properties.isWhitespace }
                #expect(start.map { !"=+-@＝＋－＠".unicodeScalars.contains($0) } ?? true, "\(cell)")
            }
        }
    }

    /// Every sign that Markdown reads follows a backslash or was written by us.
    @Test(arguments: hostile) func markdownIsInert(text: String) throws {
        let lines =
            [MarkdownText.line(text)] + MarkdownText.quote(text).map { String($0.dropFirst(2)) }
        for line in lines {
            let bare = withoutEscapes(line)
            #expect(
                !bare.unicodeScalars.contains { "`*_{}[]<>#|~$^@\\".unicodeScalars.contains($0) })
            #expect(
                bare.range(of: "^([-+=:%]|[0-9]+[.)]( |$)| {4})", options: .regularExpression)
                    == nil)
            #expect(!bare.contains("://"))
            #expect(
                !bare.unicodeScalars.map { String($0) }.joined(separator: "|").contains("w|w|w|."))
            #expect(bare.range(of: "&[#a-zA-Z]", options: .regularExpression) == nil)
        }
    }

    private func withoutEscapes(_ line: String) -> String {
        var kept = String.UnicodeScalarView()
        var escaped = false
        for scalar in line.unicodeScalars {
            if escaped {
                kept.append("·")
                escaped = false
            } else if scalar == "\\" {
                escaped = true
            } else {
                kept.append(scalar)
            }
        }
        if escaped { kept.append("\\") }
        return String(kept)
    }

    /// Each sign that HTML reads is one that we wrote: an element, an attribute, a reference.
    @Test(arguments: hostile) func htmlIsInert(text: String) throws {
        let page = Format.html.render(try everything(text))
        let style = try #require(page.firstMatch(of: /(?s)<style>.*<\/style>/))
        var rest = page.replacing(style.0, with: "")
        rest = rest.replacing(
            /<\/?[a-z][a-z0-9]*(?: [a-z-]+="[^"<>]*")*>/.matchingSemantics(.unicodeScalar), with: ""
        )
        rest = rest.replacing("<!DOCTYPE html>", with: "")
        #expect(!rest.contains("<") && !rest.contains(">"))
        #expect(
            !rest.replacing(/&(?:amp|lt|gt|quot|#39);/.matchingSemantics(.unicodeScalar), with: "")
                .contains("&"))
        for name in page.matches(of: /<([a-z0-9]+)/).map({ String($0.1) }) {
            #expect(!["script", "img", "iframe", "form", "base"].contains(name))
        }
        for match in page.matches(of: #/ ([a-z-]+)="([^"]*)"/#) {
            #expect(!match.1.hasPrefix("on") && match.1 != "src")
            guard match.1 == "href" else { continue }
            #expect(
                ["#", "http://", "https://", "mailto:", "data:,"].contains {
                    match.2.lowercased().hasPrefix($0)
                }, "\(match.2)")
        }
    }

    @Test func onlyWebAndMailAddressesBecomeLinks() {
        #expect(MarkdownText.link("https://a.example/x_y") == "<https://a.example/x_y>")
        #expect(MarkdownText.link("mailto:a@b.example") == "<mailto:a@b.example>")
        #expect(MarkdownText.link("HTTP://A.EXAMPLE") == "<HTTP://A.EXAMPLE>")
        #expect(
            MarkdownText.link("https://a/<b>\\\u{202E}")
                == "<https://a/%3Cb%3E%5C%E2%80%AE>")
        #expect(!MarkdownText.link("javascript:alert(1)").hasPrefix("<"))
        #expect(!MarkdownText.link("file:///etc/passwd").hasPrefix("<"))
        #expect(!MarkdownText.link("https:").hasPrefix("<"))
        #expect(!MarkdownText.link("https://a.example, p. 3").hasPrefix("<"))
    }

    @Test func plainTextStaysAsItIs() {
        for text in ["Economic security & technology", "The U.S. umbrella (since 1953)!", "a - b"] {
            #expect(MarkdownText.line(text) == text)
        }
    }

    @Test(arguments: hostile) func shellGetsTheWordsBack(text: String) throws {
        if text.contains("\0") { return }
        let list = AnnotatedList(
            try Fixture.register(), filter: try Fixture.filter(facets: [.tag(text)]))
        let command = ShellCommand(for: list, format: .markdown, output: "a b'c;$(id).md")
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", "pledges() { printf '%s\\0' pledges \"$@\"; }; " + command.text]
        let pipe = Pipe()
        shell.standardOutput = pipe
        try shell.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        shell.waitUntilExit()
        let words = output.split(separator: 0, omittingEmptySubsequences: false).map { Array($0) }
        #expect(words.dropLast() == command.arguments.map { Array($0.utf8) }[...])
    }
}
