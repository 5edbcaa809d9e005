import Commitments

extension EditorScreen {
    /// What is being written stays on the pledge that it was begun on, even if a merge meanwhile gave
    /// its id to another.
    package mutating func follow(from old: Catalog, in session: Session) {
        subject.pledge = session.catalog.id(of: subject.pledge, in: old)
    }
}
