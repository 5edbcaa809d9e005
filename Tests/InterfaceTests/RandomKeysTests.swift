import SeededNumbers
import Canvas
import Commitments
import Foundation
import Testing

@testable import Interface

/// Whatever comes from keyboard, mouse, paste and disk: the program goes on, nothing written is
/// lost, and Esc leads home. `RANDOM_RUNS=200` runs more streams than the usual ones.
@Suite struct RandomKeysTests {
    private static var runs: Int {
        ProcessInfo.processInfo.environment["RANDOM_RUNS"].flatMap { Int($0) } ?? 40
    }

    @Test(arguments: 0..<4) func randomStreams(part: Int) throws {
        let catalogs: [Catalog?] = [nil, nil, nil] + SmallCatalog.all.map { $0.catalog }
        for seed in stride(from: part, to: Self.runs, by: 4) {
            var numbers = SeededNumbers(seed: UInt64(seed))
            var driver = try Driver(
                columns: 80, rows: 24, isASCII: seed % 5 == 0, notebook: Sample.notebook(),
                catalog: catalogs[seed % catalogs.count],
                readOnly: seed % 11 == 0 ? "the notes are locked" : nil)
            driver.answersSaves = false
            try run(500, &driver, &numbers, seed)
            driver.resize(columns: 80, rows: 24)
            for _ in 0..<10 { driver.send(.key(.escape)) }
            #expect(driver.front == .list, "seed \(seed)")
            #expect(driver.session.screens.count == 1, "seed \(seed)")
        }
    }

    private func run(
        _ count: Int, _ driver: inout Driver, _ numbers: inout SeededNumbers, _ seed: Int
    ) throws {
        var written: Set<Note.Version> = []
        for step in 0..<count {
            act(&driver, &numbers)
            if step % 10 == 0 { expectSound(driver.session, "seed \(seed), step \(step)") }
            if step % 50 == 0 {
                let now = Set(driver.notes.flatMap { $0.history + [$0.current] })
                #expect(written.isSubset(of: now), "seed \(seed), step \(step): a version is gone")
                written = now
            }
        }
    }

    private func act(_ driver: inout Driver, _ numbers: inout SeededNumbers) {
        switch Int.random(in: 0..<100, using: &numbers) {
        case ..<55: driver.send(.key(.character(numbers.pick(Self.commands) ?? "j")))
        case ..<70: driver.send(.key(numbers.pick(Self.special) ?? .enter))
        case ..<78: driver.send(.key(.character(numbers.pick(Self.foreign) ?? "ㅓ")))
        case ..<84:
            driver.send(.key(.control(numbers.pick(Array("abcdefklnopqrstuvwxyz")) ?? "d")))
        case ..<90: driver.send(.mouse(mouse(driver.session.size, &numbers)))
        case ..<93: driver.send(.paste(numbers.pick(Self.pastes) ?? ""))
        case ..<95:
            let (columns, rows) = numbers.pick(Self.sizes) ?? (80, 24)
            driver.resize(columns: columns, rows: rows)
        case ..<96: driver.tick()
        case ..<97:
            driver.send(numbers.pick([.resumed, .suspend, .terminate(signal: 15)]) ?? .resumed)
        default: answer(&driver, &numbers)
        }
    }

    private func mouse(_ size: Size, _ numbers: inout SeededNumbers) -> Mouse {
        Mouse(
            numbers.pick([.click, .click, .wheelUp, .wheelDown]) ?? .click,
            at: Point(
                column: Int.random(in: 0...max(0, size.columns), using: &numbers),
                row: Int.random(in: 0...max(0, size.rows), using: &numbers)))
    }

    private func answer(_ driver: inout Driver, _ numbers: inout SeededNumbers) {
        let effect = driver.effects.last {
            if case .terminal(.quit) = $0 { false } else { true }
        }
        let book = driver.session.register.notebook
        switch effect {
        case .disk(.saveNotes(let saved))?:
            driver.answer(
                Bool.random(using: &numbers)
                    ? .saved(saved.notebook) : .notKept(.notes, "disk full"))
        case .disk(.saveCatalog(let edits))?:
            let saved = SavedEdits(edits: Set(edits.map(\.id)))
            driver.answer(
                Bool.random(using: &numbers)
                    ? .catalogSaved(driver.session.catalog, saved)
                    : .notKept(.catalog, "disk full"))
        case .disk(.export(let request))?:
            driver.answer(
                Bool.random(using: &numbers)
                    ? .exported(path: request.path) : .exportWouldReplace(request))
        case .terminal(.edit(let draft, let purpose))?:
            driver.answer(.edited(text: draft.text + "\n밖에서 \u{1B}[31m", purpose: purpose))
        case .disk(.propose(let task))?: driver.answer(.proposed(task, task.run()))
        case .disk(.keepIntake(let intake))?:
            driver.answer(
                Bool.random(using: &numbers)
                    ? .kept(.intake(intake.id)) : .notKept(.intake(intake.id), "disk full"))
        case .disk(.keepText(let text))?:
            driver.answer(
                Bool.random(using: &numbers)
                    ? .kept(.text(text.id)) : .notKept(.text(text.id), "disk full"))
        case .disk(.readFile(let path))?:
            driver.answer(
                .fileRead(StatementFile(path: path, text: Sample.statement, format: .plain)))
        case .disk(.reload)?: driver.answer(.notesReloaded(book))
        default: break
        }
        driver.forgetEffects()
    }

    private static let commands = Array(
        "iIwCAYNMDmjjjkkkhlgGmaaeeDsspdnrtxSfvvuUyyqQqi#*:/?  0123456789[]JKpRtclneEzb&.,;'\"!<>=CCAc++--"
    )
    private static let special: [Key] = [
        .enter, .enter, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left,
        .right, .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .function(1), .function(5),
    ]
    private static let foreign = Array(
        "ㅓㅏㅂㅁㄴㅎㅡㅍㅋㅈㄷㅅㅠ한국日本ｊｋ？／１２　👩‍👩‍👧🇰🇷e\u{301}\u{301}\u{200D}\u{202E}ﬁß")
    private static let pastes = [
        "", "plain", "two\nlines\r\nthree", "\u{1B}[2J\u{7}:q\n", "확장억제\t拡大抑止",
        "\u{301}\u{301}", "🇰", String(repeating: "long ", count: 40),
        Sample.statement, "pillar:nk said<3 \"open", "\u{0}\u{85}\u{2028}",
    ]
    private static let sizes = [
        (120, 40), (80, 24), (60, 15), (20, 5), (1, 1), (0, 0), (200, 3), (4, 60), (99, 13),
    ]
}
