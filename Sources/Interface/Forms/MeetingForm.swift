import Commitments

extension FormField.Name {
    static let id = Self("id")
    static let date = Self("date")
    static let end = Self("end")
    static let place = Self("place")
    static let short = Self("short")
    static let participants = Self("participants")
    static let publisher = Self("publisher")
    static let title = Self("title")
    static let provenance = Self("provenance")
}

extension FormScreen {
    /// Asks for all that a catalog holds of a meeting and its source.
    /// - Parameters:
    ///   - details: what is in the fields at first; with an id, the meeting already exists.
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
    /// The members of the meeting, with those of its source in the midst.
    fileprivate func fields(in catalog: Catalog) -> [FormField] {
        let order = [
            "date", "end", "place", "short", "format", "participants", "summary", "id", "source",
            "extract", "confidence", "note",
        ]
        let known = FormField.fields(of: meeting, in: catalog, isNew: isNew, order: order)
        var fields = known.flatMap { field in
            field.name.text == "source" ? sourceFields(catalog) : [field]
        }
        if date == nil, let place = fields.firstIndex(where: { $0.name == .date }) {
            fields[place].value = ""
        }
        return fields
    }

    private func sourceFields(_ catalog: Catalog) -> [FormField] {
        let fields = FormField.fields(of: source, in: catalog, isNew: false)
        guard let provenance else { return fields }
        return fields + [.languageOfText(language ?? ""), .provenance(provenance, in: catalog)]
    }
}

extension FormField {
    /// Asks how near words are to the official ones.
    static func provenance(_ provenance: Provenance, in catalog: Catalog) -> FormField {
        var wording = Wording.blank
        wording.provenance = provenance
        return FormField(.provenance, of: wording, in: catalog)
    }
}

// MARK: What the fields say

extension MeetingDetails {
    /// These details as the fields of a form say them.
    func taking(_ values: FormValues) -> MeetingDetails {
        var details = self
        details.meeting = values.taking(meeting, isNew: isNew)
        details.source = values.taking(source, isNew: false)
        details.date = values.date(.date)
        if provenance != nil { details.language = values.optional(.language) }
        details.provenance = Provenance(rawValue: values[.provenance]) ?? provenance
        return details
    }

    fileprivate func proposals(_ values: FormValues, _ session: Session) -> FormValues {
        var proposals = FormValues()
        let short = values[.place].split(separator: ",").first.map { String($0).trimmed } ?? ""
        proposals[.short] = short
        guard isNew else { return proposals }
        var details = taking(values)
        if details.meeting.short.isEmpty { details.meeting.short = short }
        if details.date != nil, !details.meeting.format.text.isEmpty {
            proposals[.id] =
                details.proposedID(in: session.catalog, besides: session.givenIDs).text
        }
        return proposals
    }

    fileprivate func problems(_ values: FormValues, _ catalog: Catalog) -> FormProblems {
        var problems: FormProblems = [:]
        let details = taking(values)
        if isNew, let name = values.optional(.id), catalog.meeting(name) != nil {
            problems[.id] = "meeting \(name) already exists; choose another id"
        }
        if details.date != nil {
            for problem in details.meeting.contradictions {
                problems[.init(problem.member)] = problem.message
            }
        }
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
                return "\(key) occurs twice; put the names on one line"
            }
        }
        return nil
    }
}
