import Commitments
import Foundation
import Synchronization
import Testing

@testable import Storage

/// Saves that wait for a lock of another process.
@Suite struct LockPatienceTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Another process that holds the notes, until its input ends.
    private final class Holder: @unchecked Sendable {
        private let process = Process()
        private let input = Pipe()

        init(_ path: String) throws {
            let output = Pipe()
            process.executableURL = URL(filePath: "/usr/bin/flock")
            process.arguments = ["--no-fork", path, "/bin/sh", "-c", "echo; read line"]
            process.standardInput = input
            process.standardOutput = output
            try process.run()
            _ = output.fileHandleForReading.readData(ofLength: 1)
        }

        var id: Int32 { process.processIdentifier }

        func end() {
            try? input.fileHandleForWriting.close()
            process.waitUntilExit()
        }

        deinit { end() }
    }

    private func holder() throws -> Holder { try Holder(folder(".notes.json.lock")) }

    private func save(_ patience: LockPatience) -> StorageError? {
        let store = NoteStore(path: folder("notes.json"), patience: patience)
        do throws(StorageError) {
            _ = try store.save(Notebook(notes: [note(1)]), since: Notebook())
            return nil
        } catch {
            return error
        }
    }

    @Test func whoHoldsTheFileIsToldOnceAndTheSaveGoesOnAfterwards() throws {
        let holder = try holder()
        let told = Mutex<[LockHolder]>([])
        let patience = LockPatience(onWaiting: { other in
            told.withLock { $0.append(other) }
            DispatchQueue.global().asyncAfter(deadline: .now() + 0.1) { holder.end() }
        })
        #expect(save(patience) == nil)
        let expected = LockHolder(path: folder("notes.json"), process: holder.id, program: "sh")
        #expect(told.withLock(\.self) == [expected])
        #expect(NoteStore(path: folder("notes.json")).load().notebook.notes == [note(1)])
    }

    @Test func aWaitCanBeGivenUp() throws {
        let holder = try holder()
        let isGivenUp = Atomic(false)
        let error = save(
            LockPatience(
                onWaiting: { _ in isGivenUp.store(true, ordering: .relaxed) },
                isGivenUp: { isGivenUp.load(ordering: .relaxed) }))
        #expect(
            error
                == .waitGivenUp(
                    LockHolder(path: folder("notes.json"), process: holder.id, program: "sh")))
        #expect(!folder.names.contains("notes.json"))
    }

    @Test func whoHoldsItTooLongIsNamed() throws {
        let holder = try holder()
        guard case .locked(let other, _) = save(LockPatience(timeout: .milliseconds(200))) else {
            Issue.record("it is locked")
            return
        }
        #expect(other.process == holder.id)
    }

    @Test func aShortWaitIsNotWorthAWord() throws {
        let holder = try holder()
        let isTold = Atomic(false)
        DispatchQueue.global().asyncAfter(deadline: .now() + 0.02) { holder.end() }
        let patience = LockPatience(onWaiting: { _ in isTold.store(true, ordering: .relaxed) })
        let start = ContinuousClock.now
        #expect(save(patience) == nil)
        // A machine that is busy may be slow to end the other process.
        let isShort = start.duration(to: .now) < .milliseconds(100)
        #expect(!isTold.load(ordering: .relaxed) || !isShort)
    }

    @Test func theCatalogWaitsInTheSameWay() throws {
        let holder = try Holder(folder(".catalog.json.lock"))
        let store = CatalogStore(
            path: folder("catalog.json"), seed: [], patience: LockPatience(timeout: .zero))
        #expect(throws: StorageError.self) { try store.save([]) }
        holder.end()
    }

    /// A claim ends with the process that has it, however it ends.
    @Test func whatAKilledProcessClaimedIsFree() throws {
        let claims = FileClaims()
        let holder = try Holder(folder(".a.lock"))
        #expect(!claims.take("a", at: folder(".a.lock")))
        kill(holder.id, SIGKILL)
        holder.end()
        #expect(claims.take("a", at: folder(".a.lock")))
    }
}
