import Canvas
import Commitments
import Intake
import Interface
import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A session that keys are given to. What is timed is the whole way of a key, without the terminal:
/// the session handles it and draws.
struct Walk {
    private(set) var session: Session
    private let time: Timestamp

    /// The sizes at which screens are timed.
    static let sizes = [Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)]

    init(
        _ register: Register, size: Size, texts: StatementTexts = StatementTexts(),
        readings: StatementReadings = StatementReadings()
    ) {
        time = Timestamp(seconds: 86_400 * register.asOf.dayNumber, offset: 0)
        session = Session(
            register: register, size: size, now: time, settings: .init(author: "jh"),
            texts: texts, readings: readings)
        step(.escape)
    }

    mutating func press(_ keys: Character...) { for key in keys { step(.character(key)) } }

    mutating func type(_ text: String) { for letter in text { step(.character(letter)) } }

    mutating func step(_ key: Key) {
        _ = session.handle([.key(key)], at: time)
        _ = session.frame()
    }

    /// Gives keys, and prints how long one takes: the wall's clock, and the processor's.
    mutating func measure(_ name: String, _ keys: [Key]) {
        let clock = ContinuousClock()
        var walls: [Duration] = []
        var processors: [Duration] = []
        for key in keys {
            let before = Walk.processorTime
            walls.append(clock.measure { step(key) })
            processors.append(Walk.processorTime - before)
        }
        print("  \(name): \(figures(walls))   processor: \(figures(processors))")
    }

    /// What this thread has used: other programs do not count.
    static var processorTime: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(Int(time.tv_sec)) + .nanoseconds(Int(time.tv_nsec))
    }

    /// One key so many times, then the other as often, again and again: some 300 in all.
    static func both(_ one: Key, _ other: Key, _ count: Int) -> [Key] {
        let turn = Array(repeating: one, count: count) + Array(repeating: other, count: count)
        return Array(repeating: turn, count: max(1, 150 / count)).flatMap { $0 }
    }

    private func figures(_ times: [Duration]) -> String {
        let times = times.sorted()
        return [times.count / 2, times.count * 99 / 100, times.count - 1].map {
            milliseconds(times[$0])
        }.joined(separator: " / ")
    }

    private func milliseconds(_ duration: Duration) -> String {
        let hundredths = Int(duration / .microseconds(10))
        return "\(hundredths / 100)." + padded(hundredths % 100, 2)
    }
}

extension GeneratedCatalog {
    /// The catalog with its notes, as it is read from its file; nil where it cannot be read.
    var register: Register? {
        guard let day = CalendarDate("2025-09-24"),
            let catalog = try? CatalogReader.read(bytes, named: "generated").get()
        else { return nil }
        print("\(pledges) pledges x \(meetings) meetings, \(catalog.reaffirmations.count) said")
        print("milliseconds a key, median / p99 / worst")
        return Register(catalog: catalog, notebook: notebook, asOf: day)
    }
}
