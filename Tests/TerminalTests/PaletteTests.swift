import Testing

@testable import Terminal

@Suite struct PaletteTests {
    @Test(arguments: [
        (3, 256, 3), (234, 256, 234), (234, 16, 0), (252, 16, 7), (255, 16, 7), (111, 16, 12),
        (11, 8, 3), (255, 8, 7), (235, 8, 0), (25, 8, 4), (215, 8, 3), (221, 88, 11),
    ])
    func nearest(_ color: Int, _ count: Int, _ expected: Int) {
        #expect(Palette.nearest(to: color, of: count) == expected)
    }
}
