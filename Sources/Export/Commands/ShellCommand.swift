import Commitments
import Text

/// A document that the dialog of exports offers: the command line can write the same file.
package protocol ExportedDocument: Document {
    /// The words of the command that writes it, up to where files are named.
    func command(_ format: Format) -> [String]
    /// The start of a file's name, without an ending: "pledges-2025-10-20".
    var fileName: String { get }
}

/// The command that writes the same file as choices made on the screen.
package struct ShellCommand: Hashable, Sendable {
    /// The words of the command, as a program receives them; the first is "pledges".
    package let arguments: [String]

    /// - Parameters:
    ///   - hasMark: whether a CSV file starts with a byte-order mark.
    ///   - output: the file to write; nil for standard output.
    ///   - catalog: the catalog file, where it is not the one that the command would take.
    ///   - notes: the notes file, where it is not the one that the command would take.
    package init(
        for document: some ExportedDocument, format: Format, hasMark: Bool = false,
        output: String? = nil, catalog: String? = nil, notes: String? = nil
    ) {
        var words = ["pledges"] + document.command(format)
        if hasMark { words.append("--bom") }
        if let catalog { words += option("--catalog", catalog) }
        if let notes { words += option("--notes", notes) }
        if let output { words += option("--output", output) }
        arguments = words
    }

    /// A word as a shell must read it to get it back unchanged.
    package static func word(_ text: String) -> String { quoted(text) }

    /// The command for a shell: words that a shell would take apart or expand are quoted.
    package var text: String { arguments.map(quoted).joined(separator: " ") }

    /// The command on lines of at most `width` columns, where no word is longer: each but the last
    /// ends in a backslash, so that a shell takes them as one.
    package func lines(width: Int) -> [String] {
        var lines: [String] = []
        for word in arguments.map(quoted) {
            if let line = lines.last, line.columns + 1 + word.columns <= width - 2 {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(word)
            }
        }
        return lines.dropLast().map { $0 + " \\" } + lines.suffix(1)
    }
}

extension Filter {
    /// The options that say the same as the filter. A facet that has no option becomes a part of
    /// the query.
    func arguments(in catalog: Catalog) -> [String] {
        let chosen = catalog.pillars.filter { pillars.contains($0.id) }
        var words = chosen.flatMap { option("--pillar", $0.id.text) }
        var queries: [String] = []
        for facet in facets {
            if let arguments = facet.arguments {
                words += arguments
            } else {
                queries.append(facet.asQuery)
            }
        }
        if !query.text.isEmpty { queries.append(query.text) }
        return words + (queries.isEmpty ? [] : option("--query", queries.joined(separator: " ")))
    }
}

extension Condition {
    /// The option that says the same; nil where there is none.
    fileprivate var arguments: [String]? {
        switch self {
        case Filter.stale: ["--stale"]
        case Filter.hasNotes: ["--has-notes"]
        case .retired: ["--retired"]
        case .status(let status): option("--status", status.rawValue)
        case .state(let state): option("--state", Condition.keyword(of: state))
        case .change(let change): option("--change", change.name)
        case .meeting(let id): option("--meeting", id.text)
        case .type(let type): option("--type", type.rawValue)
        case .party(let id): option("--party", id.text)
        case .tag(let tag): option("--tag", tag)
        case .pillar, .said, .events, .last, .notes, .id, .note, .text: nil
        }
    }
}

/// An option and its value; a value that looks like an option is tied to it.
func option(_ name: String, _ value: String) -> [String] {
    value.utf8.first.map { $0 == UInt8(ascii: "-") } ?? true ? [name + "=" + value] : [name, value]
}

/// A word as a POSIX shell must read it to get it back unchanged. A leading `~/` is left for the
/// shell to expand.
private func quoted(_ word: String) -> String {
    if word == "~/" { return word }
    if word.hasPrefix("~/") { return "~/" + quoted(String(word.dropFirst(2))) }
    let isPlain = word.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
            || "-_=+:,./@%".utf8.contains($0)
    }
    if isPlain, !word.isEmpty { return word }
    // Scalar by scalar: an apostrophe that carries a combining mark is one to the shell, too.
    let inner = word.unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }
    return "'" + inner.joined() + "'"
}
