import Canvas
import Commitments
import Text

extension TwoValues {
    /// "≠ title: two values, of mk and jh; = shows both", for the page of the entry.
    /// - Parameter named: whether the page is about several entries.
    func lines(_ catalog: Catalog, width: Int, named: Bool = false) -> [Line] {
        let member = named ? inWords(catalog) : memberInWords(catalog)
        return Line.wrapped(
            "≠ \(member): two values, of \(authors); = shows both".oneLine, width: width,
            Style(.caution))
    }

    /// 1 the value beside the current one, 2 the current one, each with what only it says marked.
    func columns(with other: Side, _ register: Register, width: Int) -> TwoColumns {
        let redline = register.judge.redline(other.text ?? "", current.text ?? "")
        func column(_ title: String, _ side: Side, _ spans: [Redline.Span]) -> [Line] {
            let when = "\(side.at.date.text) \(side.at.time)"
            let head = "\(title): \(side.author), \(when)".oneLine
            let text = redline.lines(of: side.text ?? "", spans, width)
            return Line.wrapped(head, width: width, .heading) + [Line()]
                + (text.isEmpty ? [Line(side.inWords, .secondary)] : text)
        }
        return TwoColumns(
            left: column("1", other, redline.before),
            right: column("2, current", current, redline.after), width: width)
    }
}
