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
    static func now() -> Timestamp {
        var time = time(nil)
        var local = tm()
        localtime_r(&time, &local)
        return Timestamp(seconds: Int(time), offset: local.tm_gmtoff / 60)
    }

    /// The day on the user's calendar.
    static func today() -> CalendarDate { now().date }
}
