/// The place of a wording in the catalog.
package struct WordingPlace: Hashable, Sendable {
    /// The position of the reaffirmation.
    package var reaffirmation: Int
    /// The wording's place among those of the reaffirmation.
    package var wording: Int

    /// Creates the place of a wording.
    package init(reaffirmation: Int, wording: Int) {
        self.reaffirmation = reaffirmation
        self.wording = wording
    }
}

/// Two wordings of one pledge side by side: what the difference is called, and how sure that is.
/// Where they differ says `Register.redline(of:)`: a table of signs asks for thousands of comparisons
/// and for no redline.
package struct Comparison: Hashable, Sendable {
    /// The earlier wording.
    package let from: WordingPlace
    /// The later wording.
    package let to: WordingPlace
    /// What kind of source was compared with what kind.
    package let basis: Basis
    /// Why every label is provisional; empty where they are firm.
    package let doubts: [Doubt]
    /// Why each label is proposed.
    package let findings: [Finding]

    /// What was put beside what.
    package enum Basis: String, CaseIterable, Sendable {
        case official, press, mixed

        /// For people: "official with official".
        package var inWords: String {
            switch self {
            case .official: "official with official"
            case .press: "press with press"
            case .mixed: "official with press"
            }
        }
    }

    /// A label with its reason.
    package struct Finding: Hashable, Sendable {
        /// What the difference is called.
        package var label: ChangeLabel
        /// "verb ladder 2 -> 4: “grave concern” -> “called for an immediate end”"
        package var reason: String
        /// Whether a rule for the very words tells it. What follows only from words that came or went is
        /// never firm: a rule may not know them.
        package var isByRule = true

        /// Creates a finding from a label and its reason.
        package init(_ label: ChangeLabel, because reason: String) {
            self.label = label
            self.reason = reason
        }

        /// The finding as one that follows from words that came or went.
        var byShape: Finding {
            var finding = self
            finding.isByRule = false
            return finding
        }
    }

    /// The labels proposed, each once.
    package var labels: [ChangeLabel] {
        var labels: [ChangeLabel] = []
        for finding in findings where !labels.contains(finding.label) {
            labels.append(finding.label)
        }
        return labels
    }

    /// Whether the labels are sure.
    package var isFirm: Bool { doubts.isEmpty }

    /// "firm" or "provisional": is shown with every label.
    package var certainty: String { doubts.certainty }
}
