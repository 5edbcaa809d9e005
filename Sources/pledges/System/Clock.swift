import Commitments

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The time of the machine, in the user's zone. Nothing below the command line reads a clock.
enum Clock {
    static func now() -> Timestamp { local(time(nil)) }

    /// A moment as the user's clock showed it: "22 Nov 2026 17:14:02".
    static func words(for moment: Timestamp) -> String {
        let local = local(moment.seconds)
        return "\(local.date.text) \(local.clock)"
    }

    private static func local(_ seconds: Int) -> Timestamp {
        var time = time_t(seconds)
        var local = tm()
        localtime_r(&time, &local)
        return Timestamp(seconds: seconds, offset: local.tm_gmtoff / 60)
    }

    /// The moment within the second, 0 to 999.
    static func millisecond() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return time.tv_nsec / 1_000_000
    }

    /// The end of a day on the user's calendar, as the clock showed it then; nil for today and later.
    static func endOfPast(_ day: CalendarDate) -> Timestamp? {
        if day >= today() { return nil }
        // The offset may be another one than today's.
        let noon = local((day.dayNumber + 1) * 86_400 - now().offset * 60)
        return Timestamp.end(of: day, offset: noon.offset)
    }

    /// The day on the user's calendar.
    static func today() -> CalendarDate { now().date }
}
