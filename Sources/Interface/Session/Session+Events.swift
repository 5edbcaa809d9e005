import Canvas
import Commitments

extension Session {
    /// Takes events in and says what is to be done outside.
    /// - Parameter time: the moment and the zone of the analyst's clock.
    package mutating func handle(_ events: [Event], at time: Timestamp) -> [Effect] {
        setTime(time)
        eventsAtOnce = events.count
        var effects: [Effect] = []
        var rest = events[...]
        var areAdjusted = false
        while let event = rest.first {
            let letters = letters(in: rest)
            areAdjusted = false
            if letters.count > 1 {
                effects += take(letters)
            } else {
                let belongsToText = isText(event)
                effects += handle(event)
                // A flood of letters and lines is laid out once, not after each of them.
                if !belongsToText || !isText(event) {
                    adjustScreens()
                    areAdjusted = true
                }
            }
            rest = rest.dropFirst(max(1, letters.count))
        }
        if !areAdjusted { adjustScreens() }
        forgetHeardNews()
        keepDueDraft()
        return dispatch() + askForIDsElsewhere() + effects
    }

    /// The letters that come next and belong to a text: one by one each would cost a copy of it.
    private func letters(in events: ArraySlice<Event>) -> [Character] {
        guard prefix == nil, screens.top is any LetterTaking else { return [] }
        var letters: [Character] = []
        for event in events {
            guard case .key(.character(let letter)) = event else { break }
            letters.append(letter)
        }
        return letters
    }

    private mutating func take(_ letters: [Character]) -> [Effect] {
        guard let screen = screens.top as? any LetterTaking else { return [] }
        message = nil
        screen.type(String(letters), in: &self)
        countForDraft(keys: letters.count)
        return []
    }

    /// Whether an event belongs to a text, after which only the drawing has to follow.
    private func isText(_ event: Event) -> Bool {
        switch event {
        case .key(.character): screens.top.takesText
        case .key(.enter): screens.top is EditorScreen
        default: false
        }
    }

    private mutating func setTime(_ time: Timestamp) {
        let showsToday = register.asOf == now.date && !settings.asOfWasGiven
        now = time
        if showsToday, time.date != register.asOf {
            register.setDay(time.date)
            relist()
        }
    }

    private mutating func handle(_ event: Event) -> [Effect] {
        switch event {
        case .key(let key):
            message = nil
            if key == .escape, waitsFor != nil, !screens.top.isFloating {
                return giveUpWaiting()
            }
            leaving?.keys += 1
            isRetrying = false
            if screens.top.takesText { return press(key) }
            var effects: [Effect] = []
            for (index, stroke) in key.strokes.enumerated() {
                if index > 0 { adjustScreens() }
                effects += press(stroke)
            }
            return effects
        case .paste(let text):
            message = nil
            prefix = nil
            screens.top.paste(text, in: &self)
            countForDraft(keys: 1)
            defer { wantedEffects = [] }
            return wantedEffects
        case .mouse(let mouse): return handle(mouse)
        case .resize(let size):
            self.size = size
            return []
        // Where files are on a server, nobody says that they changed.
        case .focus: return [.disk(.reload)]
        case .resumed: return [.terminal(.redraw), .disk(.reload)]
        case .suspend:
            keepTyped()
            return [.terminal(.suspend)]
        case .closed, .terminate:
            keepTyped()
            outbox.retry()
            return [.terminal(.quit)]
        }
    }

    private mutating func handle(_ mouse: Mouse) -> [Effect] {
        message = nil
        if let popUp = Continuations(self) { return handle(mouse, on: popUp) }
        let step = wheelStep
        switch mouse.action {
        case .wheelUp: move(.lines(-step))
        case .wheelDown: move(.lines(step))
        case .click: return click(mouse.position)
        }
        return []
    }

    /// In a pop-up the wheel goes from choice to choice.
    private var wheelStep: Int {
        let help = screens.top as? CommandsScreen
        return screens.top.isFloating && !(help?.showsHelp ?? false) ? 1 : 3
    }

    /// What floats above a row covers it for the mouse, too.
    private mutating func click(_ point: Point) -> [Effect] {
        if screens.top.box(in: self)?.contains(point) ?? false {
            return screens.top.click(point, in: &self)
        }
        return pressChrome(at: point) ?? screens.top.click(point, in: &self)
    }

    /// Presses the view, the pillar or the hint at a place.
    /// - Returns: nil where there is none.
    private mutating func pressChrome(at point: Point) -> [Effect]? {
        let chrome = Chrome(self)
        if let key = chrome.pillarKey(at: point) {
            let name = key == .character("0") ? "all-pillars" : "pillar"
            return Command.named(name).map { run($0, key: key) } ?? []
        }
        if let key = chrome.key(at: point) { return press(key) }
        return chrome.command(at: point).map { run($0, key: .enter) }
    }

    private mutating func handle(_ mouse: Mouse, on popUp: Continuations) -> [Effect] {
        guard mouse.action == .click else { return [] }
        prefix = nil
        if let entry = popUp.entry(at: mouse.position) { return run(entry.command, key: entry.key) }
        // Views, pillars and hints beside it do what they always do; a row beside it does not.
        return popUp.contains(mouse.position) ? [] : pressChrome(at: mouse.position) ?? []
    }

    /// Handles a key: a command of the screen in front, else one that works everywhere, else text.
    private mutating func press(_ pressed: Key) -> [Effect] {
        let screen = screens.top.name
        let key = screens.top.takesText ? keymap.typed(pressed) : pressed
        if let first = prefix {
            prefix = nil
            if key == .escape { return [] }
            return runCommand(
                [first, screen.takesText ? key : key.latin], orSay: "\(first) \(key)")
        }
        let takesText = screens.top.takesText
        let isText = if case .character = key { takesText } else { false }
        if !isText {
            let command = takesText ? key : key.latin
            if keymap.isPrefix(command, on: screen) {
                prefix = command
                return []
            }
            if let (found, given) = keymap.found([command], on: screen) {
                return run(found, key: given)
            }
        }
        if let effects = screens.top.type(key, in: &self) {
            countForDraft(keys: 1)
            return effects
        }
        if !isText { complain("\(key) does nothing here\(adviceOnKeys)") }
        return []
    }

    /// Which key lists the keys, where one does: in a text field `?` is text.
    private var adviceOnKeys: String {
        let screen = screens.top.name
        let name = screens.top.takesText ? "help-while-typing" : "help"
        let help = Command.named(name).flatMap { keymap.singleKey(of: $0, on: screen) }
        guard let help, keymap.command([help], on: screen) != nil else { return "" }
        return "; \(help) lists the keys"
    }

    private mutating func runCommand(_ keys: [Key], orSay name: String) -> [Effect] {
        guard let (command, given) = keymap.found(keys, on: screens.top.name) else {
            complain("\(name) does nothing here\(adviceOnKeys)")
            return []
        }
        return run(command, key: given)
    }

    /// Runs a command, or says why it cannot be run now.
    mutating func run(_ command: Command, key: Key) -> [Effect] {
        if let reason = command.whyNot(self) {
            complain(reason)
            return []
        }
        return command.run(&self, key)
    }

    /// Handles the result of an effect, or what others did.
    package mutating func handle(_ outcome: Outcome, at time: Timestamp) -> [Effect] {
        setTime(time)
        var effects = take(outcome)
        if outbox.isEmpty {
            sayAllSaved()
            wasAskedToRetry = false
            isRetrying = false
            gaveUpWaiting = false
        } else if message?.isOfSaving ?? false, outbox.problem == nil, waitsFor == nil {
            sayOfSaving("saving…", isError: false)
        }
        effects += leaveIfReady() + wantedEffects
        wantedEffects = []
        sayNewIDs()
        adjustScreens()
        return dispatch() + effects
    }

    /// Answers an analyst who asked whether all is saved, or saw that it is not. What came in with the
    /// save stays on the screen.
    private mutating func sayAllSaved() {
        let isOutdated = message?.isOfSaving ?? false
        guard wasAskedToRetry || isOutdated else { return }
        let news = isOutdated ? nil : message?.text
        say((["all saved \(now.clock)"] + [news].compactMap(\.self)).joined(separator: " · "))
    }

    private mutating func take(_ outcome: Outcome) -> [Effect] {
        switch outcome {
        case .notesSaved(let saved): handleNotesSaved(saved)
        case .catalogSaved(let catalog, let saved): handleCatalogSaved(catalog, saved)
        case .kept(let target):
            outbox.isKept(target)
            if case .text = target, outbox.isEmpty { savedAt = now }
        case .notKept(let target, let reason): handleNotKept(target, reason)
        case .waiting(let holder): wait(for: holder)
        case .notesReloaded(let notebook, let notKept):
            handleNotesReloaded(notebook, notKept: notKept)
        case .notesUnreadable(let reason): handleNotesUnreadable(reason)
        case .notesGone(let path): handleNotesGone(path)
        case .catalogReloaded(let catalog, let readOnlyReason, let notKept):
            handleCatalogReloaded(catalog, readOnlyReason, notKept: notKept)
        case .catalogUnreadable(let reason): handleCatalogUnreadable(reason)
        case .textsRead(let texts): take(texts)
        case .exported(let path):
            if screens.top is ExportScreen { screens.pop() }
            let stray = register.strayNotes.map { " · \($0.notInIt)" }
            say("written: \(path)\(stray ?? "")")
        case .exportWouldReplace(let request): screens.push(ConfirmScreen.replacing(request))
        case .exportFailed(let reason), .failed(let reason): complain(reason)
        case .fileRead(let file): return take(file)
        case .coderRead(let coder): open(coder)
        case .latestCompared: showNews()
        case .idsElsewhere(let ids): idsElsewhere = ids
        case .proposed(let task, let readings): handleProposed(task, readings)
        case .edited(let text, let purpose): return handleEdited(text, for: purpose)
        case .editFailed(let reason, let left, let purpose):
            return handleEditFailed(reason, left: left, for: purpose)
        }
        return []
    }
}
