import Commitments

extension FormField.Name {
    static let id = Self("id")
    static let date = Self("date")
    static let end = Self("end")
    static let place = Self("place")
    static let short = Self("short")
    static let format = Self("format")
    static let participants = Self("participants")
    static let publisher = Self("publisher")
    static let title = Self("title")
    static let url = Self("url")
    static let provenance = Self("provenance")
    static let extract = Self("extract")
    static let confidence = Self("confidence")
    static let summary = Self("summary")
    static let note = Self("note")
    static let alsoSeen = Self("alsoSeen")
}

extension FormScreen {
    /// Asks for all that a catalog holds of a meeting and its source.
    /// - Parameters:
    ///   - details: what stands in the fields at first; with an id, the meeting is there already.
    ///   - key: names the form among those left half filled in.
    ///   - submit: takes what the fields say, and what the analyst saw where that is not what is
    ///     there now; `changes(in:)` brings it into a catalog.
    package static func meeting(
        _ title: String, key: String? = nil, about: String = "", details: MeetingDetails,
        in catalog: Catalog,
        submit: @escaping @Sendable (inout Session, MeetingDetails, MeetingDetails?) -> FormAnswer
    ) -> FormScreen {
        FormScreen(
            title: title, key: key, about: about, fields: details.fields(in: catalog),
            proposals: { values, session in details.proposals(values, session) },
            problems: { values, session in details.problems(values, session.catalog) }
        ) { session, values in
            submit(&session, details.taking(values), values.asSeen.map(details.taking))
        }
    }
}

// MARK: The fields

extension MeetingDetails {
    fileprivate func fields(in catalog: Catalog) -> [FormField] {
        whenAndWhere + whatAndWho(catalog) + idField + sourceFields + record
    }

    /// The id of a meeting that is there never changes.
    private var idField: [FormField] {
        guard id == nil else { return [] }
        return [
            FormField(.id, "Id", help: "lower-case words joined by hyphens; never changes later")
        ]
    }

    private var whenAndWhere: [FormField] {
        [
            FormField(
                .date, "Date", .dayOrMonth, help: "2025-09-30, or 2025-09 where no day is known",
                isRequired: true, value: date?.iso ?? ""),
            FormField(
                .end, "Last day", .day, help: "where it lasted longer than a day",
                value: end?.iso ?? ""),
            FormField(
                .place, "Place", help: "as one would write it: New York, USA (UN General Assembly)",
                isRequired: true, value: place),
            FormField(
                .short, "Short place", help: "a word or two, for columns: New York",
                isRequired: true, value: short),
        ]
    }

    private func whatAndWho(_ catalog: Catalog) -> [FormField] {
        [
            FormField(
                .format, "Format",
                .choice(catalog.formats.map { .init($0.id.text, $0.name) }),
                help: "who meets; whether such a meeting issues a statement follows from it",
                isRequired: true, value: format?.text ?? ""),
            FormField(
                .participants, "Participants", .list,
                help: "a line a party, with those who came for it: US: Marco Rubio; another name",
                value: participantsText),
            FormField(
                .summary, "Summary", .text, help: "in a sentence of ours: what the meeting was",
                isRequired: true, value: summary),
        ]
    }

    private var participantsText: String {
        participants.map { delegation in
            let names = delegation.names.joined(separator: "; ")
            return names.isEmpty ? delegation.party.text : "\(delegation.party): \(names)"
        }
        .joined(separator: "\n")
    }

    private var sourceFields: [FormField] {
        let fields = [
            FormField(
                .publisher, "Publisher", help: "of the text that was read: White House",
                isRequired: true, value: publisher),
            FormField(
                .title, "Title", help: "of that text", isRequired: true, value: title),
            FormField(.url, "Address", help: "https://…", value: url ?? ""),
        ]
        guard let provenance else { return fields }
        return fields + [
            .languageOfText(language ?? ""),
            FormField(
                .provenance, "Provenance",
                .choice(Provenance.allCases.map { .init($0.rawValue, $0.name) }),
                help: "how near the words are to the official ones", isRequired: true,
                value: provenance.rawValue),
        ]
    }

    private var record: [FormField] {
        [
            FormField(
                .extract, "Extract",
                .choice(Extract.allCases.map { .init($0.rawValue, $0.inWords) }),
                help: "how much of it is in the catalog: what the absence of a pledge means",
                isRequired: true, value: extract.rawValue),
            FormField(
                .confidence, "Confidence",
                .choice(Confidence.allCases.map { .init($0.rawValue, $0.rawValue) }),
                help: "how sure this record is", isRequired: true, value: confidence.rawValue),
            FormField(
                .note, "Note", .text, help: "what a reader must know: a disputed date",
                value: note ?? ""),
            FormField(
                .alsoSeen, "Also seen", .list, help: "addresses of further reports, one a line",
                value: alsoSeen.joined(separator: "\n")),
        ]
    }
}

extension Extract {
    /// "official text, read pledge by pledge"
    var inWords: String {
        switch self {
        case .officialFullText: "official text, read pledge by pledge"
        case .wholeSource: "another source, read pledge by pledge"
        case .selectedPhrases: "selected phrases"
        }
    }
}

// MARK: What the fields say

extension MeetingDetails {
    /// These details as the fields of a form say them.
    func taking(_ values: FormValues) -> MeetingDetails {
        var details = self
        details.id = id ?? values.optional(.id).map { Meeting.ID($0) }
        details.date = values.date(.date)
        details.end = values.day(.end)
        details.place = values[.place].onOneLine
        details.short = values[.short].onOneLine
        details.format = values.optional(.format).map { MeetingFormat.ID($0) }
        details.participants = values.named(.participants).map {
            Meeting.Delegation(party: Party.ID($0.key), names: $0.texts)
        }
        details.publisher = values[.publisher].onOneLine
        details.title = values[.title].onOneLine
        details.url = values.optional(.url)
        if provenance != nil { details.language = values.optional(.language) }
        details.provenance = Provenance(rawValue: values[.provenance]) ?? provenance
        details.extract = Extract(rawValue: values[.extract]) ?? extract
        details.confidence = Confidence(rawValue: values[.confidence]) ?? confidence
        details.summary = values[.summary].onOneLine
        details.note = values.optional(.note)?.onOneLine
        details.alsoSeen = values.items(.alsoSeen)
        return details
    }

    fileprivate func proposals(_ values: FormValues, _ session: Session) -> FormValues {
        var proposals = FormValues()
        let short = values[.place].split(separator: ",").first.map { String($0).trimmed } ?? ""
        proposals[.short] = short
        guard id == nil else { return proposals }
        var details = taking(values)
        details.id = nil
        if details.short.isEmpty { details.short = short }
        if details.date != nil, details.format != nil {
            proposals[.id] =
                details.proposedID(in: session.catalog, besides: session.givenIDs).text
        }
        return proposals
    }

    fileprivate func problems(_ values: FormValues, _ catalog: Catalog) -> FormProblems {
        var problems: FormProblems = [:]
        let details = taking(values)
        if id == nil, let name = values.optional(.id) {
            if !isKebab(name) {
                problems[.id] = "lower-case letters, digits and hyphens only: \(slug(name))"
            } else if catalog.meeting(name) != nil {
                problems[.id] = "there is a meeting \(name) already; choose another id"
            }
        }
        if let date = details.date, let end = details.end, end < date.first {
            problems[.end] = "the meeting would end before it begins, on \(date.iso)"
        }
        problems[.url] = addressProblem(values.optional(.url))
        problems[.alsoSeen] = values.items(.alsoSeen).compactMap { addressProblem($0) }.first
        problems[.participants] = participantsProblem(values, catalog)
        if provenance != nil { problems.merge(problemOfLanguage(values)) { first, _ in first } }
        return problems
    }

    private func participantsProblem(_ values: FormValues, _ catalog: Catalog) -> String? {
        let known = catalog.parties.map(\.id.text)
        var seen: Set<String> = []
        for (key, _) in values.named(.participants) {
            if !known.contains(key) {
                return
                    "“\(key)” is no party; a line begins with \(known.joined(separator: ", ")) and a colon"
            }
            if !seen.insert(key).inserted {
                return "\(key) stands twice; put the names on one line"
            }
        }
        return nil
    }
}
