/// Something that texts of several languages name, each in its own words.
struct Concept: Sendable {
    /// What its words can tell apart.
    enum Kind: String, Sendable {
        /// A place or a body: a difference between two versions is of interest.
        case name
        /// A matter of foreign policy, or a pledge of the catalog: it only shows what belongs together.
        case matter
        /// How firm a sentence is.
        case force
    }

    /// "north-korea"; several where one word names several.
    var ids: [String]
    /// What its words can tell apart.
    var kind: Kind
    /// The group within which one concept is said instead of another; nil where it has none.
    var group: String?
    /// By language, how it is written. A form that ends in "*" is the beginning of a word.
    var forms: [String: [String]] = [:]
}

extension Catalog {
    /// The pledges by their names and terms, where they have names in other languages.
    var pledgeConcepts: [Concept] {
        pledges.compactMap { pledge in
            if pledge.names.isEmpty { return nil }
            var forms = Dictionary(pledge.names.map { ($0.language, $0.names) }) { $0 + $1 }
            forms[lexicon.language, default: []] += [pledge.title] + pledge.terms
            return Concept(ids: [pledge.id.text], kind: .matter, forms: forms)
        }
    }
}

/// Finds concepts in the texts of one language.
struct ConceptFinder: Sendable {
    private let language: String
    private let concepts: [Concept]
    /// By its first letter, the forms that begin with it, the longest first.
    private var forms: [Unicode.Scalar: [Form]] = [:]

    private struct Form: Sendable {
        var letters: [Unicode.Scalar]
        /// Capitals that are a word of their own in small letters: "US" is not "us".
        var isExact: Bool
        var isBeginning: Bool
        var concept: Int
    }

    /// A concept where a text has it.
    struct Found: Sendable {
        /// The concept.
        var concept: Concept
        /// The words, as the text has them.
        var words: String
        /// Code points of the text.
        var place: Range<Int>
    }

    /// Prepares for texts of a language.
    init(_ concepts: [Concept], language: String) {
        self.language = language
        self.concepts = concepts
        for (index, concept) in concepts.enumerated() {
            for form in concept.forms[language] ?? [] { add(form, of: index) }
        }
        for letter in forms.keys {
            forms[letter]?.sort { $0.letters.count > $1.letters.count }
        }
    }

    private mutating func add(_ text: String, of concept: Int) {
        let isBeginning = text.last == "*"
        let letters = Array((isBeginning ? text.dropLast() : text[...]).unicodeScalars)
        let isExact = letters.count < 5 && !letters.contains { $0.properties.isLowercase }
        let form = Form(
            letters: isExact ? letters : letters.map(\.small), isExact: isExact,
            isBeginning: isBeginning, concept: concept)
        if let first = form.letters.first { forms[first.small, default: []].append(form) }
    }

    /// What a text names, from its start to its end. Where several forms begin, the longest counts.
    func find(in text: String) -> [Found] {
        let letters = Array(text.unicodeScalars)
        let small = letters.map(\.small)
        var found: [Found] = []
        var place = 0
        while place < letters.count {
            guard let form = form(at: place, letters, small) else {
                place += 1
                continue
            }
            let end = place + form.letters.count
            let range = place..<wordEnd(end, form, letters)
            found.append(
                Found(
                    concept: concepts[form.concept], words: words(letters[range]), place: range))
            place = range.upperBound
        }
        return found
    }

    private func form(
        at place: Int, _ letters: [Unicode.Scalar], _ small: [Unicode.Scalar]
    ) -> Form? {
        forms[small[place]]?.first { form in
            let end = place + form.letters.count
            return end <= letters.count
                && (form.isExact ? letters : small)[place..<end].elementsEqual(form.letters)
                && isAlone(place..<end, form, letters)
        }
    }

    /// Where the word ends that a form is the beginning of.
    private func wordEnd(_ end: Int, _ form: Form, _ letters: [Unicode.Scalar]) -> Int {
        form.isBeginning
            ? letters[end...].firstIndex { $0.script != .latin } ?? letters.count : end
    }

    /// Whether a form is not a part of another word, as far as the script tells.
    private func isAlone(
        _ range: Range<Int>, _ form: Form, _ letters: [Unicode.Scalar]
    ) -> Bool {
        let before = range.lowerBound > 0 ? letters[range.lowerBound - 1] : " "
        let after = range.upperBound < letters.count ? letters[range.upperBound] : " "
        switch letters[range.lowerBound].script {
        case .latin:
            return before.script != .latin && (form.isBeginning || after.script != .latin)
        case .katakana: return before.script != .katakana && after.script != .katakana
        // Names begin an eojeol; particles and other nouns follow them.
        case .hangul: return concepts[form.concept].kind != .name || before.script != .hangul
        case .other: return true
        }
    }

    private func words(_ letters: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: letters)
        return String(view)
    }
}

extension Unicode.Scalar {
    /// The scripts in which words begin and end differently.
    enum Script { case latin, hangul, katakana, other }

    var script: Script {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .latin
        case 0xAC00...0xD7A3: .hangul
        case 0x30A1...0x30FA, 0x30FC: .katakana
        default: .other
        }
    }

    /// Without case, and full-width forms as narrow ones.
    var small: Unicode.Scalar {
        switch value {
        case 0x41...0x5A: Unicode.Scalar(value + 0x20) ?? self
        case 0xFF21...0xFF3A: Unicode.Scalar(value - 0xFEC0) ?? self
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
        case 0x2019: "'"
        default: self
        }
    }
}
