import Commitments
import Storage

/// The catalog on the branch that git fetched last: what colleagues added is known from it before it
/// is merged.
enum UpstreamCatalog {
    /// The ids that it has given away; none where there is no such branch, or git does not answer at
    /// once. Nothing is fetched.
    /// - Parameter path: the catalog's file in the work tree.
    static func ids(of path: String) -> KnownIDs {
        // Of a clone that fetches files when they are needed nothing is fetched either.
        let words = [
            "git", "-C", Path.folder(of: path), "-c", "protocol.allow=never", "show",
            "@{upstream}:./\(Path.name(of: path))",
        ]
        guard let answer = try? Child.answer(of: words, within: .seconds(1)), answer.status == 0,
            let catalog = CatalogReader.read(
                Array(answer.output.utf8), named: path, isForLooking: true
            ).value
        else { return KnownIDs() }
        return KnownIDs(catalog)
    }
}
