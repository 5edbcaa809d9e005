import Commitments
import Synchronization

/// The drafts that this copy of the program has in hand, by locks that end with it, however it
/// ends: a draft without a holder is one that was left behind.
final class DraftClaims: Sendable {
    /// A lock that can stand in a collection.
    private final class Claim: Sendable {
        let lock: FileLock
        init(_ lock: consuming FileLock) { self.lock = lock }
    }

    private let claims = Mutex<[Draft.ID: Claim]>([:])

    /// Takes a draft in hand.
    /// - Returns: false when another copy of the program has it. Where there are no locks, nobody
    ///   has.
    func take(_ id: Draft.ID, at path: String) -> Bool {
        claims.withLock { claims in
            if claims[id] != nil { return true }
            do throws(StorageError) {
                while true {
                    let lock = try FileLock(at: path, for: path, timeout: .zero)
                    if !lock.isStill(at: path) { continue }
                    claims[id] = Claim(lock)
                    return true
                }
            } catch {
                if case .locked = error { return false }
                return true
            }
        }
    }

    /// Whether this copy of the program has a draft in hand.
    func has(_ id: Draft.ID) -> Bool { claims.withLock { $0[id] != nil } }

    /// Lets go of a draft.
    func drop(_ id: Draft.ID) {
        claims.withLock { $0[id] = nil }
    }
}
