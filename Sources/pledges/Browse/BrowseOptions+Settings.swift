import Canvas
import Commitments
import Configuration
import Interface
import Terminal

extension BrowseOptions {
    /// The theme to show: an option wins over the settings, and a terminal without colors over both.
    func shownTheme(_ settings: Settings) -> Theme {
        let chosen = settings.preferences.theme.flatMap(Theme.named)
        return look.showsAttributes
            ? settings.preferences.colored(theme ?? chosen ?? .terminal) : .mono
    }
}

extension Session.Settings {
    /// Takes over what the user has chosen.
    mutating func take(_ chosen: Settings, _ options: BrowseOptions, _ terminal: CursesTerminal) {
        let preferences = chosen.preferences
        author = options.author ?? preferences.author ?? Environment.author
        isASCII = options.look.ascii || preferences.isASCII || !terminal.localeIsUTF8
        drawsAmbiguousWide = preferences.drawsAmbiguousWide
        fiscalYear = preferences.fiscalYear
        asksBeforeOpening = preferences.questions.contains(.openAddress)
        asksAboutHiddenMarks = preferences.questions.contains(.hiddenMarks)
        hasColors = terminal.colors >= 8 && terminal.theme != .mono
    }
}
