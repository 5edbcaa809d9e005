import JSON

extension FileChecker {
    /// What somebody has to decide in a file before it may be shared: nil when there is nothing.
    package static func undecided(in bytes: [UInt8]) -> String? {
        // A text in JSON has no marks.
        guard let root = try? JSONDocument(parsing: JSONText(bytes), leaving: .codings).root else {
            return ConflictMarkers.versions(of: bytes) == nil
                ? nil : "has both copies between git's marks; take one, or mend the file"
        }
        let count = CatalogDecision.all(in: root).count
        return count == 0 ? nil : "has \(count) to decide; `pledges catalog resolve` takes one side"
    }
}
