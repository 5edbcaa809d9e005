/// Why an edit would leave a catalog that is not consistent.
package enum EditProblem: Error, Equatable, Sendable {
    /// An entry of this name is there already.
    case taken(CatalogEntry.Key)
    /// A name that a pledge answers to already.
    case nameTaken(String, by: Pledge.ID)
    /// Something that is to be changed is not there, or not as it was.
    case changedMeanwhile(CatalogEntry.Key)
    /// Something that is to be changed is not in the catalog any more, though another entry may have
    /// its id.
    case gone(CatalogEntry.Key)
    /// A link of an entry leads nowhere.
    case dangling(CatalogEntry.Key, to: CatalogEntry.Key)
    /// A pledge that would grow from itself.
    case circle(Pledge.ID)
    /// A reaffirmation without any words.
    case noWording(CatalogEntry.Key)
    /// Nothing is changed.
    case nothing

    /// The entry that is in the way, or that is not there.
    package var obstacle: CatalogEntry.Key? {
        switch self {
        case .taken(let key), .changedMeanwhile(let key), .gone(let key), .dangling(_, let key): key
        case .nameTaken(_, let pledge): CatalogEntry.Key(.pledge, pledge.text)
        case .circle, .noWording, .nothing: nil
        }
    }
}

extension EditProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .taken(let key): "\(key) already exists; choose another id"
        case .nameTaken(let name, let pledge): "“\(name)” already names \(pledge)"
        case .changedMeanwhile(let key):
            "the \(key) changed meanwhile; look at it and try again"
        case .gone(let key): "the \(key) is no longer in the catalog"
        case .dangling(let key, let to): "the \(key) refers to a \(to) that does not exist"
        case .circle(let pledge): "\(pledge) cannot grow from itself"
        case .noWording(let key): "the \(key) has no wording; give one or unlink it"
        case .nothing: "nothing changed"
        }
    }
}
