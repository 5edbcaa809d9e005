import ArgumentParser

/// Where a command's data goes.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to this file; - is standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "Replace the file if it is there.")
    var force = false

    /// The file to write; nil for standard output.
    var path: String? { output == "-" ? nil : output }

    var destination: Output {
        path.map { Output.file($0, replacing: force) } ?? .standard
    }

    /// Nothing said: standard output.
    static var standard: OutputOptions {
        var options = OutputOptions()
        options.output = nil
        options.force = false
        return options
    }
}
