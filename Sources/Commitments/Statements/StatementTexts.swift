/// The texts of the statements that a workspace keeps, and what they prove.
package struct StatementTexts: Equatable, Sendable {
    private var texts: [StatementRecord.ID: String] = [:]
    /// Why the file of a text cannot be read. The text may still be known from an earlier reading.
    package var unreadable: [StatementRecord.ID: String] = [:]

    /// None.
    package init() {}

    /// Creates a set of texts by id.
    package init(_ texts: [StatementRecord.ID: String]) { self.texts = texts }

    /// Whether there is none.
    package var isEmpty: Bool { texts.isEmpty }

    /// The ids of all texts.
    package var ids: Set<StatementRecord.ID> { Set(texts.keys) }

    /// The text of a record; nil where none is stored.
    package subscript(id: StatementRecord.ID) -> String? {
        get { texts[id] }
        set { texts[id] = newValue }
    }

    /// A text, made ready to look things up in it.
    package func text(of id: StatementRecord.ID) -> StatementText? {
        texts[id].map { StatementText($0) }
    }
}

// MARK: Quotes

extension StatementTexts {
    /// A text that a wording was looked for in, and what was found.
    package struct Finding: Sendable {
        /// The record of the text that was searched.
        package let record: StatementRecord
        /// The text that was searched.
        package let text: StatementText
        /// What was found.
        package let check: QuoteCheck
    }

    /// Looks for a wording in the texts of its meeting; nil where none of them can have it.
    package func find(
        _ wording: Wording, at meeting: Meeting.ID, in catalog: Catalog
    ) -> Finding? {
        var best: Finding?
        for record in catalog.statements(quotedBy: wording, at: meeting) {
            guard let text = text(of: record.id) else { continue }
            let anchor = wording.anchor.flatMap { $0.statement == record.id ? $0 : nil }
            let check = QuoteCheck(
                wording.text, in: text, near: anchor?.selectors.first?.start ?? 0)
            let finding = Finding(record: record, text: text, check: check)
            if check.isVerbatim { return finding }
            // What a part does not have may be in the rest.
            if record.extent == .cut { continue }
            // Of texts without the words the first, which is the likeliest, unless a later one is near.
            if best == nil || best?.check == .notThere && check != .notThere { best = finding }
        }
        return best
    }

    /// The wording with its place in the text that has it; without a place where none has.
    package func anchored(
        _ wording: Wording, at meeting: Meeting.ID, in catalog: Catalog
    ) -> Wording {
        var wording = wording
        guard let finding = find(wording, at: meeting, in: catalog),
            case .verbatim(let range) = finding.check
        else {
            wording.anchor = nil
            return wording
        }
        let others = wording.anchor?.selectors.dropFirst() ?? []
        let first = finding.text.selector(range, within: catalog.quoteLimit)
        let isSame = wording.anchor?.statement == finding.record.id
        wording.anchor = PassageAnchor(
            statement: finding.record.id, selectors: [first] + (isSame ? Array(others) : []))
        return wording
    }

    /// The wording with the places of its passage: its own first, then those of the passage's other sentences that
    /// the text has.
    package func anchored(
        _ wording: Wording, withSentences sentences: [String], at meeting: Meeting.ID,
        in catalog: Catalog
    ) -> Wording {
        var wording = anchored(wording, at: meeting, in: catalog)
        guard let anchor = wording.anchor, let own = anchor.selectors.first,
            let text = text(of: anchor.statement)
        else { return wording }
        // A sentence that comes twice belongs to the passage where it is nearest to the wording.
        let places = sentences.compactMap { sentence in
            text.folded.ranges(of: sentence).min {
                abs($0.lowerBound - own.start) < abs($1.lowerBound - own.start)
            }
        }
        let others = places.filter { !$0.overlaps(own.range) }
        wording.anchor?.selectors =
            [own] + others.map { text.selector($0, within: catalog.quoteLimit) }
        return wording
    }

    /// Why a wording is not accepted as words of a stored statement; nil where it is, or where no
    /// text is stored that could have it.
    package func problem(
        with wording: Wording, at meeting: Meeting.ID, in catalog: Catalog
    ) -> String? {
        guard let finding = find(wording, at: meeting, in: catalog) else { return nil }
        switch finding.check {
        case .verbatim: return nil
        case .differs(_, let redline):
            return
                "the stored text (\(finding.record.id)) has other words: \(redline.inline.marked)"
        case .notThere: return "the stored text (\(finding.record.id)) does not have these words"
        }
    }
}

extension Catalog {
    /// The records whose texts a wording may be quoted from: those of its source, and for official
    /// words those of its meeting in its language. The anchored one comes first.
    package func statements(
        quotedBy wording: Wording, at meeting: Meeting.ID
    ) -> [StatementRecord] {
        let language = wording.language.mainLanguage
        let records = statements(of: meeting).filter { $0.language.mainLanguage == language }
        let own = records.filter { isText($0, ofSourceOf: wording) }
        let others =
            wording.provenance.isOfficial
            ? records.filter { !isText($0, ofSourceOf: wording) } : []
        let all = own + others
        let anchored = all.filter { $0.id == wording.anchor?.statement }
        return anchored + all.filter { $0.id != wording.anchor?.statement }
    }

    /// Whether a text is the document that a wording cites: only such a text can lack its words. That another
    /// document of the meeting does not have them says nothing.
    func isText(_ record: StatementRecord, ofSourceOf wording: Wording) -> Bool {
        record.source == wording.source
            || source(record.source)?.isSamePublication(as: source(wording.source)) ?? false
    }
}

extension String {
    /// "en" of "en-GB".
    var mainLanguage: String { prefix { $0 != "-" }.lowercased() }
}
