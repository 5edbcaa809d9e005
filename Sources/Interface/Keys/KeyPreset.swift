import Canvas

/// A set of keys that one can start from. What it does not name keeps its keys.
package struct KeyPreset: Sendable {
    /// How settings call it.
    package let name: String
    /// What it is for, in one line.
    package let summary: String
    /// The keys that it changes.
    package let bindings: [KeyBinding]
    /// What keys mean where text is typed.
    package let typing: [Key: Key]

    /// All presets; the first is the one of the command table.
    package static let all = [
        KeyPreset(
            name: "vim", summary: "the keys of this manual: h j k l, and g for views",
            bindings: [], typing: [:]),
        KeyPreset(
            name: "arrows", summary: "arrows, function keys and Ctrl, for those who do not use vi",
            bindings: arrows, typing: [:]),
        KeyPreset(
            name: "emacs", summary: "Ctrl-N, Ctrl-P, Ctrl-V and Ctrl-G in lists and text fields",
            bindings: emacs,
            typing: [
                .control("n"): .down, .control("p"): .up, .control("v"): .pageDown,
                .alt("v"): .pageUp, .control("g"): .escape, .control("_"): .control("z"),
            ]),
    ]

    private static let arrows = [
        KeyBinding("down", ["Down"]), KeyBinding("up", ["Up"]),
        KeyBinding("page-down", ["PgDn"]), KeyBinding("page-up", ["PgUp"]),
        KeyBinding("first", ["Home"]), KeyBinding("last", ["End"]),
        KeyBinding("left", ["Left"]), KeyBinding("right", ["Right"]),
        KeyBinding("into", ["Right"]), KeyBinding("back", ["Left"]),
        KeyBinding("next-item", ["Tab"]), KeyBinding("previous-item", ["Shift-Tab"]),
        KeyBinding("next-disagreement", ["Tab"]),
        KeyBinding("previous-disagreement", ["Shift-Tab"]),
        KeyBinding("next-marked", ["Tab"]), KeyBinding("previous-marked", ["Shift-Tab"]),
        KeyBinding("next-difference", ["Tab"]), KeyBinding("previous-difference", ["Shift-Tab"]),
        KeyBinding("next-open", ["Tab"]), KeyBinding("previous-open", ["Shift-Tab"]),
        KeyBinding("next-undecided", ["Tab"]), KeyBinding("previous-undecided", ["Shift-Tab"]),
        KeyBinding("filter", ["/", "Ctrl-F"]),
        KeyBinding("palette", [":", "Ctrl-P", "F10"]),
        KeyBinding("undo", ["u", "Ctrl-Z"]), KeyBinding("redo", ["Ctrl-R", "Ctrl-Y"]),
        KeyBinding("suspend", []), KeyBinding("suspend", ["Ctrl-Z"], on: .export),
        KeyBinding("pledges", ["F2"]), KeyBinding("changes", ["F3"]),
        KeyBinding("matrix", ["F4"]), KeyBinding("go-timeline", ["F5"]),
        KeyBinding("review", ["F6"]), KeyBinding("meetings", ["F7"]),
        KeyBinding("code-statement", ["F8", "i"]),
    ]

    private static let emacs = [
        KeyBinding("down", ["j", "Down", "Ctrl-N"]), KeyBinding("up", ["k", "Up", "Ctrl-P"]),
        KeyBinding("palette", [":", "Alt-x"]),
        KeyBinding("page-down", ["PgDn", "Ctrl-F", "Ctrl-V"]),
        KeyBinding("page-up", ["PgUp", "Ctrl-B", "Alt-v"]),
        KeyBinding("interrupt", ["Ctrl-C", "Ctrl-G"]),
    ]
}
