import Commitments
import Testing

@testable import Interface

/// What is left to the next run, and what of a note that could not be saved.
@Suite struct RememberingTests {
    @Test func theNextRunHasTheFiltersAndTheLookOfThisOne() throws {
        var driver = try Driver()
        driver.type("/ 'cyber' Enter S l p")
        let left = driver.session.remembered
        #expect(left == Habits(queries: ["cyber"], sort: .lastSaid, showsDetail: false))
        var next = try Driver()
        next.session.recall(left, problem: nil)
        #expect(next.session.remembered.queries == ["cyber"])
        next.type("/ Up Enter")
        #expect(next.session.filter.query.text == "cyber" && !next.session.showsDetail)
    }

    @Test func theNextRunGoesOnWhereThisOneEnds() throws {
        var driver = try Driver()
        driver.type("1 j Space j f t g x")
        let left = driver.session.leftOff(with: ["notes", "catalog"])
        var next = try Driver()
        next.session.goOn(from: left)
        #expect(next.front == driver.front && next.front == .matrix)
        #expect(next.session.filter == driver.session.filter)
        #expect(next.session.marks == driver.session.marks && !next.session.marks.isEmpty)
        #expect(next.session.leftOff(with: ["notes", "catalog"]) == left)
        #expect(next.said.contains("as you left it") && next.said.contains("1 marked"))
    }

    @Test func whatTheCatalogNoLongerHasIsLeftOut() throws {
        var driver = try Driver()
        driver.session.goOn(
            from: LeftOff(
                files: [], view: "gone", pillars: ["xx"], facets: ["status:odd"],
                query: "pillar:none", pledge: "XX-99", marks: ["XX-98"]))
        #expect(driver.session.filter.isAll && driver.session.marks.isEmpty)
        #expect(driver.front == .list)
        #expect(driver.said.contains("pillar:none"))
    }

    @Test func aFirstStartLeavesNothingToGoOnWith() throws {
        let driver = try Driver()
        #expect(driver.session.leftOff(with: ["a"]).isNothing)
    }

    @Test func aMemoryThatCannotBeReadIsSaidAndNothingElse() throws {
        var driver = try Driver()
        driver.session.recall(Habits(), problem: "session.json:1:1: the file is empty")
        #expect(driver.said.contains("session.json:1:1"))
        #expect(driver.session.message?.isError == false)
        driver.type("j")
        #expect(driver.front == .list)
    }

    /// The disk refuses a reading; the next run saves it with its labels.
    @Test func aReadingThatCouldNotBeSavedKeepsItsLabels() throws {
        var driver = try Driver(notebook: Sample.notebook())
        driver.answersSaves = false
        driver.type("j d s s p Enter")
        driver.answer(.notKept(.notes, "disk full"))
        let unsaved = try #require(driver.unsaved)
        let reading = try #require(unsaved.notes.notes.last?.current.reading)
        #expect(!reading.labels.isEmpty)
        var next = try Driver(notebook: Sample.notebook())
        next.resume(unsaved)
        #expect(next.said.contains("saved now"))
        let saved = next.notes.last?.current
        #expect(saved?.reading == reading)
    }

    @Test func aReadingIsOneTextAndBack() {
        let reading = Note.Reading(
            from: Meeting.ID("munich"), to: Meeting.ID("newyork"),
            labels: [.softened, .reAttributed])
        #expect(Note.Reading(text: reading.text) == reading)
        for text in ["", "a b", "a b c", "a b softened,c", "a b softened d"] {
            #expect(Note.Reading(text: text) == nil, "\(text)")
        }
    }
}
