import ArgumentParser
import Configuration
import Storage
import Text

/// `pledges config`: the settings of the user.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "List, check and edit your settings.",
        discussion: """
            Examples:
              pledges config              every setting, its value and where it is from
              pledges config edit         open the file in your editor
              pledges config check        exit status 3 means that there are problems
              pledges config path         where the file is
            """,
        subcommands: [ConfigList.self, ConfigEdit.self, ConfigCheck.self, ConfigPath.self],
        defaultSubcommand: ConfigList.self)

    /// The file of settings.
    /// - Throws: `Failure` where the environment has no place for it.
    static func file() throws(Failure) -> SettingsFile {
        do throws(StorageError) {
            return SettingsFile(path: try Environment.places.configuration())
        } catch {
            throw Failure(
                .failed, "there is no folder for settings\nhint: set HOME, or PLEDGES_CONFIG")
        }
    }

    /// Prints what is wrong as other checkers do, and says how many there are.
    /// - Throws: `Failure` when something is.
    static func report(_ settings: Settings) throws(Failure) {
        let problems = settings.user.problems
        guard !problems.isEmpty else { return }
        try Output.standard.write(
            problems.map { $0.description.visible(keepLines: true) + "\n" }.joined())
        throw Failure(.invalidData, counted(problems.count, "problem"))
    }
}

/// `pledges config path`
struct ConfigPath: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path", abstract: "Print the path of the file of settings.")

    func run() throws { try Output.standard.write(try ConfigCommand.file().path + "\n") }
}

/// `pledges config check`
struct ConfigCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the settings, and list all problems.",
        discussion: """
            Problems are printed as FILE:LINE:COLUMN: MESSAGE. Exit status 3 means
            that there are some. The other settings of the file hold.
            """)

    func run() throws {
        let file = try ConfigCommand.file()
        try ConfigCommand.report(Settings.read())
        let name = Environment.abbreviatingHome(file.path)
        let isThere = (try? file.read()) != nil
        Message.say(isThere ? "\(name): no problems" : "\(name) does not exist; defaults are used")
    }
}

/// `pledges config edit`
struct ConfigEdit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Open the file of settings in your editor.",
        discussion: """
            A file that does not exist is created with every setting as a comment.
            A running browser uses the new settings as soon as you save them.
            """)

    func run() throws {
        let file = try ConfigCommand.file()
        guard Streams.isInputTerminal else {
            throw Failure(
                .usage,
                "config edit needs a terminal\nhint: the file is \(file.path)")
        }
        do throws(StorageError) {
            if try file.create(SettingsText.template) {
                Message.say("\(Environment.abbreviatingHome(file.path)) created")
            }
        } catch {
            throw Failure(error)
        }
        let status = Editor.run(file.path)
        if status != 0 { throw Failure(.failed, "the editor ended with status \(status)") }
        try ConfigCommand.report(Settings.read())
    }
}
