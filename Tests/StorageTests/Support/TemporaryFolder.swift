import Testing

@testable import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder of a test's own, deleted with all that is in it when it goes out of scope.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        path = try FileSystem.resolve(base) + "/pledges-test-" + Path.randomHex()
        try FileSystem.createFolder(path)
    }

    deinit { remove(path) }

    private func remove(_ path: String) {
        guard let status = FileStatus(ofLinkAt: path) else { return }
        if status.kindInWords == "a folder" {
            for name in (try? FileSystem.names(in: path)) ?? [] { remove(Path.join(path, name)) }
            rmdir(path)
        } else {
            unlink(path)
        }
    }

    /// The path of a name in the folder.
    func callAsFunction(_ name: String) -> String { Path.join(path, name) }

    /// Names of what is in the folder.
    var names: [String] { (try? FileSystem.names(in: path)) ?? [] }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    /// Writes in place, as an editor would that knows nothing of our ways.
    func write(_ bytes: [UInt8], to name: String) throws {
        let file = open(self(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        try #require(file >= 0)
        defer { close(file) }
        let written = bytes.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
        try #require(written == bytes.count)
    }

    func read(_ name: String) throws -> [UInt8] { try FileReader.read(self(name)) }

    func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

    func permissions(_ name: String) -> UInt32? { FileStatus(ofLinkAt: self(name))?.permissions }
}
