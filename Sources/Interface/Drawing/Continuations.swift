import Canvas
import Commitments

/// The pop-up after the first key of a sequence: what may follow, in as many columns as make all of
/// it fit.
struct Continuations {
    private let prefix: Key
    private let entries: [(key: Key, command: Command)]
    private let area: Rect
    private let columns: Int
    /// How wide a column is; the last one reaches to the edge.
    private let width: Int

    /// A command's summary is not told from others in less than this.
    private static let narrowest = 20

    /// Nil where no sequence has begun.
    init?(_ session: Session) {
        guard let prefix = session.prefix else { return nil }
        self.prefix = prefix
        entries = session.keymap.continuations(of: prefix, on: session.screens.top.name)
        var screen = Rect(session.size)
        _ = screen.cutBottom(session.size.rows >= 12 ? 2 : 0)
        let most = max(1, (screen.columns - 4) / Self.narrowest)
        let rows = max(1, screen.rows - 2)
        columns = min(most, max(1, (entries.count + rows - 1) / rows))
        let widest = entries.map { Self.line($0.key, $0.command).columns }.max() ?? 0
        var bottom = screen.cutBottom((entries.count + columns - 1) / columns + 2)
        area = bottom.cutLeft((widest + 2) * columns + 2)
        width = max(1, (area.columns - 4) / columns)
    }

    private var rows: Int { (entries.count + columns - 1) / columns }

    private static func line(_ key: Key, _ command: Command) -> Line {
        Line(" \(key.sign)", Style(.key)).adding("  \(command.summary)")
    }

    func draw(on frame: inout Frame) {
        let inside = frame.box(area, title: "\(prefix.sign) …")
        for (place, entry) in entries.enumerated() where place % rows < inside.rows {
            let column = inside.column + place / rows * width
            let room = place / rows == columns - 1 ? inside.maxColumn - column : width - 1
            frame.put(
                Self.line(entry.key, entry.command),
                at: Point(column: column, row: inside.row + place % rows), width: room)
        }
    }

    /// Whether it covers a place.
    func contains(_ point: Point) -> Bool { area.contains(point) }

    /// What a click at a place means.
    func entry(at point: Point) -> (key: Key, command: Command)? {
        let inside = area.inset(columns: 2, rows: 1)
        guard inside.contains(point) else { return nil }
        let column = min(columns - 1, (point.column - inside.column) / width)
        let place = column * rows + point.row - inside.row
        return entries.indices.contains(place) ? entries[place] : nil
    }
}
