import Commitments
import Text

extension Site {
    private var hasNotes: Bool { list.notes != .none }

    // MARK: Lists

    /// All pledges, by pillar.
    var indexPage: RichText {
        var columns: [Grid.Column] = [Grid.Column("Pledge"), Grid.Column("Title")]
        if hasNotes { columns.append(Grid.Column("Status")) }
        columns += [
            Grid.Column("Statements", .right), Grid.Column("First"), Grid.Column("Last"),
        ]
        var grid = Grid("Pledges", columns)
        grid.hasRowHeadings = true
        var pillar: Pillar.ID?
        for (position, pledge) in list.pledges {
            if pledge.pillar != pillar {
                pillar = pledge.pillar
                let name = catalog.pillar(pledge.pillar)?.name ?? pledge.pillar.text
                grid.rows.append(.heading("\(name)"))
            }
            grid.rows.append(.cells(cells(of: pledge, at: position), anchor: pledge.id.text))
        }
        return page(
            RichText(
                catalog.title,
                [
                    .heading(1, "\(catalog.title)"),
                    .paragraph(
                        """
                        \(own: counted(list.rows.count, "pledge")) as of \
                        \(own: register.asOf.text). Sources were read up to \
                        \(own: catalog.asOf.text).
                        """),
                    .grid(grid),
                ]), "")
    }

    private func cells(of pledge: Pledge, at position: Int) -> [Words] {
        let facts = register.facts[position]
        var cells: [Words] = [
            "\(page: Site.path(of: pledge), "\(pledge.id.text)")", "\(pledge.title)",
        ]
        if hasNotes { cells.append("\(facts.status.name)") }
        return cells + [
            "\(facts.reaffirmed.count)", "\(own: facts.first?.text ?? "")",
            "\(own: facts.last?.text ?? "")",
        ]
    }

    /// All meetings, the latest first, with how much of each was read.
    var meetingsPage: RichText {
        let columns: [Grid.Column] = [
            Grid.Column("Date"), Grid.Column("Meeting"), Grid.Column("Kind"),
            Grid.Column("Pledges", .right), Grid.Column("Read"),
        ]
        let rows = register.meetings.map { position -> Grid.Row in
            let meeting = catalog.meetings[position]
            let format = catalog.format(meeting.format)?.name ?? meeting.format.text
            return .cells([
                "\(own: meeting.dateText)",
                "\(page: Site.path(of: meeting), "\(meeting.place)")", "\(format)",
                "\(register.reaffirmations(atMeeting: position).count)",
                "\(own: meeting.extract.name)",
            ])
        }
        let title = "\(catalog.title): meetings"
        return page(
            RichText(
                title,
                [
                    .heading(1, "\(title)"),
                    .paragraph(
                        """
                        What the silence of a meeting about a pledge means depends on how much of it \
                        was read.
                        """),
                    .grid(Grid("Meetings", columns, rows)),
                ]), "")
    }

    var matrixPage: RichText { page(MatrixList(list).richText, "") }

    func changesPage(_ from: Int, _ to: Int) -> RichText {
        page(ComparisonBrief(register, from, to, notes: list.notes).richText, "")
    }

    // MARK: One pledge, one meeting

    func pledgePage(_ position: Int) -> RichText {
        let pledge = catalog.pledges[position]
        let name = "\(pledge.id.text) \(pledge.title)"
        let history = WordingHistory(register, pledge: position).richText.blocks.dropFirst()
        return page(
            RichText(
                "\(name): \(catalog.title)",
                [.heading(1, "\(name)")] + list.blocks(of: pledge, at: position).dropFirst()
                    + [.heading(2, "Where it was said"), .list(meetings(of: position))]
                    + [.heading(2, "How the words changed")] + history.map(Site.lowered)),
            "../")
    }

    private func meetings(of position: Int) -> [Words] {
        list.reaffirmations(of: position).map { _, meeting in
            "\(page: "../" + Site.path(of: meeting), "\(meeting.place)"), \(own: meeting.dateText)"
        }
    }

    /// A heading one level lower.
    private static func lowered(_ block: RichText.Block) -> RichText.Block {
        guard case .heading(let level, let words, let anchor) = block else { return block }
        return .heading(level + 1, words, anchor: anchor)
    }

    func meetingPage(_ position: Int) -> RichText {
        let text = MeetingPage(register, position: position).richText
        let pledges = register.reaffirmations(atMeeting: position).map { index -> Words in
            let pledge = catalog.pledges[catalog.links[index].pledge]
            let name: Words = "\(pledge.id.text + " " + pledge.title)"
            return pledge.isRetired(on: register.asOf)
                ? name : "\(page: "../" + Site.path(of: pledge), name)"
        }
        var found = page(text, "../")
        if !pledges.isEmpty {
            found.blocks += [.heading(2, "Pledges at this meeting"), .list(pledges)]
        }
        return found
    }
}
