import Commitments

extension MatrixList {
    package static var markdown: Writer<Self>? { .markdown }
    package static var csv: Writer<Self>? { .csv }
    package static var tsv: Writer<Self>? { .tsv }
    package static var xlsx: Writer<Self>? { .xlsx }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { list.rows.isEmpty }

    package func prose(_ signs: Signs) -> Prose {
        let legend = matrix.legend.map { "\(signs.sign($0.sign)) \($0.word)" }
        return Prose(sections: [
            [
                .heading("\(columnsInWords), as of \(list.register.asOf.text)"),
                .paragraph("Signs: \(Matrix.certaintyInWords). \(Matrix.firmInWords)"),
            ], [.matrix(self)], [.paragraph(legend.joined(separator: ", "), .faint)],
        ])
    }
}
