import Commitments

extension FormField.Name {
    static let url = Self("url")
    static let confidence = Self("confidence")
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
                + start.origin(catalog) + start.newSource(catalog) + [start.coding.field],
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

    /// The values when the form opens.
    private var start: Wording {
        if let wording { return wording }
        var blank = Wording.blank
        blank.provenance = .officialText
        return blank
    }

    private func field(
        _ name: FormField.Name, _ catalog: Catalog, help: String? = nil, isRequired: Bool? = nil
    ) -> FormField {
        FormField(name, of: start, in: catalog, help: help, isRequired: isRequired)
    }

    func words(_ catalog: Catalog, isRequired: Bool) -> [FormField] {
        var said = Reaffirmation.blank
        said.speaker = speaker
        return [
            field(
                .text, catalog,
                help: (["the operative phrase as the source has it", catalog.quoteLimit.inWords]
                    + (isRequired ? [] : ["empty deletes this wording"]))
                    .compactMap(\.self).joined(separator: ", "), isRequired: isRequired),
            field(.verb, catalog), FormField(.speaker, of: said, in: catalog),
        ]
    }

    func origin(_ catalog: Catalog) -> [FormField] {
        let known = catalog.choices(of: .source)
        let first = known.filter { $0.value == meeting.source.text }
        let rest = known.filter { $0.value != meeting.source.text }
        let choices = first + rest + [.init(Self.another, "a new source, named below")]
        return [
            FormField(
                .source, "Source", .choice(choices), help: "where the words were read",
                isRequired: true, value: firstSource)
        ] + [.provenance, .language, .confidence, .covers].map { field($0, catalog) }
    }

    func newSource(_ catalog: Catalog) -> [FormField] {
        let helps: [(FormField.Name, String)] = [
            (.publisher, "of a new source: Yonhap"), (.title, "of a new source"),
            (.url, "of a new source: https://…"),
        ]
        return helps.map {
            FormField($0, of: Source.blank, in: catalog, help: $1, isRequired: false)
        }
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
                    .init("no", "accept words that are not in the stored text"),
                ]), help: "checked against the stored text of the statement", isRequired: true,
                value: isKnown == nil ? "yes" : "no")
        ]
    }

    func problems(_ values: FormValues, _ session: Session) -> FormProblems {
        let catalog = session.catalog
        var problems: FormProblems = [:]
        if values[.inText] == "yes", !values[.text].isEmpty {
            problems[.text] =
                catalog.quoteLimit.problem(with: values[.text])
                ?? session.statementTexts.problem(
                    with: details(values, catalog).wording, at: meeting.id, in: catalog)
        }
        if taken.contains(Source.ID(values[.source])) {
            problems[.source] =
                "it already has a wording of the pledge here; e on that one changes it"
        }
        let isNew = values[.source] == Self.another
        for name in [FormField.Name.publisher, .title] where isNew != !values[name].isEmpty {
            problems[name] =
                isNew
                ? "required for a new source" : "only for a new source; choose that as the source"
        }
        if let language = Language.ofScript(values[.text]),
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
            details.source = values.taking(Source.blank, isNew: false)
            source = details.entries(in: catalog)?.source
        }
        var wording = values.taking(start, isNew: false)
        wording.source = source?.id ?? Source.ID(values[.source])
        wording.coding = coding.coding(values[.coding], of: wording)
        if wording.text != self.wording?.text { wording.anchor = nil }
        return WordingDetails(wording: wording, speaker: speaker(values), newSource: source)
    }
}
