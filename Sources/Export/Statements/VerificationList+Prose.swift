import Commitments

extension VerificationList: ReadableDocument {
    package static var markdown: Writer<Self>? { nil }
    package static var csv: Writer<Self>? { nil }
    package static var tsv: Writer<Self>? { nil }
    package static var xlsx: Writer<Self>? { nil }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { verification.rows.isEmpty }
    package var richText: RichText { RichText("Wordings and stored texts", prose(Signs())) }

    package func prose(_ signs: Signs) -> Prose {
        Prose(verification.rows.flatMap { blocks($0, signs) })
    }

    private func blocks(_ row: Verification.Row, _ signs: Signs) -> [Prose.Block] {
        let name = "\(row.pledge) \(row.meeting)"
        let wording = row.wording.text.oneLine
        switch row.result {
        case .verbatim(let id, let range, let line):
            if !listsAll { return [] }
            let place = "\(name): verbatim, \(id):\(line) (\(range.lowerBound)): "
            return [.quotation(wording, before: place, indent: 0)]
        case .differs(let id, _, let line, let redline):
            return [
                .line([Prose.Run("\(name): differs, \(id):\(line)")]),
                .redline(redline.inline, indent: 2),
            ]
        case .notThere(let id):
            return [.quotation(wording, before: "\(name): not in \(id): ", indent: 0)]
        case .noText:
            if !listsAll { return [] }
            let place = "\(name): no stored text (\(row.wording.source)): "
            return [.quotation(wording, before: place, indent: 0)]
        }
    }
}
