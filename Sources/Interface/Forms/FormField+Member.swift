import Commitments
import Text

extension FormField.Name {
    init(_ member: EntryMember<some CatalogRecord>) { self.init(member.name) }
}

extension FormField {
    /// The field in which a member is filled in.
    /// - Parameters:
    ///   - record: the entry whose value fills the field at first.
    ///   - own: the entry that the record is, which cannot lead to itself.
    ///   - help: what belongs there, where that is not what it is everywhere.
    init<Record: CatalogRecord>(
        _ member: EntryMember<Record>, of record: Record, in catalog: Catalog,
        besides own: CatalogEntry.Key? = nil, help: String? = nil, isRequired: Bool? = nil
    ) {
        let isRequired = isRequired ?? (member.isRequired || member.otherwise != nil)
        self.init(
            Name(member), member.label,
            Kind(member.kind, catalog, besides: own, isRequired: isRequired),
            help: (help ?? member.help) + member.kind.typing, isRequired: isRequired,
            value: member.value(record)?.typed ?? "", rule: member.kind)
    }

    /// The fields of a record: those named first, then the others in the order of its table.
    /// - Parameter isNew: whether the members that name it are asked for.
    static func fields<Record: ListedRecord>(
        of record: Record, in catalog: Catalog, isNew: Bool, order: [String] = [],
        without left: [String] = []
    ) -> [FormField] {
        let members = Record.members.filter {
            !$0.label.isEmpty && (isNew || !$0.isKey) && !left.contains($0.name)
        }
        let first = order.compactMap { name in members.first { $0.name == name } }
        return (first + members.filter { !order.contains($0.name) }).map {
            FormField($0, of: record, in: catalog, besides: isNew ? nil : record.entry.key)
        }
    }
}

extension FormField.Kind {
    fileprivate init(
        _ kind: MemberKind, _ catalog: Catalog, besides own: CatalogEntry.Key?, isRequired: Bool
    ) {
        let none = isRequired ? [] : [FormField.Choice("", "none")]
        self =
            switch kind {
            case .prose: .text
            case .list, .addresses, .byLanguage, .byParty, .coding, .selectors, .settled: .list
            case .choice(let choices): .choice(none + choices.map { .init($0.value, $0.label) })
            case .link(let kind): .choice(none + catalog.choices(of: kind, besides: own))
            case .links(let kind): .several(catalog.choices(of: kind, besides: own))
            case .speaker:
                .choice(
                    [.init("all", catalog.name(of: .all))]
                        + catalog.choices(of: .party, besides: nil))
            default: .line
            }
    }
}

extension Catalog {
    /// The entries of a kind, to choose from.
    func choices(
        of kind: CatalogEntry.Kind, besides own: CatalogEntry.Key? = nil
    ) -> [FormField.Choice] {
        let choices = entries(of: kind).filter { $0.key != own }.map { entry -> FormField.Choice in
            switch entry {
            case .party(let party): .init(party.id.text, party.short)
            case .pledge(let pledge): .init(pledge.id.text, "\(pledge.id) \(pledge.title)")
            case .source(let source):
                .init(source.id.text, "\(source.publisher), \(source.title)")
            default: .init(entry.key.name, entry.title)
            }
        }
        // There are many sources, and nobody knows the order of the file.
        return kind == .source
            ? choices.sorted { $0.label.sortName < $1.label.sortName } : choices
    }
}

extension MemberKind {
    /// How it is typed, after what belongs there.
    fileprivate var typing: String {
        switch self {
        case .list, .addresses: ", one a line"
        case .byLanguage: ", a line each: ko: 확장억제; 핵우산"
        case .byParty: ", a line each: US: Marco Rubio; another name"
        case .links: "; Space turns one on or off"
        case .link(.pledge): "; Enter finds one by typing"
        default: ""
        }
    }
}

// MARK: Values as they are typed

extension MemberValue {
    /// Of a list, one item a line.
    fileprivate var typed: String {
        switch self {
        case .texts(let texts): texts.joined(separator: "\n")
        case .named(let named):
            named.map { item in
                item.texts.isEmpty
                    ? item.name : "\(item.name): \(item.texts.joined(separator: "; "))"
            }.joined(separator: "\n")
        case .text, .flag, .coding, .selectors, .anchor, .settled: text ?? ""
        }
    }
}

extension FormValues {
    /// A record with what the fields say; members that have no field stay as they are.
    /// - Parameter isNew: whether the fields say what names it.
    func taking<Record: CatalogRecord>(_ record: Record, isNew: Bool) -> Record {
        var record = record
        for member in Record.members where has(.init(member)) && (isNew || !member.isKey) {
            _ = member.set(value(of: member), &record)
        }
        return record
    }

    private func value(of member: EntryMember<some CatalogRecord>) -> MemberValue? {
        let name = FormField.Name(member)
        switch member.kind {
        case .byLanguage, .byParty:
            let named = named(name).map { NamedTexts($0.key, $0.texts) }
            return named.isEmpty ? nil : .named(named)
        case .list, .addresses, .links:
            let items = items(name).uniqued
            return items.isEmpty ? nil : .texts(items)
        case .id(let shape): return .text(shape.id(typed: self[name]))
        case .flag: return .flag(self[name] == "true")
        case .coding, .selectors, .anchor, .settled: return nil
        default: return optional(name).map { .text($0.onOneLine) }
        }
    }
}

extension String {
    /// The text with each run of white space as one space.
    var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension [String] {
    /// Each text once, at its first place.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

extension FormField {
    /// The field of a member that the table has under a name; an empty line where there is none.
    init<Record: CatalogRecord>(
        _ name: Name, of record: Record, in catalog: Catalog, help: String? = nil,
        isRequired: Bool? = nil
    ) {
        guard let member = Record.member(name.text) else {
            self.init(name, name.text, help: help ?? "")
            return
        }
        self.init(member, of: record, in: catalog, help: help, isRequired: isRequired)
    }
}
