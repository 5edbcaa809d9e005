import Commitments

/// What options of the editing commands name; a near miss is suggested.
extension Catalog {
    func onlyPillar(named name: String) throws(Failure) -> Pillar {
        let found = pillars(named: name)
        guard let pillar = found.first, found.count == 1 else {
            throw .option("pillar", name, known: pillars.map(\.id.text))
        }
        return pillar
    }

    func onlyParty(named name: String, option: String = "party") throws(Failure) -> Party {
        let found = parties(named: name)
        guard let party = found.first, found.count == 1 else {
            throw .option(option, name, known: parties.map(\.id.text))
        }
        return party
    }

    func onlyFormat(named name: String) throws(Failure) -> MeetingFormat {
        let wanted = name.lowercased()
        let found =
            formats.first { $0.id.text == wanted || $0.name.lowercased() == wanted }
        guard let found else { throw .option("format", name, known: formats.map(\.id.text)) }
        return found
    }

    func onlySource(named name: String) throws(Failure) -> Source {
        if let source = source(Source.ID(name)) ?? source(Source.ID(name.lowercased())) {
            return source
        }
        throw .source(name, in: self)
    }

    func speaker(named name: String) throws(Failure) -> Speaker {
        if name.lowercased() == "all" { return .all }
        return .one(try onlyParty(named: name, option: "speaker").id)
    }
}

extension Failure {
    /// No source has an id. There may be hundreds, so that not all are listed.
    static func source(_ name: String, in catalog: Catalog) -> Failure {
        let near = nearest(to: name, among: catalog.sources.map(\.id.text))
        let hint =
            near.map { "did you mean \($0)?" }
            ?? "a new one needs --source-id, --publisher, --source-title, --url"
        return Failure(.nothingMatched, "there is no source “\(name)”\nhint: \(hint)")
    }
}
