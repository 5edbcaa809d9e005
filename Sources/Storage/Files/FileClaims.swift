import Synchronization

/// The files that this copy of the program holds, by locks that end with it, however it ends: a
/// file without a holder was left behind by a run that is gone.
final class FileClaims: Sendable {
    /// A lock that can be in a collection.
    private final class Claim: Sendable {
        let lock: FileLock
        init(_ lock: consuming FileLock) { self.lock = lock }
    }

    private let claims = Mutex<[String: Claim]>([:])

    /// Claims a file.
    /// - Parameters:
    ///   - name: what the caller calls it.
    ///   - path: where its lock is.
    /// - Returns: false when another copy of the program holds it. Where there are no locks, nobody
    ///   does.
    func take(_ name: String, at path: String) -> Bool {
        claims.withLock { claims in
            if claims[name] != nil { return true }
            do throws(StorageError) {
                while true {
                    let lock = try FileLock(ifFreeAt: path)
                    if !lock.isStill(at: path) { continue }
                    claims[name] = Claim(lock)
                    return true
                }
            } catch {
                if case .locked = error { return false }
                return true
            }
        }
    }

    /// Lets programs that are started now hold a file too, for as long as they run.
    func share(_ name: String) {
        _ = claims.withLock { $0[name]?.lock.share() }
    }

    /// Whether this copy of the program holds a file.
    func has(_ name: String) -> Bool { claims.withLock { $0[name] != nil } }

    /// Lets go of a file.
    func drop(_ name: String) {
        claims.withLock { $0[name] = nil }
    }
}
