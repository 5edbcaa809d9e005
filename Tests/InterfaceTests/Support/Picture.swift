import Canvas
import Text

/// A frame as an SVG picture, in the colors of a theme: the same cells that a terminal shows.
struct Picture {
    private let frame: Frame
    private let theme: Theme
    private let title: String

    private static let column = 8.4
    private static let row = 18.0
    private static let margin = 10.0

    /// - Parameter theme: one with colors of its own, since a picture has no terminal to take them from.
    init(_ frame: Frame, _ theme: Theme, title: String) {
        self.frame = frame
        self.theme = theme
        self.title = title
    }

    var svg: String {
        let width = Double(frame.size.columns) * Picture.column + 2 * Picture.margin
        let height = Double(frame.size.rows) * Picture.row + 2 * Picture.margin
        let all = (0..<frame.size.rows).flatMap { row in runs(inRow: row).map { (row, $0) } }
        let lines = all.compactMap { rectangle($1, row: $0) } + all.compactMap { text($1, row: $0) }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(number(width)) \(number(height))" \
            role="img" aria-label="\(escaped(title))">
            <title>\(escaped(title))</title>
            <style>text{font:14px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,"Noto Sans Mono CJK KR",monospace;\
            white-space:pre;fill:\(foreground)}.b{font-weight:bold}.u{text-decoration:underline}</style>
            <rect width="100%" height="100%" rx="8" fill="\(background)"/>
            \(lines.joined(separator: "\n"))
            </svg>

            """
    }

    // MARK: Runs

    /// Cells of one row that look alike.
    private struct Run {
        var column: Int
        var columns: Int
        var text: String
        var style: Style
        /// Whether each character takes two columns.
        var isWide: Bool

        /// Whether it ends in more than one space.
        var isGap: Bool { text.hasSuffix("  ") }
    }

    private func runs(inRow row: Int) -> [Run] {
        var runs: [Run] = []
        for column in 0..<frame.size.columns {
            let cell = frame[Point(column: column, row: row)]
            if cell.width == 0 { continue }
            let isWide = cell.width == 2
            // Some readers of SVG make one space of several, so that words far apart are placed apart.
            let isGap = cell.glyph == .space && runs.last?.text.last == " "
            if let last = runs.last, last.style == cell.style, last.isWide == isWide,
                isGap || !last.isGap
            {
                runs[runs.count - 1].columns += Int(cell.width)
                runs[runs.count - 1].text += cell.glyph.text
            } else {
                runs.append(
                    Run(
                        column: column, columns: Int(cell.width), text: cell.glyph.text,
                        style: cell.style, isWide: isWide))
            }
        }
        return runs
    }

    // MARK: Drawing

    private func rectangle(_ run: Run, row: Int) -> String? {
        guard run.style.traits.contains(.selected) else { return nil }
        return """
            <rect x="\(x(run.column))" y="\(y(row))" width="\(number(Double(run.columns) * Picture.column))" \
            height="\(number(Picture.row))" fill="\(color(of: run.style))"/>
            """
    }

    private func text(_ run: Run, row: Int) -> String? {
        let kept = run.text.drop { $0 == " " }
        let start = run.column + (run.isWide ? 0 : run.text.count - kept.count)
        let words = String(kept).trimmedAtEnd
        if words.isEmpty { return nil }
        let columns = words.columns
        let look = theme[run.style.ink]
        var classes: [String] = []
        if look.bold || run.style.traits.contains(.bold) { classes.append("b") }
        if look.underlined || run.style.traits.contains(.underlined) { classes.append("u") }
        let isSelected = run.style.traits.contains(.selected)
        let fill = isSelected ? background : color(of: run.style)
        return "<text x=\"\(x(start))\" y=\"\(number(Double(row) * Picture.row + Picture.margin + 13.5))\""
            + " textLength=\"\(number(Double(columns) * Picture.column))\" lengthAdjust=\"spacingAndGlyphs\""
            + (classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\"")
            + (fill == foreground ? "" : " fill=\"\(fill)\" style=\"fill:\(fill)\"")
            + ">\(escaped(words))</text>"
    }

    private func x(_ column: Int) -> String {
        number(Double(column) * Picture.column + Picture.margin)
    }

    private func y(_ row: Int) -> String { number(Double(row) * Picture.row + Picture.margin) }

    /// With one decimal at most.
    private func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    private func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
    }

    // MARK: Colors

    private var background: String { hex(theme.background ?? 234) }
    private var foreground: String { hex(theme.foreground ?? 252) }

    private func color(of style: Style) -> String {
        theme[style.ink].foreground.map { hex($0) } ?? foreground
    }

    /// A color of the 256 that terminals agree on: the cube and the greys after the first sixteen.
    private func hex(_ number: Int) -> String {
        let steps = [0, 95, 135, 175, 215, 255]
        let cube = number - 16
        let grey = 8 + 10 * (number - 232)
        let parts =
            number >= 232
            ? [grey, grey, grey] : [steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]]
        return "#" + parts.map { (($0 < 16) ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension String {
    fileprivate var trimmedAtEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
