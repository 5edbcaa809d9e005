/// A bar of one column, as high as a count is among the highest; a point where there is none, so
/// that what is not nothing shows.
func bar(_ count: Int, of highest: Int) -> String {
    guard count > 0, highest > 0 else { return "·" }
    let signs = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let level = (count * signs.count + highest / 2) / highest
    return signs[min(max(1, level), signs.count) - 1]
}
