import SeededNumbers
import Testing

@testable import Commitments

/// A pledge's past in figures and words.
@Suite struct RecordTests {
    private typealias Stage = PastSample.Stage
    private let said: [Provenance] = [.officialText]
    private let silent: [Provenance] = []

    private func record(
        _ stages: [Stage], _ pledge: [[Provenance]]
    ) throws -> Record {
        Record(try PastSample(stages, [("SEC-01", pledge)]).register(), pledge: 0)
    }

    @Test func countsBeginWithTheFirstSaying() throws {
        let record = try record(
            Array(repeating: Stage(), count: 5), [silent, said, said, silent, said])
        #expect(record.said == [1, 2, 4] && record.saidInFull == record.said)
        #expect(record.fullCount == 4)
        #expect(record.tellingCount == 4)
        #expect(record.streak == 1)
        #expect(record.absentSince == nil)
        #expect(record.absences == [Record.Absence(from: 2, to: 4, days: 60)])
    }

    @Test func wordsSayWhatIsAbsentSinceWhen() throws {
        var stages = Array(repeating: Stage(format: "foreign-ministers"), count: 4)
        stages.append(Stage())
        let record = try record(stages, [said, said, silent, said, silent])
        #expect(
            record.inWords == [
                "reaffirmed at 3 of 5 statements coded in full since M1 (1 Jan 2025)",
                "3 of 4 statements of foreign ministers",
                "not carried since M4 (1 Apr 2025)",
            ])
        #expect(record.longestAbsence == Record.Absence(from: 3, to: nil, days: 274))
    }

    @Test func anEventIsNoStatement() throws {
        let stages = [Stage(), Stage(format: "exercise"), Stage(format: "exercise"), Stage()]
        let record = try record(stages, [said, said, silent, said])
        #expect(record.tellingCount == 2)
        #expect(record.eventCount == 1)
        #expect(record.streak == 2)
        #expect(record.absences.isEmpty)
    }

    @Test func whatWasCodedInPartTellsNothingBySilenceAndIsCountedApart() throws {
        let part = Stage(extract: .selectedPhrases)
        let record = try record([Stage(), part, part, Stage()], [said, silent, said, said])
        #expect(record.tellingCount == 3)
        #expect(record.fullCount == 2 && record.saidInPart == [2])
        #expect(record.streak == 2)
        #expect(
            record.inWords.first
                == "reaffirmed at 2 of 2 statements coded in full since M1 (1 Jan 2025); also in 1"
                + " coded in part, the last M3 (2 Mar 2025)")
    }

    /// Silence before any statement coded in full said it cannot be compared with anything.
    @Test func noAbsenceBeginsWithAStatementCodedInPart() throws {
        let part = Stage(extract: .selectedPhrases)
        let record = try record([part, Stage(), part], [said, silent, said])
        #expect(record.absences.isEmpty && record.streak == 0 && record.fullCount == 0)
        #expect(
            record.inWords == [
                "reaffirmed in no statement coded in full; in 2 coded in part, the last M3"
                    + " (2 Mar 2025)"
            ])
    }

    /// What a statement coded in part says ends an absence, as no silence could.
    @Test func aStatementCodedInPartEndsAnAbsence() throws {
        let part = Stage(extract: .selectedPhrases)
        let record = try record([Stage(), Stage(), part], [said, silent, said])
        #expect(record.absences == [Record.Absence(from: 0, to: 2, days: 60)])
        #expect(record.absentSince == nil)
    }

    @Test func onlyAnOfficialFullTextProvesAnAbsence() throws {
        for extract in [Extract.wholeSource, .officialFullText] {
            let record = try record([Stage(), Stage(extract: extract)], [said, silent])
            let isProven = extract == .officialFullText
            #expect(record.absences.map(\.isProven) == [isProven])
            #expect(
                record.inWords.last
                    == (isProven ? "absent" : "not carried") + " since M1 (1 Jan 2025)")
        }
    }

    @Test func aPledgeNeverSaidHasNoRecord() throws {
        let record = try record([Stage()], [silent])
        #expect(record.inWords.isEmpty)
        #expect(record.streak == 0)
        #expect(record.longestAbsence == nil)
    }

    /// Figures against a plain count over random pasts.
    @Test func figuresFollowANaiveModel() throws {
        var numbers = SeededNumbers(seed: 11)
        for _ in 0..<200 {
            let past = (0..<9).map { _ in Bool.random(using: &numbers) }
            let record = try record(
                Array(repeating: Stage(), count: 9), past.map { $0 ? said : silent })
            let first = past.firstIndex(of: true)
            #expect(record.said.count == past.count { $0 })
            #expect(record.tellingCount == first.map { 9 - $0 } ?? 0)
            #expect(record.streak == past.reversed().prefix { $0 }.count)
            #expect(
                (record.absentSince != nil) == (first != nil && past.last == false))
            let gaps = record.absences.map(\.days).max()
            #expect(record.longestAbsence?.days == gaps)
        }
    }
}
