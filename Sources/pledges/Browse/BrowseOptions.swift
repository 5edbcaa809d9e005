import Canvas
import Commitments
import Terminal

/// What the command line says of the browser.
struct BrowseOptions: Sendable {
    /// The catalog and the notes, which may be read-only (`Library.readOnly` says why).
    var library: Library
    /// How its stores wait for files that other programs hold.
    var locks: LockWatch
    var filter: Filter
    /// nil for that of the settings, else the one that was left at the end of the last run.
    var sort: Sort?
    /// The day to look back from; nil for today, whenever that is.
    var asOf: CalendarDate?
    /// nil for that of the settings.
    var theme: Theme?
    /// Whether the terminal shows colors and nobody asked for none.
    var look: StyleOptions
    /// Who writes notes; nil for that of the settings.
    var author: String?
    /// The files named on the command line, for the shell command that the export dialog shows.
    var catalogOption: String?
    var notesOption: String?
    /// A second analyst whose coding is shown first; nil for none.
    var coder: OtherCoder?
    /// Whether nothing is to be written but exports.
    var isReadOnly = false
    /// Whether to start without what the last run left: filter, marks, view, selected pledge.
    var isFresh = false
    #if DEBUG
        /// Crash on purpose, to test what is left of the terminal.
        var crash: CrashGuard.Kind?
    #endif
}
