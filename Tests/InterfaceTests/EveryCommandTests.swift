import Canvas
import Commitments
import Testing

@testable import Interface

/// No command, on whatever screen and at whatever size it is run, may end the program or leave
/// something that a terminal cannot show.
@Suite struct EveryCommandTests {
    static let sizes = [(120, 40), (80, 24), (60, 15), (20, 5), (1, 1)]

    @Test(arguments: Way.all.map(\.name)) func everyCommandOn(_ name: String) throws {
        let way = try #require(Way.all.first { $0.name == name })
        for (columns, rows) in Self.sizes {
            var driver = try Driver(
                columns: columns, rows: rows, notebook: FrameTests.notebook(name),
                catalog: FrameTests.catalog(name), texts: FrameTests.texts(name))
            try FrameTests.prepare(&driver, name)
            driver.type(way.keys)
            expectSound(driver.session, "\(name) at \(columns)x\(rows)")
            let front = driver.front
            for command in Command.all where command.works(on: front) {
                let keys = command.keys.compactMap { Keymap.sequence($0).last }
                for key in keys.isEmpty ? [.enter] : keys {
                    var session = driver.session
                    _ = session.run(command, key: key)
                    session.adjustScreens()
                    expectSound(
                        session, "\(command.name) (\(key)) on \(name) at \(columns)x\(rows)")
                }
            }
        }
    }

    /// A screen made at one size must do at every other.
    @Test(arguments: Way.all.map(\.name)) func everyResizeOf(_ name: String) throws {
        let way = try #require(Way.all.first { $0.name == name })
        var driver = try Driver(
            notebook: FrameTests.notebook(name), catalog: FrameTests.catalog(name),
            texts: FrameTests.texts(name))
        try FrameTests.prepare(&driver, name)
        driver.type(way.keys)
        let sizes = [(200, 60), (1, 1), (0, 0), (120, 40), (20, 5), (79, 24), (3, 40), (200, 2)]
        for (columns, rows) in sizes + Self.sizes {
            driver.resize(columns: columns, rows: rows)
            expectSound(driver.session, "\(name) at \(columns)x\(rows)")
        }
    }

    @Test(arguments: SmallCatalog.all.map(\.name), Way.all.map(\.name))
    func everyScreenOfASmallCatalog(_ catalogName: String, _ name: String) throws {
        let catalog = try #require(SmallCatalog.all.first { $0.name == catalogName }).catalog
        let way = try #require(Way.all.first { $0.name == name })
        for (columns, rows) in [(100, 20), (5, 3)] {
            var driver = try Driver(columns: columns, rows: rows, catalog: catalog)
            driver.type(way.keys)
            expectSound(driver.session, "\(name), \(catalogName)")
            let front = driver.front
            for command in Command.all where command.works(on: front) {
                var session = driver.session
                _ = session.run(command, key: .enter)
                session.adjustScreens()
                expectSound(session, "\(command.name) on \(name), \(catalogName)")
            }
        }
    }
}

/// Catalogs that have almost nothing.
enum SmallCatalog {
    static let all: [(name: String, catalog: Catalog)] = [
        ("empty", catalog(pledges: [], meetings: [])),
        ("without pillars", catalog(pillars: [], pledges: [], meetings: [])),
        ("one pledge", catalog(pledges: [pledge], meetings: [])),
        ("one meeting", catalog(pledges: [], meetings: [meeting(statement: true)])),
        ("no statements", catalog(pledges: [pledge], meetings: [meeting(statement: false)])),
    ]

    private static let pledge = Pledge(
        id: Pledge.ID("SEC-01"), title: "확장억제 拡大抑止 deterrence", pillar: Pillar.ID("security"),
        type: .position)

    private static func meeting(statement: Bool) -> Meeting {
        Meeting(
            id: Meeting.ID("m-1"), date: MeetingDate(CalendarDate(dayNumber: 20_000)),
            place: "Munich, Germany", short: "Munich",
            format: MeetingFormat.ID(statement ? "leaders" : "exercise"), source: Source.ID("s"))
    }

    private static func catalog(
        pillars: [Pillar] = [
            Pillar(
                id: Pillar.ID("security"), key: "1", prefix: "SEC", name: "Security", short: "Sec")
        ], pledges: [Pledge], meetings: [Meeting]
    ) -> Catalog {
        Catalog(
            title: "small", asOf: CalendarDate(dayNumber: 20_100), pillars: pillars,
            formats: [
                MeetingFormat(id: MeetingFormat.ID("leaders"), name: "Leaders", isStatement: true),
                MeetingFormat(
                    id: MeetingFormat.ID("exercise"), name: "Exercise", isStatement: false),
            ],
            sources: [], meetings: meetings, pledges: pledges,
            reaffirmations: meetings.flatMap { meeting in
                pledges.map {
                    Reaffirmation(
                        pledge: $0.id, meeting: meeting.id, speaker: .all,
                        wordings: [
                            Wording(
                                text: "words", source: Source.ID("s"), provenance: .pressReport)
                        ])
                }
            })
    }
}

func expectSound(
    _ session: Session, _ what: @autoclosure () -> String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let flaws = session.frame().flaws(expected: session.size)
    if let first = flaws.first {
        Issue.record(
            "\(what()): \(flaws.count) flaws, the first: \(first)", sourceLocation: sourceLocation)
    }
}
