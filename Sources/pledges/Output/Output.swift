import Storage

/// Where a command's data goes.
enum Output {
    case standard
    case file(String, replacing: Bool)

    /// Writes a whole text.
    /// - Throws: `Failure` when it cannot be written. Of a pipe whose reader went away nothing is
    ///   said: it has what it wanted.
    func write(_ text: String) throws(Failure) {
        switch self {
        case .standard:
            let code = Streams.write(text, to: 1)
            if code == Streams.closedPipe { throw Failure(.done, "") }
            if code != 0 {
                throw Failure(
                    .failed, "cannot write to standard output: \(Streams.words(for: code))")
            }
        case .file(let path, let replacing):
            do throws(StorageError) {
                try FileWriter.writeNew(Array(text.utf8), to: path, replacing: replacing)
            } catch {
                throw Failure(error)
            }
        }
    }
}
