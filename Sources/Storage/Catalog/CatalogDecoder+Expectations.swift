import Commitments
import JSON

extension CatalogDecoder {
    /// How readers of the sources judged pledges, with links that lead somewhere.
    mutating func expectations(_ root: inout MemberReader) -> [Expectation] {
        var pairs = Set<[String]>()
        return root.optionalObjects("expected") { reader in
            let expectation: Expectation = listed(&reader)
            let pair = [expectation.pledge.text, expectation.from.text, expectation.to.text]
            if !pairs.insert(pair).inserted {
                problems.report(reader.node, "\(pair[0]) occurs twice for these two meetings")
            }
            return expectation
        }
    }
}
