import Commitments

/// What somebody should look at before a sentence is linked.
package enum SentenceWarning: Hashable, Sendable {
    /// The sentence denies something: "did not reaffirm".
    case denies(String)
    /// It ends something: "suspended".
    case takesBack(String)
    /// Some of the parties speak, and not all.
    case someSpeak([Party.ID])
    /// The words do not say whether all speak: "the Secretary".
    case speakerUnknown

    /// Whether nothing may be linked without somebody who has read the sentence.
    package var isAgainstLinks: Bool {
        switch self {
        case .denies, .takesBack: true
        case .someSpeak, .speakerUnknown: false
        }
    }

    /// Stable, for programs.
    package var name: String {
        switch self {
        case .denies: "denies"
        case .takesBack: "takes-back"
        case .someSpeak: "some-speak"
        case .speakerUnknown: "speaker-unknown"
        }
    }

    /// For people.
    /// - Parameter name: what a party is called.
    package func text(_ name: (Party.ID) -> String) -> String {
        switch self {
        case .denies(let words): "denies: “\(words)”"
        case .takesBack(let words): "takes back: “\(words)”"
        case .someSpeak(let parties):
            "said by " + parties.map(name).joined(separator: " and ") + ", not by all"
        case .speakerUnknown: "one speaker, not known whose"
        }
    }
}
