import Commitments
import JSON

/// The names of one kind of thing in a catalog: finds names used twice and links to nothing.
struct KnownNames {
    private let kind: String
    private let problems: ProblemList
    /// Whether names used twice and links to nothing are reported.
    private let checksNames: Bool
    private var definitions: [String: JSONNode] = [:]
    /// The last link that led somewhere: most links are next to others to the same thing.
    private var lastLink = ""
    /// Looking for a near miss compares all names, so that a file full of dangling links gets
    /// suggestions for the first ones only.
    private var suggestionsLeft = 50

    /// - Parameter kind: in words, for messages: "source".
    init(of kind: String, problems: ProblemList, checksNames: Bool = true) {
        self.kind = kind
        self.checksNames = checksNames
        self.problems = problems
    }

    /// Reads the member `id` of a new thing.
    mutating func define(_ reader: inout MemberReader, as shape: IDShape? = nil) -> String {
        guard let node = reader.required("id") else { return "" }
        let id = reader.nonEmptyText(of: node)
        if !id.isEmpty, let problem = shape?.problem(with: id, of: kind) {
            problems.report(node, problem)
        }
        define(id, at: node)
        return id
    }

    /// Records a name; a duplicate is reported.
    mutating func define(_ name: String, at node: JSONNode) {
        if name.isEmpty || !checksNames { return }
        let earlier = definitions.updateValue(node, forKey: name)
        guard let earlier else { return }
        definitions[name] = earlier
        problems.report(
            node, "\(name.quotedShort) already names a \(kind) (line \(earlier.location.line))")
    }

    /// Whether something has the name.
    func contains(_ name: String) -> Bool { definitions[name] != nil }

    /// Checks a link.
    /// - Returns: the name, as it is.
    mutating func link(_ name: String, at node: JSONNode) -> String {
        if name == lastLink || !checksNames { return name }
        if definitions[name] != nil {
            lastLink = name
        } else if node.string != nil {
            problems.report(node, "there is no \(kind) \(name.quotedShort)\(suggestion(for: name))")
        }
        return name
    }

    private mutating func suggestion(for name: String) -> String {
        guard suggestionsLeft > 0 else { return "" }
        suggestionsLeft -= 1
        return nearest(to: name, among: definitions.keys.sorted()).map { "; did you mean “\($0)”?" }
            ?? ""
    }
}

/// The names of each kind of entry. A list, since a dictionary would be asked for every link.
struct NamesByKind {
    private var names: [KnownNames]

    /// - Parameter register: makes the names of a kind, given in words.
    init(_ register: (String) -> KnownNames) {
        names = CatalogEntry.Kind.allCases.map { register($0.rawValue) }
    }

    subscript(kind: CatalogEntry.Kind) -> KnownNames {
        _read { yield names[kind.place] }
        _modify { yield &names[kind.place] }
    }
}

extension CatalogEntry.Kind {
    /// Where it is among all kinds.
    fileprivate var place: Int {
        switch self {
        case .party: 0
        case .pillar: 1
        case .format: 2
        case .source: 3
        case .meeting: 4
        case .pledge: 5
        case .reaffirmation: 6
        case .expectation: 7
        case .statement: 8
        }
    }
}
