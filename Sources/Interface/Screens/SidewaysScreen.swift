/// A screen on which h and l go along a line: columns, or days on an axis.
protocol SidewaysScreen: Screen {
    /// One to the right, or to the left where the step is negative.
    mutating func moveSideways(by step: Int, in session: Session)
}

extension Session {
    /// Moves the screen in front sideways, if that is what it does.
    mutating func moveSideways(by step: Int) {
        guard var screen = screens.top as? any SidewaysScreen else { return }
        screen.moveSideways(by: step, in: self)
        screens.top = screen
    }
}
