import Commitments
import Testing

@testable import Export

@Suite struct ShellCommandTests {
    @Test(arguments: [20, 40, 79, 400]) func linesAreOneCommandToAShell(_ width: Int) throws {
        let filter = try Fixture.filter(
            pillars: ["security", "north-korea"], facets: [.type(.position)], query: "it's \"a b\"")
        let list = AnnotatedList(try Fixture.register(), filter: filter)
        let command = ShellCommand(for: list, format: .markdown, output: "my brief.md")
        let lines = command.lines(width: width)
        #expect(lines.dropLast().allSatisfy { $0.hasSuffix(" \\") })
        let joined = lines.dropLast().map { String($0.dropLast(2)) } + lines.suffix(1)
        #expect(joined.joined(separator: " ") == command.text)
        #expect(width < 79 || lines.allSatisfy { $0.count <= width })
    }
}
