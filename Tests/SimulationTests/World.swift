import Canvas
import Commitments

@testable import Interface
@testable import Storage

/// Copies of the program and a shell that work on the same files, where time passes and the disk
/// works only when a script says so.
final class World {
    let place: Place
    let workspaces: [Workspace]
    var copies: [String: Copy] = [:]
    private(set) var now: Timestamp
    var shell: Shell
    var clone: Clone
    let ledger: Ledger
    var locks: [String: HeldLock] = [:]
    var starts = 0
    /// Words of the act that are typed and not yet seen in an editor.
    var unresolved: Set<Word> = []
    var isUndoing = false
    var isEvening = false
    /// Prints what every act leads to.
    var isTold = false
    /// Whether what is said is counted.
    var isTallied = false
    /// What was said how often, with numbers and names left out: whether everything came up.
    var tally: [String: Int] = [:]

    /// Who works where: the copies and their analysts. C is A's analyst at another terminal, D works
    /// on other files.
    static let analysts: [(name: String, author: String, workspace: Int)] = [
        ("A", "jh", 0), ("B", "mk", 0), ("C", "jh", 0), ("D", "jh", 1),
    ]

    init(_ catalog: [UInt8]) throws {
        place = try Place()
        workspaces = [
            Workspace("a", in: place, seed: catalog), Workspace("b", in: place, seed: catalog),
        ]
        for workspace in workspaces { try FileSystem.createFolder(workspace.folder) }
        now = Timestamp("2025-10-20T09:14:00+09:00") ?? Timestamp(seconds: 0)
        shell = Shell(workspaces[0], seed: 4711)
        clone = try Clone(of: workspaces[0])
        ledger = Ledger(Files(workspaces, of: Set(World.analysts.map(\.author))))
    }

    /// The copies that run, in the order of their names.
    var running: [Copy] { copies.values.sorted { $0.name < $1.name } }

    var notes: Notebook { ledger.files[workspaces[0]].notebook }

    // MARK: Acts

    /// Does one act.
    /// - Throws: `Violation` when a promise is broken.
    func act(_ act: Act) throws {
        try carryOut(act)
        if isTold { tell(act) }
        ledger.check(running)
        if let copy = copies[act.who] { checkHeader(copy) }
        try adjustScreens()
    }

    private func tell(_ act: Act) {
        print("\(now.iso) \(act)")
        for copy in running {
            let session = copy.session
            print(
                "    \(copy.name) [\(session.screens.top.name)] \(session.message?.text ?? "")",
                session.outbox.parcels.map { "\($0.target) \($0.progress)" }, copy.queue.count)
        }
    }

    func adjustScreens() throws {
        for copy in running where copy.hasEnded {
            ledger.give(copy.wordsGivenUp)
            ledger.give(copy.textsGivenUp)
            copies[copy.name] = nil
        }
        if let violation = ledger.violation { throw violation }
    }

    private func carryOut(_ act: Act) throws {
        switch act.who {
        case "shell": runShell(act)
        case "git": runGit(act)
        case "time": pass(Int(act.verb) ?? 1)
        case "disk": lock(act)
        default: try carryOut(act, by: act.who)
        }
    }

    func pass(_ seconds: Int) {
        now = Timestamp(seconds: now.seconds + seconds, offset: now.offset)
    }

    private func lock(_ act: Act) {
        let workspace = workspaces[0]
        switch act.verb {
        case "locks":
            locks[act.rest] = HeldLock(
                of: act.rest == "notes" ? workspace.notes : workspace.catalog)
        case "frees": locks = [:]
        case "breaks": ledger.files.breakFile(act.rest, of: workspace)
        case "mends": ledger.files.mend()
        default: break
        }
    }

    private func carryOut(_ act: Act, by name: String) throws {
        if act.verb == "starts" { return try start(name) }
        guard let copy = copies[name] else { return }
        switch act.verb {
        case "types":
            pass(1)
            type(act.rest, into: copy)
        case "dashes":
            if isAtTwoTerminals(copy) { pass(1) }
            type(act.rest, into: copy)
        case "pastes": paste(act.rest, into: copy)
        case "stops": copy.send(.suspend, at: now)
        case "works": work(copy)
        case "saves": copy.work()
        case "fails": copy.work(failing: true)
        case "hears": copy.takeOutcomes(at: now)
        case "ticks":
            pass(1)
            copy.tick(at: now)
        case "looks": copy.look()
        case "slows": copy.isSlow.toggle()
        case "wakes": copy.wake(at: now)
        case "ends": copy.send(.terminate(signal: 15), at: now)
        case "dies": kill(copy)
        default: closeEditor(of: copy, act)
        }
    }
}
