/// A lexicon made ready to find its words in texts: by stems, longest phrase first.
package struct Vocabulary: Sendable {
    let language: String
    let names: SameNames
    /// The scale of the speakers' own undertakings.
    let ownScale: String?
    /// What takes passages apart.
    let coder: Coder
    /// What is so common in the genre that it says little by itself, as stems.
    let light: Set<String>
    /// Made when they are asked for: only the reading of statements does.
    private let entries: Deferred<[String: [Entry]]>

    /// What a word of the lexicon says.
    package enum Meaning: Hashable, Sendable {
        case rung(Int, scale: String, ladder: String)
        case stance, substance, growth, scope, opener, formulaic

        /// Within a family the longest phrase at a place wins: "grave concern" over "concern".
        fileprivate var family: Int {
            switch self {
            case .rung: 0
            case .stance, .substance: 1
            case .growth: 2
            case .scope: 3
            case .opener: 4
            case .formulaic: 5
            }
        }
    }

    /// Words of a text that say something.
    package struct Mark: Hashable, Sendable {
        /// What the words mean to the rules.
        package var meaning: Meaning
        /// Where they are: positions among the words of the text.
        package var range: Range<Int>
    }

    private struct Entry {
        var stems: [String]
        var meaning: Meaning
    }

    /// Makes a lexicon ready.
    package init(_ own: Lexicon) {
        let lexicon = own.onGeneral
        language = Vocabulary.primary(lexicon.language)
        names = SameNames(lexicon.sameNames, general: GeneralNames.groups)
        ownScale = lexicon.ladders.first?.scale
        coder = Coder(own, names: names)
        light = Set(
            (lexicon.formulaic + GenreWords.all).flatMap(CueFinder.words).map(Canonical.of))
        entries = Deferred { [names] in Vocabulary.entries(of: lexicon, names) }
    }

    private static func entries(of lexicon: Lexicon, _ names: SameNames) -> [String: [Entry]] {
        var entries: [String: [Entry]] = [:]
        func add(_ phrases: [String], _ meaning: Meaning) {
            for phrase in phrases {
                let stems = names.words(of: phrase).map(Vocabulary.stem)
                guard let first = stems.first else { continue }
                entries[first, default: []].append(Entry(stems: stems, meaning: meaning))
            }
        }
        for ladder in lexicon.ladders {
            for rung in ladder.rungs {
                add(rung.words, .rung(rung.rung, scale: ladder.scale, ladder: ladder.name))
            }
        }
        for list in lexicon.intensifiers {
            add(list.words, list.kind == .stance ? .stance : .substance)
        }
        add(lexicon.growth, .growth)
        add(lexicon.scope, .scope)
        add(lexicon.examples, .opener)
        add(lexicon.formulaic, .formulaic)
        return entries.mapValues { $0.sorted { $0.stems.count > $1.stems.count } }
    }

    /// The language without region or script: "en" of "en-US".
    package static func primary(_ tag: String) -> String {
        String(tag.prefix { $0 != "-" }).lowercased()
    }

    /// The words of a text, each known name one of them.
    package func words(of text: String) -> [Word] { names.words(of: text) }

    /// What is left of a word without its ending; a known name stays whole.
    package static func stem(_ word: Word) -> String {
        word.isKnownName ? word.key : Lemma.of(word.key)
    }

    /// What is left of an English word in small letters without its ending.
    package static func stem(of word: String) -> String { Lemma.of(word) }

    /// All that the lexicon knows of a text, by place.
    package func marks(in stems: [String]) -> [Mark] {
        let entries = entries.value
        var marks: [Mark] = []
        var covered = Array(repeating: 0, count: 6)
        for index in stems.indices {
            guard let candidates = entries[stems[index]] else { continue }
            var longest = Array(repeating: 0, count: 6)
            for entry in candidates where stems[index...].starts(with: entry.stems) {
                let family = entry.meaning.family
                guard covered[family] <= index, entry.stems.count >= longest[family] else {
                    continue
                }
                longest[family] = entry.stems.count
                marks.append(Mark(meaning: entry.meaning, range: index..<index + entry.stems.count))
            }
            for family in longest.indices {
                covered[family] = max(covered[family], index + longest[family])
            }
        }
        return marks
    }
}
