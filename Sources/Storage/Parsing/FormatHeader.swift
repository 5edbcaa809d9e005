import Commitments
import JSON

/// The kinds of file that the program reads, told apart by their member `format`.
enum FileFormat: String, CaseIterable {
    case catalog = "pledges-catalog"
    case notes = "pledges-notes"
    case draft = "pledges-draft"
    case formDraft = "pledges-form-draft"
    case edits = "pledges-edits"
    case habits = "pledges-session"
    case intake = "pledges-intake"

    var inWords: String {
        switch self {
        case .catalog: "a catalog"
        case .notes: "a notes file"
        case .draft: "a draft"
        case .formDraft: "a draft of a form"
        case .edits: "a file of unsaved edits"
        case .habits: "a memory of earlier runs"
        case .intake: "a statement being coded"
        }
    }
}

extension MemberReader {
    /// Checks that the document is of the expected format; what else it holds means nothing if not.
    mutating func isDocument(_ format: FileFormat) -> Bool {
        guard let value = required("format") else { return false }
        let found = text(of: value)
        if found == format.rawValue { return true }
        if value.string != nil {
            let other = FileFormat(rawValue: found).map { "this is \($0.inWords)" }
            let what = other ?? "\(found.quotedShort) is not a format of Pledges"
            problems.report(value, "\(what); \(format.inWords) has \(format.rawValue.quotedShort)")
        }
        return false
    }
}
