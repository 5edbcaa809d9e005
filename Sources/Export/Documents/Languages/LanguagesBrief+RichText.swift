import Commitments

extension LanguagesBrief: ReadableDocument, TabularDocument {
    /// A table of both texts.
    package var richText: RichText {
        RichText(
            title,
            [
                .heading(1, "\(title)"), .paragraph("\(textsInWords)."),
                .paragraph("\(countsInWords)."), .paragraph("\(own: LanguagesBrief.caveat)"),
                .grid(grid),
            ])
    }

    private var grid: Grid {
        let (first, second) = (versions.first.record.language, versions.second.record.language)
        let names: [Words] = ["\(own: first)", "\(own: second)", "differences"]
        let rows = rows.map { row -> Grid.Row in
            let (one, other) = texts(of: row)
            let notes = row.isLinked ? row.differences.map(inWords) : ["not aligned"]
            return .cells([
                "\(numbered(row.first, one), in: first)",
                "\(numbered(row.second, other), in: second)", "\(notes.joined(separator: "; "))",
            ])
        }
        return Grid("Sentences side by side", names.map { Grid.Column($0) }, rows)
    }

    private func numbered(_ places: [Int], _ text: String) -> String {
        places.isEmpty
            ? "" : places.map { String($0 + 1) }.joined(separator: "+") + " \(text)"
    }
}
