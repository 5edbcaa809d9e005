import ArgumentParser
import Export

/// The value of `--format`: a format in which a command can print its document.
struct FormatOption<Offer: FormatOffer>: ExpressibleByArgument, Equatable {
    let format: Format

    init?(argument: String) {
        guard let format = Format(named: argument), Offer.formats.contains(format) else {
            return nil
        }
        self.format = format
    }

    private init(_ format: Format) { self.format = format }

    /// What the help of the option says where the format may be left out.
    static func help(else usual: Format) -> ArgumentHelp {
        ArgumentHelp(
            "Output format (default: from the file name, else \(usual.name)).",
            valueName: "format")
    }

    static var text: FormatOption { FormatOption(.text) }
    static var json: FormatOption { FormatOption(.json) }

    static var allValueStrings: [String] { Offer.formats.map(\.name) }

    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

    var defaultValueDescription: String { format.name }
}

/// What the program reports about its own files, to people or to programs.
enum Report: FormatOffer {
    static var formats: [Format] { [.text, .json] }
}
