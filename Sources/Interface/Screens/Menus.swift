import Commitments

extension MenuScreen {
    /// The statuses; a small letter sets one, its capital opens a note with it.
    static func statuses(_ session: Session, on targets: [Pledge]) -> MenuScreen {
        let ids = targets.map(\.id)
        let what = targets.count == 1 ? targets[0].id.text : "\(targets.count) pledges"
        let now = targets.count == 1 ? session.register.status(of: targets[0]) : nil
        let choices = Status.definitions.map { definition in
            let fits = targets.contains { definition.types.contains($0.type) }
            return Choice(
                key: definition.key, label: definition.name, detail: definition.meaning,
                isOn: definition.status == now,
                whyNot: fits ? nil : session.whyNoStatus(definition.status, on: targets)
            ) { session, letter in
                // What is said to have lapsed needs a source, so that its note is always written.
                let asksForNote = letter.isUppercase || definition.status == .lapsed
                let targets = session.pledges(ids)
                guard asksForNote else {
                    return session.setStatus(definition.status, on: targets)
                }
                if targets.count > 1 {
                    session.complain(
                        definition.status == .lapsed
                            ? "“lapsed” needs a source: set it on one pledge at a time"
                            : "a note belongs to one pledge; a small letter sets the status of all marked ones"
                    )
                    return []
                }
                return session.openEditor(on: targets.first, status: definition.status)
            }
        }
        var menu = MenuScreen(
            title: "Status of \(what); a capital letter adds a note", choices: choices)
        menu.remake = { session in
            .statuses(session, on: session.pledges(ids.map { session.renaming($0) }))
        }
        return menu
    }

    /// The orders of the list.
    static func sorts(_ session: Session) -> MenuScreen {
        let keys: [Sort: Character] = [
            .pillar: "p", .lastSaid: "l", .oldest: "o", .status: "s", .title: "t", .notes: "n",
        ]
        let choices = Sort.allCases.map { sort in
            Choice(
                key: keys[sort] ?? " ", label: sort.name, isOn: session.sort == sort,
                names: [sort.rawValue]
            ) { session, _ in
                session.sortList(by: sort)
                return []
            }
        }
        return MenuScreen(title: "Sort by", choices: choices)
    }

    /// The facets; those with many values open a menu of their own.
    static func facets(_ session: Session) -> MenuScreen {
        let facets = session.filter.facets
        func isOn(_ field: Condition.Field) -> Bool { facets.contains { $0.field == field } }
        return MenuScreen(
            title: "Filter by",
            choices: [
                toggle(
                    "t", "stale", Filter.stale, session,
                    "\(share(Filter.stale, session)), no statement for more than"
                        + " \(Register.staleDays) days"),
                toggle(
                    "n", "has notes", Filter.hasNotes, session, share(Filter.hasNotes, session)),
                toggle(
                    "d", "retired", .retired, session,
                    "\(share(.retired, session)), lists leave them out by default"),
                Choice(key: "s", label: "status …", isOn: isOn(.status)) { session, _ in
                    session.screens.push(MenuScreen.statusFacets(session))
                    return []
                },
                Choice(key: "r", label: "state …", isOn: isOn(.state)) { session, _ in
                    session.screens.push(MenuScreen.stateFacets(session))
                    return []
                },
                Choice(key: "w", label: "change …", isOn: isOn(.change)) { session, _ in
                    session.screens.push(MenuScreen.changeFacets(session))
                    return []
                },
                Choice(key: "y", label: "type …", isOn: isOn(.type)) { session, _ in
                    session.screens.push(MenuScreen.typeFacets(session))
                    return []
                },
                Choice(key: "m", label: "meeting …", isOn: isOn(.meeting)) { session, _ in
                    session.screens.push(PickScreen.meetings(session))
                    return []
                },
                Choice(
                    key: "c", label: "clear all",
                    whyNot: session.filter.isAll ? "nothing is filtered out" : nil
                ) { session, _ in
                    session.clearFilter()
                    return []
                },
            ])
    }

    /// "109 of 110": how many pledges a facet alone would leave. One that leaves nearly all is of no use.
    private static func share(_ facet: Condition, _ session: Session) -> String {
        var filter = Filter.all
        filter.toggle(facet)
        let count = Listing(session.register, filter).rows.count
        let all =
            facet == .retired ? session.catalog.pledges.count : session.register.living.count
        return "\(count) of \(all)"
    }

    static func toggle(
        _ key: Character, _ label: String, _ facet: Condition, _ session: Session, _ detail: String
    ) -> Choice {
        Choice(key: key, label: label, detail: detail, isOn: session.filter.facets.contains(facet))
        {
            session, _ in
            session.filter.toggle(facet)
            session.relist()
            return []
        }
    }

    private static func statusFacets(_ session: Session) -> MenuScreen {
        let living = session.register.living
        return MenuScreen(
            title: "Status; several can be on",
            choices: Status.definitions.map { definition in
                let count = living.count { session.register.facts[$0].status == definition.status }
                return toggle(
                    definition.key, definition.name, .status(definition.status), session, "\(count)"
                )
            })
    }

    private static func typeFacets(_ session: Session) -> MenuScreen {
        let keys: [PledgeType: Character] = [.action: "a", .process: "p", .position: "s"]
        let living = session.register.living
        return MenuScreen(
            title: "Type; several can be on",
            choices: PledgeType.allCases.map { type in
                let count = living.count { session.catalog.pledges[$0].type == type }
                return toggle(keys[type] ?? " ", type.rawValue, .type(type), session, "\(count)")
            })
    }
}
