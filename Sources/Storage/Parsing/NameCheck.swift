import Commitments
import JSON

/// Finds names of pledges and meetings in a file that a catalog does not have, or writes in other
/// letters. Files outlive catalogs, so that these are warnings: what belongs to such a name is kept.
struct NameCheck {
    private let root: JSONNode
    private let problems: ProblemList
    private let catalog: Catalog
    /// The names that pledges have, as the catalog writes them.
    private let pledgeNames: Set<String>
    private let meetingNames: [String]
    /// Looking for a near miss compares all names, so that a file full of unknown names gets
    /// suggestions for the first ones only.
    private var suggestionsLeft = 50

    init(_ document: JSONDocument, named file: String, against catalog: Catalog) {
        root = document.root
        problems = ProblemList(file: file, document: document)
        self.catalog = catalog
        pledgeNames = Set(catalog.pledges.flatMap { [$0.id.text] + $0.aliases })
        meetingNames = catalog.meetings.map(\.id.text)
    }

    mutating func problems(of format: FileFormat) -> [Problem] {
        guard var reader = MemberReader(root, problems: problems) else { return [] }
        switch format {
        case .notes: checkNotes(&reader)
        case .draft: checkPledge(&reader, "the text stays a draft")
        case .intake: checkLinks(&reader)
        case .catalog, .formDraft, .edits, .habits: break
        }
        return problems.problems
    }

    private mutating func checkNotes(_ root: inout MemberReader) {
        _ = root.objects("notes") { note in
            checkPledge(&note, "the note is listed by `pledges note list`")
            guard let node = note.optional("reading"),
                var reading = MemberReader(node, problems: problems)
            else { return }
            checkMeeting(&reading, "from")
            checkMeeting(&reading, "to")
        }
    }

    /// The pledges that the statement adds are not in the catalog yet.
    private mutating func checkLinks(_ root: inout MemberReader) {
        let new = Set(root.objects("newPledges") { $0.optional("id")?.string ?? "" })
        _ = root.objects("sentences") { sentence in
            _ = sentence.optionalObjects("links") { link in
                if let id = link.optional("pledge")?.string, new.contains(id) { return }
                checkPledge(&link, "link the sentence to another")
            }
        }
    }

    private mutating func checkPledge(_ reader: inout MemberReader, _ otherwise: String) {
        guard let node = reader.optional("pledge"), let name = node.string else { return }
        if pledgeNames.contains(name) { return }
        if let pledge = catalog.pledge(name) {
            return problems.report(
                node,
                "\(name.quotedShort) is pledge \(pledge.id) in other letters and counts as it; write "
                    + "\(pledge.id.text.quotedShort)", as: .warning)
        }
        let hint = hint(name, among: pledgeNames.sorted()) ?? otherwise
        problems.report(
            node, "the catalog has no pledge \(name.quotedShort); \(hint)", as: .warning)
    }

    private mutating func checkMeeting(_ reader: inout MemberReader, _ member: StaticString) {
        guard let node = reader.optional(member), let name = node.string else { return }
        if catalog.position(ofMeeting: Meeting.ID(name)) != nil { return }
        let hint = hint(name, among: meetingNames) ?? "the reading is shown with the note only"
        problems.report(
            node, "the catalog has no meeting \(name.quotedShort); \(hint)", as: .warning)
    }

    private mutating func hint(_ name: String, among names: [String]) -> String? {
        suggestionsLeft -= 1
        if suggestionsLeft < 0 { return nil }
        return nearest(to: name, among: names).map { "did you mean “\($0)”?" }
    }
}
