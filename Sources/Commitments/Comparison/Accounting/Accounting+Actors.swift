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
}
