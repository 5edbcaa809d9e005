import Canvas
import Commitments

@testable import Interface
@testable import Storage

// Where words are in a running copy.
extension Copy {
    /// The words that are nowhere else yet: not durable, or still being typed.
    var words: Set<Word> { outboxWords.union(typedWords).union(withdrawnWords) }

    /// The words of all that is not durable.
    var outboxWords: Set<Word> {
        session.outbox.parcels.reduce(into: []) { words, parcel in
            if case .edits(let edits) = parcel.content {
                words.formUnion(self.words(of: edits))
            } else {
                words.formUnion(parcel.content.words)
            }
        }
    }

    /// The texts in note editors and forms.
    var typedWords: Set<Word> {
        session.screens.all.reduce(into: []) { words, screen in
            if let editor = screen as? EditorScreen {
                words.formUnion(Word.all(in: editor.body.text))
                words.formUnion(Word.all(in: editor.fieldTexts.values.joined(separator: " ")))
            }
            if let form = screen as? FormScreen {
                words.formUnion(Word.all(in: form.typed.values.joined(separator: " ")))
            }
        }
    }

    /// Edits of the catalog that the analyst took back before anybody saw them.
    var withdrawnWords: Set<Word> {
        session.redoStack.reduce(into: []) { words, act in
            if case .withdrawn(let edit) = act { words.formUnion(edit.words) }
        }
    }

    /// What a kill may take: what the header says is not saved, and the last keys.
    var wordsLostByKill: Set<Word> {
        var words = outboxWords.union(withdrawnWords)
        if session.wantsTick || session.outbox.hasFailed() { words.formUnion(typedWords) }
        return words
    }

    /// What a farewell names as kept nowhere.
    var wordsGivenUp: Set<Word> {
        var words = withdrawnWords
        guard farewell != nil else { return words }
        let outbox = session.outbox
        for parcel in outbox.parcels {
            switch parcel.content {
            case .changes(let changes):
                for (index, change) in changes.enumerated() where !outbox.isKept(change: index) {
                    words.formUnion(change.words)
                }
            case .edits(let edits):
                for edit in edits where !outbox.kept.edits.contains(edit.id) {
                    words.formUnion(edit.words)
                }
            case .draft, .form, .intake: words.formUnion(parcel.content.words)
            case .text, .noText, .unsavedChanges, .deletion: break
            }
        }
        return words
    }
}

extension Copy {
    /// The texts of statements that a kill may take: those that the header says are not saved, and
    /// that no file has.
    var textsLostByKill: Set<TextToStore> { Set(session.outbox.texts) }

    /// The texts that a farewell names as kept nowhere.
    var textsGivenUp: Set<TextToStore> {
        farewell == nil ? [] : Set(session.outbox.texts).subtracting(session.outbox.kept.texts)
    }
}

extension Outbox.Content {
    var words: Set<Word> {
        switch self {
        case .changes(let changes): changes.reduce(into: []) { $0.formUnion($1.words) }
        case .edits(let edits): edits.reduce(into: []) { $0.formUnion($1.words) }
        case .draft(let draft):
            Word.all(in: draft.text + " " + draft.fields.values.joined(separator: " "))
        case .form(let draft): Word.all(in: draft.values.values.joined(separator: " "))
        case .intake(let intake): Word.all(in: intake.bytes)
        // Texts are followed whole.
        case .text, .noText, .unsavedChanges, .deletion: []
        }
    }
}

extension Change {
    var words: Set<Word> {
        var words: Set<Word> = []
        for edit in edits { words.formUnion(edit.after.words) }
        for edit in terms { words.formUnion(Word.all(in: "\(edit.after.term)")) }
        return words
    }
}

extension Note.Version {
    var words: Set<Word> {
        Word.all(in: ([text] + tags + evidence).joined(separator: " "))
    }

    var textWords: Set<Word> { Word.all(in: text) }
}

extension Note {
    /// The words that a reader finds: those of the current text and of the texts beside it.
    var wordsInSight: Set<Word> {
        if current.isDeleted { return [] }
        return textsBeside.reduce(into: current.textWords) { $0.formUnion($1.textWords) }
    }

    /// The words of all versions.
    var allWords: Set<Word> {
        history.reduce(into: current.textWords) { $0.formUnion($1.textWords) }
    }
}

extension CatalogEdit {
    /// As a file would have them: to look into the values takes ten times as long.
    var words: Set<Word> {
        changes.reduce(into: []) { words, change in
            if let after = change.after { words.formUnion(Word.all(in: after.json.documentBytes)) }
        }
    }
}
