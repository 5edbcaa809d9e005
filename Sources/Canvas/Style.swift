/// What a piece of text is, not how it looks: a theme gives it colors. Signs and words carry all
/// the meaning; inks only add to it.
package enum Ink: UInt8, CaseIterable, Sendable {
    case plain
    /// Dates, ids, counts, rules: read second.
    case secondary
    case heading
    /// A key in a hint or in the help.
    case key
    /// Text that matches the search.
    case hit
    /// Good news: delivered, recurring.
    case good
    /// Bad news: stalled, lapsed, an error.
    case bad
    /// Something under way or to be checked.
    case caution
    /// Something doubtful: a disputed date, a provisional label.
    case doubt
    /// Wording that now says the opposite.
    case reversed
    /// Wording that came in.
    case inserted
    /// Wording that went out.
    case removed
    /// The colors that a catalog may give its pillars.
    case red, green, yellow, blue, magenta, cyan
}

/// An ink and how it is set off.
package struct Style: Hashable, Sendable {
    /// What a style adds to its ink; several can be set.
    package struct Traits: OptionSet, Hashable, Sendable {
        /// One bit for each trait.
        package let rawValue: UInt8
        /// Creates a set of traits from its bits.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The selected row or choice.
        package static let selected = Traits(rawValue: 1)
        /// Bold letters.
        package static let bold = Traits(rawValue: 2)
        /// Underlined letters.
        package static let underlined = Traits(rawValue: 4)
    }

    /// The role that decides the color.
    package var ink: Ink
    /// What is added to the ink.
    package var traits: Traits

    /// Creates a style of an ink with traits.
    package init(_ ink: Ink = .plain, _ traits: Traits = []) {
        self.ink = ink
        self.traits = traits
    }

    /// Ordinary text.
    package static let plain = Style()
    /// Text that stays in the background, such as a hint.
    package static let secondary = Style(.secondary)
    /// A heading, or a name that matters.
    package static let heading = Style(.heading)

    /// The same style on a selected row: one color for the whole row, but for what was searched and
    /// for what came in or went out.
    package var selected: Style {
        Style(
            [.hit, .inserted, .removed].contains(ink) ? ink : .plain, traits.union(.selected))
    }
}
