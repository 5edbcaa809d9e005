import ArgumentParser
import Commitments

extension PledgeType: ExpressibleByArgument {}

/// What a pledge says, as options; each takes the place of what was there.
struct PledgeOptions: ParsableArguments {
    @Option(help: Pledge.help("pillar", "pillar"), completion: .custom(Completion.pillars))
    var pillar: String?
    @Option(help: Pledge.help("title", "text")) var title: String?
    @Option(help: Pledge.help("type")) var type: PledgeType?
    @Option(help: Pledge.help("summary", "text")) var summary: String?
    @Option(
        help: Pledge.help("parties", "party", more: "; several with commas or repeated"),
        completion: .custom(Completion.parties))
    var party: [String] = []
    @Option(help: Pledge.help("terms", "word")) var term: [String] = []
    @Option(help: Pledge.help("aliases", "alias")) var alias: [String] = []
    @Option(help: Pledge.help("names", "tag=name", more: ": ko=…"), transform: LanguageName.init)
    var name: [LanguageName] = []
    @Option(help: Pledge.help("parent", "pledge"), completion: .custom(Completion.pledges))
    var parent: String?
}

/// "ko=북한": a text with the tag of its language.
struct LanguageName: Equatable {
    var language: String
    var name: String

    init(_ argument: String) throws {
        guard let (language, name) = keyAndText(argument) else {
            throw ValidationError("write a name with its language, like ko=…, not “\(argument)”")
        }
        self.language = language
        self.name = name
    }
}

/// The two sides of the first "="; nil when one of them is empty.
func keyAndText(_ argument: String) -> (key: String, text: String)? {
    guard let sign = argument.firstIndex(of: "=") else { return nil }
    let key = String(argument[..<sign])
    let text = String(argument[argument.index(after: sign)...])
    return key.isEmpty || text.isEmpty ? nil : (key, text)
}

extension PledgeOptions {
    /// A pledge with what the options say in place of what it said.
    func revised(_ pledge: Pledge, in library: Library) throws(Failure) -> Pledge {
        let catalog = library.catalog
        var revised = pledge
        if let pillar { revised.pillar = try catalog.onlyPillar(named: pillar).id }
        revised.take([("title", title), ("type", type?.rawValue), ("summary", summary)])
        if !party.isEmpty { revised.parties = try parties(party, in: catalog) }
        if !term.isEmpty { revised.terms = term }
        if !alias.isEmpty { revised.aliases = alias }
        if !name.isEmpty { revised.names = [] }
        for name in name { revised.add(name) }
        if let parent { revised.parent = try library.pledge(parent).id }
        return revised
    }

    private func parties(_ names: [String], in catalog: Catalog) throws(Failure) -> [Party.ID] {
        var parties: [Party.ID] = []
        for name in names.flatMap({ $0.split(separator: ",").map { String($0) } }) {
            parties.append(try catalog.onlyParty(named: name).id)
        }
        return parties
    }
}

extension Pledge {
    /// Adds a name in a language.
    mutating func add(_ name: LanguageName) {
        if let index = names.firstIndex(where: { $0.language == name.language }) {
            if !names[index].names.contains(name.name) { names[index].names.append(name.name) }
        } else {
            names.append(Names(language: name.language, names: [name.name]))
        }
    }
}
