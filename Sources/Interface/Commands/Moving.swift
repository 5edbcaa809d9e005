import Canvas

extension Command {
    static let moving: [Command] = [
        motion(
            "down", "one line down", ["j", "Down"], hint: Hint("move", 1, with: "up", by: "/"),
            .lines(1)),
        motion("up", "one line up", ["k", "Up"], .lines(-1)),
        motion("half-page-down", "half a page down", ["Ctrl-D"], .halfPages(1)),
        motion("half-page-up", "half a page up", ["Ctrl-U"], .halfPages(-1)),
        motion("page-down", "a page down", ["PgDn", "Ctrl-F"], .pages(1)),
        motion("page-up", "a page up", ["PgUp", "Ctrl-B"], .pages(-1)),
        motion("first", "to the first", ["g g", "Home"], .first),
        motion("last", "to the last", ["G", "End", "g e"], .last),
        Command(
            "next-item", "to the next wording, note or pledge", keys: ["}", "Tab"], .move,
            on: [.pledge, .meeting, .sayings, .terms]
        ) { session, _ in
            session.move(.items(1))
            return []
        },
        Command(
            "previous-item", "to the previous one", keys: ["{", "Shift-Tab"], .move,
            on: [.pledge, .meeting, .sayings, .terms]
        ) { session, _ in
            session.move(.items(-1))
            return []
        },
        Command(
            "left", "one to the left", keys: ["h", "Left"],
            hint: Hint("across", 3, with: "right", by: "/"),
            .move,
            on: .sideways
        ) { session, _ in
            session.moveSideways(by: -1)
            return []
        },
        Command(
            "right", "one to the right", keys: ["l", "Right"], .move, on: .sideways
        ) { session, _ in
            session.moveSideways(by: 1)
            return []
        },
        Command(
            "scroll-down", "scroll the other pane down", keys: ["J"], .move,
            on: [.list, .export, .pledge, .meeting, .wording]
        ) { session, _ in session.scrollOther(by: 3) },
        Command(
            "scroll-up", "scroll the other pane up", keys: ["K"], .move,
            on: [.list, .export, .pledge, .meeting, .wording]
        ) { session, _ in session.scrollOther(by: -3) },
        Command(
            "move-in-choices", "move in the list", keys: ["Down", "Up", "PgDn", "PgUp"], .move,
            on: [.commands, .pick], readsItsKey: true
        ) { session, key in
            let motions: [Key: Motion] = [
                .down: .lines(1), .up: .lines(-1), .pageDown: .pages(1), .pageUp: .pages(-1),
            ]
            session.move(motions[key] ?? .lines(0))
            return []
        },
    ]

    private static func motion(
        _ name: String, _ summary: String, _ keys: [String], hint: Hint? = nil, _ motion: Motion
    ) -> Command {
        Command(
            name, summary, keys: keys, hint: hint, .move,
            on: .filling.union([.menu])
        ) { session, _ in
            session.move(motion)
            return []
        }
    }
}

extension Session {
    mutating func move(_ motion: Motion) {
        let snapshot = self
        screens.top.move(motion, in: snapshot)
    }

    fileprivate mutating func scrollOther(by lines: Int) -> [Effect] {
        let snapshot = self
        screens.top.scrollOther(by: lines, in: snapshot)
        return []
    }
}
