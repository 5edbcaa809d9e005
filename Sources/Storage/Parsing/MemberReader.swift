import Commitments
import JSON

/// Reads the members of one object of a file.
///
/// A member that is missing or wrong is reported and replaced by an empty value, so that reading
/// goes on and one run finds everything that is wrong; what was read counts only when nothing was
/// reported. Ask for members in the order of the file: that is fastest.
struct MemberReader {
    let problems: ProblemList
    private var members: JSONNode.Members

    /// Nil, and a report, when the value is not an object.
    init?(_ node: JSONNode, problems: ProblemList) {
        guard let members = node.members else {
            problems.report(node, "expected an object, found \(node.kindInWords)")
            return nil
        }
        self.problems = problems
        self.members = members
    }

    /// The object.
    var node: JSONNode { members.object }

    /// The value of a member, if there is one.
    mutating func optional(_ name: StaticString) -> JSONNode? { members.find(name) }

    /// The value of the next member, where it has the name.
    mutating func next(named name: StaticString) -> JSONNode? { members.next(named: name) }

    /// Whether all members were read.
    var isAtEnd: Bool { members.isAtEnd }

    /// Goes back to the first member.
    mutating func rewind() { members = members.all }

    /// The value of a member; a missing one is reported.
    mutating func required(_ name: StaticString) -> JSONNode? {
        if let value = members.find(name) { return value }
        problems.report(missing: name, in: node)
        return nil
    }

    /// Reports that a value is of the wrong kind.
    func reportKind(_ node: JSONNode, expected: String) {
        let hint = node.kindInWords == "null" ? "; leave the member out instead" : ""
        problems.report(node, "expected \(expected), found \(node.kindInWords)\(hint)")
    }
}

// MARK: Text

extension MemberReader {
    /// A text that may be empty.
    mutating func text(_ name: StaticString) -> String {
        required(name).map { text(of: $0) } ?? ""
    }

    /// A text with something in it.
    mutating func nonEmptyText(_ name: StaticString) -> String {
        required(name).map { nonEmptyText(of: $0) } ?? ""
    }

    /// A text with something in it, which may be left out.
    mutating func optionalText(_ name: StaticString) -> String? {
        optional(name).map { nonEmptyText(of: $0) }
    }

    /// A list of texts, which may be empty.
    mutating func anyTexts(_ name: StaticString) -> [String] {
        required(name).map { elements(of: $0).map { text(of: $0) } } ?? []
    }

    /// A list of texts, which may be left out.
    mutating func optionalTexts(_ name: StaticString) -> [String] {
        optional(name).map { texts(of: $0) } ?? []
    }

    /// The texts of a list.
    func texts(of list: JSONNode) -> [String] { values(of: list) { nonEmptyText(of: $0) } }

    /// The text of a value.
    func text(of value: JSONNode) -> String {
        if let text = value.string { return text }
        reportKind(value, expected: "a text in double quotes")
        return ""
    }

    /// The text of a value, which must have something in it.
    func nonEmptyText(of value: JSONNode) -> String {
        guard let text = value.string else { return text(of: value) }
        if text.isBlank { problems.report(value, "must not be empty") }
        return text
    }
}

// MARK: Other values

extension MemberReader {
    mutating func integer(_ name: StaticString) -> Int {
        guard let value = required(name) else { return 0 }
        if let number = value.integer { return number }
        reportKind(value, expected: "a whole number")
        return 0
    }

    mutating func flag(_ name: StaticString) -> Bool {
        required(name).map { flag(of: $0) } ?? false
    }

    /// True or false; false when it is left out.
    mutating func optionalFlag(_ name: StaticString) -> Bool {
        optional(name).map { flag(of: $0) } ?? false
    }

    func flag(of value: JSONNode) -> Bool {
        if let flag = value.bool { return flag }
        reportKind(value, expected: "true or false")
        return false
    }

    /// A day: "2025-02-15".
    mutating func day(_ name: StaticString) -> CalendarDate {
        required(name).map { day(of: $0) } ?? CalendarDate(dayNumber: 0)
    }

    /// A day, which may be left out.
    mutating func optionalDay(_ name: StaticString) -> CalendarDate? {
        optional(name).map { day(of: $0) }
    }

    private func day(of value: JSONNode) -> CalendarDate {
        converted(value, to: MemberKind.day.expected ?? "") { CalendarDate($0) }
            ?? CalendarDate(dayNumber: 0)
    }

    /// A moment: "2026-11-22T13:14:02+09:00".
    mutating func timestamp(_ name: StaticString) -> Timestamp {
        let expected = "a time like 2026-11-22T13:14:02+09:00"
        return required(name).flatMap { converted($0, to: expected) { Timestamp($0) } }
            ?? Timestamp(seconds: 0)
    }

    private func converted<Value>(
        _ value: JSONNode, to expected: String, by convert: (String) -> Value?
    ) -> Value? {
        guard let text = value.string else {
            reportKind(value, expected: expected)
            return nil
        }
        if let converted = convert(text) { return converted }
        problems.report(value, "\(text.quotedShort) is not \(expected)")
        return nil
    }

    /// One of the few values that a member may have.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: StaticString, or placeholder: Choice
    ) -> Choice {
        required(name).flatMap { choice(of: $0) } ?? placeholder
    }

    /// One of the few values that a member may have, which may be left out.
    mutating func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: StaticString
    ) -> Choice? {
        optional(name).flatMap { choice(of: $0) }
    }

    private func choice<Choice: RawRepresentable<String> & CaseIterable>(
        of value: JSONNode
    ) -> Choice? {
        let text = text(of: value)
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        if value.string != nil, let problem = MemberKind.problem(with: text, among: known) {
            problems.report(value, problem)
        }
        return nil
    }
}

// MARK: Lists and objects

extension MemberReader {
    /// The values of a list; anything but a list is reported.
    func elements(of value: JSONNode) -> [JSONNode] { values(of: value) { $0 } }

    /// What each value of a list becomes; anything but a list is reported.
    func values<Value>(of list: JSONNode, _ read: (JSONNode) -> Value) -> [Value] {
        guard var elements = list.elements else {
            reportKind(list, expected: "a list [ ]")
            return []
        }
        var values: [Value] = []
        while let element = elements.next() { values.append(read(element)) }
        return values
    }

    /// What each object of a list becomes.
    mutating func objects<Value>(
        _ name: StaticString, _ read: (inout MemberReader) -> Value
    ) -> [Value] {
        required(name).map { objects(of: $0, read) } ?? []
    }

    /// What each object of a list becomes; a list with nothing in it is reported.
    mutating func someObjects<Value>(
        _ name: StaticString, _ read: (inout MemberReader) -> Value
    ) -> [Value] {
        guard let value = required(name) else { return [] }
        reportEmpty(value)
        return objects(of: value, read)
    }

    /// What each object of a list becomes, which may be left out, but is not empty.
    mutating func optionalObjects<Value>(
        _ name: StaticString, _ read: (inout MemberReader) -> Value
    ) -> [Value] {
        optional(name) == nil ? [] : someObjects(name, read)
    }

    /// What each object of a list becomes, which may be left out, or empty.
    mutating func optionalList<Value>(
        _ name: StaticString, _ read: (inout MemberReader) -> Value
    ) -> [Value] {
        optional(name).map { objects(of: $0, read) } ?? []
    }

    /// What each object of a list becomes.
    func objects<Value>(
        of value: JSONNode, _ read: (inout MemberReader) -> Value
    ) -> [Value] {
        guard let elements = value.elements else {
            reportKind(value, expected: "a list [ ]")
            return []
        }
        var values: [Value] = []
        for element in elements {
            guard var reader = MemberReader(element, problems: problems) else { continue }
            values.append(read(&reader))
        }
        return values
    }

    /// Reports a list with nothing in it.
    func reportEmpty(_ list: JSONNode) {
        guard var elements = list.elements, elements.next() == nil else { return }
        problems.report(list, "this list is empty; fill it or leave it out")
    }

    /// Reports an object without any known member.
    func reportNothing() {
        problems.report(
            node, "this object has no known members; correct them, or leave it out")
    }

    /// A member that is an object.
    mutating func object(_ name: StaticString) -> MemberReader? {
        required(name).flatMap { MemberReader($0, problems: problems) }
    }

    /// What each list of texts becomes, with its name, in the order of the file.
    func textsByName<Value>(
        of value: JSONNode, _ read: (_ name: JSONNode, _ texts: [String]) -> Value
    ) -> [Value] {
        guard var members = MemberReader(value, problems: problems)?.members else { return [] }
        var values: [Value] = []
        while let (name, list) = members.next() { values.append(read(name, texts(of: list))) }
        return values
    }

    /// The members that this version does not know, as they were written.
    func unknownMembers(besides known: [StaticString]) -> [UnknownMember] {
        var unknown: [UnknownMember] = []
        for (name, value) in members.all where !known.contains(where: { name.isNamed($0) }) {
            unknown.append(UnknownMember(name: name.string ?? "", json: value.rawText))
        }
        return unknown
    }
}
