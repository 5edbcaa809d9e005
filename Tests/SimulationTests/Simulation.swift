import Commitments
import SeededNumbers
import Synchronization

@testable import Storage

/// Counts what copies of the program said: whether everything came up.
final class Tally: Sendable {
    private let counts = Mutex<[String: Int]>([:])

    func add(_ more: [String: Int]) {
        counts.withLock { $0.merge(more) { $0 + $1 } }
    }

    /// The most frequent first.
    var lines: [String] {
        counts.withLock(\.self).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.value)\t\($0.key)" }
    }
}

/// Runs worlds, and makes what breaks a promise short.
struct Simulation {
    private let catalog: [UInt8]
    private let tally: Tally?

    /// - Parameter tally: counts what was said.
    init(_ tally: Tally? = nil) throws {
        self.tally = tally
        let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
        catalog = try FileReader.read(folder + "/Fixtures/catalog.json")
    }

    /// A script that breaks a promise.
    struct Failure {
        var seed: UInt64
        var script: [Act]
        var violation: Violation
    }

    /// Acts in a world, before it comes to rest.
    static let length = 150

    /// Makes up acts in one world.
    /// - Returns: how many were done, and what was broken.
    func run(seed: UInt64) throws -> (acts: Int, failure: Failure?) {
        let world = try World(catalog)
        world.isTallied = tally != nil
        var generator = Generator(seed: seed)
        var script: [Act] = []
        do {
            for _ in 0..<Simulation.length {
                let act = generator.next(in: world)
                script.append(act)
                try world.act(act)
            }
            try world.endOfDay()
            tally?.add(world.tally)
            return (script.count, nil)
        } catch let violation as Violation {
            return (script.count, Failure(seed: seed, script: script, violation: violation))
        }
    }

    /// Does what a script says.
    /// - Returns: the first promise that is broken.
    func run(_ script: [Act], isTold: Bool = false) throws -> Violation? {
        let world = try World(catalog)
        world.isTold = isTold
        do {
            for act in script { try world.act(act) }
            try world.endOfDay()
            return nil
        } catch let violation as Violation {
            return violation
        }
    }

    /// Leaves acts out, as many as can be, so that the same promise is broken.
    func shrunk(_ failure: Failure) throws -> Failure {
        var failure = failure
        var size = max(1, failure.script.count / 2)
        while true {
            var start = 0
            var isShorter = false
            while start < failure.script.count {
                var script = failure.script
                script.removeSubrange(start..<min(start + size, script.count))
                if let violation = try run(script),
                    violation.promise == failure.violation.promise
                {
                    failure.script = script
                    failure.violation = violation
                    isShorter = true
                } else {
                    start += size
                }
            }
            if size == 1, !isShorter { return failure }
            size = max(1, size / 2)
        }
    }
}

extension Simulation.Failure: CustomStringConvertible {
    /// A test to paste into RegressionTests.swift.
    var description: String {
        let lines = script.map { "            \($0)" }.joined(separator: "\n")
        return """
            seed \(seed) breaks a promise: \(violation)

                @Test func seed\(seed)() throws {
                    try expectKept(
                        \"\"\"
            \(lines)
                        \"\"\")
                }
            """
    }
}
