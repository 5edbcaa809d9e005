import ArgumentParser
import Export

/// How CSV is written.
struct TableOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "In CSV, what is between the cells: comma, semicolon, tab or bar (default: comma).",
            valueName: "sign"))
    var separator: TableStyle.Separator?
    @Flag(
        help: "Start a CSV file with a byte-order mark, so that Excel reads it as UTF-8.")
    var bom = false

    /// Nothing said: as the format has it.
    static var plain: TableOptions {
        var options = TableOptions()
        options.separator = nil
        options.bom = false
        return options
    }

    /// How a file of a format is written.
    /// - Throws: `Failure` where a separator is asked for that the format has not.
    func style(for format: Format) throws(Failure) -> TableStyle {
        if let separator, format != .csv, format != .tsv || separator != .tab {
            throw Failure(
                .usage, "--separator is for CSV\nhint: --format csv, or a file FILE.csv")
        }
        return TableStyle(separator, hasMark: bom && [.csv, .tsv].contains(format))
    }
}

extension TableStyle.Separator: ExpressibleByArgument {
    /// Reads "semicolon" or ";".
    package init?(argument: String) { self.init(named: argument) }
}
