import Commitments
import JSON

extension CatalogEntry.Kind {
    /// The member of a catalog that lists entries of the kind.
    var list: String {
        switch self {
        case .party: "parties"
        case .pillar: "pillars"
        case .format: "formats"
        case .source: "sources"
        case .meeting: "meetings"
        case .pledge: "pledges"
        case .reaffirmation: "reaffirmations"
        case .expectation: "expected"
        case .statement: "statements"
        }
    }
}

extension CatalogEntry {
    /// The entry as written in a file, its members in the order of docs/data-format.md.
    var json: JSONValue {
        switch self {
        case .party(let party): party.json
        case .pillar(let pillar): pillar.json
        case .format(let format): format.json
        case .source(let source): source.json
        case .meeting(let meeting): meeting.json
        case .pledge(let pledge): pledge.json
        case .reaffirmation(let said): said.json
        case .expectation(let expectation): expectation.json
        case .statement(let record): record.json
        }
    }
}

/// An object of the members that are there.
private func object(_ members: (String, JSONValue?)...) -> JSONValue {
    .object(members.compactMap { name, value in value.map { JSONMember(name, $0) } })
}

private func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }

/// A list that is left out when there is nothing in it.
private func some(_ texts: [String]) -> JSONValue? { texts.isEmpty ? nil : .strings(texts) }

extension Party {
    fileprivate var json: JSONValue {
        object(("id", text(id.text)), ("name", text(name)), ("short", text(short)))
    }
}

extension Pillar {
    fileprivate var json: JSONValue {
        object(
            ("id", text(id.text)), ("key", text(String(key))), ("prefix", text(prefix)),
            ("name", text(name)), ("short", text(short)), ("colour", text(colour?.rawValue)))
    }
}

extension MeetingFormat {
    fileprivate var json: JSONValue {
        object(("id", text(id.text)), ("name", text(name)), ("statement", .bool(isStatement)))
    }
}

extension Source {
    fileprivate var json: JSONValue {
        object(
            ("id", text(id.text)), ("publisher", text(publisher)), ("title", text(title)),
            ("url", text(url)))
    }
}

extension Meeting {
    fileprivate var json: JSONValue {
        let delegations = participants.map { JSONMember($0.party.text, .strings($0.names)) }
        return object(
            ("id", text(id.text)), ("date", text(date.iso)), ("end", text(end?.iso)),
            ("place", text(place)), ("short", text(short)), ("format", text(format.text)),
            ("summary", text(summary)),
            ("participants", delegations.isEmpty ? nil : .object(delegations)),
            ("source", text(source.text)), ("alsoSeen", some(alsoSeen)),
            ("confidence", text(confidence.rawValue)), ("extract", text(extract.rawValue)),
            ("note", text(note)))
    }
}

extension Pledge {
    fileprivate var json: JSONValue {
        let names = names.map { JSONMember($0.language, .strings($0.names)) }
        return object(
            ("id", text(id.text)), ("aliases", some(aliases)), ("title", text(title)),
            ("pillar", text(pillar.text)), ("type", text(type.rawValue)),
            ("summary", text(summary)), ("parties", .strings(parties.map(\.text))),
            ("terms", some(terms)), ("names", names.isEmpty ? nil : .object(names)),
            ("parent", text(parent?.text)), ("retired", text(retired?.iso)))
    }
}

extension Reaffirmation {
    fileprivate var json: JSONValue {
        object(
            ("pledge", text(pledge.text)), ("meeting", text(meeting.text)),
            ("speaker", text(speaker.text)), ("wordings", .array(wordings.map(\.json))))
    }
}

extension Wording {
    fileprivate var json: JSONValue {
        object(
            ("text", .string(text)), ("verb", Storage.text(verb)),
            ("source", .string(source.text)), ("provenance", .string(provenance.rawValue)),
            ("language", .string(language)), ("confidence", .string(confidence.rawValue)),
            // Most wordings cover a part, and files of schema 1 say nothing else.
            ("covers", covers == .part ? nil : .string(covers.rawValue)), ("coding", coding?.json),
            ("anchor", anchor?.json))
    }
}

extension Expectation {
    fileprivate var json: JSONValue {
        object(
            ("pledge", text(pledge.text)), ("from", text(from.text)), ("to", text(to.text)),
            ("label", text(label?.rawValue)), ("state", text(state?.rawValue)),
            ("reason", text(reason)), ("caution", text(caution)))
    }
}

extension CatalogEdit {
    /// The edit as written in the history of a file.
    var json: JSONValue {
        object(
            ("id", text(id.text)), ("at", text(at.iso)), ("author", text(author)),
            ("summary", text(summary)), ("undoes", text(undoes?.text)),
            (
                "asOf",
                asOf.map { object(("before", text($0.before.iso)), ("after", text($0.after.iso))) }
            ),
            ("changes", .array(changes.map(\.json))))
    }
}

extension CatalogEdit.Change {
    fileprivate var json: JSONValue {
        let settled = settles.sorted { $0.key < $1.key }.map { member, edits in
            JSONMember(member, .strings(edits.map(\.text)))
        }
        return object(
            ("list", text(key.kind.list)), ("before", before?.json), ("after", after?.json),
            ("settles", settled.isEmpty ? nil : .object(settled)), ("formerly", some(formerly)))
    }
}
