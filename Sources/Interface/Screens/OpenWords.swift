import Commitments

// What Enter does on what is selected, for the hints; nil where it opens nothing.

extension Link {
    /// "open pledge"
    var openWord: String {
        switch self {
        case .pledge: "open pledge"
        case .meeting: "open meeting"
        case .wording: "compare wordings"
        case .section: "go to section"
        case .note: "edit note"
        }
    }
}

extension PageScreen {
    package func openWord(in session: Session) -> String? {
        guard let link = linkUnderCursor(in: session) else { return nil }
        if case .note = link, session.settings.readOnlyReason != nil { return nil }
        return link.openWord
    }
}

extension ListScreen {
    package func openWord(in session: Session) -> String? {
        selectedPledge(in: session).map { _ in "open pledge" }
    }
}

extension WordingScreen {
    package func openWord(in session: Session) -> String? {
        selectedPledge(in: session).map { _ in "open pledge" }
    }
}

extension MeetingsScreen {
    package func openWord(in session: Session) -> String? {
        selectedMeeting(in: session).map { _ in "open meeting" }
    }
}

extension OverviewScreen {
    package func openWord(in session: Session) -> String? { "show what it counts" }
}

extension MatrixScreen {
    package func openWord(in session: Session) -> String? {
        guard selectedPledge(in: session) != nil else { return nil }
        let change = cell(in: matrix(session))?.change
        return (change?.before ?? change?.since) == nil ? "open pledge" : "compare wordings"
    }
}

extension HeatScreen {
    package func openWord(in session: Session) -> String? {
        (selection(in: session)?.reaffirmations.isEmpty ?? true) ? nil : "show mentions"
    }
}

extension TimelineScreen {
    package func openWord(in session: Session) -> String? {
        selectedLink(in: session).map(\.openWord)
    }
}

extension TraceScreen {
    package func openWord(in session: Session) -> String? {
        if selectedPledge(in: session) != nil { return "open pledge" }
        return selectedMeeting(in: session) == nil ? "open note" : "open meeting"
    }
}

extension ReviewScreen {
    package func openWord(in session: Session) -> String? {
        guard let selected else { return nil }
        if selected.reason == .twoTexts || selected.values != nil { return "settle" }
        let needsNote = selected.reason == .reviewBy || selected.reason == .lapsed
        return needsNote && selected.note != nil && session.whyNoNotes == nil
            ? "edit note" : "open pledge"
    }
}

extension Screen {
    /// What Enter does with what was typed or chosen: the word that the screen itself uses.
    var acceptWord: String {
        switch name {
        case .filter: "keep"
        case .commands: "run it"
        case .pick, .menu: "select"
        default: "confirm"
        }
    }
}
