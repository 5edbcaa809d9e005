/// Promises that were kept: what was promised or supported before is done, and is welcomed now.
extension Accounting {
    /// "We launch" and "we will use": what is done now binds as much as what is promised.
    func areDeedAndPromise(_ deed: Coding.Verb, _ promise: Coding.Verb) -> Bool {
        startsWithModal(promise.said) && !startsWithModal(deed.said) && promise.rung >= 40
            && deed.rung >= 40
            && Accounting.deeds.contains { $0 == deed.stem || SameStems.areFamily($0, deed.stem) }
    }

    /// Whether a promise was kept: "committed to conclude" beside "welcomed the conclusion".
    func isDone(_ from: Coding.Verb, _ to: Coding.Verb) -> Bool {
        guard from.scale == "own", from.rung > to.rung, Accounting.tellingVerbs.contains(to.stem)
        else {
            return false
        }
        let promised = before.known.union(before.all(\.verbs).map(\.stem))
        if isDoneInOtherWords { return true }
        return after.known.union(after.all(\.verbs).map(\.stem)).contains { stem in
            Accounting.deeds.contains { stem == $0 || SameStems.areFamily($0, stem) }
                && promised.contains { $0 == stem || SameStems.areFamily($0, stem) }
        }
    }

    /// "Intend to establish" and "congratulate on the launch": deeds of one kind.
    private var isDoneInOtherWords: Bool {
        let words = { (side: CodedSide) in side.known.union(side.all(\.verbs).map(\.stem)) }
        let (old, new) = (words(before), words(after))
        return Accounting.kindsOfDeeds.contains { kind in
            let has = { (stems: Set<String>, deeds: [String]) in
                stems.contains { stem in
                    deeds.contains { $0 == stem || SameStems.areFamily($0, stem) }
                }
            }
            return has(old, kind.promised) && has(new, kind.done)
        }
    }

    /// Deeds by which one thing comes about, as they are promised and as they are reported.
    private static let kindsOfDeeds: [(promised: [String], done: [String])] = {
        let founding = ["launch", "establish", "create", "inaugurate", "build", "introduce"]
        let joining = ["join", "become", "admit", "accede", "enter", "membership", "accession"]
        let all = [
            (founding, founding), (joining, joining + ["member", "inclusion"]),
            (
                ["conclude", "sign", "adopt", "finalize"],
                ["conclude", "sign", "adopt", "finalize"]
            ),
        ]
        return all.map { (promised: $0.0.map(Canonical.of), done: $0.1.map(Canonical.of)) }
    }()

    func done(_ from: Coding.Verb, _ to: Coding.Verb) -> Finding {
        Finding(
            .reframed,
            because:
                "promised before, reported as done now: from \(Accounting.quoted(from.said)) to \(Accounting.quoted(to.said))"
        )
    }

    /// Whether in a long text a promise gives way to a word of welcome: of what was done since, or less than a
    /// promise. Only a reader can tell.
    func isWelcome(_ from: Coding.Verb, _ to: Coding.Verb) -> Bool {
        from.scale == "own" && from.rung > 20 && to.rung < 20 && (isLong || isFar)
            && Accounting.tellingVerbs.contains(to.stem)
    }

    func welcomed(_ from: Coding.Verb, _ to: Coding.Verb) -> Finding {
        Finding(
            .reframed,
            because:
                "a promise before, a word of welcome now: from \(Accounting.quoted(from.said)) to \(Accounting.quoted(to.said))"
        )
    }

    /// Verbs that tell of what has come about.
    private static let tellingVerbs: Set<String> = Set(
        [
            "welcome", "applaud", "commend", "celebrate", "announce", "praise", "congratulate",
            "hail",
        ]
        .map(Canonical.of))

    /// Deeds that are done once and then last.
    private static let deeds: [String] = [
        "launch", "establish", "conclude", "sign", "complete", "adopt", "activate",
        "operationalize",
        "implement", "inaugurate", "ratify", "release", "publish", "open", "deploy", "create",
        "form", "deliver", "finalize", "introduce", "found", "build",
    ].map(Canonical.of)
}
