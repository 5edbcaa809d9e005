import Canvas
import Commitments
import Interface
import Storage
import Terminal
import Text

/// The browser's run loop: events go into the session, frames come out of it, and its effects are
/// carried out here. The main thread has the terminal to itself; what touches the disk is done by
/// a `Clerk` on another.
struct Browser {
    private let terminal: CursesTerminal
    private let clerk: Clerk
    /// The texts that are open in the analyst's own editor.
    private let outside: OutsideTexts?
    /// Those that came back, and are not known to be on the disk.
    private var broughtBack: [Draft.ID] = []
    private var session: Session
    private var isDone = false
    /// The signal that ends the program, if one does.
    private var signal: Int32?
    private var isHungUp = false
    /// What earlier runs remembered.
    private let remembered: Habits
    private let firstSort: Sort
    /// What the command line says, which wins over settings that change.
    private let options: BrowseOptions
    /// The settings at the start.
    private let chosen: Settings
    /// The files in use, to which belongs where the analyst leaves off.
    private let files: [String]

    /// Runs until the analyst quits or the terminal goes.
    /// - Throws: `Failure` when there is no terminal to use, or notes could not be saved.
    static func run(_ options: BrowseOptions) throws(Failure) {
        let chosen = Settings.read()
        let beginning = Beginning(options, chosen)
        let terminal: CursesTerminal
        do throws(TerminalError) {
            terminal = try CursesTerminal(
                theme: options.shownTheme(chosen), mouse: chosen.preferences.usesMouse,
                crashMessage:
                    "pledges crashed because of a bug. Everything saved is safe, and "
                    + "the next start offers what you were typing.")
        } catch {
            throw Failure(.failed, error.description)
        }
        var browser = Browser(terminal, options, chosen, beginning)
        #if DEBUG
            if let crash = options.crash { browser.crash(crash) }
        #endif
        browser.loop()
        terminal.close()
        if !options.isReadOnly { browser.rememberForNextRun() }
        try browser.end()
    }

    private init(
        _ terminal: CursesTerminal, _ options: BrowseOptions, _ chosen: Settings,
        _ beginning: Beginning
    ) {
        self.terminal = terminal
        self.options = options
        self.chosen = chosen
        let (now, library, backup) = (beginning.now, beginning.library, beginning.backup)
        let drafts = DraftFolder(for: library.filesInUse)
        outside = drafts.outside
        // Who only looks cannot go on with a draft, and takes it from nobody.
        let left = options.isReadOnly ? DraftStore.Found() : drafts.load()
        let intakes = IntakeFolder(for: library.filesInUse)
        let kept = intakes.load()
        let unsaved = library.unsavedChanges()
        // Saving what an earlier run could not is a change, too.
        let claimed = options.isReadOnly ? nil : unsaved?.claim()
        clerk = Clerk(
            Disk(
                notes: library.store, catalog: library.catalogStore, unsaved: unsaved,
                drafts: drafts, intakes: intakes), options.locks,
            waker: terminal.waker)
        var settings = Session.Settings(
            author: "", readOnlyReason: library.readOnly.map { Browser.reason($0, backup) },
            catalogPath: options.catalogOption, notesPath: options.notesOption,
            asOfWasGiven: options.asOf != nil)
        settings.newsCanWait = true
        settings.terminalHasColors = terminal.colors >= 8
        settings.notesFile = library.store.map { Environment.abbreviatingHome($0.path) }
        settings.catalogReadOnlyReason = library.catalogReadOnly.map {
            "the catalog is read-only: \($0.description)"
        }
        if options.isReadOnly {
            settings.whyOnlyLooking = "the program was started with --read-only"
        }
        if case .invalid(let problems) = library.readOnly, let place = problems.first?.location {
            let what = backup == nil ? "read-only" : "read-only backup"
            settings.readOnlyBadge = "\(what), damage at \(place.line):\(place.column)"
        }
        settings.take(chosen, options, terminal)
        session = Session(
            register: beginning.register, size: terminal.size, now: now, settings: settings,
            intakes: kept.intakes, unsaved: Set((claimed?.edits ?? []).map(\.id)),
            texts: library.statementTexts(), readings: library.readings,
            keymap: chosen.keymap)
        let recalled = Browser.store?.load()
        remembered = recalled?.remembered ?? Habits()
        session.recall(remembered, problem: recalled?.problem)
        firstSort = options.sort ?? chosen.preferences.sort ?? remembered.sort
        session.start(filter: options.filter, sort: firstSort)
        files = [library.store?.path, library.catalogStore?.path].map { $0 ?? "" }
        let begins = options.isFresh || !options.filter.isAll || options.asOf != nil
        if !begins, let place = remembered.place(with: files) { session.goOn(from: place) }
        resume(claimed)
        carryOut(
            session.offer(
                left.notes, left.forms,
                elsewhere: DraftsElsewhere(
                    notes: left.notesElsewhere, forms: left.formsElsewhere)))
        session.sayLaterNotes()
        if let coder = options.coder { session.open(coder) }
        if let problem = chosen.problemsInWords { clerk.report([.failed(problem)]) }
        for problem in left.problems + kept.problems { clerk.report([.failed(problem)]) }
    }

    /// Goes on with what earlier runs could not save.
    private mutating func resume(_ claimed: UnsavedChanges.Claimed?) {
        guard let claimed else { return }
        carryOut(
            session.resume(
                UnsavedWork(notes: claimed.notes, edits: claimed.edits, texts: claimed.texts)))
        for problem in claimed.problems { clerk.report([.failed(problem)]) }
    }

    /// Where the browser remembers from one run to the next; nil when the environment has no place.
    private static var store: HabitsStore? {
        (try? Environment.places.session()).map { HabitsStore(path: $0) }
    }

    /// Never keeps the user from leaving: what cannot be remembered is forgotten.
    private func rememberForNextRun() {
        var left = session.remembered
        // An order given for this run alone is no habit.
        if left.sort == firstSort { left.sort = remembered.sort }
        left.places = remembered.places
        left.leave(session.leftOff(with: files))
        if left != remembered { try? Browser.store?.save(left) }
    }

    /// Why notes cannot be changed, and which are shown instead.
    private static func reason(_ error: StorageError, _ backup: Backup?) -> String {
        guard case .invalid(let problems) = error, let problem = problems.first else {
            return "notes are read-only: \(error.description)"
        }
        // The line may be cut off where the terminal ends: what is needed most comes first.
        let place = "\(problem.location.line):\(problem.location.column)"
        let file = Environment.abbreviatingHome(problem.file)
        let shown = backup.map { "; shown is the backup of \(Clock.words(for: $0.time))" } ?? ""
        return "notes are read-only: damaged, `pledges recover` repairs it; \(file):\(place): "
            + problem.message + shown
    }

    private mutating func loop() {
        terminal.show(session.frame())
        Background.run {
            [clerk, news = session.newsPreparation, preparation = session.preparation] in
            news()
            clerk.report([.latestCompared])
            preparation()
        }
        let watch = SettingsWatch(since: chosen, waking: terminal.waker)
        while !isDone {
            let waits = session.wantsTick
            let events = terminal.events(waitingAtMost: waits ? 1000 : nil)
            note(events)
            let now = Clock.now()
            carryOut(session.handle(events, at: now))
            if waits, events.isEmpty { carryOut(session.tick(at: now)) }
            takeOutcomes()
            if let chosen = watch.changes() { adopt(chosen) }
            if !isDone { terminal.show(session.frame()) }
        }
        finishSaving()
    }

    /// Takes over settings that were changed meanwhile.
    private mutating func adopt(_ chosen: Settings) {
        terminal.theme = options.shownTheme(chosen)
        terminal.usesMouse = chosen.preferences.usesMouse
        var settings = session.settings
        settings.take(chosen, options, terminal)
        session.adopt(settings, chosen.keymap, problem: chosen.problemsInWords)
    }

    /// Remembers how the program is asked to end.
    private mutating func note(_ events: [Event]) {
        for event in events {
            if case .terminate(let number) = event { signal = number }
            if case .closed = event { isHungUp = true }
        }
    }

    private mutating func carryOut(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .disk(let work): clerk.take(work)
            case .terminal(let act): carryOut(act)
            }
        }
    }

    private mutating func carryOut(_ act: TerminalAct) {
        switch act {
        case .copy(let text):
            terminal.copy(text)
            Pipe.loadTmuxBuffer(text)
        case .pipe(let text, let command):
            flush()
            terminal.suspended { Pipe.run(command, reading: text) }
        case .openAddress(let address): open(address)
        case .redraw: terminal.redraw()
        case .theme(let theme): terminal.theme = theme
        case .suspend:
            // Who is stopped may be killed: what is being typed is on the disk before.
            flush()
            terminal.suspendToShell()
        case .edit(let draft, let purpose): edit(draft, for: purpose)
        case .quit: isDone = true
        }
    }

    /// - Parameter draft: the text, and what it is for. Should the program be killed meanwhile, the
    ///   next start offers what is in the editor's file then.
    private mutating func edit(_ draft: Draft, for purpose: EditPurpose) {
        flush()
        let text = draft.text
        let result = terminal.suspended { Editor.edit(draft, in: outside) }
        let outcome: Outcome =
            switch result {
            case .success(let edited):
                .edited(text: edited == text ? nil : edited, purpose: purpose)
            case .failure(let problem):
                .editFailed(
                    problem.message, left: problem.left == text ? nil : problem.left,
                    purpose: purpose)
            }
        if !result.leavesFile { broughtBack.append(draft.id) }
        carryOut(session.handle(outcome, at: Clock.now()))
        flush()
    }

    /// An editor's file goes once its text is on the disk; else the next start has it.
    private mutating func closeBroughtBack() {
        guard !broughtBack.isEmpty, session.outbox.isEmpty else { return }
        for id in broughtBack { outside?.close(id) }
        broughtBack = []
    }

    private func open(_ address: WebAddress) {
        AddressOpener.open(address) { [clerk] problem in clerk.report([.failed(problem)]) }
    }

    /// Waits for the disk: nothing that was taken is given up because the analyst leaves, unless the
    /// disk does not answer.
    private mutating func finishSaving() {
        let start = ContinuousClock.now
        while clerk.isBusy, ContinuousClock.now < start + .seconds(Browser.patience) {
            // Nobody can be asked any more: what a held file keeps out is kept for the next start.
            if ContinuousClock.now > start + .seconds(1) { clerk.take(.giveUpWaiting) }
            if !isHungUp { terminal.show(session.frame()) }
            note(terminal.events(waitingAtMost: 100))
            takeOutcomes()
        }
    }

    /// How many seconds the program waits for the disk before it ends or stops all the same.
    private static let patience = 4

    /// Waits for what is on its way to the disk, with what follows from it.
    private mutating func flush() {
        let limit = ContinuousClock.now + .seconds(2)
        repeat {
            clerk.finish()
            takeOutcomes()
        } while clerk.isBusy && ContinuousClock.now < limit
    }

    /// What has been done, and what follows from it: a draft is forgotten when its note is durable,
    /// and kept when that failed.
    private mutating func takeOutcomes() {
        for outcome in clerk.outcomes() { carryOut(session.handle(outcome, at: Clock.now())) }
        closeBroughtBack()
    }

    private func end() throws(Failure) {
        if let farewell = session.farewell { Message.say(farewell) }
        if let signal { Streams.die(of: signal) }
        if isHungUp || session.farewell != nil { throw Failure(.failed, "") }
    }
}

#if DEBUG
    extension Browser {
        /// Crashes on purpose, after a first screen, so that tests see what is left of the terminal.
        fileprivate func crash(_ kind: CrashGuard.Kind) {
            terminal.show(session.frame())
            CrashGuard.provoke(kind)
        }
    }
#endif
