import Commitments
import JSON

extension CatalogDecoder {
    /// Reads an entry by the table of its members.
    mutating func listed<Record: ListedRecord>(_ reader: inout MemberReader) -> Record {
        let record: Record = self.record(&reader, of: Record.kind)
        reportContradictions(of: record, reader.node)
        return record
    }

    /// Reads a value by the table of its members.
    /// - Parameter kind: the kind of entry that it is; nil for what has no id.
    mutating func record<Record: CatalogRecord>(
        _ reader: inout MemberReader, of kind: CatalogEntry.Kind? = nil
    ) -> Record {
        var record = Record.blank
        let members = Record.members
        // Most files have the members in the order of the table: one look at each is enough then.
        var others: UInt64 = 0
        reader.rewind()
        for index in members.indices {
            if let node = reader.next(named: members[index].staticName) {
                read(members[index], node, reader, kind, into: &record)
            } else {
                others |= 1 << UInt64(index)
            }
        }
        let isWhole = reader.isAtEnd
        for index in members.indices where others & 1 << UInt64(index) != 0 {
            let member = members[index]
            if let node = isWhole ? nil : reader.optional(member.staticName) {
                read(member, node, reader, kind, into: &record)
            } else if member.isRequired {
                problems.report(missing: member.staticName, in: reader.node)
            }
        }
        return record
    }

    private mutating func read<Record: CatalogRecord>(
        _ member: EntryMember<Record>, _ node: JSONNode, _ reader: MemberReader,
        _ own: CatalogEntry.Kind?, into record: inout Record
    ) {
        guard let value = value(of: node, member.kind, reader, own) else { return }
        let isTaken = member.set(value, &record)
        if isTaken, !member.isChecked { return }
        switch (member.kind, value) {
        case (.id, .text(let id)):
            report(member, id, at: node)
            if let own { define(id, at: node, own) }
        case (.quote, .text(let text)), (.words, .text(let text)), (.checksum, .text(let text)):
            report(member, text, at: node)
        case (_, .text(let text)) where !isTaken: report(member, text, at: node)
        case (.links, .texts([])) where member.isRequired && node.elements != nil:
            problems.report(node, member.whenNothingIsListed)
        default: break
        }
    }

    /// Reports what is wrong with a text. One that is empty is reported where it is read.
    private func report<Record>(_ member: EntryMember<Record>, _ text: String, at node: JSONNode) {
        guard !text.isBlank, let problem = member.problem(with: text, within: quoteLimit)
        else { return }
        let isError = !problem.isWarning || member.kind == .quote && quoteLimitIsStrict
        problems.report(node, problem.message, as: isError ? .error : .warning)
    }

    /// Reports members that do not go together. One that is missing is reported already.
    func reportContradictions(of record: some CatalogRecord, _ node: JSONNode) {
        for problem in record.contradictions {
            let member = node.members?.all.first { $0.name.string == problem.member }?.value
            if let place = problem.member.isEmpty ? node : member {
                problems.report(place, problem.message)
            }
        }
    }

    /// What a value of a file says; nil, and a report, where it is of another kind.
    private mutating func value(
        of node: JSONNode, _ kind: MemberKind, _ reader: MemberReader, _ own: CatalogEntry.Kind?
    ) -> MemberValue? {
        switch kind {
        case .flag: return .flag(reader.flag(of: node))
        case .list, .addresses: return .texts(reader.texts(of: node))
        case .links(let target):
            return .texts(
                reader.values(of: node) { link(reader.text(of: $0), at: $0, to: target) })
        case .byLanguage, .byParty: return named(node, kind.target, reader)
        case .coding:
            if let unread = node.unread { return .coding(Coding(unread)) }
            return MemberReader(node, problems: problems).map { reader in
                var reader = reader
                return .coding(Coding(&reader))
            }
        case .selectors:
            return .selectors(reader.objects(of: node) { TextSelector(&$0) })
        case .anchor: return anchor(of: node).map { .anchor($0) }
        case .settled:
            return .settled(reader.objects(of: node) { SettledSentence(&$0) })
        case .day, .dayOrMonth:
            if let text = node.string { return .text(text) }
            reader.reportKind(node, expected: kind.expected ?? "")
            return nil
        case .speaker where node.string == "all": return .text("all")
        // Entries may come after those of their kind that lead to them.
        case .link(let target) where target == own: return .text(reader.nonEmptyText(of: node))
        case .link, .speaker:
            let name = reader.text(of: node)
            return .text(kind.target.map { link(name, at: node, to: $0) } ?? name)
        default: return .text(reader.nonEmptyText(of: node))
        }
    }

    private mutating func named(
        _ node: JSONNode, _ target: CatalogEntry.Kind?, _ reader: MemberReader
    ) -> MemberValue {
        .named(
            reader.textsByName(of: node) { name, texts in
                let text = name.string ?? ""
                return NamedTexts(target.map { link(text, at: name, to: $0) } ?? text, texts)
            })
    }
}
