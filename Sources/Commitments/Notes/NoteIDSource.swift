/// Makes the ids of notes: ULIDs, 26 characters that sort by time, of which 80 bits are random, so
/// that two copies of the program never make the same. https://github.com/ulid/spec
package struct NoteIDSource: Sendable {
    private var random: any RandomNumberGenerator & Sendable

    package init(random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()) {
        self.random = random
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
