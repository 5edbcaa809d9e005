/// A value of a catalog with a table of members.
package protocol CatalogRecord: Hashable, Sendable {
    /// In the order of files.
    static var members: [EntryMember<Self>] { get }
    /// What is read into, member by member.
    static var blank: Self { get }
    /// What is wrong with members that are right by themselves.
    var contradictions: [MemberProblem] { get }
}

/// Something that is wrong with a member of an entry.
package struct MemberProblem: Equatable, Sendable {
    /// Which member; empty for the entry as a whole.
    package var member: String
    /// What is wrong, for people.
    package var message: String
    /// Whether an entry may be kept as it is.
    package var isWarning: Bool

    /// Creates a problem of a member.
    package init(_ member: String, _ message: String, isWarning: Bool = false) {
        self.member = member
        self.message = message
        self.isWarning = isWarning
    }
}

extension CatalogRecord {
    package var contradictions: [MemberProblem] { [] }

    /// The member of a name.
    package static func member(_ name: String) -> EntryMember<Self>? {
        members.first { $0.name == name }
    }

    /// What is wrong with it by itself. Whether links lead anywhere is not looked at.
    var memberProblems: [MemberProblem] {
        Self.members.flatMap { member in
            member.problems(with: member.value(self))
        } + contradictions
    }

    /// The texts of the members that have one value, by name.
    var memberTexts: [String: String] {
        var texts: [String: String] = [:]
        for member in Self.single { texts[member.name] = member.value(self)?.text }
        return texts
    }

    /// The members that have one value, and may change.
    static var single: [EntryMember<Self>] { members.filter { !$0.isKey && !$0.kind.isList } }

    /// The value with one member as another has it.
    func takingMember(_ name: String, from other: Self) -> Self {
        var result = self
        if let member = Self.member(name) { _ = member.set(member.value(other), &result) }
        return result
    }

    /// The value with another text in a member; nil where people write none.
    func writingMember(_ text: String, into name: String) -> Self? {
        guard let member = Self.member(name), member.kind.isWritten else { return nil }
        var result = self
        let value: MemberValue? = text.isEmpty && !member.isRequired ? nil : .text(text)
        return member.set(value, &result) ? result : nil
    }
}

extension EntryMember {
    /// What is wrong with a value, by the rules of its kind.
    /// - Parameter quotes: how many words the catalog quotes; no limit where none is known.
    package func problems(
        with value: MemberValue?, within quotes: QuoteLimit = QuoteLimit()
    ) -> [MemberProblem] {
        func problem(_ text: String) -> MemberProblem? { self.problem(with: text, within: quotes) }
        return switch value {
        case nil: isRequired ? [MemberProblem(name, "this member is missing")] : []
        case .text(let text): [problem(text)].compactMap(\.self)
        case .texts(let texts):
            texts.isEmpty && isRequired
                ? [MemberProblem(name, whenNothingIsListed)]
                : texts.compactMap(problem)
        case .named(let named): named.flatMap(\.texts).compactMap(problem)
        case .flag, .coding, .selectors, .anchor, .settled: []
        }
    }

    /// What is wrong with one of its texts.
    package func problem(
        with text: String, within quotes: QuoteLimit = QuoteLimit()
    ) -> MemberProblem? {
        if text.isBlank {
            return MemberProblem(name, "must not be empty")
        }
        if kind.inFiles == .allowed { return nil }
        return message(on: text, within: quotes).map {
            MemberProblem(name, $0, isWarning: kind.inFiles == .warned)
        }
    }

    private func message(on text: String, within quotes: QuoteLimit) -> String? {
        guard let problem = kind.problem(with: text, within: quotes) else { return nil }
        guard isKey, case .id(let shape) = kind, let record = Entry.self as? any ListedRecord.Type
        else { return problem }
        return shape.problem(with: text, of: record.kind.rawValue)
    }

    /// What is wrong with a list that must have something in it.
    package var whenNothingIsListed: String {
        "name at least one \(kind.target?.rawValue ?? "text")"
    }
}

extension MemberKind {
    /// What becomes of a file that breaks the rule of a kind. Older versions wrote what forms refuse
    /// today.
    enum Strictness { case refused, warned, allowed }

    var inFiles: Strictness {
        switch self {
        case .quote, .words: .warned
        case .address, .addresses, .language, .id(.party), .id(.prefix): .allowed
        default: .refused
        }
    }
}

extension String {
    /// Whether there is nothing but white space.
    package var isBlank: Bool {
        if let first = utf8.first, first > 0x20, first < 0x7F { return false }
        return allSatisfy(\.isWhitespace)
    }
}
