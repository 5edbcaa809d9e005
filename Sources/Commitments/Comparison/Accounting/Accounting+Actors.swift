extension Accounting {
    /// Who does it to whom.
    var actors: [Finding] {
        let (old, new) = (before.all(\.agents), after.all(\.agents))
        guard old.count == 1, new.count == 1, let from = old.first, let to = new.first,
            likeness >= 0.5
        else { return [] }
        let (left, right) = (Set(from.stems), Set(to.stems))
        // "The ministers" may be "the foreign ministers", and some of the parties may be all.
        let areOffices = [left, right].map { $0.isSubset(of: SpeakerWords.offices) }
        if left == right || areOffices[0] != areOffices[1] { return [] }
        let oldPatients = Set(before.all(\.patients).flatMap(\.stems))
        let newPatients = Set(after.all(\.patients).flatMap(\.stems))
        let change = "from \(Accounting.quoted(from.said)) to \(Accounting.quoted(to.said))"
        if !left.isDisjoint(with: newPatients) && !right.isDisjoint(with: oldPatients) {
            return [
                Finding(.reframed, because: "the roles are exchanged: who acts changes \(change)")
            ]
        }
        if left != right {
            return [Finding(.reframed, because: "who acts changes \(change)")]
        }
        return []
    }

    /// A group of those who acted, or all of them: "the co-sponsors" for "the ministers", "our three
    /// countries" for "Japan and Korea".
    var shareOfSpeakers: [Finding] {
        if likeness < 0.5 { return [] }
        let (old, new) = (before.all(\.agents), after.all(\.agents))
        if old.isEmpty, new.count == 1, isOfFew(new[0], of: after, beside: before) {
            let said = Accounting.quoted(new[0].said)
            return [Finding(.narrowed, because: "only some of them act: \(said)").byShape]
        }
        if new.isEmpty, old.count == 1, isOfFew(old[0], of: before, beside: after) {
            let said = Accounting.quoted(old[0].said)
            return [Finding(.broadened, because: "not only \(said) acts").byShape]
        }
        return []
    }

    /// Whether those who act are a group, or fewer than all the speakers that the other side counts.
    private func isOfFew(
        _ agent: Coding.Phrase, of side: CodedSide, beside other: CodedSide
    ) -> Bool {
        if agent.stems.contains(where: SpeakerWords.groups.contains) {
            return !other.known.contains { SpeakerWords.groups.contains($0) }
        }
        let ofSpeakers = { (side: CodedSide) in
            side.all(\.quantities).filter { $0.unit == Coding.Quantity.ofSpeakers }
        }
        let counts = ofSpeakers(other)
        guard ofSpeakers(side).isEmpty, counts.count == 1, let all = Int(counts[0].number) else {
            return false
        }
        return agent.stems.allSatisfy { $0.hasPrefix("=") } && agent.stems.count < all
    }
}
