import ArgumentParser
import Testing

@testable import pledges

/// The discussions and usages in the help of all commands.
@Suite struct DiscussionTests {
    /// The parser wraps at 80 columns, in the middle of an example too.
    @Test func noLineOfADiscussionIsWrapped() {
        for command in DiscussionTests.all(below: Pledges.self) {
            for line in command.configuration.discussion.split(separator: "\n") {
                #expect(line.count < 80, "\(command._commandName): \(line)")
            }
        }
    }

    /// The usage that the parser makes of many options is wider than a screen, which breaks its words.
    @Test func everyUsageFitsALine() {
        for command in DiscussionTests.all(below: Pledges.self) {
            let usage = Pledges.usageString(for: command)
            #expect("USAGE: ".count + usage.count <= 80, "\(usage)")
        }
    }

    private static func all(
        below command: any ParsableCommand.Type
    ) -> [any ParsableCommand.Type] {
        [command] + command.configuration.subcommands.flatMap(all(below:))
    }
}
