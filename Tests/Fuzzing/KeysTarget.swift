import Canvas

@testable import Terminal

/// The decoder of what a terminal sends, in pieces: the first byte says how long they are, and
/// whether there is a pause behind each.
enum KeysTarget {
    static func feed(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        var decoder = InputDecoder(sequences: sequences)
        var rest = bytes.dropFirst()
        while !rest.isEmpty {
            let piece = rest.prefix(Int(first & 0x7F) + 1)
            check(decoder.take(piece))
            if first & 0x80 != 0 { check(decoder.finish()) }
            rest = rest.dropFirst(piece.count)
        }
        check(decoder.finish())
        precondition(decoder.patience == nil, "after a pause nothing is waited for")
    }

    private static let sequences: KeySequences = {
        var sequences = KeySequences()
        sequences.add(Array("\u{1B}[25~".utf8), .function(13))
        sequences.add(Array("\u{1B}Ox".utf8), .home)
        sequences.add(Array("\u{1B}\u{1B}[A".utf8), .up)
        return sequences
    }()

    private static func check(_ events: [Event]) {
        for case .key(.character(let character)) in events {
            for scalar in character.unicodeScalars {
                precondition(scalar.properties.generalCategory != .control, "no key is a control")
            }
        }
    }
}
