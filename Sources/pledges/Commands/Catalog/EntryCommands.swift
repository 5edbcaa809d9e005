import ArgumentParser
import Commitments

extension Pillar.Colour: ExpressibleByArgument {}

/// `pledges pillar`: the subjects of the catalog, written.
struct PillarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pillar",
        abstract: "Add and change the pillars in the catalog.",
        discussion: """
            Examples:
              pledges pillar add environment --key 4 --prefix ENV --name Environment
              pledges pillar edit environment --short Env --colour green
            """,
        subcommands: [Add.self, Edit.self])

    struct Said: ParsableArguments {
        @Option(help: Pillar.help("name")) var name: String?
        @Option(help: "Its name in columns (default: made from the prefix).") var short: String?
        @Option(help: Pillar.help("key", "digit")) var key: String?
        @Option(help: Pillar.help("colour")) var colour: Pillar.Colour?

        func validate() throws {
            guard let key, key.count != 1 else { return }
            throw ValidationError("a key is a digit from 1 to 9, not “\(key)”")
        }

        func revised(_ pillar: Pillar) -> Pillar {
            var revised = pillar
            revised.take([
                ("key", key), ("name", name), ("short", short), ("colour", colour?.rawValue),
            ])
            return revised
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a pillar.",
            usage: "pledges pillar add [<options>] --prefix <prefix> <id>")
        @Argument(help: "Its id: lower-case words joined by hyphens.") var id: String
        @Option(help: "With which the ids of its pledges begin: ENV.") var prefix: String
        @OptionGroup(title: "Content") var said: Said
        @OptionGroup var authorship: AuthorOptions
        @OptionGroup(title: "Files") var files: FileOptions

        func validate() throws {
            if said.name == nil || said.key == nil {
                throw ValidationError("a new pillar needs --name and --key")
            }
        }

        func run() throws {
            let library = try Library.open(files)
            let prefix = prefix.uppercased()
            let short = String(prefix.prefix(1)) + prefix.dropFirst().lowercased()
            let pillar = said.revised(
                Pillar(id: Pillar.ID(id), key: " ", prefix: prefix, name: "", short: short))
            try library.catalog.problems(with: pillar).stop()
            try library.add(.pillar(pillar), by: authorship.name)
        }
    }

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change a pillar.",
            usage: "pledges pillar edit [<options>] <pillar>")
        @Argument(help: "The pillar, by id or name.", completion: .custom(Completion.pillars))
        var pillar: String
        @OptionGroup(title: "Content") var said: Said
        @OptionGroup var authorship: AuthorOptions
        @OptionGroup(title: "Files") var files: FileOptions

        func run() throws {
            let library = try Library.open(files)
            let before = try library.catalog.onlyPillar(named: pillar)
            let after = said.revised(before)
            try library.catalog.problems(with: after).stop()
            try library.change(.pillar(before), to: .pillar(after), by: authorship.name)
        }
    }
}

/// `pledges party`: who promises, written.
struct PartyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "party",
        abstract: "Add parties to the catalog.",
        discussion: """
            Examples:
              pledges party add AU --name Australia
            """,
        subcommands: [Add.self])

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a party.",
            usage: "pledges party add [<options>] --name <name> <id>")
        @Argument(help: "Its code: two or three letters.") var id: String
        @Option(help: Party.help("name")) var name: String
        @Option(help: "Its name in columns (default: the name).") var short: String?
        @OptionGroup var authorship: AuthorOptions
        @OptionGroup(title: "Files") var files: FileOptions

        func run() throws {
            let library = try Library.open(files)
            let party = Party(id: Party.ID(id.uppercased()), name: name, short: short ?? name)
            try library.catalog.problems(with: party).stop()
            try library.add(.party(party), by: authorship.name)
        }
    }
}

/// `pledges source`: what was read, written.
struct SourceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "source",
        abstract: "Add and change the sources in the catalog.",
        discussion: """
            Examples:
              pledges source add mofa-tokyo-2026 --publisher "MOFA of Japan" \\
                --title "Joint statement" --url https://www.mofa.go.jp/x
              pledges source edit mofa-tokyo-2026 --title "Joint Statement, Tokyo"
            """,
        subcommands: [Add.self, Edit.self])

    struct Said: ParsableArguments {
        @Option(help: Source.help("publisher", "name")) var publisher: String?
        @Option(help: Source.help("title")) var title: String?
        @Option(help: Source.help("url")) var url: String?

        func revised(_ source: Source) -> Source {
            var revised = source
            revised.take([("publisher", publisher), ("title", title), ("url", url)])
            return revised
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a source.",
            usage: "pledges source add [<options>] <id>")
        @Argument(help: "Its id: lower-case words joined by hyphens.") var id: String
        @OptionGroup(title: "Content") var said: Said
        @OptionGroup var authorship: AuthorOptions
        @OptionGroup(title: "Files") var files: FileOptions

        func validate() throws {
            if said.publisher == nil || said.title == nil {
                throw ValidationError("a new source needs --publisher and --title")
            }
        }

        func run() throws {
            let library = try Library.open(files)
            let blank = Source(id: Source.ID(id), publisher: "", title: "", url: nil)
            try library.add(.source(said.revised(blank)), by: authorship.name)
        }
    }

    struct Edit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change a source.",
            usage: "pledges source edit [<options>] <source>")
        @Argument(help: "The source, by id.", completion: .custom(Completion.sources))
        var source: String
        @OptionGroup(title: "Content") var said: Said
        @OptionGroup var authorship: AuthorOptions
        @OptionGroup(title: "Files") var files: FileOptions

        func run() throws {
            let library = try Library.open(files)
            let before = try library.catalog.onlySource(named: source)
            try library.change(
                .source(before), to: .source(said.revised(before)), by: authorship.name)
        }
    }
}

extension Library {
    /// Adds a small entry, prints its id and says so.
    fileprivate func add(_ entry: CatalogEntry, by author: String) throws(Failure) {
        try edit("\(entry.key) added", [.added(entry)], by: author)
        try Output.standard.write(entry.key.name + "\n")
        Message.say("added \(entry.key)")
    }

    /// Changes a small entry, prints its id and says so.
    fileprivate func change(
        _ before: CatalogEntry, to after: CatalogEntry, by author: String
    ) throws(Failure) {
        let changes = catalog.changes(from: before, to: after)
        if try edit("\(after.key) changed", changes, by: author) {
            Message.say("changed \(after.key)")
        }
        try Output.standard.write(after.key.name + "\n")
    }
}

extension [String: String] {
    /// Ends here when anything is wrong.
    fileprivate func stop() throws(Failure) {
        if isEmpty { return }
        let lines = sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        throw Failure(.usage, lines.joined(separator: "\n"))
    }
}
