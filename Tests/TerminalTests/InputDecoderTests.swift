import Canvas
import Testing

@testable import Terminal

/// What the decoder makes of bytes that come in one piece and are followed by silence.
private func decode(_ bytes: [UInt8], _ sequences: KeySequences = .none) -> [Event] {
    var decoder = InputDecoder(sequences: sequences)
    return decoder.take(bytes) + decoder.finish()
}

private func decode(_ text: String) -> [Event] { decode(Array(text.utf8)) }

private func keys(_ text: String) -> [Event] { text.map { .key(.character($0)) } }

@Suite struct InputDecoderTests {
    @Test(arguments: [
        ("\r", Key.enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace),
        ("\u{8}", .backspace),
        ("\u{1B}", .escape), ("\u{1}", .control("a")), ("\u{1A}", .control("z")),
        ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")),
        ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right),
        ("\u{1B}[D", .left), ("\u{1B}[H", .home), ("\u{1B}OF", .end), ("\u{1B}[1~", .home),
        ("\u{1B}[4~", .end), ("\u{1B}[7~", .home), ("\u{1B}[8~", .end), ("\u{1B}[3~", .delete),
        ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab),
        ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[E", .function(5)),
        ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[24~", .function(12)),
        ("\u{1B}[1;2P", .function(1)), ("\u{1B}OM", .enter),
        ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;5D", .wordLeft), ("\u{1B}[5C", .wordRight),
        ("\u{1B}Od", .wordLeft), ("\u{1B}[1;3C", .wordRight), ("\u{1B}[1;2C", .right),
    ])
    func oneKey(_ bytes: String, _ key: Key) {
        #expect(decode(bytes) == [.key(key)])
        // Byte by byte, as a slow line delivers it.
        var decoder = InputDecoder()
        let slowly = bytes.utf8.flatMap { decoder.take([$0]) } + decoder.finish()
        #expect(slowly == [.key(key)])
    }

    @Test(arguments: [
        "한국어", "日本語", "é", "e\u{301}", "👩‍👩‍👧", "x̂y",
    ])
    func characters(_ text: String) {
        #expect(decode(text) == keys(text))
    }

    @Test func aCharacterInPieces() {
        var decoder = InputDecoder()
        let bytes = Array("한".utf8)
        #expect(decoder.take(bytes[..<1]) == [])
        #expect(decoder.patience != nil)
        #expect(decoder.take(bytes[1...]) == keys("한"))
        #expect(decoder.patience == nil)
    }

    @Test func bytesThatAreNotUTF8AreSkipped() {
        #expect(decode([0x61, 0xFF, 0x62]) == keys("ab"))
        #expect(decode([0xC0, 0x80, 0x62]) == keys("b"))
        #expect(decode([0xED, 0xA0, 0x80, 0x62]) == keys("b"))
        #expect(decode([0xF5, 0x80, 0x80, 0x80, 0x62]) == keys("b"))
        #expect(decode([0xE2, 0x82, 0x62]) == keys("b"))
        #expect(decode([0xE2, 0x82]) == [])
        #expect(decode([0xC2, 0x9B, 0x62]) == keys("b"))
    }

    @Test func everyShortInputIsSurvived() {
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                _ = decode([0x1B, first, second, 0x61])
                _ = decode([0x1B, 0x5B, first, second])
                _ = decode([first, second])
            }
        }
    }

    /// Escape and a key in one piece is Alt with the key, never Escape and a command.
    @Test(arguments: [
        ("\u{1B}q", Key.alt("q")), ("\u{1B}D", .alt("D")), ("\u{1B}[", .alt("[")),
        ("\u{1B}O", .alt("O")), ("\u{1B}한", .alt("한")), ("\u{1B}\u{7F}", .altBackspace),
        ("\u{1B}\u{8}", .altBackspace), ("\u{1B}\r", .enter),
        ("\u{1B}\u{1B}[A", .up), ("\u{1B}\u{1B}[D", .wordLeft), ("\u{1B}\u{1B}OC", .wordRight),
        ("\u{1B}[3;3~", .alt("d")),
    ])
    func altAndAKey(_ bytes: String, _ key: Key) {
        #expect(decode(bytes) == [.key(key)])
        var decoder = InputDecoder()
        #expect(bytes.utf8.flatMap { decoder.take([$0]) } + decoder.finish() == [.key(key)])
    }

    @Test func whatFollowsAltIsAKeyOfItsOwn() {
        #expect(
            decode("\u{1B}bx\u{1B}fy") == [
                .key(.alt("b")), .key(.character("x")), .key(.alt("f")), .key(.character("y")),
            ])
        #expect(decode("\u{1B}Ox") == [.key(.alt("O")), .key(.character("x"))])
        #expect(decode("\u{1B}\u{1}a") == keys("a"))
        #expect(decode("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
        #expect(decode("\u{1B}\u{1B}q") == [.key(.escape), .key(.alt("q"))])
        #expect(decode("\u{1B}\u{1B}[200~x\u{1B}[201~") == [.key(.escape), .paste("x")])
    }

    /// The kitty keyboard protocol, and xterm's modifyOtherKeys.
    @Test(arguments: [
        ("\u{1B}[27u", Key.escape), ("\u{1B}[27;1u", .escape), ("\u{1B}[13u", .enter),
        ("\u{1B}[13;2u", .enter), ("\u{1B}[9u", .tab), ("\u{1B}[9;2u", .backTab),
        ("\u{1B}[127u", .backspace), ("\u{1B}[127;3u", .altBackspace),
        ("\u{1B}[97;5u", .control("a")), ("\u{1B}[115;5u", .control("s")),
        ("\u{1B}[97;69u", .control("a")), ("\u{1B}[97:65;6u", .control("a")),
        ("\u{1B}[106;5u", .enter), ("\u{1B}[91;5u", .escape),
        ("\u{1B}[98;3u", .alt("b")), ("\u{1B}[98;4u", .alt("B")), ("\u{1B}[98:66;4u", .alt("B")),
        ("\u{1B}[47:63;4u", .alt("?")), ("\u{1B}[104u", .character("h")),
        ("\u{1B}[54620u", .character("한")), ("\u{1B}[128512u", .character("😀")),
        // ㄴ is on the key of s.
        ("\u{1B}[12596::115;5u", .control("s")),
        ("\u{1B}[57400u", .character("1")), ("\u{1B}[57414u", .enter), ("\u{1B}[57419u", .up),
        ("\u{1B}[57417;5u", .wordLeft), ("\u{1B}[1;5:1C", .wordRight), ("\u{1B}[3;5~", .alt("d")),
        ("\u{1B}[27;5;97~", .control("a")), ("\u{1B}[27;3;98~", .alt("b")),
        ("\u{1B}[27;2;65~", .character("A")), ("\u{1B}[27;2;13~", .enter),
    ])
    func reportedKeys(_ bytes: String, _ key: Key) { oneKey(bytes, key) }

    @Test(arguments: [
        // Released; with Super; Caps Lock; no character; Ctrl and Alt together; an answer.
        "\u{1B}[97;5:3u", "\u{1B}[1;1:3A", "\u{1B}[113;9u", "\u{1B}[57358u", "\u{1B}[1114112u",
        "\u{1B}[u",
        "\u{1B}[12596;5u", "\u{1B}[113;7u", "\u{1B}[?5u", "\u{1B}[27;5~", "\u{1B}[;u",
    ])
    func reportsThatAreNoKeys(_ bytes: String) {
        #expect(decode(bytes + "a") == keys("a"))
    }

    @Test func aLoneEscapeIsWaitedForOnlyShortly() {
        var decoder = InputDecoder()
        #expect(decoder.take([0x1B]) == [])
        #expect(decoder.patience == .milliseconds(25))
        #expect(decoder.finish() == [.key(.escape)])
        #expect(decoder.patience == nil)
    }

    @Test func unknownAndBrokenSequencesAreDropped() {
        #expect(decode("\u{1B}[99~a") == keys("a"))
        #expect(decode("\u{1B}[?1;2ca") == keys("a"))
        #expect(decode("\u{1B}[24;80Ra") == keys("a"))
        #expect(decode("\u{1B}[I\u{1B}[Oa") == [.focus] + keys("a"))
        #expect(decode("\u{1B}[1;\u{1B}[A") == [.key(.up)])
        #expect(decode("\u{1B}[1;5") == [])
        #expect(decode("\u{1B}[" + String(repeating: "9", count: 30) + "~a") == keys("a"))
        #expect(decode("\u{1B}[99999999999999999999;5Ca") == [.key(.wordRight)] + keys("a"))
    }

    @Test func keysOfTheTerminalDescription() {
        var sequences = KeySequences()
        sequences.add([0x1B, 0x41], .up)
        sequences.add(Array("\u{1B}[224z".utf8), .function(1))
        sequences.add([0x01, 0x42], .down)
        #expect(decode([0x1B, 0x41], sequences) == [.key(.up)])
        #expect(decode(Array("\u{1B}[224za".utf8), sequences) == [.key(.function(1))] + keys("a"))
        // One that does not begin with Escape would make a typed character wait.
        #expect(decode([0x01, 0x42], sequences) == [.key(.control("a"))] + keys("B"))
    }

    @Test func mouse() {
        #expect(
            decode("\u{1B}[<0;5;3M\u{1B}[<0;5;3m") == [
                .mouse(Mouse(.click, at: Point(column: 4, row: 2)))
            ])
        #expect(
            decode("\u{1B}[<64;300;1M") == [.mouse(Mouse(.wheelUp, at: Point(column: 299, row: 0)))]
        )
        #expect(
            decode("\u{1B}[<81;1;1M") == [.mouse(Mouse(.wheelDown, at: Point(column: 0, row: 0)))])
        #expect(decode("\u{1B}[M !!") == [.mouse(Mouse(.click, at: Point(column: 0, row: 0)))])
    }

    @Test(arguments: [
        "\u{1B}[<4;5;3M", "\u{1B}[<2;5;3M", "\u{1B}[<35;5;3M", "\u{1B}[<0;0;0M", "\u{1B}[<0;5M",
        "\u{1B}[<;;M", "\u{1B}[<0;99999999999;1M", "\u{1B}[M\u{1}\u{1}\u{1}",
    ])
    func mouseNoise(_ bytes: String) {
        #expect(decode(bytes + "a") == keys("a"))
    }

    @Test func oldMouseReportWithBytesBeyondASCII() {
        #expect(
            decode([0x1B, 0x5B, 0x4D, 0x20, 0xFF, 0x21, 0x61])
                == [.mouse(Mouse(.click, at: Point(column: 222, row: 0)))] + keys("a"))
    }
}

@Suite struct PasteTests {
    @Test func aPasteIsOneEventWhateverIsInIt() {
        let text = "q:quit!\u{3}\u{1B}:wq\u{1B}[A\u{1B}[20x1~\u{1B}\u{1B}[2 한국어"
        #expect(decode("a\u{1B}[200~\(text)\u{1B}[201~b") == keys("a") + [.paste(text)] + keys("b"))
    }

    @Test func aPasteInPieces() {
        var decoder = InputDecoder()
        var events: [Event] = []
        for byte in "\u{1B}[200~日本\u{1B}[201~x".utf8 { events += decoder.take([byte]) }
        #expect(events == [.paste("日本")] + keys("x"))
    }

    @Test func lineEnds() {
        #expect(decode("\u{1B}[200~a\r\nb\rc\nd\r\r\n\u{1B}[201~") == [.paste("a\nb\nc\nd\n\n")])
    }

    @Test func twoPastes() {
        #expect(
            decode("\u{1B}[200~a\u{1B}[201~\u{1B}[200~b\u{1B}[201~") == [.paste("a"), .paste("b")])
        #expect(decode("\u{1B}[200~\u{1B}[201~") == [])
        #expect(decode("\u{1B}[201~") == [])
    }

    @Test func aPasteWithoutEndIsDeliveredAfterSilence() {
        var decoder = InputDecoder()
        #expect(decoder.take(Array("\u{1B}[200~dd:q".utf8)) == [])
        #expect(decoder.patience == .milliseconds(500))
        #expect(decoder.finish() == [.paste("dd:q")])
        #expect(decoder.take(Array("j".utf8)) == keys("j"))
    }

    @Test func whatIsNotUTF8BecomesVisible() {
        let bytes = Array("\u{1B}[200~a".utf8) + [0xFF] + Array("b\u{1B}[201~".utf8)
        #expect(decode(bytes) == [.paste("a\u{FFFD}b")])
    }

    @Test func whatIsBeyondTheLimitIsSwallowed() {
        let long = [UInt8](repeating: 0x71, count: PasteCollector.limit + 1000)
        let events = decode(Array("\u{1B}[200~".utf8) + long + Array("\u{1B}[201~x".utf8))
        #expect(events.count == 2)
        #expect(events.first == .paste(String(repeating: "q", count: PasteCollector.limit)))
        #expect(events.last == .key(.character("x")))
    }
}
