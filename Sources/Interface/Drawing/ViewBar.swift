import Canvas
import Text

/// A place in the bar of views: a screen that one can always go to.
struct View: Sendable {
    /// "Changed"
    let name: String
    /// The name where there is much room.
    let longName: String
    /// The name of the command that leads there.
    let command: String
    /// When one of these screens is in front, it is the current view.
    let screens: Set<ScreenName>

    private init(_ name: String, _ command: String, _ screens: Set<ScreenName>, long: String? = nil)
    {
        self.name = name
        longName = long ?? name
        self.command = command
        self.screens = screens
    }

    /// All views, in the order of the bar.
    static let all = [
        View("List", "pledges", [.list]),
        View("Changed", "changes", [.changes]),
        View("Matrix", "matrix", [.matrix]),
        View("Timeline", "go-timeline", [.timeline]),
        View("Review", "review", [.review]),
        View("Statements", "meetings", [.meetings]),
        View("Code", "code-statement", [.intakeStart, .intakeSummary], long: "Code a statement"),
    ]
}

extension Chrome {
    /// A piece of the bar.
    struct Tab {
        /// Nil for the name of a screen that is not among the views.
        var view: View?
        /// Whether it opens the list of all places to go to.
        var isMore = false
        var line: Line
        var column: Int
    }

    /// The views that fit, with the current one always among them. Where text is typed, whose keys
    /// are text, there is only the current one.
    var tabs: [Tab] {
        let forms: [(gap: Int, isLong: Bool)] = [(3, true), (3, false), (2, false), (1, false)]
        let placed = forms.lazy.map { placedTabs(gap: $0.gap, isLong: $0.isLong) }
        let fitting = placed.first {
            ($0.last.map { $0.column + $0.line.columns } ?? 0) <= bar.columns
        }
        return fitting ?? cutTabs
    }

    private func placedTabs(gap: Int, isLong: Bool) -> [Tab] {
        var column = 1
        return lines(isLong: isLong).map { view, line in
            defer { column += line.columns + gap }
            return Tab(view: view, line: line, column: column)
        }
    }

    /// As many as fit before the current one, and what leads to the others.
    private var cutTabs: [Tab] {
        var kept = lines(isLong: false)
        let isCurrent = { (view: View?) in view?.screens.contains(self.current) ?? true }
        let more = Line(prefix?.sign ?? "", Style(.key)).adding(" more")
        let room = bar.columns - more.columns - 2
        while kept.count > 1, kept.reduce(0, { $0 + $1.1.columns + 1 }) > room {
            let last = kept.lastIndex { !isCurrent($0.0) }
            guard let last else { break }
            kept.remove(at: last)
        }
        var column = 1
        var tabs = kept.map { view, line in
            defer { column += line.columns + 1 }
            return Tab(view: view, line: line, column: column)
        }
        if prefix != nil, column + more.columns <= bar.columns {
            tabs.append(Tab(isMore: true, line: more, column: column))
        }
        return tabs
    }

    /// The key of what leads to the views that are not in the bar.
    func moreKey(at point: Point) -> Key? {
        guard bar.contains(point), let tab = tabs.last, tab.isMore, point.column >= tab.column,
            point.column < tab.column + tab.line.columns
        else { return nil }
        return prefix
    }

    /// The first key of the sequences that lead to views.
    private var prefix: Key? {
        View.all.lazy.map(viewKeys).first { $0.count == 2 }?[0]
    }

    /// The screen in front, also where it floats and is a view.
    private var current: ScreenName {
        let screen = session.screens.all.last { screen in
            !screen.isFloating || View.all.contains { $0.screens.contains(screen.name) }
        }
        return (screen ?? session.screens.base).name
    }

    private func lines(isLong: Bool) -> [(View?, Line)] {
        let isTyping = current.takesText
        var lines: [(View?, Line)] = View.all.compactMap { view in
            let name = isLong ? view.longName : view.name
            if view.screens.contains(current) { return (view, Line("[\(name)]", .heading)) }
            if isTyping { return nil }
            return (view, Line(keyText(view), Style(.key)).adding(" " + name))
        }
        let isView = View.all.contains { $0.screens.contains(current) }
        if !isView {
            lines.append((nil, Line("[\(current.rawValue)]", .heading)))
        }
        return lines
    }

    /// "gc": how the bar shows the keys of a view.
    private func keyText(_ view: View) -> String {
        viewKeys(view).map(\.sign).joined()
    }

    private func viewKeys(_ view: View) -> [Key] {
        Command.named(view.command).map {
            session.keymap.viewKeys(of: $0, on: session.screens.top.name)
        } ?? []
    }

    func drawBar(on frame: inout Frame) {
        guard !bar.isEmpty else { return }
        for tab in tabs {
            frame.put(
                tab.line, at: Point(column: tab.column, row: bar.row),
                width: bar.columns - tab.column)
        }
        // On other screens the row below names the catalog.
        let title = session.catalog.title.oneLine + " "
        let end = tabs.last.map { $0.column + $0.line.columns } ?? 0
        if isFiltered, end + 3 + title.columns <= bar.columns {
            frame.put(
                title, at: Point(column: bar.columns - title.columns, row: bar.row), .secondary)
        }
    }

    /// The command that a click at a place runs: a view of the bar, or the news, which lead to what
    /// changed.
    func command(at point: Point) -> Command? {
        let front = session.screens.top.name
        if bar.contains(point) {
            let hit = tabs.last { $0.column <= point.column }
            guard let hit, point.column < hit.column + hit.line.columns, let view = hit.view,
                !view.screens.contains(current)
            else { return nil }
            return Command.named(view.command).flatMap { $0.works(on: front) ? $0 : nil }
        }
        if topRule.contains(point), news != nil {
            return Command.named("changes").flatMap { $0.works(on: front) ? $0 : nil }
        }
        return nil
    }
}
