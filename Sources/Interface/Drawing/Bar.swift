/// A bar of one column, as high as a count is among the highest; a point where there is none, so
/// that what is not nothing shows.
func bar(_ count: Int, of highest: Int) -> String {
    guard count > 0, highest > 0 else { return "·" }
    let signs = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let level = (count * signs.count + highest / 2) / highest
    return signs[min(max(1, level), signs.count) - 1]
}

/// How dense a cell is whose count is among the highest, in four steps; a point where there is none.
func shade(_ count: Int, of highest: Int) -> String {
    guard count > 0, highest > 0 else { return "·" }
    return shades[min(3, (count * 4 - 1) / highest)]
}

/// The highest count of each step: "░ 17".
func shadeScale(of highest: Int) -> String {
    zip(shades, 1...).map { "\($0) \(highest * $1 / 4)" }.joined(separator: " ")
}

private let shades = ["░", "▒", "▓", "█"]
