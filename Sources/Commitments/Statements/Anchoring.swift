/// Finds the places of passages again after a text was corrected, and those of wordings that had
/// none.
package struct Anchoring: Sendable {
    /// What the catalog has to change.
    package let changes: [CatalogEdit.Change]
    /// Wordings whose words are found at a new place, or for the first time.
    package let moved: Int
    /// How many selectors were right already.
    package let unchanged: Int
    /// What the text no longer has.
    package let lost: [Lost]

    /// A passage that the text no longer has.
    package struct Lost: Sendable {
        /// The pledge; nil of a sentence that was set aside.
        package let pledge: Pledge.ID?
        /// The words looked for.
        package let exact: String
    }

    /// - Parameter checksum: of the text as it is now.
    package init(
        of record: StatementRecord, to text: StatementText, checksum: String, in catalog: Catalog
    ) {
        var work = Work(record: record, text: text, catalog: catalog)
        var after = record
        after.checksum = checksum
        after.setAside = work.setAside()
        let entries = work.reaffirmations()
        changes =
            catalog.changes(from: .statement(record), to: .statement(after)) + entries
        (moved, unchanged, lost) = (work.moved, work.unchanged, work.lost)
    }

    private struct Work {
        let record: StatementRecord
        let text: StatementText
        let catalog: Catalog
        var moved = 0
        var unchanged = 0
        var lost: [Lost] = []

        mutating func setAside() -> [TextSelector] {
            record.setAside.map { selector in
                guard let range = text.find(selector) else {
                    lost.append(Lost(pledge: nil, exact: selector.exact))
                    return selector
                }
                return text.selector(range)
            }
        }

        mutating func reaffirmations() -> [CatalogEdit.Change] {
            guard let meeting = catalog.position(ofMeeting: record.meeting) else { return [] }
            return catalog.reaffirmationsOfMeeting[meeting].flatMap { position in
                let said = catalog.reaffirmations[position]
                var after = said
                for index in after.wordings.indices { anchor(&after.wordings[index], of: said) }
                return catalog.changes(from: .reaffirmation(said), to: .reaffirmation(after))
            }
        }

        private mutating func anchor(_ wording: inout Wording, of said: Reaffirmation) {
            let before = wording.anchor
            if let anchor = before {
                guard anchor.statement == record.id else { return }
                var selectors = anchor.selectors
                for index in selectors.indices {
                    if let range = text.find(selectors[index]) {
                        selectors[index] = text.selector(range, within: catalog.quoteLimit)
                    } else {
                        lost.append(Lost(pledge: said.pledge, exact: selectors[index].exact))
                    }
                }
                wording.anchor?.selectors = selectors
            } else if catalog.statements(quotedBy: wording, at: said.meeting).contains(record) {
                let found = text.folded.ranges(of: wording.text).first
                wording.anchor = found.map {
                    PassageAnchor(
                        statement: record.id,
                        selectors: [text.selector($0, within: catalog.quoteLimit)])
                }
                guard found != nil else {
                    // Of words from another document of the meeting this text says nothing.
                    if catalog.isText(record, ofSourceOf: wording) {
                        lost.append(Lost(pledge: said.pledge, exact: wording.text))
                    }
                    return
                }
            } else {
                return
            }
            if wording.anchor == before { unchanged += 1 } else { moved += 1 }
        }
    }
}
