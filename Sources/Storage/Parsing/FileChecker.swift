import Commitments
import JSON

/// Finds everything that is wrong with a file of the program.
package enum FileChecker {
    /// All problems of a catalog or a notes file, told apart by its member `format`.
    /// - Parameters:
    ///   - file: how the user calls the file.
    ///   - catalog: where the pledges and meetings that the file names should be; nil: not checked.
    package static func check(
        _ bytes: [UInt8], named file: String, against catalog: Catalog? = nil
    ) -> [Problem] {
        guard let document = try? JSONDocument(parsing: JSONText(bytes), leaving: .codings),
            let format = format(of: document)
        else { return readDocument(bytes, named: file, limits: .init(), unknownFormat).problems }
        let problems = problems(in: bytes, file, format)
        guard let catalog, !problems.contains(where: { $0.severity == .error }) else {
            return problems
        }
        var names = NameCheck(document, named: file, against: catalog)
        let doubts = format == .notes ? doubtful(bytes, in: document, file, catalog) : []
        return problems + names.problems(of: format) + doubts
    }

    private static func problems(
        in bytes: [UInt8], _ file: String, _ format: FileFormat
    ) -> [Problem] {
        switch format {
        case .catalog: CatalogReader.read(bytes, named: file).problems
        case .draft: DraftReader.read(bytes, named: file).problems
        case .formDraft: FormDraftReader.read(bytes, named: file).problems
        case .edits: UnsavedEditsFile.read(bytes, named: file).problems
        case .habits: HabitsReader.read(bytes, named: file).problems
        case .intake: IntakeReader.read(bytes, named: file).problems
        case .notes: NotesReader.read(bytes, named: file).problems
        }
    }

    /// The paths of the JSON files in a folder, by name; none where it cannot be read.
    package static func jsonFiles(in folder: String) -> [String] {
        ((try? FileSystem.names(in: folder)) ?? []).sorted()
            .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
            .map { Path.join(folder, $0) }
    }

    /// The names of the notes files and catalogs in a folder, the hidden ones that working
    /// copies came from among them.
    package static func notesAndCatalogs(in folder: String) throws(StorageError) -> [String] {
        try FileSystem.names(in: folder).filter { name in
            guard name.hasSuffix(".json"), !name.hasPrefix(".") || CatalogStore.isBase(name),
                let bytes = try? FileReader.read(Path.join(folder, name)),
                let format = format(of: bytes)
            else { return false }
            return [.notes, .catalog].contains(format)
        }
    }

    /// The kind of file, as it says itself; nil when it is not JSON or no file of the program.
    static func format(of bytes: [UInt8]) -> FileFormat? {
        (try? JSONDocument(parsing: JSONText(bytes), leaving: .codings)).flatMap { format(of: $0) }
    }

    private static func format(of document: JSONDocument) -> FileFormat? {
        var members = document.root.members
        return members?.find("format")?.string.flatMap { FileFormat(rawValue: $0) }
    }

    private static func unknownFormat(_ root: inout MemberReader) -> Never? {
        guard let node = root.required("format") else { return nil }
        let found = root.text(of: node)
        let names = FileFormat.allCases.map(\.rawValue)
        let hint = nearest(to: found, among: names).map { "; did you mean “\($0)”?" } ?? ""
        if node.string != nil {
            root.problems.report(
                node, "\(found.quotedShort) is not a file format of Pledges\(hint)")
        }
        return nil
    }

    /// Notes that do not say which of two pledges they mean, which had one id.
    private static func doubtful(
        _ bytes: [UInt8], in document: JSONDocument, _ file: String, _ catalog: Catalog
    ) -> [Problem] {
        let notes = NotesReader.read(bytes, named: file).value?.notebook.notes ?? []
        let guide = NoteGuide(catalog)
        let found = notes.compactMap { guide.doubt(about: $0) }
        if found.isEmpty { return [] }
        let doubts = Dictionary(found.map { ($0.note.text, $0) }) { first, _ in first }
        let problems = ProblemList(file: file, document: document)
        guard var root = MemberReader(document.root, problems: problems) else { return [] }
        _ = root.objects("notes") { note in
            guard let doubt = doubts[note.optional("id")?.string ?? ""],
                let node = note.optional("pledge")
            else { return }
            let names = doubt.candidates.map(\.text).joined(separator: " or ")
            problems.report(
                node, "the note may mean \(names); it is shown on \(doubt.pledge)", as: .warning)
        }
        return problems.problems
    }
}
