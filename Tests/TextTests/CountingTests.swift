import Testing
import Text

/// Numbers with nouns.
@Suite struct CountingTests {
    @Test(arguments: [(0, "0 notes"), (1, "1 note"), (2, "2 notes")])
    func oneHasTheSingular(number: Int, text: String) {
        #expect(counted(number, "note") == text)
    }

    @Test func aPluralCanBeGiven() {
        #expect(counted(1, "entry", plural: "entries") == "1 entry")
        #expect(counted(3, "entry", plural: "entries") == "3 entries")
    }
}
