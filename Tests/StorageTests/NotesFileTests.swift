import Commitments
import Storage
import Testing

@Suite struct NotesFileTests {
    private func read(_ text: String) -> Parsed<NotesDocument> {
        NotesReader.read(Array(text.utf8), named: "n.json")
    }

    private func text(_ document: NotesDocument) -> String {
        String(decoding: NotesWriter.bytes(of: document), as: UTF8.self)
    }

    private let full = """
        {
          "format": "pledges-notes",
          "schema": 1,
          "minWriter": 1,
          "notes": [
            {
              "id": "01KAB3AAAAAAAAAAAAAAAAAAAA",
              "pledge": "SEC-02",
              "date": "2026-11-22",
              "created": "2026-11-22T13:14:02+09:00",
              "changed": "2026-11-23T13:14:02Z",
              "author": "jh",
              "text": "“두 번째” \\u202e\\n\\"x\\"",
              "status": "in-progress",
              "tags": [
                "ask"
              ],
              "evidence": [
                "https://example.org"
              ],
              "reviewBy": "2027-01-15",
              "deleted": true,
              "history": [
                {
                  "changed": "2026-11-22T13:14:02+09:00",
                  "author": "jh",
                  "date": "2026-11-22",
                  "text": "",
                  "status": "a-status-to-come",
                  "tags": [],
                  "evidence": [],
                  "x-version": [ 1.50,
                     {"é": 1E+2} ]
                }
              ],
              "x-note": { "b": 1, "a": "\\u0041" },
              "x-more": null
            }
          ],
          "x-document": 12345678901234567890.0
        }

        """

    @Test func writesWhatItReadByteForByte() throws {
        let document = try read(full).get()
        #expect(text(document) == full)
        let note = try #require(document.notebook.notes.first)
        #expect(note.current.text == "“두 번째” \u{202E}\n\"x\"" && note.current.isDeleted)
        #expect(note.history.first?.status?.rawValue == "a-status-to-come")
        #expect(note.unknown.map(\.name) == ["x-note", "x-more"])
        #expect(note.history.first?.unknown.map(\.name) == ["x-version"])
        #expect(document.notebook.unknown.map(\.json) == ["12345678901234567890.0"])
    }

    /// Files of earlier versions have no member `added`; one that is written otherwise is kept.
    @Test func whatAddedItsPledgeIsReadAndWritten() throws {
        let plain = try read(full).get()
        #expect(plain.notebook.notes[0].added.isEmpty)
        let history = "\"x-note\""
        let known = full.replacing(
            "      \(history)",
            with: "      \"added\": {\n        \"SEC-02\": \"E1#2\"\n      },\n      \(history)",
            maxReplacements: 1)
        let document = try read(known).get()
        #expect(
            document.notebook.notes[0].added
                == ["SEC-02": Addition(edit: CatalogEdit.ID("E1"), position: 2)])
        #expect(text(document) == known && known != full)
        let strange = known.replacing("\"E1#2\"", with: "[1]")
        let kept = try read(strange).get()
        #expect(kept.notebook.notes[0].added.isEmpty && text(kept).contains("[1]"))
    }

    @Test func comesBackAsItWasWhateverItSays() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<100 {
            let notes = (0..<Int.random(in: 0...5, using: &random)).map { randomNote($0, &random) }
            let terms = (0..<Int.random(in: 0...3, using: &random)).map { ownTerm($0) }
            let document = NotesDocument(notebook: Notebook(notes: notes, terms: terms))
            let bytes = NotesWriter.bytes(of: document)
            let reading = NotesReader.read(bytes, named: "n")
            #expect(reading.value == document, "\(reading.problems)")
            #expect(reading.value.map(NotesWriter.bytes) == bytes)
        }
    }

    private func randomNote(_ number: Int, _ random: inout SystemRandomNumberGenerator) -> Note {
        var result = note(number)
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let scalars = (0..<20).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &random))
            }
            var new = version(String(String.UnicodeScalarView(scalars)), at: number)
            new.status = [nil, .lapsed].randomElement(using: &random) ?? nil
            new.tags = [[], ["ask", ""]].randomElement(using: &random) ?? []
            new.isDeleted = Bool.random(using: &random)
            new.reviewBy = Bool.random(using: &random) ? time(0).date : nil
            let labels = ChangeLabel.allCases.filter { _ in Bool.random(using: &random) }
            if !labels.isEmpty {
                new.reading = Note.Reading(
                    from: Meeting.ID("a"), to: Meeting.ID("b"), labels: labels)
            }
            result = result.revised(new)
        }
        return result
    }

    private let withReading = """
        {
          "format": "pledges-notes",
          "schema": 1,
          "minWriter": 1,
          "notes": [
            {
              "id": "01KAB3AAAAAAAAAAAAAAAAAAAA",
              "pledge": "NK-02",
              "date": "2026-11-22",
              "created": "2026-11-22T13:14:02+09:00",
              "changed": "2026-11-23T13:14:02Z",
              "author": "jh",
              "text": "",
              "tags": [],
              "evidence": [],
              "reading": {
                "from": "fm-munich-2025",
                "to": "fm-newyork-2025",
                "labels": [
                  "strengthened",
                  "re-attributed"
                ]
              },
              "history": [
                {
                  "changed": "2026-11-22T13:14:02+09:00",
                  "author": "jh",
                  "date": "2026-11-22",
                  "text": "",
                  "tags": [],
                  "evidence": [],
                  "reading": {
                    "from": "fm-munich-2025",
                    "to": "fm-newyork-2025",
                    "labels": [
                      "softened"
                    ]
                  }
                }
              ]
            }
          ],
          "terms": [
            {
              "id": "01KAB3BBBBBBBBBBBBBBBBBBBB",
              "created": "2026-11-22T13:14:02+09:00",
              "changed": "2026-11-23T13:14:02Z",
              "author": "jh",
              "name": "비핵화",
              "variants": [
                {
                  "name": "peninsula",
                  "forms": [
                    "Korean Peninsula"
                  ]
                }
              ],
              "deleted": true,
              "history": [
                {
                  "changed": "2026-11-22T13:14:02+09:00",
                  "author": "mk",
                  "name": "whose",
                  "variants": [
                    {
                      "name": "North",
                      "forms": [
                        "DPRK"
                      ]
                    }
                  ],
                  "x-version": 1e0
                }
              ],
              "x-term": [1,  2]
            }
          ],
          "x-document": 1
        }

        """

    @Test func readsAndWritesReadingsAndTerms() throws {
        let document = try read(withReading).get()
        #expect(text(document) == withReading)
        let note = try #require(document.notebook.notes.first)
        #expect(note.current.reading?.labels == [.strengthened, .reAttributed])
        #expect(note.current.reading?.to.text == "fm-newyork-2025")
        #expect(note.history.first?.reading?.labels == [.softened])
        #expect(note.unknown.isEmpty && document.notebook.unknown.map(\.name) == ["x-document"])
        let term = try #require(document.notebook.terms.first)
        #expect(term.term.name == "비핵화" && term.isDeleted && term.author == "jh")
        #expect(term.term.variants.map(\.forms) == [["Korean Peninsula"]])
        #expect(term.unknown.map(\.json) == ["[1,  2]"])
        let before = try #require(term.history.first)
        #expect(before.author == "mk" && before.term.name == "whose" && !before.isDeleted)
        #expect(before.unknown.map(\.json) == ["1e0"])
    }

    /// What a newer version means by it is not ours to lose, nor to call half of it a reading.
    @Test(arguments: [
        ("\"re-attributed\"", "\"hushed\""),
        ("\"to\": \"fm-newyork-2025\"", "\"weight\": 1,  \"to\": \"fm-newyork-2025\""),
    ])
    func keepsAReadingThatItDoesNotUnderstand(_ old: String, _ new: String) throws {
        let newer = withReading.replacing(old, with: new)
        let document = try read(newer).get()
        let note = try #require(document.notebook.notes.first)
        #expect(note.current.reading == nil)
        let kept = try #require(note.unknown.first { $0.name == "reading" })
        #expect(newer.contains("\"reading\": " + kept.json) && kept.json.contains(new))
        // It comes after the known members from now on, and stays as it is.
        let written = text(document)
        #expect(written.contains("\"reading\": " + kept.json))
        #expect(text(try read(written).get()) == written)
    }

    @Test(arguments: [
        (
            "\"labels\": [\n          \"strengthened\",\n          \"re-attributed\"\n        ]",
            "\"labels\": []", "notes[0].reading.labels", "this list is empty"
        ),
        (
            "\"from\": \"fm-munich-2025\"", "\"form\": \"fm-munich-2025\"",
            "notes[0].reading.from", "is “form” a slip?"
        ),
        ("\"forms\": [", "\"forms\": [ 1,", "terms[0].variants[0].forms[0]", "expected a text"),
    ])
    func saysWhatIsWrongWithAReadingOrTerm(
        _ old: String, _ new: String, _ field: String, _ message: String
    ) throws {
        let wrong = withReading.replacing(old, with: new, maxReplacements: 1)
        let problem = try #require(read(wrong).problems.first)
        #expect(problem.field == field && problem.message.contains(message), "\(problem)")
    }

    @Test func readsWhatANewerVersionWroteIfItMay() throws {
        let newer = full.replacing("\"schema\": 1", with: "\"schema\": 3")
        let document = try read(newer).get()
        #expect(document.isWritable && text(document) == newer)
        let closed = newer.replacing("\"minWriter\": 1", with: "\"minWriter\": 2")
        #expect(try read(closed).get().isWritable == false)
    }

    @Test func explainsANewerFileThatItCannotRead() {
        let newer = full.replacing("\"schema\": 1", with: "\"schema\": 3")
            .replacing("\"tags\": []", with: "\"tags\": {}")
        let problems = read(newer).problems
        #expect(problems.map(\.field) == ["schema", "notes[0].history[0].tags"])
        #expect(problems.first?.message.contains("newer version") ?? false)
    }

    @Test(arguments: [
        ("\"pledge\": \"SEC-02\",", "", "notes[0].pledge", 6),
        (
            "\"date\": \"2026-11-22\",\n      \"created\"",
            "\"date\": \"22.11.2026\",\n      \"created\"",
            "notes[0].date", 9
        ),
        ("2026-11-23T13:14:02Z", "yesterday", "notes[0].changed", 11),
        ("\"deleted\": true", "\"deleted\": 1", "notes[0].deleted", 22),
        ("\"schema\": 1", "\"schema\": 0", "schema", 3),
        ("\"text\": \"\"", "\"text\": null", "notes[0].history[0].text", 28),
    ])
    func saysWhatIsWrongAndWhere(_ old: String, _ new: String, _ field: String, _ line: Int) {
        let problems = read(full.replacing(old, with: new, maxReplacements: 1)).problems
        #expect(problems.map(\.field) == [field])
        #expect(problems.map(\.location.line) == [line])
    }

    @Test func refusesTwoNotesOfOneID() {
        let body = """
            { "id": "A", "pledge": "P", "date": "2026-01-01", "created": "2026-01-01T00:00:00Z",
              "changed": "2026-01-01T00:00:00Z", "author": "", "text": "", "tags": [],
              "evidence": [], "history": [] }
            """
        let text = """
            { "format": "pledges-notes", "schema": 1, "minWriter": 1, "notes": [ \(body), \(body) ] }
            """
        #expect(read(text).problems.map(\.field) == ["notes[1].id"])
    }
}

@Suite struct FileCheckerTests {
    @Test func tellsCatalogsAndNotesApart() {
        let catalog = Array(CatalogText().text.utf8)
        #expect(FileChecker.check(catalog, named: "c").isEmpty)
        let notes = NotesWriter.bytes(of: NotesDocument(notebook: Notebook(notes: [note(1)])))
        #expect(FileChecker.check(notes, named: "n").isEmpty)
    }

    @Test func warnsOfNotesOnPledgesThatTheCatalogDoesNotHave() throws {
        let catalog = try CatalogReader.read(Array(CatalogText().text.utf8), named: "c").get()
        let notebook = Notebook(notes: [note(1), note(2, on: "SEC-20"), note(3, on: "XYZ-99")])
        let notes = NotesWriter.bytes(of: NotesDocument(notebook: notebook))
        let problems = FileChecker.check(notes, named: "n", against: catalog)
        #expect(problems.map(\.field) == ["notes[1].pledge", "notes[2].pledge"])
        #expect(problems.allSatisfy { $0.severity == .warning })
        #expect(problems.first?.message.contains("did you mean") ?? false)
    }

    @Test(arguments: [
        ("", "n:1:1: the file is empty"), ("[]", "n:1:1: expected an object, found an array"),
        ("{}", "n:1:1: format: this member is missing"),
        (
            "{\"format\": \"pledges-note\"}",
            "n:1:12: format: “pledges-note” is not a file format of Pledges; did you mean “pledges-notes”?"
        ),
        ("{\"format\": 1}", "n:1:12: format: expected a text in double quotes, found a number"),
    ])
    func saysWhatIsNeither(_ text: String, _ problem: String) {
        #expect(FileChecker.check(Array(text.utf8), named: "n").map(\.description) == [problem])
    }
}
