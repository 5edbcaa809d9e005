/// A member of one wording of a reaffirmation: "wordings.kyodo-2025.text".
package struct WordingMember: Hashable, Sendable {
    /// The source that names the wording among those of its reaffirmation.
    package var source: Source.ID
    /// "text", "verb"
    package var member: String

    init(source: Source.ID, member: String) {
        self.source = source
        self.member = member
    }

    /// Nil when the name is that of another member.
    package init?(named name: String) {
        let prefix = "wordings."
        guard name.hasPrefix(prefix), let dot = name.lastIndex(of: "."),
            let start = name.index(name.startIndex, offsetBy: prefix.count, limitedBy: dot)
        else { return nil }
        source = Source.ID(String(name[start..<dot]))
        member = String(name[name.index(after: dot)...])
    }

    var name: String { "wordings.\(source).\(member)" }
}

extension Reaffirmation {
    package var texts: [String: String] {
        wordings.reduce(into: memberTexts) { texts, wording in
            for (name, text) in wording.memberTexts {
                texts[WordingMember(source: wording.source, member: name).name] = text
            }
        }
    }

    package var textNames: [String] {
        Reaffirmation.single.map(\.name)
            + wordings.flatMap { wording in
                Wording.single.map {
                    WordingMember(source: wording.source, member: $0.name).name
                }
            }
    }

    package var references: [EntryReference] {
        memberReferences + wordings.flatMap(\.memberReferences)
    }

    /// Without the wording there it is taken out here, and without it here all of it is taken over.
    package func taking(_ member: String, from other: Reaffirmation) -> Reaffirmation {
        guard let member = WordingMember(named: member) else {
            return takingMember(member, from: other)
        }
        var result = self
        let place = wordings.firstIndex { $0.source == member.source }
        guard let theirs = other.wordings.first(where: { $0.source == member.source }) else {
            if let place { result.wordings.remove(at: place) }
            return result
        }
        if let place {
            result.wordings[place] = wordings[place].takingMember(member.member, from: theirs)
        } else {
            result.wordings.append(theirs)
        }
        result.wordings = Catalog.officialFirst(result.wordings)
        return result
    }

    package func writing(_ text: String, into member: String) -> Reaffirmation? {
        guard let member = WordingMember(named: member),
            let place = wordings.firstIndex(where: { $0.source == member.source }),
            let wording = wordings[place].writingMember(text, into: member.member)
        else { return nil }
        var result = self
        result.wordings[place] = wording
        return result
    }

    package var problems: [MemberProblem] {
        memberProblems
            + wordings.flatMap { wording in
                wording.memberProblems.map { problem in
                    let name = WordingMember(source: wording.source, member: problem.member).name
                    return MemberProblem(name, problem.message, isWarning: problem.isWarning)
                }
            }
    }
}
