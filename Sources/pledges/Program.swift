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
            try command.run()
        } catch let failure as Failure {
            end(failure)
        } catch {
            end(parsing: error)
        }
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
