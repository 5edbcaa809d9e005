/// How a pledge fares, as an analyst judges it in a note. A value that a newer version wrote is
/// kept and shown as it is.
package struct Status: RawRepresentable, Hashable, Sendable {
    /// As it is written in files: "in-progress".
    package let rawValue: String

    /// Creates a status from its name in files; any name is kept.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// Nobody has looked.
    package static let notAssessed = Status(rawValue: "not-assessed")
    /// Somebody looked and found nothing.
    package static let noEvidence = Status(rawValue: "no-evidence")
    /// A dated source shows a step.
    package static let inProgress = Status(rawValue: "in-progress")
    /// Started, then nothing for a stated time.
    package static let stalled = Status(rawValue: "stalled")
    /// A lasting result, but less than promised.
    package static let partlyDelivered = Status(rawValue: "partly-delivered")
    /// What was promised exists.
    package static let delivered = Status(rawValue: "delivered")
    /// A process that happened at least once as promised, with the next one due.
    package static let recurring = Status(rawValue: "recurring")
    /// A position that the latest text still holds.
    package static let standing = Status(rawValue: "standing")
    /// Replaced, withdrawn or contradicted, as a source shows.
    package static let lapsed = Status(rawValue: "lapsed")
}

extension Status {
    /// What is known of a status: one row a status, in the order of menus and help.
    package struct Definition: Sendable {
        /// The status that the row describes.
        package let status: Status
        /// The key that sets it, and its sign in lists.
        package let key: Character
        /// What people call it: "partly delivered".
        package let name: String
        /// When to set it, in a few words.
        package let meaning: String
        /// The types of pledge that can have it.
        package let types: Set<PledgeType>
    }

    /// All statuses that the program offers.
    package static let definitions: [Definition] = [
        Definition(
            status: .notAssessed, key: "n", name: "not assessed",
            meaning: "nobody has looked", types: [.action, .process, .position]),
        Definition(
            status: .noEvidence, key: "e", name: "no evidence",
            meaning: "looked, found nothing", types: [.action, .process]),
        Definition(
            status: .inProgress, key: "p", name: "in progress",
            meaning: "a dated source shows a step", types: [.action, .process]),
        Definition(
            status: .stalled, key: "s", name: "stalled",
            meaning: "started, then nothing for a stated time", types: [.action, .process]),
        Definition(
            status: .partlyDelivered, key: "l", name: "partly delivered",
            meaning: "a lasting result, less than promised", types: [.action]),
        Definition(
            status: .delivered, key: "d", name: "delivered",
            meaning: "what was promised exists", types: [.action]),
        Definition(
            status: .recurring, key: "r", name: "recurring",
            meaning: "happened at least once as promised; next due", types: [.process]),
        Definition(
            status: .standing, key: "t", name: "standing",
            meaning: "still held in the latest text", types: [.position]),
        Definition(
            status: .lapsed, key: "x", name: "lapsed",
            meaning: "replaced, withdrawn or contradicted; needs a source",
            types: [.action, .process, .position]),
    ]

    private var definition: Definition? { Status.definitions.first { $0.status == self } }

    /// "in progress"; an unknown status is its own name.
    package var name: String { definition?.name ?? rawValue }

    /// The sign in lists: its key; "·" for not assessed; "?" for an unknown one.
    package var sign: String {
        self == .notAssessed ? "·" : definition.map { String($0.key) } ?? "?"
    }

    /// Whether this version knows the status.
    package var isKnown: Bool { definition != nil }

    /// Whether the status can be said of a pledge of a type.
    package func applies(to type: PledgeType) -> Bool { definition?.types.contains(type) ?? true }

    /// The status that a person names: "in progress", "in-progress", "p", "stal"; nil when none
    /// or more than one fits.
    package init?(named name: String) {
        let wanted = name.lowercased().replacingSpaces
        let exact = Status.definitions.first {
            $0.status.rawValue == wanted || String($0.key) == wanted
        }
        let beginning = Status.definitions.filter { $0.status.rawValue.hasPrefix(wanted) }
        guard let found = exact ?? (beginning.count == 1 ? beginning.first : nil) else {
            return nil
        }
        self = found.status
    }
}

extension String {
    fileprivate var replacingSpaces: String {
        String(map { $0 == " " || $0 == "_" ? "-" : $0 })
    }
}
