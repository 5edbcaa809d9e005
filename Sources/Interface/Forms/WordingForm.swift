import Commitments

extension FormField.Name {
    static let text = Self("text")
    static let verb = Self("verb")
    static let speaker = Self("speaker")
    static let source = Self("source")
    static let language = Self("language")
    static let covers = Self("covers")
    static let coding = Self("coding")
    static let inText = Self("inText")
}

/// The words of a reaffirmation as a form says them, with their source where that is new.
struct WordingDetails: Sendable {
    var wording: Wording
    var speaker: Speaker
    /// A source that the catalog does not have yet.
    var newSource: Source?
    /// The words that the analyst started from, where they are not what is there now.
    var seen: Wording?
}

extension FormScreen {
    /// Asks for the words in which a pledge was said at a meeting.
    /// - Parameters:
    ///   - pledge: what the words are about.
    ///   - wording: what is in the fields at first; nil for a new one.
    ///   - taken: the sources that already have a wording here; each has one.
    ///   - isOnly: whether no other wording is there; else an empty text takes this one out.
    static func wording(
        _ title: String, key: String, about: String, of pledge: Pledge, wording: Wording?,
        speaker: Speaker = .all,
        at meeting: Meeting, isOnly: Bool, taken: Set<Source.ID> = [], in session: Session,
        submit: @escaping @Sendable (inout Session, WordingDetails) -> FormAnswer
    ) -> FormScreen {
        let catalog = session.catalog
        let start = WordingFields(
            wording: wording, speaker: speaker, meeting: meeting, taken: taken,
            coding: CodingField(wording, of: pledge, at: meeting, in: catalog))
        return FormScreen(
            title: title, key: key, about: about,
            fields: start.words(catalog, isRequired: isOnly) + start.inText(session)
                + start.origin(catalog)
                + start.newSource + [start.coding.field],
            problems: { values, session in start.problems(values, session) },
            remarks: { values, session in
                let wording = start.details(values, session.catalog).wording
                let remark = start.coding.remark(wording, start.speaker(values), in: session)
                return remark.map { [.coding: $0] } ?? [:]
            }
        ) { session, values in
            var details = start.details(values, session.catalog)
            details.wording = session.anchored(details.wording, at: meeting.id)
            details.seen = values.asSeen.map { start.details($0, session.catalog).wording }
            return submit(&session, details)
        }
    }
}

/// The fields of a wording, and what they say.
private struct WordingFields: Sendable {
    var wording: Wording?
    var speaker: Speaker
    var meeting: Meeting
    var taken: Set<Source.ID>
    var coding: CodingField

    /// The source chosen at first: a new one where that of the meeting has its words.
    private var firstSource: String {
        if let wording { return wording.source.text }
        return taken.contains(meeting.source) ? Self.another : meeting.source.text
    }

    /// The value of the choice that opens the fields of a new source.
    private static let another = "+"

    func words(_ catalog: Catalog, isRequired: Bool) -> [FormField] {
        let speakers =
            [FormField.Choice("all", catalog.name(of: .all))]
            + catalog.parties.map { .init($0.id.text, $0.short) }
        return [
            FormField(
                .text, "Wording",
                help: (["the operative phrase as the source has it", catalog.quoteLimit.inWords]
                    + (isRequired ? [] : ["empty takes this wording out"]))
                    .compactMap(\.self).joined(separator: ", "),
                isRequired: isRequired, value: wording?.text ?? ""),
            FormField(
                .verb, "Verb", help: "where the phrase leaves it out: expressed grave concern over",
                value: wording?.verb ?? ""),
            FormField(
                .speaker, "Speaker", .choice(speakers), help: "who says it", isRequired: true,
                value: speaker.text),
        ]
    }

    func origin(_ catalog: Catalog) -> [FormField] {
        let known = catalog.sources.map { source in
            FormField.Choice(source.id.text, "\(source.publisher), \(source.title)")
        }
        let first = known.filter { $0.value == meeting.source.text }
        let rest = known.filter { $0.value != meeting.source.text }
        let choices = first + rest + [.init(Self.another, "a new source, named below")]
        return [
            FormField(
                .source, "Source", .choice(choices), help: "where the words were read",
                isRequired: true, value: firstSource),
            FormField(
                .provenance, "Provenance",
                .choice(Provenance.allCases.map { .init($0.rawValue, $0.name) }),
                help: "how near the words are to the official ones", isRequired: true,
                value: (wording?.provenance ?? .officialText).rawValue),
            FormField(
                .language, "Language", help: "of the words: en, ko, ja", isRequired: true,
                value: wording?.language ?? "en"),
            FormField(
                .confidence, "Confidence",
                .choice(Confidence.allCases.map { .init($0.rawValue, $0.rawValue) }),
                help: "how sure it is that these are the words", isRequired: true,
                value: (wording?.confidence ?? .high).rawValue),
            FormField(
                .covers, "Covers",
                .choice(Wording.Covers.allCases.map { .init($0.rawValue, $0.name) }),
                help: "how much of what the statement says about the pledge", isRequired: true,
                value: (wording?.covers ?? .part).rawValue),
        ]
    }

    var newSource: [FormField] {
        [
            FormField(.publisher, "Publisher", help: "of a new source: Yonhap"),
            FormField(.title, "Title", help: "of a new source"),
            FormField(.url, "Address", help: "of a new source: https://…"),
        ]
    }

    /// Whether the stored text must have the words; nothing to choose where no text is stored.
    func inText(_ session: Session) -> [FormField] {
        let records = session.catalog.statements(of: meeting.id)
        guard records.contains(where: { session.statementTexts[$0.id] != nil }) else { return [] }
        // Words that were accepted once are not questioned again.
        let isKnown = wording.flatMap {
            session.statementTexts.problem(with: $0, at: meeting.id, in: session.catalog)
        }
        return [
            FormField(
                .inText, "In text",
                .choice([
                    .init("yes", "the stored text must have the words"),
                    .init("no", "accept words that the stored text does not have"),
                ]), help: "checked against the stored text of the statement", isRequired: true,
                value: isKnown == nil ? "yes" : "no")
        ]
    }

    func problems(_ values: FormValues, _ session: Session) -> FormProblems {
        let catalog = session.catalog
        var problems: FormProblems = [:]
        problems[.text] = catalog.quoteLimit.problem(with: values[.text])
        if problems[.text] == nil, values[.inText] == "yes", !values[.text].isEmpty {
            problems[.text] = session.statementTexts.problem(
                with: details(values, catalog).wording, at: meeting.id, in: catalog)
        }
        let verb = values[.verb].split(whereSeparator: \.isWhitespace).count
        if verb > Wording.verbLimit {
            problems[.verb] = "\(verb) words; give at most \(Wording.verbLimit)"
        }
        if taken.contains(Source.ID(values[.source])) {
            problems[.source] = "it has words of the pledge here already; e on those changes them"
        }
        let isNew = values[.source] == Self.another
        for name in [FormField.Name.publisher, .title] where isNew != !values[name].isEmpty {
            problems[name] =
                isNew ? "a new source needs it" : "only of a new source; choose that as the source"
        }
        problems[.url] = addressProblem(values.optional(.url))
        if !isLanguage(values[.language]) {
            problems[.language] = "write a language tag: en, ko, ja"
        } else if let language = Language.ofScript(values[.text]),
            Vocabulary.primary(values[.language]) != language
        {
            problems[.language] = "the wording is in \(Language.name(language)): write \(language)"
        }
        problems[.coding] = coding.problem(values[.coding])
        return problems
    }

    func speaker(_ values: FormValues) -> Speaker {
        values[.speaker] == "all" ? .all : .one(Party.ID(values[.speaker]))
    }

    func details(_ values: FormValues, _ catalog: Catalog) -> WordingDetails {
        var source: Source?
        if values[.source] == Self.another {
            var details = MeetingDetails(meeting, in: catalog)
            details.sourceID = nil
            details.publisher = values[.publisher].onOneLine
            details.title = values[.title].onOneLine
            details.url = values.optional(.url)
            source = details.entries(in: catalog)?.source
        }
        var wording = Wording(
            text: values[.text].onOneLine, verb: values.optional(.verb)?.onOneLine,
            source: source?.id ?? Source.ID(values[.source]),
            provenance: Provenance(rawValue: values[.provenance]) ?? .pressReport,
            language: values[.language],
            confidence: Confidence(rawValue: values[.confidence]) ?? .high,
            covers: Wording.Covers(rawValue: values[.covers]) ?? .part)
        wording.coding = coding.coding(values[.coding], of: wording)
        if wording.text == self.wording?.text { wording.anchor = self.wording?.anchor }
        return WordingDetails(wording: wording, speaker: speaker(values), newSource: source)
    }
}
