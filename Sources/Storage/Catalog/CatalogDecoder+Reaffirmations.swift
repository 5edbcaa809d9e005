import Commitments
import JSON

extension CatalogDecoder {
    mutating func reaffirmations(_ root: inout MemberReader) -> [Reaffirmation] {
        root.objects("reaffirmations") { reaffirmation(&$0) }
    }

    /// Reports reaffirmations of one pledge at one meeting that should be one.
    func checkPairs(of catalog: Catalog, in list: JSONNode) {
        // The links are sorted, so that a repeated pair is next to itself.
        let links = catalog.links
        let isTwice = links.indices.dropFirst().contains {
            links[$0].pledge == links[$0 - 1].pledge && links[$0].meeting == links[$0 - 1].meeting
        }
        guard isTwice, let elements = list.elements else { return }
        var pairs = Set<[String]>()
        for node in elements {
            guard var reader = MemberReader(node, problems: problems),
                let pledge = reader.optional("pledge")?.string,
                let meeting = reader.optional("meeting")?.string
            else { continue }
            if !pairs.insert([pledge, meeting]).inserted {
                problems.report(
                    node, "\(pledge) at \(meeting) occurs twice; put the wordings together")
            }
        }
    }

    mutating func reaffirmation(_ reader: inout MemberReader) -> Reaffirmation {
        var said: Reaffirmation = record(&reader, of: .reaffirmation)
        said.wordings = reader.objects("wordings") { wording(&$0) }
        reportContradictions(of: said, reader.node)
        return said
    }

    private mutating func wording(_ reader: inout MemberReader) -> Wording {
        let wording: Wording = record(&reader)
        if wording.provenance.isOfficial { official += 1 } else { press += 1 }
        if schema < CatalogMigration.newest, CatalogMigration.needsSecond(wording) {
            return migrated(wording, &reader)
        }
        return wording
    }

    /// A member of a newer schema in a file of an older one means nothing, and says so.
    private func migrated(_ wording: Wording, _ reader: inout MemberReader) -> Wording {
        let newer =
            reader.optional("covers") ?? reader.optional("coding") ?? reader.optional("anchor")
        if let newer {
            problems.report(
                newer,
                "a member of schema 2 in a file of schema \(schema); it counts once “schema” is 2",
                as: .warning)
        }
        return CatalogMigration.migrated(wording, from: schema)
    }
}
