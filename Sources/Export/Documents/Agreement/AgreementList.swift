import Commitments
import JSON

/// How far two analysts agree, written down for programs.
package struct AgreementList: Sendable {
    let register: Register
    /// How far they agree in their notes; nil where only codings are compared.
    let agreement: CoderAgreement?
    /// How far they agree on each statement that both coded.
    package let codings: [StatementAgreement]

    /// Creates the document of one comparison of analysts.
    package init(
        _ register: Register, _ agreement: CoderAgreement?, codings: [StatementAgreement] = []
    ) {
        self.register = register
        self.agreement = agreement
        self.codings = codings
    }

    /// The whole text of a JSON file (docs/command-line.md).
    package var json: String {
        JSONValue.object([
            JSONMember("format", .string("pledges-agreement")),
            JSONMember("schema", .integer(1)),
            JSONMember("title", .string(register.catalog.title)),
            JSONMember("asOf", .string(register.asOf.iso)),
            JSONMember("statuses", agreement.map(statuses) ?? .null),
            JSONMember("readings", agreement.map(readings) ?? .null),
            JSONMember("codings", .array(codings.map { value(of: $0) })),
        ]).document
    }

    private func statuses(_ agreement: CoderAgreement) -> JSONValue {
        let pairs = agreement.statuses
        let figures = figures(both: pairs.count, agree: pairs.count(where: \.agrees))
        return .members(
            figures + [
                ("kappa", agreement.kappa.number.map { .raw($0) } ?? .null),
                ("onlyMine", .strings(agreement.onlyMine.map(\.text))),
                ("onlyTheirs", .strings(agreement.onlyTheirs.map(\.text))),
                ("pairs", .array(pairs.map(value))),
            ])
    }

    private func readings(_ agreement: CoderAgreement) -> JSONValue {
        let pairs = agreement.readings
        let figures = figures(both: pairs.count, agree: pairs.count(where: \.agrees))
        return .members(figures + [("pairs", .array(pairs.map(value)))])
    }

    func figures(both: Int, agree: Int) -> [(name: String, value: JSONValue?)] {
        let percent = CoderAgreement.percent(agree, of: both)
        return [
            ("both", .integer(both)), ("agree", .integer(agree)),
            ("percent", percent.map { .integer($0) } ?? .null),
        ]
    }

    private func value(of pair: CoderAgreement.StatusPair) -> JSONValue {
        func side(_ note: Note) -> JSONValue {
            .members(
                [("status", .string(note.current.status?.rawValue ?? ""))] + writing(of: note))
        }
        return .members([
            ("pledge", .string(pair.pledge.text)), ("title", title(of: pair.pledge)),
            ("agrees", .bool(pair.agrees)), ("mine", side(pair.mine)),
            ("theirs", side(pair.theirs)),
        ])
    }

    private func value(of pair: CoderAgreement.ReadingPair) -> JSONValue {
        func side(_ note: Note) -> JSONValue {
            guard let reading = note.current.reading else { return .null }
            return .members(
                [
                    ("labels", .strings(reading.labels.map(\.rawValue))),
                    ("certainty", .string(register.certainty(of: reading, on: pair.pledge))),
                    ("provisionalBecause", register.doubts(of: reading, on: pair.pledge).json),
                ] + writing(of: note))
        }
        return .members([
            ("pledge", .string(pair.pledge.text)), ("title", title(of: pair.pledge)),
            ("from", .string(pair.from.text)), ("to", .string(pair.to.text)),
            ("agrees", .bool(pair.agrees)), ("mine", side(pair.mine)),
            ("theirs", side(pair.theirs)),
        ])
    }

    private func title(of pledge: Pledge.ID) -> JSONValue? {
        register.catalog.pledge(pledge.text).map { .string($0.title) }
    }

    private func writing(of note: Note) -> [(name: String, value: JSONValue?)] {
        [
            ("note", .string(note.id.text)), ("date", .string(note.current.date.iso)),
            ("author", .string(note.current.author)),
        ]
    }
}

// MARK: CSV

extension AgreementList {
    /// One row a pledge or a change of wording that both assessed.
    package var table: DataTable {
        let columns: [DataTable.Column] = [
            .day("as_of"), "row", "pledge", "title", "from", "to", "agrees", "mine",
            .day("my_date"),
            "my_author", "theirs", .day("their_date"), "their_author", "statement", "sentence",
            "text",
            "settled",
        ]
        let statuses = (agreement?.statuses ?? []).map { pair in
            cells("status", pair.pledge, "", "", pair.agrees, pair.mine, pair.theirs) {
                $0.status?.name ?? ""
            }
        }
        let readings = (agreement?.readings ?? []).map { pair in
            cells(
                "reading", pair.pledge, pair.from.text, pair.to.text, pair.agrees, pair.mine,
                pair.theirs
            ) { version in
                version.reading.map {
                    "\($0.labels.inWords)"
                        + " (\(register.doubts(of: $0, on: pair.pledge).certaintyInWords))"
                } ?? ""
            }
        }
        let rows = statuses + readings + codings.flatMap { cells(of: $0) }
        return DataTable("agreement", columns, rows)
    }

    private func cells(
        _ row: String, _ pledge: Pledge.ID, _ from: String, _ to: String, _ agrees: Bool,
        _ mine: Note, _ theirs: Note, _ says: (Note.Version) -> String
    ) -> [String] {
        let sides = [mine, theirs].map(\.current).flatMap { [says($0), $0.date.iso, $0.author] }
        return [
            register.asOf.iso, row, pledge.text, register.catalog.pledge(pledge.text)?.title ?? "",
            from, to, agrees ? "yes" : "no",
        ] + sides + ["", "", "", ""]
    }
}
