import Commitments
import Text

/// Pledges against meetings as a file: which pledges, which meetings, and what a cell shows.
package struct MatrixList: Sendable {
    /// The pledges.
    package let list: AnnotatedList
    /// Which meetings are columns.
    package let selection: Matrix.Selection
    /// What a cell shows.
    package let content: Matrix.Content
    /// The pledges against the meetings.
    package let matrix: Matrix

    /// Creates the document of a list of pledges against selected meetings.
    package init(
        _ list: AnnotatedList, selection: Matrix.Selection = Matrix.Selection(),
        content: Matrix.Content = .sign
    ) {
        self.list = list
        self.selection = selection
        self.content = content
        matrix = Matrix(
            list.register, rows: list.rows, columns: list.register.columns(selection))
    }

    var catalog: Catalog { list.catalog }

    /// "statements: 22 of 39 meetings"
    package var columnsInWords: String {
        let choice = selection.inWords(in: catalog) ?? "statements"
        return "\(choice): \(matrix.columns.count) of \(counted(catalog.meetings.count, "meeting"))"
    }
}
