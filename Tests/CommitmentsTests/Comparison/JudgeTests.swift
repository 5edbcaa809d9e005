import Testing

@testable import Commitments

@Suite struct JudgeTests {
    private typealias Sample = ComparisonSample

    @Test func sameWordsAreVerbatimWhateverTheirSpelling() {
        #expect(Sample.labels("“Ironclad” ties – all", "\"ironclad\"  ties - all") == [.verbatim])
        #expect(Sample.labels("ties of all", "ties for all") == [.repeated])
    }

    @Test func theSpeakerIsComparedToo() {
        let findings = Sample.findings(
            "ironclad ties", "ironclad ties", speakers: (.all, .one(Party.ID("US"))))
        #expect(findings.map(\.label) == [.verbatim, .reAttributed])
        #expect(findings.last?.reason == "the speaker: all together -> US alone")
    }

    @Test func aHigherRungIsStrongerAndItsVerbsAreNamed() {
        let findings = Sample.findings(
            "expressed grave concern | such activities",
            "called for an immediate end to such activities")
        #expect(findings.first?.label == .strengthened)
        #expect(
            findings.first?.reason
                == "a stronger verb: from “expressed grave concern” to “called for an immediate end”"
        )
        #expect(
            Sample.labels("pledged to | trade talks", "welcomed | talks on trade") == [.softened])
    }

    /// The verb of a sentence that is gone is not compared with that of a sentence that stays.
    @Test func verbsOfSentencesThatSayTheSameAreCompared() {
        let labels = Sample.labels(
            "The alliance will remain a nuclear alliance. We seek a world without nuclear weapons.",
            "The alliance will remain a nuclear alliance.")
        #expect(!labels.contains(.strengthened), "\(labels)")
    }

    @Test func aCommitmentReaffirmedIsNotACommitmentMade() {
        #expect(
            Sample.labels(
                "committed to | free trade", "reaffirmed their commitment to | trade freely")
                == [.softened])
        #expect(
            Sample.labels("reaffirmed their | commitment to free trade", "reaffirmed | free trade")
                == [.repeated])
    }

    @Test func verbsOfDifferentScalesAreReframed() {
        let findings = Sample.findings(
            "committed to | talks with Taipei", "voiced concern over | talks with Taipei")
        #expect(findings.map(\.label) == [.reframed])
        #expect(findings[0].reason.hasPrefix("another kind of act: from “committed to”"))
    }

    @Test func aVerbRecordedForOneOnlyIsNoDifference() {
        #expect(
            Sample.labels("safe trade", "committed to expand | trade that is safe") == [.repeated])
        #expect(
            Sample.labels("welcomed safe trade", "committed to | trade that is safe") == [
                .strengthened
            ])
    }

    @Test func aNameExchangedIsReframed() {
        let findings = Sample.findings("peace on the Korean Peninsula", "peace with the DPRK")
        #expect(findings.map(\.label) == [.reframed])
        #expect(findings[0].reason == "another name: from “Korean Peninsula” to “DPRK”")
    }

    @Test func theSameWordsUnderAnotherVerbAreWeaker() {
        #expect(Sample.labels("pledged to | talk", "welcomed | talk") == [.softened])
    }

    @Test func theVerbOfAWholeIsNotComparedForAPart() {
        #expect(
            Sample.labels("agreed to | including gas", "committed to | including gas") == [
                .verbatim
            ])
    }

    @Test func substanceCountsInAnySourceAndStanceInOfficialTextsOnly() {
        #expect(
            Sample.labels("Taiwan's meaningful participation", "Taiwan's participation") == [
                .softened
            ])
        #expect(Sample.labels("unwavering ties", "ties") == [.repeated])
        #expect(Sample.labels("unwavering ties", "ties", provenance: .officialText) == [.softened])
        #expect(
            Sample.labels("unwavering ties", "ironclad ties", provenance: .officialText)
                == [.repeated])
    }

    @Test func growthGainedOrLost() {
        #expect(Sample.labels("security ties", "expand security ties") == [.strengthened])
        #expect(Sample.labels("enhancing security ties", "security ties") == [.softened])
        #expect(Sample.labels("enhance security ties", "deepen security ties") == [.repeated])
    }

    @Test func tensionThatIncreasesIsNoPromise() {
        #expect(
            !Sample.labels("concern over tension", "concern over increasing tension").contains(
                .strengthened))
    }

    @Test func anExampleNamedIsSpecified() {
        #expect(
            Sample.labels(
                "conducting exercises", "exercises such as “Freedom Edge”", terms: ["exercises"]
            )
            .contains(.specified))
        #expect(
            Sample.labels(
                "cyber theft, including stolen crypto money", "cyber theft", terms: ["cyber"]
            )
            .contains(.generalised))
    }

    @Test func anExampleExchangedIsReframed() {
        let findings = Sample.findings(
            "cyber activities, including cryptocurrency theft",
            "cyber activities, including overseas workers", terms: ["cyber"])
        #expect(
            findings.contains {
                $0.label == .reframed && $0.reason.hasPrefix("another example")
            })
    }

    @Test func aPledgeThatIsItselfTheExampleHasNone() {
        #expect(
            Sample.labels("quantum", "technologies, including quantum sensors", terms: ["quantum"])
                == [.repeated])
    }

    @Test func aNameIsSpecifiedUnlessItIsAParty() {
        #expect(
            Sample.labels("a joint body", "a joint body, the Secretariat in Seoul").contains(
                .specified))
        #expect(Sample.labels("ties", "ties with the Republic of Korea") == [.repeated])
    }

    @Test func listsGainAndLose() {
        let terms = ["rule of law", "democracy", "sovereignty"]
        #expect(
            Sample.labels(
                "democracy, sovereignty and the rule of law", "the rule of law", terms: terms)
                == [.narrowed])
        #expect(
            Sample.labels("the rule of law", "the rule of law and democracy", terms: terms)
                == [.broadened])
        #expect(
            !Sample.labels(
                "detainees, prisoners of war", "detainees, separated families",
                terms: ["detainees", "prisoners of war", "separated families"]
            ).contains(.narrowed))
    }

    @Test func scopeGainedOrLost() {
        #expect(
            Sample.labels("defense capabilities", "collective defense capabilities") == [.broadened]
        )
    }

    @Test func aPledgeIsReadOutOfAnEnumeration() {
        #expect(
            Sample.labels(
                "committed to | deepen cooperation in artificial intelligence",
                "committed to | enhance digital ports, artificial intelligence, quantum and labs",
                terms: ["artificial intelligence"]) == [.repeated])
        // The words after it do not belong to it.
        #expect(
            Sample.labels(
                "their partnership", "their partnership and deepen cooperation",
                terms: ["partnership"])
                == [.repeated])
    }

    @Test func anotherSubjectIsReframed() {
        let findings = Sample.findings(
            "diversify supply chains for minerals", "a dialogue of experts on minerals")
        #expect(findings.map(\.label) == [.reframed])
        #expect(
            findings[0].reason
                == "most of what is said differs: from “diversify supply chains” to “dialogue”, “experts”"
        )
    }

    @Test func otherLanguagesAreToldApartOnly() {
        let same = Sample.findings("북한의 비핵화", "북한의 비핵화", languages: ("ko", "ko"))
        #expect(same.map(\.label) == [.verbatim])
        let other = Sample.findings("북한의 비핵화", "지역의 평화", languages: ("ko", "ko"))
        #expect(other.map(\.label) == [.reframed])
        #expect(other[0].reason.contains("only differences are shown"))
        let mixed = Sample.findings("pledged talks", "비핵화", languages: ("en", "ko"))
        #expect(mixed.map(\.label) == [.reworded], "repeated would claim what nobody judged")
        let alike = Sample.findings("회담을 한다", "회담을 안 한다", languages: ("ko", "ko"))
        #expect(!alike.map(\.label).contains(.repeated))
        #expect(mixed[0].reason.contains("en beside ko"))
    }

    @Test func somethingIsAlwaysSaid() {
        #expect(!Sample.findings("", "").isEmpty)
        #expect(!Sample.findings("", "…").isEmpty)
    }
}
