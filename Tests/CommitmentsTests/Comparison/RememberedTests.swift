import Testing

@testable import Commitments

@Suite struct RememberedTests {
    @Test func makesAValueOnce() {
        let known = Remembered<Int, String>(limit: 4)
        var made = 0
        for _ in 0..<3 {
            let value = known.value(7) {
                made += 1
                return "seven"
            }
            #expect(value == "seven")
        }
        #expect(made == 1)
    }

    @Test func forgetsTheOldestFirst() {
        let known = Remembered<Int, Int>(limit: 3)
        var made: [Int] = []
        func ask(_ key: Int) {
            _ = known.value(key) {
                made.append(key)
                return key
            }
        }
        for key in [1, 2, 3, 4, 2, 3, 4] { ask(key) }
        #expect(made == [1, 2, 3, 4])
        ask(1)
        #expect(made == [1, 2, 3, 4, 1])
        // 2 went for it; 3 and 4 are still known.
        for key in [3, 4, 1] { ask(key) }
        #expect(made == [1, 2, 3, 4, 1])
    }
}
