/// Makes the ids of notes: ULIDs, 26 characters that sort by time, with 80 random bits, so that
/// two copies of the program never make the same one. https://github.com/ulid/spec
package struct NoteIDSource: Sendable {
    private var random: any RandomNumberGenerator & Sendable
    /// Within the second; times of notes are whole seconds.
    private let millisecond: UInt64
    /// The milliseconds of the id before.
    private var last: UInt64 = 0

    /// - Parameter millisecond: 0 to 999, the moment within the second, so that programs run one
    ///   after the other make ids in this order too.
    package init(
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(),
        millisecond: Int = 0
    ) {
        self.random = random
        self.millisecond = UInt64(min(max(0, millisecond), 999))
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

    /// A new id for a note written at a moment. Of notes written in one second the later has the
    /// later id, since the latest note gives a pledge its status.
    package mutating func next(at time: Timestamp) -> Note.ID {
        let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
        var characters: [UInt8] = []
        var milliseconds = UInt64(max(0, time.seconds)) * 1000 + millisecond
        if milliseconds <= last { milliseconds = last + 1 }
        last = milliseconds
        for shift in stride(from: 45, through: 0, by: -5) {
            characters.append(alphabet[Int(milliseconds >> UInt64(shift) & 31)])
        }
        for _ in 0..<16 { characters.append(alphabet[Int(random.next() & 31)]) }
        return Note.ID(String(decoding: characters, as: UTF8.self))
    }
}
