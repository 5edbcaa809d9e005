import Testing

/// Does what a script says, and expects that no promise is broken.
func expectKept(
    _ script: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let acts = script.split(separator: "\n").map { Act(String($0)) }
    let violation = try Simulation().run(acts)
    #expect(violation == nil, "\(violation?.description ?? "")", sourceLocation: sourceLocation)
}
