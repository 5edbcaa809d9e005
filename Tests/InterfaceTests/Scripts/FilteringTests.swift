import Canvas
import Commitments
import Testing

@testable import Interface

/// Pillars, the filter line, facets, order and day, as keys.
@Suite struct FilteringTests {
    private func driver() throws -> Driver { try Driver(notebook: Sample.notebook()) }

    // MARK: Budgets

    @Test func theWorkingDayInFewKeys() throws {
        var driver = try driver()
        driver.type("/ 'cyb' Enter")
        #expect(driver.shown == ["NK-03", "NK-08"])
        #expect(driver.front == .list)
        driver.type("Esc 2")
        #expect(driver.shown.allSatisfy { $0.hasPrefix("NK") })
        driver.type("0")
        #expect(driver.shown.count == 26)
        driver.type("f t")
        let stale = driver.session.listing.rows.map { driver.session.register.facts[$0] }
        #expect(!stale.isEmpty && stale.count < 26)
        #expect(stale.allSatisfy { $0.daysSinceStatement > 180 })
    }

    // MARK: Pillars

    @Test func pillarsAddUpAndAllIsNone() throws {
        var driver = try driver()
        driver.type("1 2")
        #expect(driver.shown.allSatisfy { $0.hasPrefix("SEC") || $0.hasPrefix("NK") })
        #expect(driver.screen.contains("[1 Sec") && driver.screen.contains("[2 N"))
        driver.type("1")
        #expect(driver.shown.allSatisfy { $0.hasPrefix("NK") })
        driver.type("1 3 4")
        #expect(driver.session.filter.pillars.isEmpty)
        #expect(driver.shown.count == 26)
        driver.type("0")
        #expect(driver.said == "all pillars are on")
        driver.type("9")
        #expect(driver.said == "no pillar has the key 9")
    }

    @Test func countsFollowTheOtherFilters() throws {
        var driver = try driver()
        driver.type("2 / 'cyb' Enter")
        #expect(driver.session.listing.pillarCounts == [0, 2, 0, 0])
        #expect(driver.shown == ["NK-03", "NK-08"])
        #expect(driver.screen.contains("All 2 of 26"))
        driver.type("2 1")
        #expect(driver.shown.isEmpty)
        #expect(driver.session.listing.pillarCounts == [0, 2, 0, 0])
        #expect(driver.screen.contains("No pledge matches"))
    }

    // MARK: The filter line

    @Test func theListFollowsEveryKey() throws {
        var driver = try driver()
        driver.type("/ 'qu'")
        let two = driver.shown.count
        driver.type("'antum'")
        #expect(driver.shown.count <= two && driver.shown.contains("ECO-08"))
        driver.type("Ctrl-U")
        #expect(driver.shown.count == 26)
    }

    @Test func escapePutsBackWhatWasThere() throws {
        var driver = try driver()
        driver.type("/ 'cyb' Enter / ' drill'")
        driver.type("Esc")
        #expect(driver.session.filter.query.text == "cyb")
        #expect(driver.shown == ["NK-03", "NK-08"])
        driver.type("/ Backspace Backspace Backspace Backspace")
        #expect(driver.front == .list)
        #expect(driver.session.filter.query.text == "cyb")
    }

    @Test func interruptingPutsBackWhatWasThere() throws {
        var driver = try driver()
        driver.type("/ 'cyb' Enter / ' drill' Ctrl-C")
        #expect(driver.front == .list)
        #expect(driver.session.filter.query.text == "cyb")
        #expect(driver.shown == ["NK-03", "NK-08"])
    }

    @Test func aWrongFieldIsNamedWithTheRightOnes() throws {
        var driver = try driver()
        driver.type("/ 'cyb' Space 'statsu:x' Enter")
        #expect(driver.front == .filter)
        #expect(driver.said.contains("statsu"))
        #expect(driver.said.contains("status, state, change, meeting"))
        driver.type("Esc / 'status:nonsense' Enter")
        #expect(driver.said.contains("in-progress"))
        driver.type("Esc / 'said<x' Enter")
        #expect(driver.said.contains("needs a number"))
    }

    @Test func upAndDownRecallEarlierQueries() throws {
        var driver = try driver()
        driver.type("/ 'cyb' Enter Esc / 'drill' Enter Esc")
        #expect(driver.said.contains("brings it back"))
        driver.type("/ Up")
        #expect(driver.screen.contains("/drill"))
        driver.type("Up")
        #expect(driver.shown == ["NK-03", "NK-08"])
        driver.type("Up Up Down")
        #expect(driver.screen.contains("/drill"))
        driver.type("Enter")
        #expect(driver.session.filter.query.text == "drill")
    }

    @Test func whatWasTypedComesBackAfterTheHistory() throws {
        var driver = try driver()
        driver.type("/ 'cyb' Enter Esc / 'quant' Up Down")
        #expect(driver.screen.contains("/quant"))
        driver.type("Enter")
        #expect(driver.session.filter.query.text == "quant")
    }

    @Test func koreanAndJapaneseAndFullWidthFind() throws {
        for (typed, id) in [("확장억제", "SEC-01"), ("重要鉱物", "ECO-02"), ("ｌｎｇ", "ECO-01")] {
            var driver = try driver()
            driver.type("/ '\(typed)' Enter")
            #expect(driver.shown.contains(id), "\(typed): \(driver.shown)")
        }
    }

    // MARK: Facets, order, day

    @Test func facetsCombine() throws {
        var driver = try driver()
        driver.type("f n")
        #expect(driver.shown == ["SEC-02", "NK-03", "ECO-02", "VAL-04"])
        driver.type("f s r")
        #expect(driver.shown == ["SEC-02", "NK-03"])
        driver.type("f s p")
        #expect(driver.shown == ["SEC-02", "NK-03", "ECO-02"])
        driver.type("f y p 1")
        #expect(driver.shown == ["SEC-02"])
        #expect(driver.screen.contains("Esc clears"))
        driver.type("f n")
        #expect(driver.shown == ["SEC-02"])
        driver.type("f c")
        #expect(driver.shown.count == 26 && driver.session.filter.isAll)
    }

    @Test func aMeetingIsPickedByTyping() throws {
        var driver = try driver()
        driver.type("f m 'munich' Enter")
        let munich = try #require(
            driver.session.catalog.position(ofMeeting: Meeting.ID("fm-munich-2025")))
        #expect(
            driver.session.listing.rows.count
                == driver.session.catalog.reaffirmationsOfMeeting[munich].count)
        driver.type("f m 'zzz' Enter")
        #expect(driver.said == "nothing matches what you typed")
    }

    @Test func sortsAreShownAndKeepTheSelection() throws {
        var driver = try driver()
        driver.type("j j j j")
        let selected = driver.selected
        for key in ["l", "s", "t", "n", "p"] {
            driver.type("S \(key)")
            #expect(driver.selected == selected, "sort \(key)")
            #expect(Set(driver.shown).count == 26)
        }
        driver.type("S t")
        let titles = driver.session.listing.rows.map {
            driver.session.catalog.pledges[$0].title.lowercased()
        }
        #expect(titles == titles.sorted())
        #expect(driver.screen.contains("sorted by title"))
    }

    @Test func anEarlierDayHidesLaterMeetingsAndNotes() throws {
        var driver = try driver()
        driver.type(": 'as-of' Enter Ctrl-U '2025-05-01' Enter")
        #expect(driver.said == "as of 1 May 2025")
        let register = driver.session.register
        #expect(
            register.meetings.allSatisfy {
                driver.session.catalog.meetings[$0].date.iso <= "2025-05-01"
            })
        #expect(register.facts.allSatisfy { $0.noteCount == 0 && $0.status == .notAssessed })
        driver.type("m G k")
        #expect(!driver.screen.contains("Sep 2025"))
        driver.type("Esc : 'as-of' Enter Ctrl-U 'soon' Enter")
        #expect(driver.front == .prompt)
        #expect(driver.said.contains("is not a date"))
    }

    /// A day that was asked for stays when midnight passes; today follows the clock.
    @Test func midnightMovesOnlyToday() throws {
        var driver = try driver()
        let tomorrow = Timestamp(seconds: driver.now.seconds + 86_400, offset: 540)
        _ = driver.session.handle([.key(.down)], at: tomorrow)
        #expect(driver.session.register.asOf.iso == "2025-10-21")
        driver = try self.driver()
        driver.type(": 'as-of' Enter Ctrl-U '2025-05-01' Enter")
        _ = driver.session.handle([.key(.down)], at: tomorrow)
        #expect(driver.session.register.asOf.iso == "2025-05-01")
    }

    // MARK: The selection

    @Test func theSelectionStaysOnItsPledge() throws {
        var driver = try driver()
        driver.type("/ 'nk-03' Enter Esc")
        driver.type("G k k")
        let selected = try #require(driver.selected)
        let pillar = try #require(
            driver.session.catalog.pledge(selected).flatMap {
                driver.session.catalog.pillar($0.pillar)
            })
        for keys in [
            "1 1", "\(pillar.key)", "0", "/ '\(selected)' Enter", "Esc", "S t", "S p", "f t Esc",
            "s t Esc", "u", "Ctrl-R", "R", "a 'note' Ctrl-S", "e ' more' Ctrl-S", "D",
            ": 'as-of' Enter Ctrl-U '2025-10-01' Enter",
        ] {
            driver.type(keys)
            #expect(driver.selected == selected, "after \(keys)")
        }
        driver.answer(.notesReloaded(try Sample.notebook()))
        #expect(driver.selected == selected)
        for (columns, rows) in EveryCommandTests.sizes {
            driver.resize(columns: columns, rows: rows)
            #expect(driver.selected == selected)
        }
    }

    /// Hidden by a filter, the pledge is selected again when it comes back.
    @Test func theSelectionComesBackWithItsPledge() throws {
        var driver = try driver()
        driver.type("j j j")
        let selected = driver.selected
        driver.type("2")
        #expect(driver.selected == "NK-01")
        driver.type("2")
        #expect(driver.selected == selected)
    }

    /// The terminal's cursor rests on the selected row, for screen readers.
    @Test func theCursorFollowsTheSelection() throws {
        for (columns, rows) in [(120, 40), (80, 24), (60, 15), (20, 5)] {
            var driver = try Driver(columns: columns, rows: rows)
            for _ in 0..<30 {
                let frame = driver.session.frame()
                let cursor = try #require(frame.cursor)
                let line = frame.text.split(separator: "\n", omittingEmptySubsequences: false)[
                    cursor.row]
                #expect(line.contains(try #require(driver.selected)), "\(columns)x\(rows): \(line)")
                driver.type("j")
            }
        }
    }
}
