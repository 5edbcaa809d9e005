import Canvas
import Commitments

/// How long the browser takes on the matrix from a key to the frame that shows it.
enum MatrixBenchmark {
    static func run(_ generated: GeneratedCatalog) {
        guard let known = generated.register else { return }
        for size in Walk.sizes {
            // A new one knows no comparison yet.
            let register = Register(
                catalog: known.catalog, notebook: known.notebook, asOf: known.asOf)
            for cells in ["sign", "verb", "phrase"] {
                var walk = Walk(register, size: size)
                walk.press("g", "x")
                while walk.session.matrixChoices.cells.rawValue != cells { walk.press("c") }
                print("\n\(size.columns)x\(size.rows), cells: \(cells)")
                measure(&walk)
            }
        }
    }

    private static func measure(_ walk: inout Walk) {
        walk.measure("down", Array(repeating: .character("j"), count: 500))
        walk.measure("left, right", Walk.both(.character("h"), .character("l"), 150))
        walk.measure("page down", Array(repeating: .pageDown, count: 200))
        walk.measure("last, first column", Walk.both(.character("^"), .character("$"), 1))
        walk.measure("last", Walk.both(.character("G"), .pageUp, 1))
        walk.measure("pillar on, off", Array(repeating: .character("2"), count: 100))
        walk.press("/")
        let typed = "cyber defence".map { Key.character($0) }
        let erased = Array(repeating: Key.backspace, count: typed.count - 1)
        walk.measure(
            "filter key", Array(repeating: typed.dropLast() + erased, count: 8).flatMap { $0 })
    }
}
