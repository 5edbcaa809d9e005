import Commitments

/// What a statement says of the meeting that issued it: guesses for a form, to be looked over.
package struct MeetingDetails: Hashable, Sendable {
    package var date: MeetingDate?
    package var place: String?
    /// The place in a word or two: "Munich".
    package var short: String?
    package var participants: [Party.ID] = []
    package var format: MeetingFormat.ID?
    /// A BCP 47 tag.
    package var language = "en"
    /// "Leaders, Lima"
    package var title: String?

    package init() {}
}
