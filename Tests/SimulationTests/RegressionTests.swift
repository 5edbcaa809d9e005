import Testing

/// What the simulation found, each as the shortest script that broke a promise.
@Suite struct RegressionTests {
    private func expectKept(
        _ script: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let acts = script.split(separator: "\n").map { Act(String($0)) }
        let violation = try Simulation().run(acts)
        #expect(violation == nil, "\(violation?.description ?? "")", sourceLocation: sourceLocation)
    }

    @Test func aQuietDay() throws {
        try expectKept(
            """
            A starts
            B starts
            A types a 'xa1z' Ctrl-S
            A works
            B looks
            B works
            B types e ' xa2z' Ctrl-S
            B works
            """)
    }
}
