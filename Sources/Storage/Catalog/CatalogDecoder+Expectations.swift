import Commitments
import JSON

extension CatalogDecoder {
    /// How readers of the sources judged pledges, with links that lead somewhere.
    mutating func expectations(_ root: inout MemberReader) -> [Expectation] {
        var pairs = Set<[String]>()
        return root.optionalObjects("expected") { reader in
            let expectation = self.expectation(&reader)
            let pair = [expectation.pledge.text, expectation.from.text, expectation.to.text]
            if !pairs.insert(pair).inserted {
                problems.report(reader.node, "\(pair[0]) occurs twice for these two meetings")
            }
            return expectation
        }
    }

    mutating func expectation(_ reader: inout MemberReader) -> Expectation {
        let expectation = Expectation(
            pledge: Pledge.ID(pledges.link(&reader, "pledge")),
            from: Meeting.ID(meetings.link(&reader, "from")),
            to: Meeting.ID(meetings.link(&reader, "to")),
            label: reader.optionalChoice("label"), state: reader.optionalChoice("state"),
            reason: reader.optionalText("reason"), caution: reader.optionalText("caution"))
        if expectation.from == expectation.to, !expectation.to.text.isEmpty {
            problems.report(reader.node, "give two different meetings")
        }
        if (reader.optional("label") == nil) == (reader.optional("state") == nil) {
            problems.report(reader.node, "give either a label or a state")
        }
        return expectation
    }
}
