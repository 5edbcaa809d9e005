import Text

/// Two texts as columns of lines: beside each other where there is room, else one below the other.
struct TwoColumns {
    let left: [Line]
    let right: [Line]
    /// Of one column.
    let width: Int

    /// One below the other.
    var stacked: [Line] { left + [Line()] + right }

    /// In two columns with a line between them.
    var besideEachOther: [Line] {
        (0..<max(left.count, right.count)).map { row in
            let first = row < left.count ? left[row] : Line()
            var line = first.adding(
                String(repeating: " ", count: max(0, width - first.columns)) + " │ ", .secondary)
            if row < right.count { line.spans += right[row].spans }
            return line
        }
    }

    /// How wide a column is on a page of a width, and whether the two are beside each other there.
    static func width(of page: Int, in session: Session) -> (column: Int, isBeside: Bool) {
        let isWide = session.size.columns >= WordingScreen.wideColumns
        return (isWide ? (page - 3) / 2 : page, isWide)
    }
}
