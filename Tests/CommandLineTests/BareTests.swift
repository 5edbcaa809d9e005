import ArgumentParser
import Testing

@testable import pledges

/// The browser starts without parsing when nothing is said.
@Suite struct BareTests {
    @Test func everyOptionIsAsParsingNothingLeavesIt() throws {
        let parsed = try #require(try Pledges.parseAsRoot([]) as? Browse)
        #expect(values(of: Browse.bare) == values(of: parsed))
    }

    /// The value of each option, by its name; "definition" is in those that have none.
    private func values(of options: Any) -> [String: String] {
        var values: [String: String] = [:]
        for member in Mirror(reflecting: options).children {
            let name = member.label ?? ""
            if let group = member.value as? any OptionValues {
                for (inner, value) in self.values(of: group.options) {
                    values[name + "." + inner] = value
                }
            } else {
                values[name] = String(describing: member.value)
            }
        }
        return values
    }
}

private protocol OptionValues {
    var options: Any { get }
}

extension OptionGroup: OptionValues {
    fileprivate var options: Any { wrappedValue }
}
