import Commitments

/// An earlier state of a file, kept when a save put another in its place.
package struct Backup: Equatable, Sendable {
    /// Where it is.
    package let path: String
    /// When the file came to be as it is here, in milliseconds since 1970.
    let moment: Int
    /// In bytes.
    package let size: Int

    /// When the file came to be as it is here, in UTC.
    package var time: Timestamp { Timestamp(seconds: moment / 1000) }

    /// What one calls it: "20261122T081402.417Z".
    package var name: String { Backup.name(of: moment) }

    /// The day of its name: "20261122".
    static func day(of moment: Int) -> Int { moment / 86_400_000 }

    /// A moment as written in the names of files: without signs that some file systems refuse.
    static func name(of moment: Int) -> String {
        let time = Timestamp(seconds: moment / 1000).iso.filter { $0 != "-" && $0 != ":" }
        let milliseconds = String(1000 + moment % 1000).dropFirst()
        return time.dropLast() + "." + milliseconds + "Z"
    }

    /// The moment that a name says; nil when it is none.
    static func moment(of name: some StringProtocol) -> Int? {
        let digits = Array(name)
        guard digits.count == 20, digits[15] == ".", digits[19] == "Z",
            let milliseconds = Int(String(digits[16...18]))
        else { return nil }
        func part(_ range: Range<Int>) -> String { String(digits[range]) }
        let day = [part(0..<4), part(4..<6), part(6..<8)].joined(separator: "-")
        let clock = [part(9..<11), part(11..<13), part(13..<15)].joined(separator: ":")
        guard digits[8] == "T", let time = Timestamp(day + "T" + clock + "Z") else { return nil }
        return time.seconds * 1000 + milliseconds
    }
}

extension Backup {
    /// Which of some backups stay: the last ten, and the last of each of the last fourteen days
    /// that have one.
    /// - Parameter moments: of all backups of one file, newest first.
    static func kept(of moments: [Int]) -> Set<Int> {
        var days: Set<Int> = []
        return Set(
            moments.enumerated().filter { position, moment in
                // The first of a day that one comes upon is the last of that day.
                let isLastOfDay = days.count < 14 && days.insert(day(of: moment)).inserted
                return position < 10 || isLastOfDay
            }.map(\.element))
    }
}
