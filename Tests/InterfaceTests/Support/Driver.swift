import Canvas
import Commitments
import Intake
import Testing

@testable import Interface
@testable import Storage

/// Runs a session without a terminal: keys in, frames and effects out.
struct Driver {
    var session: Session
    /// All effects so far, in order.
    private(set) var effects: [Effect] = []
    var now: Timestamp
    /// Whether saves are answered as a working disk would; else the test answers them.
    var answersSaves = true
    /// Why the texts of statements cannot be stored, if so.
    var refusesTexts: String?
    /// The ids that the last fetched branch has, for who opens a form.
    var idsElsewhere = KnownIDs()
    /// How often they were asked for.
    private(set) var asksForIDs = 0
    /// The file of the catalog, as edits have left it; nil for a catalog made by a test.
    private(set) var file: [UInt8]?

    static let day = "2025-10-20"

    init(
        columns: Int = 120, rows: Int = 40, isASCII: Bool = false, notebook: Notebook = Notebook(),
        catalog: Catalog? = nil, drafts: [Draft] = [], intakes: [StatementIntake] = [],
        readOnly: String? = nil, texts: StatementTexts = StatementTexts()
    ) throws {
        let time = try #require(Timestamp(Driver.day + "T09:14:00+09:00"))
        now = time
        let register = Register(
            catalog: try catalog ?? Driver.catalog(), notebook: notebook, asOf: time.date)
        file = catalog == nil ? try FileReader.read(Driver.catalogPath) : nil
        session = Session(
            register: register, size: Size(columns: columns, rows: rows), now: time,
            settings: .init(author: "jh", isASCII: isASCII, readOnlyReason: readOnly),
            drafts: drafts, intakes: intakes, ids: NoteIDSource(random: Counter()), texts: texts)
    }

    /// A frozen part of the shipped catalog.
    static func catalog() throws -> Catalog {
        try CatalogReader.read(FileReader.read(catalogPath), named: catalogPath).get()
    }

    /// The catalog that the program comes with.
    static func shipped() throws -> Catalog {
        let root = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
        let path = root + "/Data/catalog.json"
        return try CatalogReader.read(FileReader.read(path), named: path).get()
    }

    private static let catalogPath = folder + "/Fixtures/catalog.json"

    static let folder = #filePath.split(separator: "/").dropLast(2)
        .reduce("") { $0 + "/" + $1 }

    /// Types keys: names as help shows them with spaces between them, text in quotes:
    /// `/ 'cyb' Enter`; `Paste` pastes the sample statement. Effects that save are answered as a working disk would.
    mutating func type(_ script: String) {
        for (index, part) in script.split(separator: "'", omittingEmptySubsequences: false)
            .enumerated()
        {
            if index % 2 == 1 {
                for character in part { send(.key(.character(character))) }
                continue
            }
            for name in part.split(separator: " ") {
                if name == "Paste" {
                    send(.paste(Sample.statement))
                } else if let key = Key(String(name)) {
                    send(.key(key))
                }
            }
        }
    }

    mutating func send(_ event: Event) {
        now = Timestamp(seconds: now.seconds + 1, offset: now.offset)
        let wanted = session.handle([event], at: now)
        run(wanted)
    }

    private mutating func run(_ wanted: [Effect]) {
        // Every form asks; what tests look for is what it does.
        effects += wanted.filter { $0 != .disk(.findIDsElsewhere) }
        guard answersSaves else { return }
        for effect in wanted {
            switch effect {
            case .disk(let work): answer(work)
            case .terminal: break
            }
        }
    }

    /// What a working disk says of work, when nobody else writes.
    private mutating func answer(_ work: DiskWork) {
        switch work {
        case .saveNotes(let notes): answer(.saved(notes.notebook))
        case .saveCatalog(let edits): write(edits)
        case .keepUnsaved, .forgetUnsaved: answer(.kept(.unsavedChanges))
        case .keepDraft(let draft): answer(.kept(.draft(draft.id)))
        case .keepForm(let draft): answer(.kept(.draft(draft.id)))
        case .forgetDraft(let id): answer(.kept(.draft(id)))
        case .keepIntake(let intake): answer(.kept(.intake(intake.id)))
        case .forgetIntake(let id): answer(.kept(.intake(id)))
        case .propose(let task): answer(.proposed(task, task.run()))
        case .findIDsElsewhere:
            asksForIDs += 1
            answer(.idsElsewhere(idsElsewhere))
        case .keepText(let text):
            answer(refusesTexts.map { .notKept(.text(text.id), $0) } ?? .kept(.text(text.id)))
        case .removeText(let text): answer(.kept(.text(text.id)))
        case .reload, .giveUpWaiting, .readFile, .readCoder, .export: break
        }
    }

    /// Writes edits to the file, and reads it again: what a form lets through must be readable.
    private mutating func write(_ edits: [CatalogEdit]) {
        let saved = SavedEdits(edits: Set(edits.map(\.id)))
        guard let file else { return answer(.catalogSaved(session.catalog, saved)) }
        do {
            var revision = CatalogRevision(file, named: "catalog.json")
            for edit in edits { try revision.apply(edit) }
            let written = try CatalogTidying.tidied(revision.bytes, named: "catalog.json")
            self.file = written
            answer(
                .catalogSaved(try CatalogReader.read(written, named: "catalog.json").get(), saved))
        } catch {
            Issue.record("the catalog was not written: \(error)")
        }
    }

    /// Somebody else writes an edit to the file.
    /// - Parameter told: whether the session hears of it before it writes next.
    mutating func othersWrite(_ edit: CatalogEdit, told: Bool) {
        do {
            var revision = CatalogRevision(file ?? [], named: "catalog.json")
            try revision.apply(edit)
            let written = try CatalogTidying.tidied(revision.bytes, named: "catalog.json")
            file = written
            let catalog = try CatalogReader.read(written, named: "catalog.json").get()
            if told { answer(.catalogReloaded(catalog)) }
        } catch {
            Issue.record("the catalog was not written: \(error)")
        }
    }

    /// The program started again on what it has written.
    func restarted() throws -> Driver {
        var driver = try Driver(
            notebook: session.register.notebook,
            catalog: CatalogReader.read(file ?? [], named: "catalog.json").get())
        driver.file = file
        driver.now = now
        return driver
    }

    /// Drafts of forms that an earlier run left.
    mutating func offer(_ drafts: [FormDraft]) { run(session.offer([], drafts)) }

    /// What an earlier run could not save.
    mutating func resume(_ work: UnsavedWork) { run(session.resume(work)) }

    mutating func resume(_ edits: [CatalogEdit]) { resume(UnsavedWork(edits: edits)) }

    /// What was last kept for the next start; nil when nothing was.
    var unsaved: UnsavedWork? {
        effects.compactMap { if case .disk(.keepUnsaved(let work)) = $0 { work } else { nil } }.last
    }

    /// Answers what was handed over as a working disk would, but for notes and catalog.
    mutating func answerKept() {
        let targets = session.outbox.parcels.filter {
            $0.progress == .underWay && $0.target != .notes && $0.target != .catalog
        }
        for parcel in targets { answer(.kept(parcel.target)) }
    }

    /// Reports the outcome of an effect.
    mutating func answer(_ outcome: Outcome) { run(session.handle(outcome, at: now)) }

    /// A second passes without a key.
    mutating func tick() {
        now = Timestamp(seconds: now.seconds + 1, offset: now.offset)
        run(session.tick(at: now))
    }

    /// Forgets the effects so far.
    mutating func forgetEffects() { effects = [] }

    /// Runs keys and returns the effects of just these.
    mutating func effects(of script: String) -> [Effect] {
        let count = effects.count
        type(script)
        return Array(effects.dropFirst(count))
    }

    mutating func resize(columns: Int, rows: Int) {
        send(.resize(Size(columns: columns, rows: rows)))
    }

    /// The screen as text.
    var screen: String { session.frame().text }

    /// The last line: hints, or what was said.
    var lastLine: String {
        screen.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    }

    /// The id of the selected pledge.
    var selected: String? { session.currentPledge?.id.text }

    var notes: [Note] { session.register.notebook.notes }

    /// The ids of the pledges shown, in order.
    var shown: [String] { session.listing.rows.map { session.catalog.pledges[$0].id.text } }

    var marked: [String] { session.effectiveMarks.map(\.text).sorted() }

    /// The last message to the analyst; empty after a key without one.
    var said: String { session.message?.text ?? "" }

    /// The screen in front.
    var front: ScreenName { session.screens.top.name }

    func status(_ pledge: String) -> Status {
        session.catalog.pledge(pledge).map { session.register.status(of: $0) } ?? .notAssessed
    }
}

extension Outcome {
    /// The answer of a disk that works, when nobody else writes.
    static func saved(_ notebook: Notebook) -> Outcome {
        .notesSaved(SavedNotes(notebook, joined: notebook))
    }
}

extension EditPurpose.Origin {
    /// An editor that is given a note as it is.
    static func of(_ note: Note) -> Self {
        Self(note: note.id, pledge: note.pledge, base: note.current, version: note.current)
    }
}

/// Ids that are the same in every run.
struct Counter: RandomNumberGenerator, Sendable {
    private var count: UInt64 = 0

    mutating func next() -> UInt64 {
        count += 1
        return count &* 0x9E37_79B9_7F4A_7C15 >> 17
    }
}
