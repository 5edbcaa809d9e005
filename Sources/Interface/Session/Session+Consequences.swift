import Commitments

/// What an edit of the catalog, or taking one back, brings with it: pages of what is gone close, and
/// notes may be left without a pledge. Both are said.
extension Session {
    /// "pledge SEC-78" when the catalog had it and has it no longer.
    func lost(_ pledge: Pledge.ID, since old: Catalog) -> String? {
        guard catalog.pledge(pledge.text) == nil, let before = old.pledge(pledge.text) else {
            return nil
        }
        return "pledge \(before.id)"
    }

    /// "the meeting Lima 2026" when the catalog had it and has it no longer.
    func lost(_ meeting: Meeting.ID, since old: Catalog) -> String? {
        guard catalog.position(ofMeeting: meeting) == nil,
            let before = old.position(ofMeeting: meeting)
        else { return nil }
        return "the meeting \(old.shortName(of: old.meetings[before].id))"
    }

    /// What the last change of the catalog brought with it is said.
    mutating func forgetConsequences() {
        lostPages = []
        renaming = Renaming()
    }

    /// Closes the pages of what is gone, and remembers which, to be said.
    mutating func closeLostPages(since old: Catalog) {
        let session = self
        lostPages = []
        for screen in screens.all.dropFirst().reversed() {
            guard let what = screen.lost(in: session, since: old) else { continue }
            let page = "the page “\(screen.name.rawValue)” closed: \(what) is gone"
            if !lostPages.contains(page) { lostPages.append(page) }
        }
        if lostPages.isEmpty { return }
        screens.close { $0.lost(in: session, since: old) != nil }
        say(lostPages.joined(separator: "; "))
    }

    /// What to add to a message about an edit: ", but 2 notes have no pledge in the catalog now:
    /// SEC-78", "; the page “meeting” closed: the meeting Lima is gone".
    /// - Parameter stray: the notes without a pledge before.
    func consequences(since stray: StrayNotes?) -> String {
        let pages = lostPages.map { "; \($0)" }.joined()
        guard let now = register.strayNotes, now.count > stray?.count ?? 0 else { return pages }
        return ", but \(now.leftInWords)" + pages
    }
}
