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

    /// What the names of a kind of thing must look like.
    enum Form {
        case any, kebab, pledge, file

        var inWords: String {
            switch self {
            case .any: "anything"
            case .file: "lower-case words joined by hyphens and points, like fm-munich-2025.en"
            case .kebab: "lower-case words joined by hyphens, like fm-munich-2025"
            case .pledge: "2 to 5 capitals, a hyphen and 2 to 4 digits, like SEC-02"
            }
        }

        func fits(_ name: String) -> Bool {
            let parts = name.utf8.split(
                separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            switch self {
            case .any: return true
            case .file:
                // It names a file: no way leads out of the folder.
                return name.split(separator: ".", omittingEmptySubsequences: false)
                    .allSatisfy { Form.kebab.fits(String($0)) }
            case .kebab:
                return parts.allSatisfy { part in
                    !part.isEmpty && part.allSatisfy { $0.isLowercase || $0.isDigit }
                }
            case .pledge:
                return parts.count == 2
                    && (2...5).contains(parts[0].count) && parts[0].allSatisfy(\.isUppercase)
                    && (2...4).contains(parts[1].count) && parts[1].allSatisfy(\.isDigit)
            }
        }
    }

    /// - Parameter kind: in words, for messages: "source".
    init(of kind: String, problems: ProblemList, checksNames: Bool = true) {
        self.kind = kind
        self.checksNames = checksNames
        self.problems = problems
    }

    /// Reads the member `id` of a new thing.
    mutating func define(_ reader: inout MemberReader, as form: Form = .any) -> String {
        guard let node = reader.required("id") else { return "" }
        let id = reader.nonEmptyText(of: node)
        if !id.isEmpty && !form.fits(id) {
            problems.report(node, "the id of a \(kind) is \(form.inWords), not \(quoted(id))")
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
            node, "\(quoted(name)) already names a \(kind) (line \(earlier.location.line))")
    }

    /// Whether something has the name.
    func contains(_ name: String) -> Bool { definitions[name] != nil }

    /// Reads a member that links to a thing by its name; a link to nothing is reported.
    mutating func link(_ reader: inout MemberReader, _ member: StaticString) -> String {
        reader.required(member).map { link(reader.text(of: $0), at: $0) } ?? ""
    }

    /// Checks a link.
    /// - Returns: the name, as it is.
    @discardableResult
    mutating func link(_ name: String, at node: JSONNode) -> String {
        if name == lastLink || !checksNames { return name }
        if definitions[name] != nil {
            lastLink = name
        } else if node.string != nil {
            problems.report(node, "there is no \(kind) \(quoted(name))\(suggestion(for: name))")
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

extension UInt8 {
    fileprivate var isLowercase: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
    fileprivate var isUppercase: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
