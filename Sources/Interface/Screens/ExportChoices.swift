import Commitments
import Export

/// What was chosen for an export; kept for the next one.
struct ExportChoices: Equatable, Sendable {
    var what = What.shown
    var format = AnnotatedList.fileFormats[0]
    var notes = NoteChoice.all
    /// The meetings whose comparison can be exported; nil where none is shown.
    var pair: ChangesScreen.Pair?
    /// The texts whose redline can be exported; nil where none is shown.
    var redline: RedlineScreen.Pair?
    /// The language versions that can be exported; nil where none are shown.
    var languages: LanguagesScreen.Pair?
    /// The matrix that can be exported; nil where none is shown.
    var matrix: MatrixChoices?

    enum What: String, CaseIterable, Sendable {
        case changes, redline, languages, matrix, shown, marked
        /// The marked pledges but for those that the filter hides.
        case markedShown = "marked and shown"
        case all, calendar
    }

    /// What the dialog offers.
    var shown: [What] {
        What.allCases.filter {
            ($0 != .changes || pair != nil) && ($0 != .matrix || matrix != nil)
                && ($0 != .redline || redline != nil)
                && ($0 != .languages || languages != nil)
        }
    }

    /// What is chosen at first: what the screen shows.
    func firstOffered(_ session: Session) -> What {
        if pair != nil { return .changes }
        if redline != nil { return .redline }
        if languages != nil { return .languages }
        if matrix != nil { return .matrix }
        return session.effectiveMarks.isEmpty ? .shown : .marked
    }

    /// Whether notes have no place in what is chosen.
    var hasNoNotes: Bool { [.matrix, .redline, .languages, .calendar].contains(what) }

    /// What is drawn; the marked ones without the hidden ones only where some are hidden.
    func listed(_ session: Session) -> [What] {
        let offered = offered(session)
        return shown.filter { $0 != .markedShown || offered.contains($0) }
    }

    /// What of it can be chosen.
    func offered(_ session: Session) -> [What] {
        shown.filter { what in
            switch what {
            case .marked: !session.effectiveMarks.isEmpty
            case .markedShown: !markedShown(session).isEmpty && !session.hiddenMarks.isEmpty
            default: true
            }
        }
    }

    /// "shown 12", "what changed".
    func name(of what: What, _ session: Session) -> String {
        switch what {
        case .changes: "what changed"
        case .redline: "redline"
        case .languages: "two languages"
        case .calendar: "calendar"
        case .shown, .matrix: "\(what.rawValue) \(session.listing.rows.count)"
        case .marked: "\(what.rawValue) \(session.effectiveMarks.count)" + hidden(session)
        case .markedShown: "\(what.rawValue) \(markedShown(session).count)"
        case .all: "\(what.rawValue) \(session.register.living.count)"
        }
    }

    /// " (2 hidden by the filter)"
    private func hidden(_ session: Session) -> String {
        let count = session.hiddenMarks.count
        return count == 0 ? "" : " (\(count) hidden by the filter)"
    }

    private func markedShown(_ session: Session) -> Set<Pledge.ID> {
        session.effectiveMarks.subtracting(session.hiddenMarks.map(\.id))
    }

    /// The whole file.
    func file(in session: Session) -> [UInt8] { document(session).file(as: format) ?? [] }

    /// The text to copy: of a format that is no text, the same in Markdown.
    func content(in session: Session) -> String {
        let document = document(session)
        return document.written(as: format) ?? document.written(as: .markdown) ?? ""
    }

    /// The text for a shell command: as the shell prints it, else as Markdown.
    func textForPipe(in session: Session) -> String {
        let document = document(session)
        return document.written(as: .text) ?? document.written(as: .markdown) ?? ""
    }

    /// The text of the preview: of a format that is not read as its file is, the same in Markdown.
    func preview(in session: Session) -> String {
        let document = document(session)
        return (format == .html ? document.written(as: .markdown) : nil) ?? content(in: session)
    }

    /// The formats in which what is chosen can be written.
    func formats(_ session: Session) -> [Format] { type(of: document(session)).fileFormats }

    func shellCommand(_ session: Session, output: String) -> ShellCommand {
        let settings = session.settings
        return ShellCommand(
            for: document(session), format: format, output: output, catalog: settings.catalogPath,
            notes: settings.notesPath)
    }

    func suggestedFile(_ session: Session) -> String {
        "\(document(session).fileName).\(format.fileExtension)"
    }

    private func document(_ session: Session) -> any ExportedDocument {
        if let brief = brief(session) { return brief }
        if what == .redline, let redline, let brief = session.redline(of: redline) { return brief }
        if what == .languages, let languages,
            let brief = session.languages(of: languages)
        {
            return brief
        }
        if let matrix = matrixList(session) { return matrix }
        if what == .calendar { return Agenda(list(session)) }
        return list(session)
    }

    /// The comparison chosen.
    private func brief(_ session: Session) -> ComparisonBrief? {
        guard what == .changes, let pair,
            let from = session.catalog.position(ofMeeting: pair.from),
            let to = session.catalog.position(ofMeeting: pair.to)
        else { return nil }
        return ComparisonBrief(
            session.register, from, to, filter: session.filter, sortedBy: session.sort,
            notes: notes, texts: session.texts(from, to))
    }

    /// The matrix chosen.
    private func matrixList(_ session: Session) -> MatrixList? {
        guard what == .matrix, let matrix else { return nil }
        let list = AnnotatedList(session.register, filter: session.filter, sortedBy: session.sort)
        return MatrixList(list, selection: matrix.selection, content: matrix.cells)
    }

    /// The pledges chosen. The marked ones are exported whether the filter shows them or not.
    private func list(_ session: Session) -> AnnotatedList {
        switch what {
        case .shown, .changes, .redline, .languages, .matrix, .calendar:
            AnnotatedList(
                session.register, filter: session.filter, sortedBy: session.sort, notes: notes)
        case .marked:
            AnnotatedList(
                session.register, sortedBy: session.sort, picked: session.effectiveMarks,
                notes: notes)
        case .markedShown:
            AnnotatedList(
                session.register, sortedBy: session.sort, picked: markedShown(session),
                notes: notes)
        case .all: AnnotatedList(session.register, sortedBy: session.sort, notes: notes)
        }
    }
}
