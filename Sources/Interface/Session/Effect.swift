import Commitments
import Text

/// What a session wants done outside itself: run by the program, reported back as an `Outcome`.
package enum Effect: Equatable, Sendable {
    /// Work with files and long computations, for the clerk on its own thread.
    case disk(DiskWork)
    /// An act on the terminal, for the browser on the main thread.
    case terminal(TerminalAct)
}

/// An act on the terminal, or on what runs in front of it.
package enum TerminalAct: Equatable, Sendable {
    /// Open the text of a draft in the analyst's own editor. The draft is what the next start offers
    /// if the program does not live to take the text back.
    case edit(Draft, purpose: EditPurpose)
    case copy(String)
    /// Give a text to a shell command, which has the terminal meanwhile.
    case pipe(String, command: String)
    /// Open an address that the analyst has seen and agreed to.
    case openAddress(WebAddress)
    case redraw
    case suspend
    case quit
}

/// What a text in the analyst's own editor is for.
package enum EditPurpose: Equatable, Sendable {
    /// The body of the note being written in the note editor.
    case editor
    /// A note of the notebook.
    case note(Origin)

    /// What a text that is edited outside started from.
    package struct Origin: Equatable, Sendable {
        /// The note that is edited.
        package var note: Note.ID
        /// The pledge that the note is on.
        package var pledge: Pledge.ID
        /// The version that the writer saw: what is saved is joined against it.
        package var base: Note.Version
        /// What the editor was given: that version, or a draft that goes on from it.
        package var version: Note.Version
        /// The draft that the editor goes on with.
        package var draft: Draft.ID?
    }
}
