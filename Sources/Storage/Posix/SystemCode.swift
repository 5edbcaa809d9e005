#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What an errno means for the user.
enum SystemCode {
    case denied, full, missing, noLocks, circle, disk, other

    init(_ code: Int32) {
        switch code {
        case EACCES, EPERM, EROFS: self = .denied
        case ENOSPC, EDQUOT, EFBIG: self = .full
        case ENOENT, ENOTDIR: self = .missing
        case ENOLCK: self = .noLocks
        case ELOOP: self = .circle
        case EIO: self = .disk
        default: self = .other
        }
    }

    /// The errno of an input/output error.
    static var inputOutput: Int32 { EIO }

    /// ENOENT.
    static let nothingThere = ENOENT

    /// Whether there is nothing at a path (ENOENT); every other error may hide a file.
    static func isNothingThere(_ code: Int32) -> Bool { code == ENOENT }

    /// Whether a file is where a folder should be, so that nothing can be in it.
    static func isNoFolder(_ code: Int32) -> Bool { code == ENOTDIR }
}

/// The system's own words for an errno: "Permission denied".
func systemText(_ code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
}

/// Calls again while a signal interrupts.
/// - Returns: what the call returned; -1 with `errno` set when it failed.
func uninterrupted<Result: FixedWidthInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result != -1 || errno != EINTR { return result }
    }
}
