import Commitments
import JSON

extension MemberReader {
    /// Reads the members of a watched term, in a catalog or in notes.
    mutating func watchedTerm() -> WatchedTerm {
        WatchedTerm(name: nonEmptyText("name"), variants: variants())
    }

    private mutating func variants() -> [WatchedTerm.Variant] {
        var names = KnownNames(of: "variant of this term", problems: problems)
        var forms = KnownNames(of: "form of this term", problems: problems)
        return someObjects("variants") { reader in
            let name = reader.nonEmptyText("name")
            if let node = reader.optional("name") { names.define(name.lowercased(), at: node) }
            guard let list = reader.required("forms") else {
                return WatchedTerm.Variant(name: name, forms: [])
            }
            reader.reportEmpty(list)
            return WatchedTerm.Variant(
                name: name,
                forms: reader.elements(of: list).map { node in
                    let form = reader.nonEmptyText(of: node)
                    forms.define(form.lowercased(), at: node)
                    return form
                }, unknown: reader.unknownMembers(besides: ["name", "forms"]))
        }
    }
}

extension CatalogDecoder {
    mutating func terms(_ root: inout MemberReader) -> [WatchedTerm] {
        var names = KnownNames(of: "watched term", problems: problems)
        return root.optionalObjects("terms") { reader in
            let term = reader.watchedTerm()
            if let node = reader.optional("name") { names.define(term.name.lowercased(), at: node) }
            return term
        }
    }
}
