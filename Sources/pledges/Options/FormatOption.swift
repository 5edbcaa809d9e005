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

    static var text: FormatOption { FormatOption(.text) }
    static var json: FormatOption { FormatOption(.json) }

    /// The format that the ending of a file's name tells; nil where it tells none.
    init?(fileName: String?) {
        guard let ending = fileName?.split(separator: ".").last else { return nil }
        self.init(argument: String(ending))
    }

    static var allValueStrings: [String] { Offer.formats.map(\.name) }

    var defaultValueDescription: String { format.name }
}

/// What the program reports about its own files, to people or to programs.
enum Report: FormatOffer {
    static var formats: [Format] { [.text, .json] }
}
