import Canvas
import Text

extension Session {
    /// What somebody who opens the program for the first time needs to know, as much as fits.
    func welcomeText(_ columns: Int) -> String {
        let file = settings.notesFile
        let folder = file?.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
        let place = file.map { "notes are saved in \($0)" } ?? "notes are saved at once"
        let start = "New here? ? shows all keys, g goes to a view, "
        let forms = [
            start + "the mouse works everywhere, \(place) · Esc hides this line",
            "? all keys · g go to · the mouse works · \(place) · Esc hides this",
            "? all keys · g go to · mouse · notes in \(folder ?? "one file") · Esc hides",
            "? all keys · g go to · mouse works · Esc hides this",
            "? all keys · g go to · Esc hides this",
        ]
        return forms.first { $0.columns + 2 <= columns } ?? forms[forms.count - 1]
    }

    /// Hides the line for a first-time user, for good.
    mutating func dismissWelcome() {
        showsWelcome = false
        isWelcomed = true
    }
}

extension Chrome {
    func welcomeLine(_ columns: Int) -> Line {
        Line(" " + session.welcomeText(columns).fitted(columns - 1), Style(.heading))
    }
}
