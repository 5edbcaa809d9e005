extension Lexicon {
    /// The words of joint statements of any subject. They come with the program, and a catalog adds
    /// its own.
    package static let general = Lexicon(
        ladders: [
            Ladder(
                id: "undertake", name: "Undertaking", scale: "own",
                rungs: [
                    Rung(
                        rung: 5,
                        words: [
                            "will", "commit", "pledge", "resolve to",
                        ]),
                    Rung(
                        rung: 4,
                        words: [
                            "agree", "decide", "announce", "launch",
                        ]),
                    Rung(
                        rung: 3,
                        words: [
                            "intend", "intent to", "intention to", "announce their intent",
                            "plan to", "determine to",
                        ]),
                    Rung(
                        rung: 2,
                        words: [
                            "continue", "reaffirm", "reiterate", "support",
                        ]),
                    Rung(
                        rung: 1,
                        words: [
                            "welcome", "encourage", "look forward", "anticipation", "recognise",
                            "recognize",
                        ]),
                ]),
            Ladder(
                id: "oppose", name: "Opposing", scale: "others",
                rungs: [
                    Rung(
                        rung: 5,
                        words: [
                            "condemn in the strongest terms",
                            "condemn in the strongest possible terms", "in the strongest terms",
                            "in the strongest possible terms",
                        ]),
                    Rung(
                        rung: 4,
                        words: [
                            "condemn", "condemnation",
                        ]),
                    Rung(
                        rung: 3,
                        words: [
                            "oppose", "opposition",
                        ]),
                    Rung(
                        rung: 2,
                        words: [
                            "grave concern", "gravely concerned", "serious concern",
                            "seriously concerned", "alarm",
                        ]),
                    Rung(
                        rung: 1,
                        words: [
                            "concern"
                        ]),
                ]),
            Ladder(
                id: "ask", name: "Asking", scale: "others",
                rungs: [
                    Rung(
                        rung: 4,
                        words: [
                            "demand", "call for an immediate end", "call for the immediate end",
                            "demand an immediate end", "immediate end", "immediately end",
                            "immediate cessation", "immediately cease",
                        ]),
                    Rung(
                        rung: 3,
                        words: [
                            "urge"
                        ]),
                    Rung(
                        rung: 2,
                        words: [
                            "call on", "call upon", "call for",
                        ]),
                    Rung(
                        rung: 1,
                        words: [
                            "encourage"
                        ]),
                ]),
        ],
        intensifiers: [
            Intensifiers(
                kind: .stance,
                words: [
                    "unwavering", "ironclad", "unshakable", "unshakeable", "unbreakable",
                    "steadfast", "steadfastly", "staunch", "firm", "firmly", "resolute",
                    "resolutely", "robust", "strong", "strongly", "unified", "united",
                    "unparalleled", "unmatched", "unprecedented", "longstanding", "long-standing",
                    "enduring", "profound", "profoundly",
                ]),
            Intensifiers(
                kind: .substance,
                words: [
                    "immediate", "immediately", "urgent", "urgently", "swift", "swiftly",
                    "timely", "meaningful", "meaningfully", "appropriate", "complete",
                    "completely", "verifiable", "irreversible", "unconditional",
                    "unconditionally", "decisive", "decisively", "binding", "concrete",
                    "tangible", "permanent", "lasting", "mandatory",
                ]),
        ],
        growth: [
            "expand", "enhance", "deepen", "strengthen", "advance", "bolster", "increase",
            "accelerate", "further", "boost", "broaden", "intensify", "reinforce", "upgrade",
            "step up", "scale up",
        ],
        scope: [
            "all", "every", "collective", "collectively", "global", "globally", "worldwide",
            "universal", "universally", "comprehensive", "comprehensively", "entire", "whole",
            "across the board",
        ],
        examples: [
            "such as", "including", "particularly", "in particular", "notably", "especially",
            "for example", "for instance",
        ],
        formulaic: [
            "commitment", "cooperation", "coordination", "collaboration", "consultation",
            "engagement", "trilateral", "joint", "jointly", "mutual", "effort", "initiative",
            "action", "activity", "measure", "step", "issue", "attempt", "importance", "need",
            "role", "support", "stance", "primacy", "adherence", "minister", "secretary",
            "leader", "official", "side", "party", "government", "country", "nation", "ally",
            "partner", "three", "their", "respective", "together", "close", "closely", "work",
            "meet", "meeting", "statement", "continue", "continued", "ongoing", "maintain",
            "uphold", "ensure", "promote", "pursue", "contribute", "address", "achieve",
            "emphasize", "emphasise", "stress", "underscore", "underline", "highlight", "affirm",
            "note", "express", "voice", "raise", "share", "region", "regional", "area", "field",
            "sector", "relevant", "related", "new", "various",
        ])

    /// These words on top of the general ones: where both place a verb, the place here counts.
    package var onGeneral: Lexicon {
        guard Vocabulary.primary(language) == "en" else { return self }
        var both = self
        let general = Lexicon.general
        both.ladders = laddersOnGeneral
        both.intensifiers = general.intensifiers.map { list in
            let own = intensifiers.filter { $0.kind == list.kind }.flatMap(\.words)
            return Intensifiers(kind: list.kind, words: Lexicon.joined(list.words, own))
        }
        both.growth = Lexicon.joined(general.growth, growth)
        both.scope = Lexicon.joined(general.scope, scope)
        both.examples = Lexicon.joined(general.examples, examples)
        both.formulaic = Lexicon.joined(general.formulaic, formulaic)
        return both
    }

    private var laddersOnGeneral: [Ladder] {
        let own = Set(ladders.flatMap(\.rungs).flatMap(\.words))
        var joined = Lexicon.general.ladders.map { ladder in
            var ladder = ladder
            for index in ladder.rungs.indices {
                ladder.rungs[index].words.removeAll(where: own.contains)
            }
            ladder.rungs.removeAll { $0.words.isEmpty }
            return ladder
        }
        for ladder in ladders {
            guard let place = joined.firstIndex(where: { $0.id == ladder.id }) else {
                joined.append(ladder)
                continue
            }
            for rung in ladder.rungs { joined[place].add(rung) }
        }
        return joined
    }

    private static func joined(_ general: [String], _ own: [String]) -> [String] {
        let known = Set(general)
        return general + own.filter { !known.contains($0) }
    }
}

extension Lexicon.Ladder {
    fileprivate mutating func add(_ rung: Lexicon.Rung) {
        if let place = rungs.firstIndex(where: { $0.rung == rung.rung }) {
            rungs[place].words += rung.words
        } else {
            rungs.append(rung)
        }
    }
}
