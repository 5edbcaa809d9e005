/// What a member of an entry holds, in the form that files, tables and forms share.
package enum MemberValue: Hashable, Sendable {
    case text(String)
    case flag(Bool)
    case texts([String])
    /// Lists of texts, each under a name: a language or a party.
    case named([NamedTexts])
    case coding(Coding)
    case selectors([TextSelector])
    case anchor(PassageAnchor)
    case settled([SettledSentence])

    /// The text of a member that has one value; nil for lists.
    package var text: String? {
        switch self {
        case .text(let text): text
        case .flag(let flag): flag ? "true" : "false"
        case .coding(let coding): coding.inWords
        case .anchor(let anchor): anchor.inWords
        case .texts, .named, .selectors, .settled: nil
        }
    }

    /// The texts of a list; none for anything else.
    package var texts: [String] { if case .texts(let texts) = self { texts } else { [] } }

    /// The named lists; none for anything else.
    package var named: [NamedTexts] { if case .named(let named) = self { named } else { [] } }

    /// The stretches of a text; none for anything else.
    package var selectors: [TextSelector] {
        if case .selectors(let selectors) = self { selectors } else { [] }
    }

    /// The decisions about sentences; none for anything else.
    package var settled: [SettledSentence] {
        if case .settled(let settled) = self { settled } else { [] }
    }
}

/// A list of texts under a name: the names of a pledge in one language, who came for one party.
package struct NamedTexts: Hashable, Sendable {
    /// "ko", "JP"
    package var name: String
    /// In the order of the file.
    package var texts: [String]

    /// Creates a list under a name.
    package init(_ name: String, _ texts: [String]) {
        self.name = name
        self.texts = texts
    }
}

/// A type that a member of an entry can have.
protocol MemberRepresentable: Sendable {
    /// What a member of the type holds, where its row says nothing else.
    static var memberKind: MemberKind { get }
    /// Whether a member of the type may be left out, where its row says nothing else.
    static var isOptional: Bool { get }
    /// Nil when there is nothing in it.
    var memberValue: MemberValue? { get }
    /// Nil when the value is of another kind, or says something that the type cannot hold.
    init?(_ value: MemberValue?)
}

extension MemberRepresentable {
    static var isOptional: Bool { false }
}

/// A type whose values are texts of a certain form.
protocol MemberText: MemberRepresentable {
    var memberText: String { get }
    init?(memberText: String)
}

extension MemberText {
    var memberValue: MemberValue? { .text(memberText) }

    init?(_ value: MemberValue?) {
        guard case .text(let text) = value else { return nil }
        self.init(memberText: text)
    }
}

extension String: MemberText {
    static var memberKind: MemberKind { .line }
    var memberText: String { self }

    init?(memberText: String) { self = memberText }
}

extension Character: MemberText {
    static var memberKind: MemberKind { .character }
    var memberText: String { String(self) }

    init?(memberText: String) {
        guard let first = memberText.first, memberText.count == 1 else { return nil }
        self = first
    }
}

extension CalendarDate: MemberText {
    static var memberKind: MemberKind { .day }
    var memberText: String { iso }

    init?(memberText: String) { self.init(memberText) }
}

extension MeetingDate: MemberText {
    static var memberKind: MemberKind { .dayOrMonth }
    var memberText: String { iso }

    init?(memberText: String) { self.init(memberText) }
}

extension Speaker: MemberText {
    static var memberKind: MemberKind { .speaker }
    var memberText: String { text }

    init?(memberText: String) { self = memberText == "all" ? .all : .one(Party.ID(memberText)) }
}

extension Identifier: MemberRepresentable, MemberText where Kind: ListedRecord {
    static var memberKind: MemberKind { .link(Kind.kind) }
    var memberText: String { text }

    init?(memberText: String) { self.init(memberText) }
}

/// A type with a few values.
protocol MemberChoiceType: MemberText, RawRepresentable<String>, CaseIterable {
    /// For people.
    var name: String { get }
}

extension MemberChoiceType {
    static var memberKind: MemberKind {
        .choice(allCases.map { MemberChoice(value: $0.rawValue, label: $0.name) })
    }
    var name: String { rawValue }
    var memberText: String { rawValue }

    init?(memberText: String) { self.init(rawValue: memberText) }
}

extension PledgeType: MemberChoiceType {}
extension Pillar.Colour: MemberChoiceType {}
extension Confidence: MemberChoiceType {}
extension Extract: MemberChoiceType {}
extension Provenance: MemberChoiceType {}
extension Wording.Covers: MemberChoiceType {}
extension StatementRecord.Kind: MemberChoiceType {}
extension StatementRecord.Extent: MemberChoiceType {}
extension StatementRecord.Markup: MemberChoiceType {}
extension ChangeLabel: MemberChoiceType {}
extension State: MemberChoiceType {}

extension Bool: MemberRepresentable {
    static var memberKind: MemberKind { .flag }
    var memberValue: MemberValue? { .flag(self) }

    init?(_ value: MemberValue?) {
        guard case .flag(let flag) = value else { return nil }
        self = flag
    }
}

extension Coding: MemberRepresentable {
    static var memberKind: MemberKind { .coding }
    var memberValue: MemberValue? { .coding(self) }

    init?(_ value: MemberValue?) {
        guard case .coding(let coding) = value else { return nil }
        self = coding
    }
}

extension PassageAnchor: MemberRepresentable {
    static var memberKind: MemberKind { .anchor }
    var memberValue: MemberValue? { .anchor(self) }

    init?(_ value: MemberValue?) {
        guard case .anchor(let anchor) = value else { return nil }
        self = anchor
    }
}

extension Optional: MemberRepresentable where Wrapped: MemberRepresentable {
    static var memberKind: MemberKind { Wrapped.memberKind }
    static var isOptional: Bool { true }
    var memberValue: MemberValue? { flatMap(\.memberValue) }

    init?(_ value: MemberValue?) {
        guard let value else {
            self = nil
            return
        }
        guard let wrapped = Wrapped(value) else { return nil }
        self = wrapped
    }
}

// MARK: Lists

/// A type whose lists are members.
protocol MemberElement: Sendable {
    static var listKind: MemberKind { get }
    /// The value of a list that is not empty.
    static func value(of list: [Self]) -> MemberValue
    static func list(of value: MemberValue) -> [Self]
}

extension Array: MemberRepresentable where Element: MemberElement {
    static var memberKind: MemberKind { Element.listKind }
    static var isOptional: Bool { true }
    var memberValue: MemberValue? { isEmpty ? nil : Element.value(of: self) }

    init?(_ value: MemberValue?) { self = value.map(Element.list) ?? [] }
}

extension String: MemberElement {
    static var listKind: MemberKind { .list }
    static func value(of list: [String]) -> MemberValue { .texts(list) }
    static func list(of value: MemberValue) -> [String] { value.texts }
}

extension Identifier: MemberElement where Kind: ListedRecord {
    static var listKind: MemberKind { .links(Kind.kind) }
    static func value(of list: [Self]) -> MemberValue { .texts(list.map(\.text)) }
    static func list(of value: MemberValue) -> [Self] { value.texts.map { Self($0) } }
}

extension TextSelector: MemberElement {
    static var listKind: MemberKind { .selectors }
    static func value(of list: [Self]) -> MemberValue { .selectors(list) }
    static func list(of value: MemberValue) -> [Self] { value.selectors }
}

extension SettledSentence: MemberElement {
    static var listKind: MemberKind { .settled }
    static func value(of list: [Self]) -> MemberValue { .settled(list) }
    static func list(of value: MemberValue) -> [Self] { value.settled }
}

extension Pledge.Names: MemberElement {
    static var listKind: MemberKind { .byLanguage }
    static func value(of list: [Self]) -> MemberValue {
        .named(list.map { NamedTexts($0.language, $0.names) })
    }
    static func list(of value: MemberValue) -> [Self] {
        value.named.map { Self(language: $0.name, names: $0.texts) }
    }
}

extension Meeting.Delegation: MemberElement {
    static var listKind: MemberKind { .byParty }
    static func value(of list: [Self]) -> MemberValue {
        .named(list.map { NamedTexts($0.party.text, $0.names) })
    }
    static func list(of value: MemberValue) -> [Self] {
        value.named.map { Self(party: Party.ID($0.name), names: $0.texts) }
    }
}
