import Commitments
import Export

/// What was chosen for an export; kept for the next one.
struct ExportChoices: Equatable, Sendable {
    var what = What.shown
    var format = ExportFormat.all[0].name
    var notes = NoteChoice.all
    /// The meetings whose comparison can be exported; nil where none is shown.
    var pair: ChangesScreen.Pair?

    enum What: String, CaseIterable, Sendable { case changes, shown, marked, all }

    /// What stands in the dialog.
    var shown: [What] { What.allCases.filter { $0 != .changes || pair != nil } }

    /// What of it can be chosen.
    func offered(_ session: Session) -> [What] {
        shown.filter { $0 != .marked || !session.effectiveMarks.isEmpty }
    }

    /// "shown 12", "what changed".
    func name(of what: What, _ session: Session) -> String {
        switch what {
        case .changes: "what changed"
        case .shown: "\(what.rawValue) \(session.listing.rows.count)"
        case .marked: "\(what.rawValue) \(session.effectiveMarks.count)"
        case .all: "\(what.rawValue) \(session.catalog.pledges.count)"
        }
    }

    /// The text of the file.
    func content(in session: Session) -> String {
        if let brief = brief(session) { return comparisonFormat.render(brief) }
        return listFormat.render(list(session))
    }

    func shellCommand(_ session: Session, output: String) -> ShellCommand {
        let (catalog, notes) = (session.settings.catalogPath, session.settings.notesPath)
        if let brief = brief(session) {
            return ShellCommand(
                for: brief, format: comparisonFormat, output: output, catalog: catalog, notes: notes
            )
        }
        return ShellCommand(
            for: list(session), format: listFormat, output: output, catalog: catalog, notes: notes)
    }

    func suggestedFile(_ session: Session) -> String {
        if let brief = brief(session) {
            return "\(brief.fileName).\(comparisonFormat.fileExtension)"
        }
        return "pledges-\(session.register.asOf.iso).\(listFormat.fileExtension)"
    }

    private var listFormat: ExportFormat { ExportFormat(named: format) ?? ExportFormat.all[0] }

    private var comparisonFormat: ComparisonFormat {
        ComparisonFormat(named: format) ?? ComparisonFormat.all[0]
    }

    /// The comparison chosen.
    private func brief(_ session: Session) -> ComparisonBrief? {
        guard what == .changes, let pair,
            let from = session.catalog.position(ofMeeting: pair.from),
            let to = session.catalog.position(ofMeeting: pair.to)
        else { return nil }
        return ComparisonBrief(
            session.register, from, to, filter: session.filter, sortedBy: session.sort, notes: notes
        )
    }

    /// The pledges chosen. The marked ones are exported whether the filter shows them or not.
    private func list(_ session: Session) -> AnnotatedList {
        switch what {
        case .shown, .changes:
            AnnotatedList(
                session.register, filter: session.filter, sortedBy: session.sort, notes: notes)
        case .marked:
            AnnotatedList(
                session.register, sortedBy: session.sort, picked: session.effectiveMarks,
                notes: notes)
        case .all: AnnotatedList(session.register, sortedBy: session.sort, notes: notes)
        }
    }
}
