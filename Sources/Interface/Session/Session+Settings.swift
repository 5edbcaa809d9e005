extension Session {
    /// Takes over settings that the analyst has changed while the program runs.
    /// - Parameter problem: what is wrong with them, if something is.
    package mutating func adopt(_ settings: Settings, _ keymap: Keymap, problem: String?) {
        self.settings = settings
        self.keymap = keymap
        prefix = nil
        if let problem { complain(problem) } else { say("settings changed") }
        adjustScreens()
    }
}
