import ArgumentParser
import Storage
import Text

/// `pledges git setup`: tells git to join notes and catalogs by `pledges merge`.
struct GitSetup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "setup",
        abstract: "Tell git to merge the notes and catalogs in a folder with `pledges merge`.",
        discussion: """
            Examples:
              pledges git setup                  the current folder
              pledges git setup ~/trilateral --yes

            Shows what it will write, and asks. The lines in .gitattributes and .gitignore
            are for everybody: commit them. The rest is for this clone only, so everybody
            who clones the folder runs this once: the merge driver, pull.rebase if it is
            not set, and hooks that stop a commit of what a merge left to decide. A hook
            that already exists keeps its lines and gets one more.
            """)

    @Argument(help: "A folder in a git work tree.", completion: .directory)
    var folder = "."

    @Flag(help: "Do not ask for confirmation.") var yes = false

    func run() throws {
        let git = try Git(in: Environment.expandingHome(folder))
        let setup = try GitWorkspace(git)
        let steps = try setup.steps()
        // What nobody can do for the analyst does not make the setup unfinished.
        if !steps.contains(where: \.isForProgram) {
            try Output.standard.write(steps.map { $0.inWords.visible(keepLines: true) }.joined())
            Message.say("\(folder) is set up already")
            return
        }
        try Output.standard.write(steps.map { $0.inWords.visible(keepLines: true) }.joined())
        guard try yes || isAgreed() else { throw Failure(.nothingMatched, "nothing was changed") }
        for step in steps { try setup.take(step) }
        Message.say("done; commit .gitattributes and .gitignore")
    }

    private func isAgreed() throws(Failure) -> Bool {
        guard Streams.isInputTerminal else {
            throw Failure(
                .usage,
                "nothing was changed, because there is no terminal to ask\nhint: --yes does it without asking"
            )
        }
        try Output.standard.write("Do this? [y/N] ")
        let answer = readLine()?.lowercased() ?? ""
        return answer == "y" || answer == "yes"
    }
}
