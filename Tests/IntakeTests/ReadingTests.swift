import Intake
import Testing

@Suite struct ReadingTests {
    @Test func sentencesEnd() {
        let s = Statement(reading: "We met. They left.")
        #expect(s.sentences.map(\.text) == ["We met.", "They left."])
    }
}
