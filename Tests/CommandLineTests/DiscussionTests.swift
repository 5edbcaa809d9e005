import ArgumentParser
import Testing

@testable import pledges

/// The discussions in the help of all commands.
@Suite struct DiscussionTests {
    /// The parser wraps at 80 columns, in the middle of an example too.
    @Test func noLineOfADiscussionIsWrapped() {
        for command in DiscussionTests.all(below: Pledges.self) {
            for line in command.configuration.discussion.split(separator: "\n") {
                #expect(line.count < 80, "\(command._commandName): \(line)")
            }
        }
    }

    private static func all(
        below command: any ParsableCommand.Type
    ) -> [any ParsableCommand.Type] {
        [command] + command.configuration.subcommands.flatMap(all(below:))
    }
}
