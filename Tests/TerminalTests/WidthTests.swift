import CNcurses
import Testing
import Text

@testable import Terminal

/// The width table has to agree with the C library, by which ncurses places what follows.
@Suite struct WidthTests {
    /// Scalars the program draws: those `visible` lets through.
    private static func drawn() -> [Unicode.Scalar] {
        (0x20...0x10FFFF).compactMap { Unicode.Scalar(UInt32($0)) }.filter(\.isPlainlyVisible)
    }

    private static func disagrees(_ scalar: Unicode.Scalar) -> Bool {
        let known = Int(wcwidth(wchar_t(bitPattern: scalar.value)))
        // -1: newer than the C library; the painter puts a sign in its place.
        return known >= 0 && known != scalar.columns
    }

    private static func list(_ scalars: [Unicode.Scalar]) -> String {
        scalars.prefix(200).map {
            "\(String($0.value, radix: 16)):\($0.columns)/\(wcwidth(wchar_t(bitPattern: $0.value)))"
        }.joined(separator: " ")
    }

    /// What texts of diplomacy and the screens are written in, without the few symbols that
    /// Unicode 16 made wide.
    private static let likely: [ClosedRange<UInt32>] = [
        0x20...0x52F, 0x1100...0x11FF, 0x1E00...0x262F, 0x2638...0x2689, 0x2690...0x2BFF,
        0x3000...0x4DBF, 0x4E00...0x9FFF, 0xA960...0xA97C, 0xAC00...0xD7FB, 0xF900...0xFAFF,
        0xFE30...0xFE6B, 0xFF01...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x2FA1D,
    ]

    @Test func everyDrawnScalarHasTheWidthOfTheCLibrary() {
        _ = Codeset.adoptUTF8()
        let wrong = Self.drawn().filter(Self.disagrees)
        let serious = wrong.filter { scalar in
            Self.likely.contains { $0.contains(scalar.value) }
        }
        #expect(serious.isEmpty, "\(serious.count): \(Self.list(serious))")
        // Elsewhere C libraries differ too; the painter draws a sign of the right width instead.
        #expect(wrong.count < 200, "\(wrong.count): \(Self.list(wrong))")
    }
}
