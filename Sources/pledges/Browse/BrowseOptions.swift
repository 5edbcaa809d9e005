import Canvas
import Commitments

/// What the command line says of the browser.
struct BrowseOptions: Sendable {
    /// The catalog and the notes, which may be read-only (`Library.readOnly` says why).
    var library: Library
    var filter: Filter
    var sort: Sort
    /// The day to look back from; nil for today, whenever that is.
    var asOf: CalendarDate?
    var theme: Theme
    var isASCII: Bool
    /// Who writes notes.
    var author: String
}
