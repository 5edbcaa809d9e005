import Commitments
import JSON

/// What the columns of somebody else's table are in a catalog: a file for `pledges import --map`
/// (docs/commitment-sets.md). Each section makes a table with our columns of the rows.
package struct ImportMap: Sendable {
    /// What messages call the file.
    let name: String
    /// In the order in which one builds on the other.
    let sections: [Section]

    /// The rules for one kind of rows.
    struct Section: Sendable {
        let kind: Kind
        let rules: [Rule]

        func rule(_ target: String) -> Rule? { rules.first { $0.target == target } }
    }

    /// What rows become.
    enum Kind: String, CaseIterable, Sendable {
        case sources, meetings, pledges, wordings, notes

        /// The columns that notes can have; nil where the import says it.
        var columns: [String]? {
            self == .notes ? ["pledge", "status", "date", "author", "text", "evidence"] : nil
        }
    }

    /// How one of our columns is filled.
    struct Rule: Sendable {
        /// Our column: "title".
        let target: String
        /// Where the map has the rule.
        let location: JSONLocation
        /// A text with the names of their columns in braces: "{Commitment}".
        var text = ""
        /// What their values are here; case does not count.
        var values: [String: String] = [:]
        /// Looked at in order where no value fits.
        var cases: [Case] = []
        /// What holds where nothing fits; without it the value itself holds, unless there are values or
        /// cases.
        var otherwise: String?
        /// The scale of a score.
        var scale: ScoreScale?
        /// Whether it is made an id: of a pledge with the next number of its pillar, of anything else in
        /// lower-case words joined by hyphens.
        var isID = false
        /// How many words are kept.
        var words: Int?
    }

    /// A value by a part of their text, or from a number on.
    struct Case: Sendable {
        var contains: String?
        var from: Double?
        var value: String
    }

    /// Reads a map.
    /// - Throws: `StorageError.invalid` with all that is wrong with it.
    package init(_ bytes: [UInt8], named name: String) throws(StorageError) {
        let document = try CatalogRevision.document(bytes, name)
        var reader = ImportMapReader(problems: ProblemList(file: name, document: document))
        self.name = name
        sections = reader.sections(of: document.root)
        let errors = reader.problems.problems.filter { $0.severity == .error }
        if !errors.isEmpty { throw .invalid(reader.problems.problems) }
    }
}

/// Reads the file of a map, member by member; what it does not know is a problem, so that no rule is
/// passed over.
private struct ImportMapReader {
    let problems: ProblemList

    mutating func sections(of root: JSONNode) -> [ImportMap.Section] {
        guard let members = root.members else {
            problems.report(root, "expected an object, found \(root.kindInWords)")
            return []
        }
        var found: [ImportMap.Kind: ImportMap.Section] = [:]
        var isMap = false
        for (name, value) in members.all {
            let name = name.string ?? ""
            if name == "format" {
                isMap = value.string == "pledges-map"
            } else if name == "schema" {
                if value.integer != 1 { problems.report(value, "this version reads schema 1") }
            } else if let kind = ImportMap.Kind(rawValue: name) {
                found[kind] = section(kind, value)
            } else {
                reportUnknown(
                    name, at: value,
                    among: ["format", "schema"] + ImportMap.Kind.allCases.map(\.rawValue))
            }
        }
        if !isMap { problems.report(root, "a map begins with \"format\": \"pledges-map\"") }
        return ImportMap.Kind.allCases.compactMap { found[$0] }
    }

    private func section(_ kind: ImportMap.Kind, _ node: JSONNode) -> ImportMap.Section {
        guard let members = node.members else {
            problems.report(node, "expected an object, found \(node.kindInWords)")
            return ImportMap.Section(kind: kind, rules: [])
        }
        let rules = members.all.map { name, value in
            let target = name.string ?? ""
            if let columns = kind.columns, !columns.contains(target) {
                reportUnknown(target, at: value, among: columns)
            }
            return rule(target, value)
        }
        return ImportMap.Section(kind: kind, rules: rules)
    }

    private func rule(_ target: String, _ node: JSONNode) -> ImportMap.Rule {
        var rule = ImportMap.Rule(target: target, location: node.location)
        if let column = node.string {
            rule.text = "{\(column)}"
            return rule
        }
        guard let members = node.members else {
            problems.report(
                node, "expected the name of a column or an object, found \(node.kindInWords)")
            return rule
        }
        for (name, value) in members.all { read(name.string ?? "", value, into: &rule) }
        if rule.text.isEmpty { problems.report(node, "give a “column” or a “text”") }
        return rule
    }

    private static let members = [
        "column", "text", "values", "cases", "otherwise", "scale", "id", "words",
    ]

    private func read(_ name: String, _ value: JSONNode, into rule: inout ImportMap.Rule) {
        switch name {
        case "column": rule.text = "{\(text(value))}"
        case "text": rule.text = text(value)
        case "otherwise": rule.otherwise = text(value)
        case "values": rule.values = values(value)
        case "cases": rule.cases = (value.elements.map { $0.map(each) }) ?? []
        case "scale":
            rule.scale = ScoreScale(rawValue: text(value))
            if rule.scale == nil { problems.report(value, "scales are g7") }
        case "id":
            guard let flag = value.bool else { return expected("true or false", value) }
            rule.isID = flag
        case "words":
            guard let words = value.integer, words > 0 else {
                return expected("a number of words", value)
            }
            rule.words = words
        default: reportUnknown(name, at: value, among: ImportMapReader.members)
        }
    }

    private func each(_ node: JSONNode) -> ImportMap.Case {
        var found = ImportMap.Case(value: "")
        guard let members = node.members else {
            expected("an object with “contains” or “from”, and “is”", node)
            return found
        }
        for (name, value) in members.all {
            switch name.string ?? "" {
            case "contains": found.contains = text(value).lowercased()
            case "from":
                found.from = Double(value.rawText)
                if found.from == nil { expected("a number", value) }
            case "is": found.value = text(value)
            case let other: reportUnknown(other, at: value, among: ["contains", "from", "is"])
            }
        }
        if found.contains == nil, found.from == nil {
            problems.report(node, "give “contains” or “from”")
        }
        return found
    }

    private func values(_ node: JSONNode) -> [String: String] {
        guard let members = node.members else {
            expected("an object", node)
            return [:]
        }
        return members.all.reduce(into: [:]) { values, member in
            values[(member.name.string ?? "").lowercased()] = text(member.value)
        }
    }

    private func text(_ node: JSONNode) -> String {
        if let text = node.string { return text }
        expected("a text in double quotes", node)
        return ""
    }

    private func expected(_ what: String, _ node: JSONNode) {
        problems.report(node, "expected \(what), found \(node.kindInWords)")
    }

    private func reportUnknown(_ name: String, at node: JSONNode, among known: [String]) {
        let hint = nearest(to: name, among: known).map { "; did you mean “\($0)”?" } ?? ""
        problems.report(
            node, "a map has no member \(name.quotedShort) here, only \(known.alternatives)\(hint)")
    }
}
