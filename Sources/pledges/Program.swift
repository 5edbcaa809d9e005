import ArgumentParser

/// Where the process begins and ends: everything that can go wrong comes out here, as words and
/// an exit status.
@main
enum Program {
    static func main() {
        Memory.prepare()
        Streams.prepare()
        do {
            try refuseUnreadableArguments()
            let arguments = CommandNames.inOrder(Array(CommandLine.arguments.dropFirst()))
            try CommandNames.check(arguments)
            var command = try command(arguments)
            sayProblemsOfSettings(before: command)
            try command.run()
        } catch let failure as Failure {
            end(failure)
        } catch {
            end(parsing: error)
        }
    }

    /// What is wrong with the settings is said before a command runs on the rest of them. The browser
    /// shows it on its screen, and `config` is about it.
    private static func sayProblemsOfSettings(before command: any ParsableCommand) {
        let isBrowser = command is Browse && Streams.isInputTerminal && Streams.isOutputTerminal
        let isConfig = command is ConfigList || command is ConfigCheck || command is ConfigEdit
        if !isBrowser, !isConfig { Settings.read().sayProblems() }
    }

    /// What the arguments say. Without any it is the browser, which needs no table of all commands: to
    /// set that up takes a quarter of the time to start.
    private static func command(_ arguments: [String]) throws -> any ParsableCommand {
        arguments.isEmpty ? Browse.bare : try Pledges.parseAsRoot(arguments)
    }

    /// Swift repairs arguments that are not UTF-8, and so would write to a file that nobody named.
    private static func refuseUnreadableArguments() throws(Failure) {
        for argument in UnsafeBufferPointer(
            start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
        {
            guard let argument, String(validatingCString: argument) == nil else { continue }
            throw Failure(.usage, "the argument “\(String(cString: argument))” is not UTF-8")
        }
    }

    private static func end(_ failure: Failure) -> Never {
        if !failure.message.isEmpty { Message.say(failure.message) }
        exit(failure.status)
    }

    /// Help and completion scripts come as errors too, without being any.
    private static func end(parsing error: any Error) -> Never {
        if Pledges.exitCode(for: error) == .success {
            try? Output.standard.write(Pledges.fullMessage(for: error) + "\n")
            exit(.done)
        }
        end(Failure(parsing: error))
    }

    private static func exit(_ status: ExitStatus) -> Never {
        Pledges.exit(withError: ExitCode(status.rawValue))
    }
}
