import Commitments

/// One field of a form: what it asks for, and how that is typed.
package struct FormField: Sendable {
    /// What a field is called among the values of its form.
    package struct Name: Hashable, Sendable {
        let text: String

        init(_ text: String) { self.text = text }
    }

    /// How a field is filled in.
    package enum Kind: Sendable {
        /// One line.
        case line
        /// Text of any length, wrapped.
        case text
        /// A list, one item a line.
        case list
        /// One of a few.
        case choice([Choice])
        /// Any number of a few.
        case several([Choice])
    }

    /// One of the things that can be chosen.
    package struct Choice: Hashable, Sendable {
        /// The text in the values of the form.
        package var value: String
        /// What is shown.
        package var label: String

        /// Creates a choice from its value and its label.
        package init(_ value: String, _ label: String) {
            self.value = value
            self.label = label
        }
    }

    /// Names the field among those of its form.
    package let name: Name
    /// What is shown before the field.
    package let label: String
    /// What the field takes, such as a line, a day or a choice.
    package let kind: Kind
    /// One line on what belongs there, shown while the field is the one in use.
    package let help: String
    /// Whether it may not stay empty.
    package let isRequired: Bool
    /// What the text has to be.
    let rule: MemberKind
    /// Its value when the form opens.
    package var value: String

    /// - Parameter value: of several choices, or of a list, the items, one a line.
    package init(
        _ name: Name, _ label: String, _ kind: Kind = .line, help: String, isRequired: Bool = false,
        value: String = "", rule: MemberKind = .prose
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.help = help
        self.isRequired = isRequired
        self.rule = rule
        self.value = value
    }

    /// The label, with a star where something must be typed; a choice always has a value.
    var markedLabel: String { isRequired && choices == nil ? label + " *" : label }

    /// What can be chosen; nil where one types.
    var choices: [Choice]? {
        switch kind {
        case .choice(let choices), .several(let choices): choices
        default: nil
        }
    }

    /// Whether line feeds may be typed.
    var allowsLines: Bool {
        switch kind {
        case .text, .list: true
        default: false
        }
    }
}
