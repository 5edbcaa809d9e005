/// The screens from the first to the one in front; never empty.
package struct ScreenStack: Sendable {
    private var below: [any Screen] = []
    /// The screen in front.
    package var top: any Screen

    init(_ first: any Screen) { top = first }

    /// The most screens above the first one, but for what floats.
    private static let limit = 7

    /// All screens, the one in front last.
    package var all: [any Screen] { below + [top] }

    /// How many screens there are, with the one in front.
    package var count: Int { below.count + 1 }

    /// The nearest screen that fills the terminal: what floats is above it.
    package var base: any Screen { all.last { !$0.isFloating } ?? top }

    mutating func push(_ screen: any Screen) {
        // Links lead round in circles; Esc, ten times at most, is to lead home. What floats closes
        // before a screen is opened, so that the oldest is never one of those.
        if !screen.isFloating, below.count >= ScreenStack.limit { below.remove(at: 1) }
        below.append(top)
        top = screen
    }

    /// Closes the screen in front; the first one stays.
    mutating func pop() {
        if let screen = below.popLast() { top = screen }
    }

    /// Closes all but the first.
    mutating func popToFirst() {
        while !below.isEmpty { pop() }
    }

    /// Closes screens, wherever they are in the stack; the first one stays.
    mutating func close(_ isMeant: (any Screen) -> Bool) {
        let first = all[0]
        let kept = [first] + all.dropFirst().filter { !isMeant($0) }
        top = kept[kept.count - 1]
        below = Array(kept.dropLast())
    }

    /// Changes every screen.
    mutating func updateAll(_ change: (inout any Screen) -> Void) {
        for index in below.indices { change(&below[index]) }
        change(&top)
    }

    /// Changes every screen of a type.
    mutating func update<S: Screen>(_ type: S.Type, _ change: (inout S) -> Void) {
        updateAll { screen in
            guard var match = screen as? S else { return }
            change(&match)
            screen = match
        }
    }
}
