import Canvas
import Commitments
import Interface
import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How long the browser takes on the matrix from a key to the frame that shows it: the whole step
/// of the session, without the terminal.
enum MatrixBenchmark {
    static func run(pledges: Int, meetings: Int, reaffirmations: Int) {
        let generated = GeneratedCatalog(
            pledges: pledges, meetings: meetings, reaffirmationsOfEach: reaffirmations)
        guard let day = CalendarDate("2025-09-24"),
            let catalog = try? CatalogReader.read(generated.bytes, named: "generated").get()
        else { return print("the generated catalog cannot be read") }
        let notebook = generated.notebook
        print("\(pledges) pledges x \(meetings) meetings, \(catalog.reaffirmations.count) said")
        print("milliseconds a key, median / p99 / worst")
        for size in [Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)] {
            let start = Timestamp(seconds: 86_400 * day.dayNumber, offset: 0)
            let register = Register(catalog: catalog, notebook: notebook, asOf: day)
            let session = Session(
                register: register, size: size, now: start, settings: .init(author: "jh"))
            for cells in ["sign", "verb", "phrase"] {
                var walk = Walk(session: session, time: start)
                walk.press("g", "x")
                while walk.session.matrixChoices.cells.rawValue != cells { walk.press("c") }
                print("\n\(size.columns)x\(size.rows), cells: \(cells)")
                walk.measureAll()
            }
        }
    }

    /// A session that keys are given to.
    private struct Walk {
        var session: Session
        let time: Timestamp

        mutating func press(_ keys: Character...) { for key in keys { step(.character(key)) } }

        /// The whole way of a key: the session handles it and draws.
        mutating func step(_ key: Key) {
            _ = session.handle([.key(key)], at: time)
            _ = session.frame()
        }

        mutating func measureAll() {
            measure("down", Array(repeating: .character("j"), count: 500))
            measure("left, right", Walk.both(.character("h"), .character("l"), 150))
            measure("page down", Array(repeating: .pageDown, count: 200))
            measure("last, first column", Walk.both(.character("^"), .character("$"), 1))
            measure("last", Walk.both(.character("G"), .pageUp, 1))
            measure("pillar on, off", Array(repeating: .character("2"), count: 100))
            press("/")
            let typed = "cyber defence".map { Key.character($0) }
            let erased = Array(repeating: Key.backspace, count: typed.count - 1)
            measure(
                "filter key", Array(repeating: typed.dropLast() + erased, count: 8).flatMap { $0 })
        }

        /// One key so many times, then the other as often, 300 keys in all.
        private static func both(_ one: Key, _ other: Key, _ count: Int) -> [Key] {
            let turn = Array(repeating: one, count: count) + Array(repeating: other, count: count)
            return Array(repeating: turn, count: max(1, 150 / count)).flatMap { $0 }
        }

        private mutating func measure(_ name: String, _ keys: [Key]) {
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
        private static var processorTime: Duration {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return .seconds(Int(time.tv_sec)) + .nanoseconds(Int(time.tv_nsec))
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
}
