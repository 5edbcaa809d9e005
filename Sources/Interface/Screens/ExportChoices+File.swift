import Export
import Text

extension ExportChoices {
    /// Why a file's name does not fit the format; nil where it does. Any format may be in a .txt.
    func complaint(about path: String, _ session: Session) -> String? {
        guard let ending = Format.ending(of: path), Format(named: ending) != format,
            Format(named: ending) != .text
        else { return nil }
        let formats = formats(session)
        if let other = Format(named: ending), formats.contains(other) {
            return "“\(path.oneLine)” has the ending of \(other.name); choose that format, or "
                + "another name"
        }
        return ".\(ending) is none of the formats: \(Format.listed(formats))"
    }
}
