import ArgumentParser
import Storage

/// Where a command's data goes.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to this file; - is standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "Overwrite the file if it exists.")
    var force = false

    /// The file to write; nil for standard output.
    var path: String? { output == "-" ? nil : output }

    /// Where to write, sparing the files that the command works on.
    /// - Parameter inputs: files that it reads.
    func destination(beside files: FileOptions, inputs: [String] = []) -> Output {
        let output = path.map { Output.file($0, replacing: force) } ?? .standard
        return .sparing(OwnFiles(files, inputs: inputs), output)
    }

    /// Nothing said: standard output.
    static var standard: OutputOptions {
        var options = OutputOptions()
        options.output = nil
        options.force = false
        return options
    }
}
