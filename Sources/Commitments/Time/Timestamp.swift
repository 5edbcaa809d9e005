/// A moment, in whole seconds, with the offset of the clock that recorded it: an analyst in Seoul
/// reads the time at which a colleague in Washington wrote as that colleague's clock showed it.
package struct Timestamp: Hashable, Comparable, Sendable {
    /// Seconds since 1 January 1970 UTC.
    package let seconds: Int
    /// Minutes east of UTC.
    package let offset: Int

    /// Creates a moment from seconds since 1 January 1970 UTC, and the clock's offset in minutes.
    package init(seconds: Int, offset: Int = 0) {
        self.seconds = seconds
        self.offset = offset
    }

    /// Reads RFC 3339 in whole seconds: "2026-11-22T13:14:02+09:00" or "...Z".
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count == 25, bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let date = CalendarDate(text.prefix(10)),
            let hour = Self.number(bytes[11...12], below: 24),
            let minute = Self.number(bytes[14...15], below: 60),
            let second = Self.number(bytes[17...18], below: 61)
        else { return nil }
        if bytes.count == 20 {
            guard bytes[19] == UInt8(ascii: "Z") else { return nil }
            offset = 0
        } else {
            guard bytes[19] == UInt8(ascii: "+") || bytes[19] == UInt8(ascii: "-"),
                bytes[22] == UInt8(ascii: ":"),
                let hours = Self.number(bytes[20...21], below: 24),
                let minutes = Self.number(bytes[23...24], below: 60)
            else { return nil }
            offset = (hours * 60 + minutes) * (bytes[19] == UInt8(ascii: "-") ? -1 : 1)
        }
        seconds =
            date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset * 60
    }

    private static func number(_ bytes: ArraySlice<UInt8>, below limit: Int) -> Int? {
        decimal(bytes).flatMap { $0 < limit ? $0 : nil }
    }

    package static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

    /// The day on the clock that recorded the moment.
    package var date: CalendarDate {
        CalendarDate(dayNumber: localSeconds.floorDivided(by: 86_400))
    }

    private var localSeconds: Int { seconds + offset * 60 }

    /// "13:14" on the clock that recorded the moment.
    package var time: String { String(clock.prefix(5)) }

    /// "13:14:02" on the clock that recorded the moment.
    package var clock: String {
        let second = localSeconds - date.dayNumber * 86_400
        return twoDigits(second / 3600) + ":" + twoDigits(second / 60 % 60) + ":"
            + twoDigits(second % 60)
    }

    /// RFC 3339, as it is written in files.
    package var iso: String {
        let zone =
            offset == 0
            ? "Z"
            : (offset < 0 ? "-" : "+") + twoDigits(abs(offset) / 60) + ":"
                + twoDigits(abs(offset) % 60)
        return date.iso + "T" + clock + zone
    }
}

extension Int {
    fileprivate func floorDivided(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
