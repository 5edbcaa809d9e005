extension Accounting {
    /// Between texts that mostly differ: what became of the whole.
    var far: [Finding] {
        let force = Array(ladder.prefix(1)) + places.told
        let whole = ofTheWhole.byShape
        let isAgainst = force.contains { finding in
            Accounting.speakAgainst(finding.label, whole.label)
        }
        if isAgainst { return force + [otherSubject] }
        if whole.label != .reframed {
            var told = force.contains { $0.label == whole.label } ? force : force + [whole]
            if force.isEmpty, whole.label == .specified, !content(lost).isEmpty {
                told.append(
                    Finding(
                        .reframed,
                        because:
                            "some of it is gone: \(Accounting.list(phrases(content(lost), before)))"
                    ).byShape)
            }
            return told + agreeing(detail, with: told)
        }
        let size = length.flatMap { size in
            force.contains { Accounting.speakAgainst($0.label, size.label) } ? nil : size
        }
        let isTold = force.contains { $0.label == .reframed }
        return force + (size.map { [$0] } ?? []) + (isTold ? [] : [whole])
            + agreeing(detail, with: force + (size.map { [$0] } ?? []))
    }

    /// Those that add something to the labels found so far, and say nothing against them.
    private func agreeing(_ findings: [Finding], with told: [Finding]) -> [Finding] {
        findings.filter { finding in
            !told.contains {
                $0.label == finding.label || Accounting.speakAgainst($0.label, finding.label)
            }
        }.map(\.byShape)
    }

    /// Much more, or much less, is named: names, numbers and dates.
    private var detail: [Finding] {
        let (old, new) = (details(before, after), details(after, before))
        if new.count >= 2 + 2 * old.count {
            return [Finding(.specified, because: "said in detail: \(Accounting.list(new))")]
        }
        if old.count >= 2 + 2 * new.count {
            return [Finding(.generalised, because: "details are gone: \(Accounting.list(old))")]
        }
        return []
    }

    private func details(_ side: CodedSide, _ other: CodedSide) -> [String] {
        let known = Set(other.all(\.quantities).map(\.number))
        return ownNames(side, other) + ownItems(in: side, against: other)
            + side.amounts.filter { !known.contains($0.number) }.map(\.said)
            + side.all(\.times).filter { !other.all(\.times).contains($0) }.map(\.said)
    }

    /// Names that only one side has, but those that everybody knows and those of offices.
    private func ownNames(_ side: CodedSide, _ other: CodedSide) -> [String] {
        let office = SpeakerWords.titles.union(SpeakerWords.nouns).union(SpeakerWords.persons)
        let plain = side.parts.filter { part in
            !part.stems.allSatisfy { $0.hasPrefix("=") || office.contains($0) }
        }.map(\.said)
        return newNames(in: side, against: other).filter(plain.contains)
    }

    /// Whether much was added, much is gone, or something else is said.
    private var ofTheWhole: Finding {
        let (gone, come) = (mass(lost), mass(gained))
        // What is added to something keeps most of it.
        let isKept = 2 * gone <= mass(before.content)
        let isLeft = 2 * come <= mass(after.content)
        if isKept, come >= 4 * gone || come >= 3 * gone && gone <= 2 {
            let said = Accounting.list(phrases(gained, after))
            let isNaming = isNaming(gained, after, before)
            return Finding(
                .specified, because: "\(isNaming ? "said in detail" : "more is said"): \(said)")
        }
        if isLeft, gone >= 4 * come || gone >= 3 * come && come <= 2 {
            let said = Accounting.list(phrases(lost, before))
            return isNaming(lost, before, after)
                ? Finding(.generalised, because: "details are gone: \(said)")
                : Finding(.narrowed, because: "much is gone: \(said)")
        }
        return otherSubject
    }

    /// Whether names and numbers are a good part of what only this side has.
    private func isNaming(_ stems: Set<String>, _ side: CodedSide, _ other: CodedSide) -> Bool {
        let named = Set(side.parts.filter(\.isName).flatMap(\.stems)).intersection(stems)
        return 3 * named.count > stems.count
            || side.amounts.count > other.amounts.count
    }
}
