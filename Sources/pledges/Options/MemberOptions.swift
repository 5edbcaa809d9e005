import ArgumentParser
import Commitments

extension CatalogRecord {
    /// What the table says of a member, as the help of an option.
    /// - Parameter more: how the option is given, after what belongs there.
    static func help(
        _ name: String, _ valueName: String? = nil, more: String = ""
    ) -> ArgumentHelp {
        guard let member = member(name) else { return ArgumentHelp("", valueName: valueName) }
        let otherwise = member.otherwise.map { " (default: \($0.inWords))" } ?? ""
        let text = member.help.prefix(1).uppercased() + member.help.dropFirst() + more + otherwise
        return ArgumentHelp(text.hasSuffix("…") ? text : text + ".", valueName: valueName)
    }

    /// Takes what options say of members; those that no option names stay as they are.
    mutating func take(_ said: [(member: String, text: String?)]) {
        for (name, text) in said {
            guard let text, let member = Self.member(name) else { continue }
            _ = member.set(.text(text), &self)
        }
    }
}

/// A member that an entry may be without, as an option names it: "also-seen".
struct ClearedMember<Record: CatalogRecord>: ExpressibleByArgument {
    let member: EntryMember<Record>

    init?(argument: String) {
        guard let member = Self.all.first(where: { $0.optionName == argument }) else { return nil }
        self.member = member
    }

    static var allValueStrings: [String] { all.map(\.optionName) }

    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

    private static var all: [EntryMember<Record>] {
        Record.members.filter { !$0.isRequired && $0.otherwise == nil && !$0.label.isEmpty }
    }
}

extension EntryMember {
    /// "alsoSeen" as "also-seen".
    fileprivate var optionName: String {
        name.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }
}
