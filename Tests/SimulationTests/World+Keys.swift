import Canvas
import Commitments

@testable import Interface
@testable import Storage

// What an analyst types.
extension World {
    /// Types keys: names as help shows them with spaces between them, text in quotes.
    func type(_ script: String, into copy: Copy) {
        for (index, part) in script.split(separator: "'", omittingEmptySubsequences: false)
            .enumerated()
        {
            if index % 2 == 1 {
                unresolved = Word.all(in: String(part))
                // Where the keys belong to no text, they decide something.
                let intakes = copy.session.intakes
                copy.send(part.map { .key(.character($0)) }, at: now)
                giveUpIntakes(intakes, copy.session.intakes)
                continue
            }
            for name in part.split(separator: " ") {
                if let key = Key(String(name)) { press(key, in: copy) }
            }
        }
        unresolved = []
    }

    func press(_ key: Key, in copy: Copy) {
        let isCommand = !copy.session.screens.top.takesText && copy.session.prefix == nil
        let undoes = isCommand && key == .character("u")
        let redoes = isCommand && (key == .character("U") || key == .control("r"))
        isUndoing = undoes || redoes
        // A copy of a session takes as long as a key.
        let isThrowing = copy.session.screens.top is ConfirmScreen && key == .character("d")
        let before = undoes || redoes || isThrowing ? copy.session : nil
        let intakes = copy.session.intakes
        let screens = copy.session.screens.all
        // The question whether to reset a form, answered with yes.
        let resets =
            key == .character("y") && screens.last is ConfirmScreen
            && screens.dropLast().last is FormScreen
        let empties =
            resets || [.control("u"), .control("r"), .control("z")].contains(key) && !isCommand
        let typed = empties ? copy.typedWords : []
        copy.send(.key(key), at: now)
        isUndoing = false
        // Who empties a line or a form wants that, and who gives a statement up.
        ledger.give(typed.subtracting(copy.typedWords))
        giveUpIntakes(intakes, copy.session.intakes)
        guard let before else { return }
        if isThrowing { giveUpForms(before, copy.session) }
        if undoes { checkUndo(copy, since: before) }
        if redoes { checkRedo(copy, since: before) }
    }

    /// What the analyst takes out of a statement, by deciding otherwise, by other details or with
    /// the whole of it, is given up.
    private func giveUpIntakes(_ before: Intakes, _ after: Intakes) {
        for intake in before.all where after[intake.id] != intake {
            let rest = after[intake.id].map { Word.all(in: $0.bytes) } ?? []
            ledger.give(Word.all(in: intake.bytes).subtracting(rest))
        }
    }

    /// Who throws an unfinished form away wants that.
    private func giveUpForms(_ before: Session, _ after: Session) {
        let kept = Set(after.formDrafts.values.map(\.id))
        for draft in before.formDrafts.values where !kept.contains(draft.id) {
            ledger.give(Word.all(in: draft.values.values.joined(separator: " ")))
        }
    }

    func paste(_ word: String, into copy: Copy) {
        unresolved = Word.all(in: word)
        copy.send(.paste(Statement.text(with: word)), at: now)
        unresolved = []
    }

    func follow(_ copy: Copy) {
        if isTallied, !isEvening { tally[said(by: copy), default: 0] += 1 }
        ledger.follow(copy, isUndo: isUndoing)
        if unresolved.isEmpty { return }
        let found = unresolved.intersection(copy.words)
        ledger.wasTyped(found, by: copy.session.settings.author)
        unresolved.subtract(found)
    }
}
