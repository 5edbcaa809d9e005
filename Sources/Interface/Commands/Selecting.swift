import Canvas
import Commitments

extension Command {
    static let selecting: [Command] = [
        Command(
            "mark", "mark and move down", keys: ["Space"], hint: Hint("mark", 10), .select,
            on: [.list], whyNot: { $0.currentPledge == nil ? "no pledge is selected" : nil }
        ) {
            session, _ in session.markCurrent()
        },
        Command("range", "mark a range: v, move, Space", keys: ["v"], .select, on: [.list]) {
            session, _ in
            session.withTop(ListScreen.self) { $0.toggleRange() }
            return []
        },
        Command(
            "mark-all", "mark all shown; press again to invert", keys: ["*"], .select, on: [.list]
        ) {
            session, _ in
            let shown = Set(session.listing.rows.map { session.catalog.pledges[$0].id })
            // Marks that the filter hides stay.
            session.marks.formSymmetricDifference(shown)
            return []
        },
        Command(
            "undo", "undo the last change", keys: ["u"], words: "revert back",
            hint: Hint("undo", 8), .select,
            on: .browsing,
            whyNot: { $0.whyNoNotes ?? ($0.mayUndo ? nil : "nothing to undo") }
        ) { session, _ in session.undo() },
        Command(
            "redo", "redo what was undone", keys: ["Ctrl-R", "U"], .select,
            on: .browsing,
            whyNot: { $0.whyNoNotes ?? ($0.mayRedo ? nil : "nothing to redo") }
        ) { session, _ in session.redo() },
        Command(
            "step-back", "go back one step; never quits", keys: ["Esc"], .select,
            on: Set(ScreenName.allCases).subtracting([.editor, .form])
        ) {
            session, _ in session.stepBack()
        },
    ]
}

extension Session {
    fileprivate mutating func markCurrent() -> [Effect] {
        if let list = screens.top as? ListScreen, list.range != nil {
            marks = effectiveMarks
            withTop(ListScreen.self) {
                $0.range = nil; $0.anchor = nil
            }
            return []
        }
        guard let pledge = currentPledge else { return [] }
        if marks.remove(pledge.id) == nil { marks.insert(pledge.id) }
        move(.lines(1))
        return []
    }

    /// The Esc ladder: the first of these that applies, and nothing more.
    fileprivate mutating func stepBack() -> [Effect] {
        if let filterLine = screens.top as? FilterScreen { return filterLine.cancel(&self) }
        if screens.count > 1 { return leaveScreen() }
        if let list = screens.top as? ListScreen, list.anchor != nil {
            withTop(ListScreen.self) {
                $0.range = nil; $0.anchor = nil
            }
        } else if !marks.isEmpty {
            marks = []
            say("marks cleared")
        } else if !filter.query.text.isEmpty || !filter.facets.isEmpty {
            let pillars = filter.pillars
            clearFilter()
            filter.pillars = pillars
            relist()
        } else if !filter.pillars.isEmpty {
            keepSelection()
            filter.pillars = []
            relist()
        } else if sort != .pillar {
            keepSelection()
            sort = .pillar
            relist()
        } else if showsWelcome {
            dismissWelcome()
        } else {
            say("q quits")
        }
        return []
    }

    /// Closes the screen in front; an intake is kept where it is.
    mutating func leaveScreen() -> [Effect] {
        guard screens.top is IntakeScreen else {
            screens.pop()
            return []
        }
        keepIntakePlace()
        screens.pop()
        say("the statement is kept; i continues it")
        return []
    }

    /// Says what became of what was typed; that it is kept only where the disk has not refused it.
    /// - Parameters:
    ///   - words: "draft kept ·"
    ///   - way: "a continues it"
    mutating func sayKept(_ target: Outbox.Target, _ words: String, _ way: String) {
        if case .failed(let reason)? = outbox[target]?.progress {
            complain("\(reason) · \(way)\(untilLeaving)")
        } else {
            say("\(words) \(way)")
            message?.isOfDraft = true
        }
    }

    /// How long a draft can be continued that could not be kept.
    var untilLeaving: String { ", until you leave" }

    /// Closes the note editor and keeps its draft.
    mutating func closeEditor() -> [Effect] {
        guard let editor = screens.top as? EditorScreen else { return [] }
        keepDraft()
        let draft = (screens.top as? EditorScreen)?.draft
        screens.pop()
        if let draft, drafts[draft] != nil {
            let key = editor.subject.note == nil ? "a" : "e"
            sayKept(.draft(draft), "draft kept ·", "\(key) continues it")
        }
        return []
    }
}
