import Canvas
import Testing

@testable import Terminal

@Suite struct UnbracketedPasteTests {
    private static let text =
        "The ministers met in Seoul today.\rThey will hold the exercise again next year.\r"
        + "q d u x are letters of the text and no keys."

    private func events(_ pieces: [String]) -> [Event] {
        var decoder = InputDecoder()
        return pieces.flatMap { decoder.take(Array($0.utf8)) } + decoder.finish()
    }

    @Test func whatNoHandTypesIsAPaste() {
        let pasted = UnbracketedPasteTests.text.replacing("\r", with: "\n")
        #expect(events([UnbracketedPasteTests.text]) == [.paste(pasted)])
    }

    @Test func itMayComeInPieces() {
        let pasted = UnbracketedPasteTests.text.replacing("\r", with: "\n") + "\nMore. 한국어"
        let bytes = Array("\rMore. 한국어".utf8)
        var decoder = InputDecoder()
        #expect(decoder.take(Array(UnbracketedPasteTests.text.utf8)) == [])
        #expect(decoder.patience == .milliseconds(100))
        #expect(decoder.take(bytes.prefix(9)) == [])
        #expect(decoder.take(bytes.dropFirst(9)) == [])
        #expect(decoder.finish() == [.paste(pasted)])
        #expect(decoder.patience == nil)
    }

    @Test func aKeyWithANameEndsIt() {
        let found = events([UnbracketedPasteTests.text, "\u{1B}[A"])
        #expect(found.count == 2 && found.last == .key(.up))
    }

    @Test(arguments: [
        String(repeating: "j", count: 5000), "/extended deterrence\rj", "a short note\r",
        String(repeating: "j k ", count: 40),
        "one line of a note, typed by a program that is quick",
    ])
    func keysStayKeys(_ typed: String) {
        let found = events([typed])
        #expect(found.count == typed.unicodeScalars.count)
        #expect(found.allSatisfy { if case .key = $0 { true } else { false } })
    }
}
