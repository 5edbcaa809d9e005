import Foundation

/// The git of this machine.
enum Git {
    static let path = ["/usr/bin/git", "/usr/local/bin/git", "/opt/homebrew/bin/git"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }
    static let isThere = path != nil

    /// Why a test that needs git is left out.
    static let missing = "git is not installed (.ci/needs test installs it)"
}
