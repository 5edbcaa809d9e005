import ArgumentParser
import Commitments
import Export
import Storage
import Text

/// `pledges init`: a workspace for another subject.
struct Initialize: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a workspace, a folder with a catalog of its own and notes.",
        usage: "pledges init [<options>] <folder>",
        discussion: """
            Examples:
              pledges init asean --title "ASEAN" \\
                --pillar political-security:1:APS:"Political-security community" \\
                --pillar economic:2:AEC:"Economic community" \\
                --party ID=Indonesia --party MY=Malaysia --party SG=Singapore
              export PLEDGES_WORKSPACE=$PWD/asean

            The catalog has no entries yet, only the formats of meetings and the word lists
            that judge changes of wording. Pillars and parties can also be imported later
            (`pledges import`).
            """)

    @Argument(help: ArgumentHelp("The folder.", valueName: "folder"), completion: .directory)
    var folder: String
    @Option(
        help: ArgumentHelp(
            "The title of the catalog (default: the folder's name).",
            valueName: "text"))
    var title: String?
    @Option(
        help: ArgumentHelp(
            "A pillar, a group of pledges: its id, its key (1 to 9), the prefix of ids, its name.",
            valueName: "id:key:prefix:name[:short]"),
        transform: Pillar.argument)
    var pillar: [Pillar] = []
    @Option(
        help: ArgumentHelp("A party: its id and name.", valueName: "id=name[:short]"),
        transform: Party.argument)
    var party: [Party] = []

    func run() throws {
        let folder = Environment.expandingHome(folder)
        let path = Path.join(folder, Workspace.catalogName)
        do throws(StorageError) {
            let new = NewCatalog(
                title: title ?? Path.name(of: folder), asOf: Clock.today(), parties: party,
                pillars: pillar)
            let made = try Workspace.create(in: folder, catalog: try new.bytes(named: path))
            Message.say(nextSteps(made))
        } catch {
            throw Initialize.failure(error)
        }
        try Output.standard.write(path + "\n")
    }

    private static func failure(_ error: StorageError) -> Failure {
        switch error {
        case .exists(let path):
            Failure(
                .failed, "\(path) already exists; nothing was changed\nhint: name another folder")
        case .invalid(let problems):
            Failure(
                .usage,
                "nothing was created:\n"
                    + problems.map { "  \($0.field): \($0.message)" }.joined(separator: "\n"))
        default: Failure(error)
        }
    }

    private func nextSteps(_ folder: String) -> String {
        var lines = ["created a workspace in \(folder). Next steps:"]
        lines.append("  export PLEDGES_WORKSPACE=\(ShellCommand.word(folder))")
        if pillar.isEmpty || party.isEmpty {
            lines.append("  pledges import groups.json     (with \"pillars\" and \"parties\")")
        }
        lines.append("  pledges import pledges.csv meetings.csv wordings.csv --dry-run")
        lines.append("  pledges pledge add --help      (or one by one: pledge, meeting, link)")
        return lines.joined(separator: "\n")
    }
}

extension Pillar {
    /// Reads an option: "security:1:SEC:Security".
    static func argument(_ text: String) throws -> Pillar {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map {
            String($0)
        }
        guard (4...5).contains(parts.count), !parts.contains(""), let key = parts[1].first,
            parts[1].count == 1, "123456789".contains(key)
        else {
            throw ValidationError(
                "write a pillar as id:key:prefix:name with a key from 1 to 9, like "
                    + "security:1:SEC:Security, not “\(text)”")
        }
        let prefix = parts[2].uppercased()
        guard (2...5).contains(prefix.count), prefix.allSatisfy({ $0.isASCII && $0.isLetter })
        else {
            throw ValidationError("the prefix of a pillar is 2 to 5 letters, not “\(parts[2])”")
        }
        let short =
            parts.count == 5 ? parts[4] : String(prefix.prefix(1)) + prefix.dropFirst().lowercased()
        return Pillar(
            id: Pillar.ID(parts[0]), key: key, prefix: prefix, name: parts[3], short: short)
    }
}

extension Party {
    /// Reads an option: "KR=Republic of Korea:ROK".
    static func argument(_ text: String) throws -> Party {
        guard let (id, names) = keyAndText(text),
            let name = names.split(separator: ":").first.map({ String($0) })
        else { throw ValidationError("write a party as ID=Name, like JP=Japan, not “\(text)”") }
        let short = names.split(separator: ":").dropFirst().first.map { String($0) }
        return Party(
            id: Party.ID(id.uppercased()), name: name,
            short: short ?? (name.columns <= 12 ? name : id.uppercased()))
    }
}
