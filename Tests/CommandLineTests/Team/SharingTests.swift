import Foundation
import Testing

/// Analysts who write at random and share by real git: everybody ends with the same bytes, nothing
/// is lost, and nobody has a conflict to solve.
@Suite(.enabled(if: Git.isThere, Comment(rawValue: Git.missing)))
struct SharingTests {
    struct Profile: CustomTestStringConvertible {
        var clones: Int
        var rounds: Int
        var seed: UInt64

        var testDescription: String { "\(clones) clones, \(rounds) rounds, seed \(seed)" }
    }

    /// PLEDGES_LONG=1 asks for hundreds of rounds.
    static var profiles: [Profile] {
        if ProcessInfo.processInfo.environment["PLEDGES_LONG"] == nil {
            return [
                Profile(clones: 2, rounds: 15, seed: 1), Profile(clones: 8, rounds: 30, seed: 2),
            ]
        }
        return [(2, 100), (3, 100), (5, 100), (8, 150)].enumerated().map { number, size in
            Profile(clones: size.0, rounds: size.1, seed: UInt64(100 + number))
        }
    }

    @Test(arguments: profiles) func clonesConvergeAndLoseNothing(_ profile: Profile) throws {
        let team = try Team(of: profile.clones, seed: profile.seed)
        for _ in 0..<profile.rounds { try team.round() }
        try team.finish()
        team.expectEverythingEverywhere()
    }
}
