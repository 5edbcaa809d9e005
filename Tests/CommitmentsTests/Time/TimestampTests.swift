import Commitments
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        "2026-11-22T13:14:02+09:00", "2026-11-22T13:14:02Z", "1969-12-31T23:59:59-05:30",
        "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2024-02-29T00:00:00+00:30",
    ])
    func comesBackAsItWas(_ text: String) { #expect(Timestamp(text)?.iso == text) }

    @Test func everyOffsetComesBack() {
        for offset in stride(from: -14 * 60, through: 14 * 60, by: 15) {
            for seconds in [0, -1, 86_399, 1_795_000_001, -2_000_000_000] {
                let time = Timestamp(seconds: seconds, offset: offset)
                #expect(Timestamp(time.iso) == time)
            }
        }
    }

    @Test func showsTheClockThatRecordedIt() throws {
        let seoul = try #require(Timestamp("2026-11-22T00:30:00+09:00"))
        let utc = try #require(Timestamp("2026-11-21T15:30:00Z"))
        #expect(seoul.seconds == utc.seconds)
        #expect(seoul.date.iso == "2026-11-22" && utc.date.iso == "2026-11-21")
        #expect(seoul.time == "00:30" && utc.clock == "15:30:00")
        #expect(!(seoul < utc) && !(utc < seoul))
    }

    @Test(arguments: [
        "", "2026-11-22", "2026-11-22T13:14:02", "2026-11-22 13:14:02Z", "2026-11-22T24:00:00Z",
        "2026-11-22T13:60:02Z", "2026-11-22T13:14:61Z", "2026-11-22T13:14:02+9:00",
        "2026-11-22T13:14:02+24:00", "2026-11-22T13:14:02+09:60", "2026-11-22T13:14:02.5Z",
        "2026-02-30T13:14:02Z", "2026-11-22T13:14:02z", "2026-11-22T13:14:02 09:00",
        "２026-11-22T13:14:02Z", "2026-11-22T13-14-02Z",
    ])
    func refusesWhatIsNoTime(_ text: String) { #expect(Timestamp(text) == nil) }
}
