/// A member of an entry: what files call it, what it may hold, and how it is described to people.
///
/// The members of a kind of entry are a table, in the order of files. Files are read and written
/// by it, copies joined, tables imported, forms and options filled in, entries checked, and
/// docs/data-format.md is generated from it. It is a class, so that a loop over a table does not copy
/// all that a member says.
package final class EntryMember<Entry: Sendable>: Sendable {
    /// As it is called in files.
    package let name: String
    /// The same, for looking it up in a file fast.
    package let staticName: StaticString
    /// What it may hold.
    package let kind: MemberKind
    /// Whether its type can hold what it must not hold. What reads large files asks this first.
    package let isChecked: Bool
    /// Whether an entry must have it.
    package let isRequired: Bool
    /// Whether it names the entry, alone or with others, and so never changes.
    package let isKey: Bool
    /// What people call it; empty where no form asks for it.
    package let label: String
    /// One line on what belongs there.
    package let help: String
    /// What holds where a file leaves it out, or a table has an empty cell.
    package let otherwise: MemberDefault?
    /// Whether files leave it out while it says what holds otherwise.
    package let isLeftOut: Bool
    /// Whether pages show it with its label, and searches find it.
    package let isShown: Bool
    /// What it holds; nil where the entry has no such member.
    package let value: @Sendable (Entry) -> MemberValue?
    /// Puts a value in, or takes it out; false for a value that the member cannot have.
    package let set: @Sendable (MemberValue?, inout Entry) -> Bool

    /// - Parameters:
    ///   - kind: what it holds, where its type does not say it.
    ///   - isRequired: whether it may not be left out, where its type does not say it.
    init<Value: MemberRepresentable>(
        _ name: StaticString, _ path: any WritableKeyPath<Entry, Value> & Sendable,
        _ label: String, _ help: String, as kind: MemberKind = Value.memberKind,
        isRequired: Bool = !Value.isOptional, isKey: Bool = false, otherwise: MemberDefault? = nil,
        isLeftOut: Bool = false, isShown: Bool = false
    ) {
        self.name = name.description
        staticName = name
        self.kind = kind
        isChecked = isRequired && kind.isList || kind.isRestricted
        self.isRequired = isRequired
        self.isKey = isKey
        self.label = label
        self.help = help
        self.otherwise = otherwise
        self.isLeftOut = isLeftOut
        self.isShown = isShown
        let empty: MemberValue? = isRequired && kind.isList ? .texts([]) : nil
        value = { $0[keyPath: path].memberValue ?? empty }
        let none: MemberValue? = Value.isOptional ? nil : .text("")
        set = { value, entry in
            guard let new = Value(value ?? none) else { return false }
            entry[keyPath: path] = new
            return true
        }
    }

    /// What a file has of it; nil where it is left out.
    package func written(_ entry: Entry) -> MemberValue? {
        let value = value(entry)
        return isLeftOut && value == otherwise?.value ? nil : value
    }
}

/// What holds where nobody says what a member is.
package enum MemberDefault: Sendable, ExpressibleByStringLiteral {
    case text(String)
    /// All entries that it may lead to.
    case all
    /// What another member says.
    case member(String)

    /// Creates a default from the text itself.
    package init(stringLiteral text: String) { self = .text(text) }

    /// Nil where it depends on the rest.
    var value: MemberValue? { if case .text(let text) = self { .text(text) } else { nil } }

    /// "high", "all", "the place"
    package var inWords: String {
        switch self {
        case .text(let text): text
        case .all: "all"
        case .member(let name): "the \(name)"
        }
    }
}
