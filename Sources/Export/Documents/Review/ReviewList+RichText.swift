import Commitments

extension ReviewList: ReadableDocument, TabularDocument {
    /// A list to read, reason by reason, with the rules by which it was made.
    package var richText: RichText {
        let day = register.asOf.text
        var page = RichText(
            "\(catalog.title): to review as of \(day)",
            [.heading(1, "\(catalog.title): to review as of \(own: day)")])
        for reason in ReviewQueue.Reason.allCases {
            let items = queue.items(reason)
            if items.isEmpty { continue }
            page.blocks += [
                .heading(2, "\(own: reason.name) (\(items.count))"), .list(items.map(words)),
            ]
        }
        if queue.items.isEmpty { page.blocks.append(.paragraph("Nothing is due.")) }
        page.blocks += [.heading(2, "Rules"), .list(queue.rules.inWords.map { "\($0)" })]
        return page
    }

    private func words(_ item: ReviewQueue.Item) -> Words {
        let pledge = catalog.pledges[item.pledge]
        return """
            \(strong: "\(pledge.id.text)") \(pledge.title): \(item.words) \
            (\(own: item.daysInWords))
            """
    }
}
