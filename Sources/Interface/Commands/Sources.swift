import Commitments
import Text

extension Command {
    static let sources: [Command] = [
        Command(
            "open-source", "open a source in the browser, after asking", keys: ["O"], .go,
            on: .withPledge.union([.meetings])
        ) { session, _ in session.offerSources() }
    ]
}

extension Session {
    /// Shows the address of the source, or a menu if there are several.
    fileprivate mutating func offerSources() -> [Effect] {
        let sources = sourcesInSight
        let addresses = sources.compactMap { source in
            WebAddress(source.address).map { (name: source.name, address: $0) }
        }
        guard let first = addresses.first else {
            let other = sources.isEmpty ? "" : "; only http and https can be opened"
            complain("no source here has a URL\(other)")
            return []
        }
        if addresses.count == 1 { return offer(first.address) }
        screens.push(
            MenuScreen(
                title: "Which source to open",
                choices: zip("123456789abcdefghijklmnopqrstuvwxyz", addresses).map { key, source in
                    MenuScreen.Choice(key: key, label: source.name, detail: source.address.text) {
                        session, _ in session.offer(source.address)
                    }
                }))
        return []
    }

    /// Shows an address and asks, unless the analyst wants it opened at once.
    private mutating func offer(_ address: WebAddress) -> [Effect] {
        if settings.asksBeforeOpening {
            screens.push(ConfirmScreen.opening(address))
            return []
        }
        say("opening \(address.text)")
        return [.terminal(.openAddress(address))]
    }

    private typealias NamedAddress = (name: String, address: String)

    /// Where what is in sight is recorded: the meeting shown or selected, or the latest wordings of
    /// the pledge and the evidence of its latest note.
    private var sourcesInSight: [NamedAddress] {
        let all =
            screens.base.selectedMeeting(in: self).flatMap { catalog.position(ofMeeting: $0) }
            .map(sources(ofMeeting:)) ?? currentPledge.map(sources(of:)) ?? []
        var seen: Set<String> = []
        return all.filter { seen.insert($0.address).inserted }
    }

    private func sources(ofMeeting position: Int) -> [NamedAddress] {
        let meeting = catalog.meetings[position]
        let words = register.reaffirmations(atMeeting: position).map { catalog.reaffirmations[$0] }
        // On a pledge's page the wordings of this pledge count, else those of all.
        let pledge = screens.base is PledgeScreen ? currentPledge?.id : nil
        let wordings = words.filter { pledge == nil || $0.pledge == pledge }.flatMap(\.wordings)
        return named([meeting.source] + wordings.map(\.source))
            + meeting.alsoSeen.map { ("also", $0) }
    }

    private func sources(of pledge: Pledge) -> [NamedAddress] {
        guard let position = catalog.position(ofPledge: pledge.id.text) else { return [] }
        let latest = register.facts[position].reaffirmations.first
        let wordings = latest.map { catalog.reaffirmations[$0].wordings } ?? []
        let evidence = register.notes(on: pledge).first?.current.evidence ?? []
        return named(wordings.map(\.source)) + evidence.map { ("evidence", $0) }
    }

    private func named(_ sources: [Source.ID]) -> [NamedAddress] {
        sources.compactMap { id in
            catalog.source(id).flatMap { source in
                source.url.map { (source.publisher.fitted(24), $0) }
            }
        }
    }
}
