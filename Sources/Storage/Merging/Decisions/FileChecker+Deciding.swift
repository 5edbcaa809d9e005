import JSON

extension FileChecker {
    /// What somebody has to decide in a file before it may be shared: nil when there is nothing.
    package static func undecided(in bytes: [UInt8]) -> String? {
        if ConflictMarkers.versions(of: bytes) != nil {
            return "has both copies between git's marks; take one, or mend the file"
        }
        guard let root = try? JSONDocument(parsing: bytes).root else { return nil }
        let count = CatalogDecision.all(in: root).count
        return count == 0 ? nil : "has \(count) to decide; `pledges catalog resolve` takes one side"
    }
}
