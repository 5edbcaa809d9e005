/// A term with several variants in use; which one a statement takes, and when that switches,
/// says something.
package struct WatchedTerm: Hashable, Sendable {
    /// "Whose denuclearization"
    package var name: String
    /// From the first to be looked for to the last: a text that has a longer variant does not count
    /// for a shorter one within it.
    package var variants: [Variant]

    /// Creates a term with the variants to look for.
    package init(name: String, variants: [Variant]) {
        self.name = name
        self.variants = variants
    }

    /// One way to say it.
    package struct Variant: Hashable, Sendable {
        /// What tables call it: "North Korea".
        package var name: String
        /// How it is spelled in wordings: "North Korea", "North Korean".
        package var forms: [String]
        /// Members of a notes file that this version does not know.
        package var unknown: [UnknownMember]

        /// Creates a variant with the forms in which it is spelled.
        package init(name: String, forms: [String], unknown: [UnknownMember] = []) {
            self.name = name
            self.forms = forms
            self.unknown = unknown
        }
    }
}
