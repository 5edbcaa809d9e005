import Foundation
import Testing

/// Every declaration that another target can see says in a doc comment what it is. A member that
/// satisfies a protocol is documented where the protocol asks for it.
@Suite struct DocumentationTests {
    @Test func everyDeclarationIsDocumented() throws {
        let sources = try Sources()
        #expect(sources.files.flatMap { $0.declarations }.count > 2000, "the reader finds too few")
        let missing = sources.undocumented
        #expect(missing.isEmpty, "without a doc comment:\n\(missing.joined(separator: "\n"))")
    }

    @Test func theReaderSeesWhatItShould() {
        let file = SourceFile(
            path: "A.swift",
            text: """
                /// A shape.
                package protocol Shape {
                    /// How large it is.
                    var area: Int { get }
                }

                /// A square.
                package struct Square: Shape, Comparable {
                    package let side: Int
                    package var area: Int { side * side }
                    package private(set) var name = ""
                    /// Nothing.
                    @discardableResult
                    package mutating func nothing() -> Int { 0 }
                    package static func < (left: Self, right: Self) -> Bool { left.side < right.side }
                }

                package enum Bare {}
                """)
        let found = Sources(files: [file]).undocumented
        #expect(
            found == [
                "A.swift:9: package let side: Int",
                "A.swift:11: package private(set) var name = \"\"",
                "A.swift:18: package enum Bare {}",
            ])
    }
}

/// The sources of all targets, with which type has which protocols.
private struct Sources {
    let files: [SourceFile]
    private var parents: [String: Set<String>] = [:]
    private var requirements: [String: Set<String>] = [
        "CustomStringConvertible": ["description"], "Identifiable": ["id"],
        "OptionSet": ["rawValue", "init"], "RawRepresentable": ["rawValue", "init"],
        "Sequence": ["makeIterator"], "IteratorProtocol": ["next"], "Hashable": ["hash"],
        "RandomAccessCollection": ["startIndex", "endIndex", "subscript", "index"],
    ]

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appending(path: "Sources")
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let paths = try #require(found).compactMap { $0 as? URL }.filter {
            $0.pathExtension == "swift"
        }
        self.init(
            files: try paths.map {
                SourceFile(
                    path: String($0.path.dropFirst(root.path.count + 1)),
                    text: try String(contentsOf: $0, encoding: .utf8))
            })
    }

    init(files: [SourceFile]) {
        self.files = files
        for file in files {
            for type in file.types { parents[type.name, default: []].formUnion(type.parents) }
            for member in file.requirements {
                requirements[member.of, default: []].insert(member.name)
            }
        }
    }

    /// "Sources/Canvas/Frame.swift:12: package let size: Size", one a declaration.
    var undocumented: [String] {
        files.flatMap { file in
            file.declarations.filter { declaration in
                !declaration.isDocumented
                    && !isRequired(declaration.name, of: declaration.scope ?? "")
            }.map { "\(file.path):\($0.line): \($0.text)" }
        }
    }

    private func isRequired(_ name: String, of type: String) -> Bool {
        // Operators are those of Equatable and Comparable.
        if name.first?.isLetter == false { return true }
        var (left, seen): ([String], Set<String>) = ([type], [])
        while let next = left.popLast() {
            guard seen.insert(next).inserted else { continue }
            if requirements[next]?.contains(name) ?? false { return true }
            left += parents[next] ?? []
        }
        return false
    }
}

/// What the lines of one file declare, told by their first words and by how far they are indented
/// (which `make lint` keeps uniform).
private struct SourceFile {
    struct Declaration {
        var name: String
        var scope: String?
        var line: Int
        var text: String
        var isDocumented: Bool
    }

    let path: String
    private(set) var declarations: [Declaration] = []
    private(set) var types: [(name: String, parents: [String])] = []
    private(set) var requirements: [(of: String, name: String)] = []

    init(path: String, text: String) {
        self.path = path
        var scopes: [(indent: Int, name: String, isProtocol: Bool)] = []
        var isDocumented = false
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            let indent = line.prefix { $0 == " " }.count
            let trimmed = String(line.dropFirst(indent))
            if trimmed.hasPrefix("///") { isDocumented = true }
            if trimmed.isEmpty || trimmed.hasPrefix("//") { continue }
            // An attribute can have a line of its own between a comment and its declaration.
            if trimmed.hasPrefix("@"), !trimmed.contains(" ") { continue }
            if !trimmed.hasPrefix("}"), !trimmed.hasPrefix(")") {
                scopes.removeAll { $0.indent >= indent }
            }
            if let head = Head(trimmed) {
                let scope = scopes.last
                if head.isVisible, head.keyword != "extension" {
                    declarations.append(
                        Declaration(
                            name: head.name, scope: scope?.name, line: number + 1, text: trimmed,
                            isDocumented: isDocumented))
                }
                if let scope, scope.isProtocol { requirements.append((scope.name, head.name)) }
                if head.isType {
                    types.append((head.name, head.parents(in: lines[number...].prefix(4))))
                    scopes.append((indent, head.name, head.keyword == "protocol"))
                }
            }
            isDocumented = false
        }
    }
}

/// The first words of a declaration.
private struct Head {
    var keyword: String
    /// Without the types around it: "ID" of "extension Note.ID".
    var name: String
    var isVisible: Bool

    private static let types: Set = ["struct", "enum", "class", "actor", "protocol", "extension"]
    private static let members: Set = [
        "func", "var", "let", "init", "subscript", "typealias", "case", "associatedtype",
    ]
    private static let modifiers: Set = [
        "package", "public", "internal", "private", "fileprivate", "static", "final", "indirect",
        "mutating", "nonisolated", "lazy", "convenience", "required", "prefix", "override",
        "private(set)", "internal(set)", "fileprivate(set)", "consuming", "borrowing",
    ]

    var isType: Bool { Head.types.contains(keyword) }

    init?(_ line: String) {
        var words = line.split(separator: " ").map(String.init)[...]
        isVisible = false
        while let word = words.first, Head.modifiers.contains(word) || word.hasPrefix("@") {
            if word == "package" || word == "public" { isVisible = true }
            words.removeFirst()
        }
        guard let first = words.first else { return nil }
        let word = String(first.prefix { $0.isLetter })
        guard Head.types.contains(word) || Head.members.contains(word), word != "case" else {
            return nil
        }
        keyword = word
        let isNamed = word != "init" && word != "subscript"
        let rest = words.dropFirst().first ?? ""
        let name = isNamed ? String(rest.prefix { !":<({=?,!".contains($0) }) : word
        // Of an operator nothing is left of "<".
        self.name = name.isEmpty ? rest : name.split(separator: ".").last.map(String.init) ?? name
    }

    /// The types and protocols after the colon.
    func parents(in lines: ArraySlice<Substring>) -> [String] {
        let text = lines.joined(separator: " ").prefix { $0 != "{" }
        guard let colon = text.lastIndex(of: ":") else { return [] }
        return text[text.index(after: colon)...].split { ",& ".contains($0) }.map(String.init)
    }
}
