import Commitments
import Text

extension AgreementList: ReadableDocument, TabularDocument {
    /// The figures, and tables of what to talk about.
    package var richText: RichText { RichText("Agreement of two analysts", prose(Signs())) }

    package static var markdown: Writer<Self>? { .markdown }
    package static var csv: Writer<Self>? { .csv }
    package static var tsv: Writer<Self>? { .tsv }
    package static var xlsx: Writer<Self>? { .xlsx }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { (agreement?.isEmpty ?? true) && codings.isEmpty }

    /// The figures, and what to talk about: where the two differ.
    package func prose(_ signs: Signs) -> Prose {
        Prose(
            sections: (agreement.map { sections($0) } ?? []) + codings.flatMap { sections($0) })
    }

    private func sections(_ agreement: CoderAgreement) -> [[Prose.Block]] {
        var sections = [statusFigures(agreement)]
        if agreement.statuses.contains(where: { !$0.agrees }) {
            sections.append([.table(statusTable(agreement))])
        }
        if !agreement.readings.isEmpty { sections.append(readingFigures(agreement)) }
        if agreement.readings.contains(where: { !$0.agrees }) {
            sections.append([.table(readingTable(agreement))])
        }
        return sections
    }

    func share(_ agree: Int, of both: Int) -> String {
        "\(agree) agree" + (CoderAgreement.percent(agree, of: both).map { " (\($0) %)" } ?? "")
    }

    // MARK: Statuses

    func statusFigures(_ agreement: CoderAgreement) -> [Prose.Block] {
        let pairs = agreement.statuses
        let share = share(pairs.count(where: \.agrees), of: pairs.count)
        return [
            .paragraph(
                "Statuses as of \(register.asOf.text): \(pairs.count) assessed by both, \(share), "
                    + "Cohen's kappa \(agreement.kappa.inWords)."),
            .paragraph(
                "Assessed by me alone: \(names(agreement.onlyMine)). "
                    + "By them alone: \(names(agreement.onlyTheirs))."),
        ]
    }

    private func names(_ pledges: [Pledge.ID]) -> String {
        let shown = pledges.prefix(12).map(\.text.oneLine).joined(separator: ", ")
        if pledges.isEmpty { return "none" }
        return pledges.count > 12 ? "\(shown) and \(pledges.count - 12) more" : shown
    }

    func statusTable(_ agreement: CoderAgreement) -> Table {
        var table = Table([
            Table.Column(heading: "PLEDGE"), Table.Column(heading: "MINE"),
            Table.Column(heading: "DATE", isExtra: true), Table.Column(heading: "THEIRS"),
            Table.Column(heading: "DATE", isExtra: true),
            Table.Column(heading: "BY", isExtra: true),
            Table.Column(heading: "TITLE", givesWay: true),
        ])
        for pair in agreement.statuses where !pair.agrees {
            let (mine, theirs) = (pair.mine.current, pair.theirs.current)
            table.add(
                pair.pledge.text, mine.status?.name ?? "", mine.date.iso, theirs.status?.name ?? "",
                theirs.date.iso, theirs.author,
                register.catalog.pledge(pair.pledge.text)?.title ?? "")
        }
        return table
    }

    // MARK: Readings

    func readingFigures(_ agreement: CoderAgreement) -> [Prose.Block] {
        let pairs = agreement.readings
        let share = share(pairs.count(where: \.agrees), of: pairs.count)
        return [
            .paragraph("Readings of a change of wording: \(pairs.count) by both, \(share) exactly.")
        ]
    }

    func readingTable(_ agreement: CoderAgreement) -> Table {
        var table = Table([
            Table.Column(heading: "PLEDGE"), Table.Column(heading: "FROM -> TO", isExtra: true),
            Table.Column(heading: "MINE"), Table.Column(heading: "THEIRS"),
            Table.Column(heading: "PROVISIONAL BECAUSE", givesWay: true),
        ])
        for pair in agreement.readings where !pair.agrees {
            let catalog = register.catalog
            table.add(
                pair.pledge.text,
                "\(catalog.shortName(of: pair.from)) -> \(catalog.shortName(of: pair.to))",
                labels(pair.mine, on: pair.pledge), labels(pair.theirs, on: pair.pledge),
                doubts(pair.mine, on: pair.pledge).inWords)
        }
        return table
    }

    private func labels(_ note: Note, on pledge: Pledge.ID) -> String {
        guard let reading = note.current.reading else { return "" }
        return "\(doubts(note, on: pledge).certainty): \(reading.labels.inWords)"
    }

    /// Both readings are of the same wordings, and as sure as these are.
    private func doubts(_ note: Note, on pledge: Pledge.ID) -> [Doubt] {
        note.current.reading.map { register.doubts(of: $0, on: pledge) } ?? []
    }
}
