/// How a reader of the sources judged one pledge between two meetings: what the program's own
/// proposals are measured against (docs/wording.md), and what to beware of in the sources.
package struct Expectation: Hashable, Sendable {
    /// The pledge that was judged.
    package var pledge: Pledge.ID
    /// The earlier meeting.
    package var from: Meeting.ID
    /// The later meeting.
    package var to: Meeting.ID
    /// Nil where the pledge is at one of the two only.
    package var label: ChangeLabel?
    /// Nil where it is at both.
    package var state: State?
    /// Why, in our words.
    package var reason: String?
    /// What in the sources may mislead.
    package var caution: String?

    /// Creates a judgment of one pledge between two meetings.
    package init(
        pledge: Pledge.ID, from: Meeting.ID, to: Meeting.ID, label: ChangeLabel? = nil,
        state: State? = nil, reason: String? = nil, caution: String? = nil
    ) {
        self.pledge = pledge
        self.from = from
        self.to = to
        self.label = label
        self.state = state
        self.reason = reason
        self.caution = caution
    }
}

extension Expectation: ListedRecord {
    package static let kind = CatalogEntry.Kind.expectation
    package static let blank = Expectation(
        pledge: Pledge.ID(""), from: Meeting.ID(""), to: Meeting.ID(""))
    package var entry: CatalogEntry { .expectation(self) }

    package static let members: [EntryMember<Expectation>] = [
        .init("pledge", \.pledge, "", "the pledge", isKey: true),
        .init("from", \.from, "", "the earlier meeting", isKey: true),
        .init("to", \.to, "", "the later meeting", isKey: true),
        .init("label", \.label, "", "how it changed, if it is at both meetings"),
        .init("state", \.state, "", "its state, if it is at only one of them"),
        .init("reason", \.reason, "", "why, in our words", as: .prose),
        .init("caution", \.caution, "", "what in the sources may mislead", as: .prose),
    ]

    package var contradictions: [MemberProblem] {
        var problems: [MemberProblem] = []
        if from == to, !to.text.isEmpty {
            problems.append(MemberProblem("", "give two different meetings"))
        }
        if (label == nil) == (state == nil) {
            problems.append(MemberProblem("", "give either a label or a state"))
        }
        return problems
    }
}
