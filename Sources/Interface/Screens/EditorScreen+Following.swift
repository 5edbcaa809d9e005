import Commitments

extension EditorScreen {
    /// What is being written stays on the pledge that it was begun on, even if a merge meanwhile gave
    /// its id to another. In a rebase the catalog may be without the pledge for a while.
    package mutating func follow(from old: Catalog, in session: Session) {
        let key = CatalogEntry.Key(.pledge, subject.pledge.text)
        added = added ?? old.additions(by: [key])[key]
        guard let added, let now = AddedEntries(session.catalog)[added] else { return }
        subject.pledge = Pledge.ID(now.name)
    }
}
