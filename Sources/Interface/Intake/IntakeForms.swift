import Commitments
import Intake
import Text

extension FormField.Name {
    fileprivate static let wording = Self("wording")
}

extension FormScreen {
    /// Asks for the meeting of a statement and its source; of a meeting that the catalog has, for
    /// the source alone.
    static func details(of intake: StatementIntake, in session: Session) -> FormScreen {
        let catalog = session.catalog
        if let meeting = intake.details.meeting, catalog.meeting(meeting.id.text) != nil {
            return source(of: intake, at: meeting, in: session)
        }
        return .meeting(
            "The meeting of this statement", key: "intake \(intake.id)", about: intake.opening,
            details: intake.details.asTyped(in: catalog, of: intake.statement), in: catalog
        ) { session, details, _ in
            guard
                let (meeting, source) = details.entries(
                    in: session.catalog, besides: session.givenIDs)
            else {
                return .wrong("the date and the format are required", in: nil)
            }
            return .taken(
                session.take(
                    meeting, source, details.provenance ?? .pressReport, details.language))
        }
    }

    /// Asks for the source of a statement of a meeting that the catalog has.
    private static func source(
        of intake: StatementIntake, at meeting: Meeting, in session: Session
    ) -> FormScreen {
        let catalog = session.catalog
        let source = intake.details.source ?? Source.blank
        return FormScreen(
            title: "The source of this statement", key: "intake source \(intake.id)",
            about: "It is added to \(meeting.short), \(meeting.date.text).",
            fields: FormField.fields(of: source, in: catalog, isNew: false)
                + [
                    .languageOfText(intake.details.knownLanguage ?? ""),
                    .provenance(intake.details.provenance, in: catalog),
                ], problems: { values, _ in problemOfLanguage(values) }
        ) { session, values in
            var details = MeetingDetails(meeting, in: session.catalog)
            details.source = values.taking(Source.blank, isNew: false)
            guard
                let (_, source) = details.entries(
                    in: session.catalog, besides: session.givenIDs)
            else {
                return .wrong("the meeting is no longer in the catalog", in: nil)
            }
            let provenance = Provenance(rawValue: values[.provenance]) ?? .pressReport
            return .taken(session.take(meeting, source, provenance, values[.language]))
        }
    }

    /// Asks for a pledge that a sentence makes for the first time.
    static func newPledge(
        from sentence: Sentence, _ proposed: SentenceProposals, _ intake: StatementIntake,
        in catalog: Catalog
    ) -> FormScreen {
        var (pledge, said) = (Pledge.blank, Reaffirmation.blank)
        pledge.parties = catalog.parties.map(\.id)
        pledge.pillar = intake.likelyPillar(of: proposed, in: catalog)
        said.speaker = proposed.speaker
        let title = proposed.title
        let words = [
            FormField(
                .wording, "Wording",
                help: ["the operative phrase", catalog.quoteLimit.inWords]
                    .compactMap(\.self).joined(separator: ", "),
                isRequired: true, value: proposed.fitting(proposed.wording), rule: .quote),
            FormField(.speaker, of: said, in: catalog),
        ]
        let fields = ["title", "pillar", "type", "summary", "parties", "terms"].map {
            FormField(.init($0), of: pledge, in: catalog)
        }
        return FormScreen(
            title: "New pledge", key: "intake \(intake.id) \(sentence.range.lowerBound)",
            about: sentence.text.oneLine,
            fields: Array(fields.prefix(3)) + words + Array(fields.suffix(3)),
            proposals: { values, _ in
                var proposals = FormValues()
                proposals[.title] = title
                // In our words, and nobody has to write them at once.
                proposals[.init("summary")] =
                    (values[.title].isEmpty ? title : values[.title]) + "."
                return proposals
            }
        ) { session, values in
            .taken(session.addPledge(values, saying: proposed.fitting(proposed.wording)))
        }
    }
}

extension Session {
    /// Takes what the form says of the meeting.
    fileprivate mutating func take(
        _ meeting: Meeting, _ source: Source, _ provenance: Provenance, _ language: String?
    ) -> [Effect] {
        say("y accepts the first proposal, n means no pledge, ? shows all keys")
        return changeIntake { intake in
            intake.details.meeting = meeting
            intake.details.source = source
            intake.details.provenance = provenance
            if let language { intake.details.guess.language = language }
        }
    }

    /// Makes a new pledge of the sentence in hand, and goes on.
    fileprivate mutating func addPledge(
        _ values: FormValues, saying proposed: String
    ) -> [Effect] {
        guard let screen = intakeScreen, let intake,
            let pillar = catalog.pillar(Pillar.ID(values[.pillar]))
        else { return [] }
        let id = nextPledgeID(in: pillar, besides: Set(intake.newPledges.map(\.id)))
        var pledge = values.taking(Pledge.blank, isNew: false)
        pledge.id = id
        let speaker = values[.speaker]
        let said = SaidPledge(
            pledge: id, wording: values[.wording],
            speaker: speaker == "all" ? .all : .one(Party.ID(speaker)),
            isOwnWording: values[.wording] != proposed)
        let wasOpen = intake.verdicts[safe: screen.position]?.links.isEmpty ?? true
        let effects = changeIntake { $0.add(pledge, said, at: screen.position) }
        say("new pledge \(id); in the catalog when the statement is committed")
        return wasOpen && !screen.isSeveral ? effects + goOn() : effects
    }
}

extension StatementIntake {
    /// Where a new pledge most likely belongs: with the pledge that its sentence is most like, else
    /// with the last one that the statement made.
    fileprivate func likelyPillar(
        of proposed: SentenceProposals, in catalog: Catalog
    ) -> Pillar.ID {
        let like = proposed.proposals.first.flatMap { catalog.pledge($0.pledge.text)?.pillar }
        return like ?? newPledges.last?.pillar ?? catalog.pillars.first?.id ?? Pillar.ID("")
    }

    /// How the text begins, to be seen while the meeting is entered.
    fileprivate var opening: String {
        sentences.prefix(3).map(\.text).joined(separator: " ").oneLine.fitted(280)
    }
}

extension IntakeDetails {
    /// As the form of a meeting has it: what was entered, else what was guessed.
    fileprivate func asTyped(in catalog: Catalog, of statement: Statement) -> MeetingDetails {
        var typed = MeetingDetails()
        if let meeting {
            typed = MeetingDetails(meeting, in: catalog)
            typed.meeting.id = Meeting.ID("")
        } else {
            let guess = MeetingGuess.guess(from: statement, catalog)
            typed.date = guess.date
            typed.meeting.place = guess.place ?? ""
            typed.meeting.short = guess.short ?? ""
            typed.meeting.format = guess.format ?? MeetingFormat.ID("")
            typed.source.title = guess.title ?? ""
            typed.meeting.participants = guess.participants.map { .init(party: $0, names: []) }
            typed.meeting.extract = .wholeSource
        }
        if let source { typed.source = source }
        typed.source.id = Source.ID("")
        typed.provenance = provenance
        typed.language = knownLanguage
        return typed
    }
}

extension IntakeDetails {
    /// The language of the text; nil where nobody knows it yet.
    fileprivate var knownLanguage: String? {
        guess.language == MeetingGuess.unknownLanguage ? nil : guess.language
    }
}

extension FormField {
    /// Asks for the language of a text; empty where its words do not tell.
    static func languageOfText(_ language: String) -> FormField {
        FormField(
            .language, "Language", help: "of the text: en, ko, ja, fr", isRequired: true,
            value: language)
    }
}

/// What is wrong with the language that a form gives a text.
func problemOfLanguage(_ values: FormValues) -> FormProblems {
    guard let language = values.optional(.language), !MemberKind.isLanguage(language) else {
        return [:]
    }
    return [.language: "write a language tag: en, ko, ja"]
}

extension Session {
    /// What was typed about a sentence that has been joined with the one before goes on with the whole.
    mutating func keepFormWithSentence(_ sentence: Sentence, of intake: StatementIntake) {
        let key = "intake \(intake.id) \(sentence.range.lowerBound)"
        if formDrafts[key] != nil { return }
        let beginning = "intake \(intake.id) "
        let inside = formDrafts.keys.sorted().first { name in
            name.hasPrefix(beginning)
                && Int(name.dropFirst(beginning.count)).map(sentence.range.contains) ?? false
        }
        if let inside { formDrafts[key] = formDrafts.removeValue(forKey: inside) }
    }
}
