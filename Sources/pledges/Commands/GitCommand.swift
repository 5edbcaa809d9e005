import ArgumentParser

/// `pledges git`: what makes git and Pledges work together.
struct GitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "git", abstract: "Share notes and a catalog with git.",
        subcommands: [GitSetup.self, GitHook.self])
}
