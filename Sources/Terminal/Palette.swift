/// Colors of the 256-color palette on terminals that have fewer.
enum Palette {
    /// The color itself where the terminal has it, else the nearest of those it has.
    static func nearest(to color: Int, of count: Int) -> Int {
        if color < count { return color }
        // The bright half of the 16 has the same order as the dark half.
        if color < 16 { return color % 8 }
        let wanted = components(of: color)
        let known = 0..<min(count, basic.count)
        return known.min { distance(basic[$0], wanted) < distance(basic[$1], wanted) } ?? 0
    }

    private static let basic: [SIMD3<Int>] = [
        [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0],
        [0, 0, 238], [205, 0, 205], [0, 205, 205], [229, 229, 229],
        [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0],
        [92, 92, 255], [255, 0, 255], [0, 255, 255], [255, 255, 255],
    ]

    /// Red, green and blue of a color from 16 on: a cube of 6 x 6 x 6, then 24 grays.
    private static func components(of color: Int) -> SIMD3<Int> {
        if color >= 232 { return SIMD3(repeating: 8 + 10 * (color - 232)) }
        let levels = [0, 95, 135, 175, 215, 255]
        let place = color - 16
        return [levels[place / 36], levels[place / 6 % 6], levels[place % 6]]
    }

    private static func distance(_ one: SIMD3<Int>, _ other: SIMD3<Int>) -> Int {
        let difference = one &- other
        return (difference &* difference).wrappedSum()
    }
}
