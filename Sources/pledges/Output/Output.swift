import Storage

/// Where a command's data goes.
enum Output {
    case standard
    case file(String, replacing: Bool)
    /// One of the two, but never one of the program's own files.
    indirect case sparing(OwnFiles, Output)

    /// Writes a whole text.
    /// - Throws: `Failure` when it cannot be written. Of a pipe whose reader went away nothing is
    ///   said: it has what it wanted.
    func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

    /// Writes a whole file.
    func write(_ bytes: [UInt8]) throws(Failure) {
        switch self {
        case .sparing(let own, .file(let path, let replacing)):
            try Output.write(bytes, to: path, replacing, sparing: own)
        case .sparing(let own, _): try Output.writeStandard(bytes, sparing: own)
        case .standard: try Output.writeStandard(bytes, sparing: OwnFiles(.ofEnvironment))
        case .file(let path, let replacing):
            try Output.write(bytes, to: path, replacing, sparing: nil)
        }
    }

    private static func writeStandard(
        _ bytes: [UInt8], sparing own: @autoclosure () -> OwnFiles
    ) throws(Failure) {
        if OwnFiles.standardOutputIsFile {
            do throws(StorageError) { try own().checkStandardOutput() } catch {
                throw Failure(error)
            }
        }
        let code = Streams.write(bytes, to: 1)
        if code == Streams.closedPipe { throw Failure(.done, "") }
        if code != 0 {
            throw Failure(.failed, "cannot write to standard output: \(Streams.words(for: code))")
        }
    }

    private static func write(
        _ bytes: [UInt8], to path: String, _ replacing: Bool, sparing own: OwnFiles?
    ) throws(Failure) {
        do throws(StorageError) {
            // What ends the program here would leave a part of the file beside it.
            try Interruptions.held { (_: Interruptions) throws(StorageError) -> Void in
                try FileWriter.writeNew(
                    bytes, to: path, replacing: replacing, sparing: own)
            }
        } catch {
            throw Failure(error)
        }
    }
}
