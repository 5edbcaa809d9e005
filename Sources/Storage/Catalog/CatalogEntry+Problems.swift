import Commitments
import JSON

extension CatalogEntry {
    /// What is wrong with the entry by itself, by the rules of the file: an empty title, an id of
    /// the wrong form, a phrase of too many words. Whether its links lead anywhere is not looked at.
    package var problems: [Problem] {
        let bytes = json.documentBytes
        return readDocument(bytes, named: key.description, limits: JSONDocument.Limits()) { root in
            var decoder = CatalogDecoder(problems: root.problems, checksNames: false)
            _ = decoder.read(key.kind, &root)
            return true
        }.problems
    }
}
