/// Makes the ids of notes: ULIDs, 26 characters that sort by time, of which 80 bits are random, so
/// that two copies of the program never make the same. https://github.com/ulid/spec
package struct NoteIDSource: Sendable {
    private var random: any RandomNumberGenerator & Sendable

    package init(random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()) {
        self.random = random
    }

    /// The id of a new draft: sixteen hexadecimal digits.
    package mutating func nextDraftID() -> String { hexadecimal(random.next()) }

    /// The id of the draft in which a note is kept that could not be saved: always the same, so
    /// that trying again does not keep it twice.
    package func draftID(for note: Note.ID) -> String {
        // FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
        hexadecimal(
            note.text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }

    private func hexadecimal(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// A new id for a note written at a moment.
    package mutating func next(at time: Timestamp) -> Note.ID {
        let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
        var characters: [UInt8] = []
        let milliseconds = UInt64(max(0, time.seconds)) * 1000
        for shift in stride(from: 45, through: 0, by: -5) {
            characters.append(alphabet[Int(milliseconds >> UInt64(shift) & 31)])
        }
        for _ in 0..<16 { characters.append(alphabet[Int(random.next() & 31)]) }
        return Note.ID(String(decoding: characters, as: UTF8.self))
    }
}
