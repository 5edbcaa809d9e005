import Foundation
import Testing

/// Copies of the program, a shell and a disk that does what it likes: whatever happens, what the
/// program promises holds. `make simulate` runs this for long.
@Suite struct SimulationTests {
    private static func number(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }

    private static var acts: Int { number("SIMULATE_ACTS") ?? 6000 }
    private static var seed: Int { number("SIMULATE_SEED") ?? 1 }
    private static var workers: Int { number("SIMULATE_WORKERS") ?? 2 }

    /// `make simulate ARGS="--script FILE"`
    @Test(.enabled(if: ProcessInfo.processInfo.environment["SIMULATE_SCRIPT"] != nil))
    func aScript() throws {
        let path = try #require(ProcessInfo.processInfo.environment["SIMULATE_SCRIPT"])
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let acts = lines.map { Act($0.trimmingCharacters(in: .whitespaces)) }
        let violation = try Simulation().run(acts, isTold: true)
        #expect(violation == nil, "\(violation?.description ?? "")")
    }

    @Test func whateverHappensPromisesAreKept() async throws {
        let start = ContinuousClock.now
        let tally = Self.number("SIMULATE_TALLY").map { _ in Tally() }
        let results = await withTaskGroup(of: (Int, [Simulation.Failure]).self) { group in
            for worker in 0..<Self.workers {
                group.addTask { (try? Self.work(worker, tally)) ?? (0, []) }
            }
            return await group.reduce(into: (0, [Simulation.Failure]())) {
                $0.0 += $1.0
                $0.1 += $1.1
            }
        }
        let seconds = start.duration(to: .now).components.seconds
        print("simulation: \(results.0) acts in \(seconds) s, \(results.1.count) violations")
        if let tally { print(tally.lines.joined(separator: "\n")) }
        for failure in results.1 { Issue.record("\(failure)") }
        #expect(results.0 > 0)
    }

    private static func work(_ worker: Int, _ tally: Tally?) throws -> (Int, [Simulation.Failure]) {
        let simulation = try Simulation(tally)
        var acts = 0
        var failures: [Simulation.Failure] = []
        var seed = UInt64(seed + worker)
        while acts < Self.acts / workers, failures.count < 3 {
            let (count, failure) = try simulation.run(seed: seed)
            acts += count
            if let failure { failures.append(try simulation.shrunk(failure)) }
            seed += UInt64(workers)
        }
        return (acts, failures)
    }
}
