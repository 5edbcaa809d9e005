import Commitments
import Text

/// What is in a cell of a workbook, and how it looks.
enum WorkbookCell: Equatable {
    case empty
    case heading(String)
    case text(String)
    /// A text that would be a formula, were it typed.
    case quoted(String)
    case number(Int)
    /// Shown with its sign.
    case score(Int)
    /// Days since the day before 1900 by the count of Excel.
    case day(Int)
    /// The first day of a month, shown without the day.
    case month(Int)

    /// What a cell becomes in a column of a kind; what is not of that kind is text.
    init(_ text: String, _ kind: DataTable.Column.Kind) {
        if text.isEmpty {
            self = .empty
        } else if kind == .number, let number = Int(text), String(number) == text {
            self = .number(number)
        } else if kind == .score, let number = Int(text) {
            self = .score(number)
        } else if kind == .day, let date = MeetingDate(text), let day = date.first.dayInWorkbooks {
            self = date.precision == .day ? .day(day) : .month(day)
        } else {
            self = text.startsFormula || text.needsFormulaGuard ? .quoted(text) : .text(text)
        }
    }

    /// The element, at a place like "B2".
    func text(at place: String) -> String {
        switch self {
        case .empty: ""
        case .heading(let text): WorkbookCell.text(text, at: place, .heading)
        case .text(let text): WorkbookCell.text(text, at: place, .text)
        case .quoted(let text): WorkbookCell.text(text, at: place, .quoted)
        case .number(let number): WorkbookCell.number(number, at: place, .number)
        case .score(let number): WorkbookCell.number(number, at: place, .score)
        case .day(let day): WorkbookCell.number(day, at: place, .day)
        case .month(let day): WorkbookCell.number(day, at: place, .month)
        }
    }

    private static func number(_ number: Int, at place: String, _ style: WorkbookStyles) -> String {
        "<c r=\"\(place)\" s=\"\(style.rawValue)\"><v>\(number)</v></c>"
    }

    private static func text(_ text: String, at place: String, _ style: WorkbookStyles) -> String {
        "<c r=\"\(place)\" s=\"\(style.rawValue)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
            + "\(spelled(text))</t></is></c>"
    }

    /// Excel takes a longer text for damage.
    private static let longestText = 32_767

    /// The text as readers give it back: `_x000A_` in a text is not taken for a line break.
    private static func spelled(_ text: String) -> String {
        var text = text
        if text.utf16.count > longestText {
            text = String(decoding: text.utf16.prefix(longestText - 1), as: UTF16.self) + "…"
        }
        let parts = XMLText.lines(text).split(separator: "_x", omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(into: String(parts.first ?? "")) { spelled, part in
            let isCode =
                part.prefix(4).count { $0.isHexDigit } == 4 && part.dropFirst(4).first == "_"
            spelled += (isCode ? "_x005F_x" : "_x") + part
        }
    }
}

/// The looks of cells, in the order of the part that describes them.
enum WorkbookStyles: Int, CaseIterable {
    case plain, heading, text, quoted, number, day, month, score

    private static let firstFormat = 164

    /// The part that describes them.
    static let part = Workbook.part(
        "styleSheet",
        """
        <numFmts count="3"><numFmt numFmtId="\(firstFormat)" formatCode="yyyy\\-mm\\-dd"/>\
        <numFmt numFmtId="\(firstFormat + 1)" formatCode="yyyy\\-mm"/>\
        <numFmt numFmtId="\(firstFormat + 2)" formatCode="+0;\\-0;0"/></numFmts>\
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
        <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>\
        <fills count="3"><fill><patternFill patternType="none"/></fill>\
        <fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid">\
        <fgColor rgb="FFE7ECF2"/><bgColor indexed="64"/></patternFill></fill></fills>\
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
        <cellXfs count="\(allCases.count)">\(allCases.map(\.format).joined())</cellXfs>\
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        """)

    private var format: String {
        let number =
            switch self {
            case .day: WorkbookStyles.firstFormat
            case .month: WorkbookStyles.firstFormat + 1
            case .number: 1
            case .score: WorkbookStyles.firstFormat + 2
            case .quoted: 49
            case .plain, .heading, .text: 0
            }
        let isHeading = self == .heading
        let wrap = self == .text || self == .quoted ? " wrapText=\"1\"" : ""
        return """
            <xf numFmtId="\(number)" fontId="\(isHeading ? 1 : 0)" fillId="\(isHeading ? 2 : 0)" \
            borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" \
            applyAlignment="1"\(self == .quoted ? " quotePrefix=\"1\"" : "")>\
            <alignment vertical="top"\(wrap)/></xf>
            """
    }
}

extension CalendarDate {
    /// The number by which workbooks count days; nil for days that they count wrongly, before March 1900.
    fileprivate var dayInWorkbooks: Int? {
        let number = dayNumber + 25_569
        return number > 60 ? number : nil
    }
}
