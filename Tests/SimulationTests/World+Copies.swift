import Canvas
import Commitments

@testable import Interface
@testable import Storage

// What becomes of a copy: it starts, its disk works, it is killed, its analyst's editor ends.
extension World {
    func start(_ name: String) throws {
        guard copies[name] == nil,
            let (_, author, workspace) = World.analysts.first(
                where: { $0.name == name })
        else { return }
        starts += 1
        ledger.files.expectChanges()
        let copy = try Copy(
            name, in: workspaces[workspace].of(author), author: author, run: starts, at: now)
        copy.beforeDisk = { [ledger] in ledger.files.expectChanges() }
        copy.afterEvent = { [unowned self] copy in follow(copy) }
        copies[name] = copy
        follow(copy)
        checkOffers(copy)
    }

    /// Whether the analyst works on the same files at another terminal, too. Nobody types at two within
    /// one second, and what one analyst does to a note within a second counts as one change.
    func isAtTwoTerminals(_ copy: Copy) -> Bool {
        running.contains { other in
            other.name != copy.name && other.workspace.letter == copy.workspace.letter
                && other.session.settings.author == copy.session.settings.author
        }
    }

    /// The disk works until nothing is left to do.
    func work(_ copy: Copy) {
        if copy.state == .stopped { return }
        var rounds = 0
        while copy.isBusy, rounds < 50 {
            while !copy.queue.isEmpty, rounds < 500 {
                copy.work()
                rounds += 1
            }
            copy.takeOutcomes(at: now)
            if !copy.isRunning { break }
            rounds += 1
        }
        if rounds >= 50 { ledger.report(.goesOn, "\(copy.name) works for ever") }
    }

    func kill(_ copy: Copy) {
        ledger.refresh()
        ledger.files.expectChanges()
        ledger.giveToKill(copy.wordsLostByKill)
        ledger.giveToKill(copy.textsLostByKill, of: copy.workspace)
        copies[copy.name] = nil
    }

    func closeEditor(of copy: Copy, _ act: Act) {
        guard case .editor = copy.state else { return }
        if isAtTwoTerminals(copy) { pass(1) }
        let written = act.rest
        switch act.verb {
        case "writes":
            unresolved = Word.all(in: written)
            copy.closeEditor(at: now) { text, purpose in
                .edited(text: text + " " + written, purpose: purpose)
            }
            // What the editor left is the analyst's, whatever the program made of it.
            ledger.wasTyped(Word.all(in: written), by: copy.session.settings.author)
        case "crashes":
            copy.closeEditor(at: now) { text, purpose in
                .editFailed("vi failed", left: text + " " + written, purpose: purpose)
            }
            ledger.wasTyped(Word.all(in: written), by: copy.session.settings.author)
        case "keeps":
            copy.saveInEditor(written)
            ledger.wasTyped(Word.all(in: written), by: copy.session.settings.author)
        case "gives": copy.closeEditor(at: now)
        default: break
        }
    }

    /// What a copy says, without what differs from time to time.
    func said(by copy: Copy) -> String {
        guard let message = copy.session.message else { return "" }
        let words = message.text.split(separator: " ").prefix { !$0.hasSuffix(":") }.prefix(5)
        return words.filter { $0.allSatisfy { $0.isLetter || ",.;’".contains($0) } }
            .joined(separator: " ")
    }
}
