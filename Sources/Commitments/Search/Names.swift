import Text

/// What a person may mean by a name, in queries and on the command line. A name that is exactly
/// one thing's means that thing, even where it is also part of others' names: "security" is the
/// pillar Security, and not Economic security too.
extension Catalog {
    /// The pillars that a name may mean: an id, prefix, key or short name; else the beginning of an
    /// id or of a word of the name.
    package func pillars(named name: String) -> [Pillar] {
        let wanted = name.folded
        return exactly(pillars) {
            [$0.id.text, $0.prefix.folded, String($0.key), $0.short.folded, $0.name.folded]
                .contains(wanted)
        } else: {
            $0.answers(to: name)
        }
    }

    /// The meetings that a name may mean: an id; else part of an id, place or format, or the
    /// beginning of a date.
    package func meetings(named name: String) -> [Meeting] {
        let wanted = name.folded
        return exactly(meetings) {
            $0.id.text == wanted
        } else: {
            $0.answers(to: name)
        }
    }

    /// The parties that a name may mean: an id or short name; else the beginning of a word of the
    /// name.
    package func parties(named name: String) -> [Party] {
        let wanted = name.folded
        return exactly(parties) {
            $0.id.text.folded == wanted || $0.short.folded == wanted
        } else: {
            $0.answers(to: name)
        }
    }
}

extension Status {
    /// The statuses that a name may mean: the one written so in files; else those whose written form
    /// or a word of whose name begins so.
    package static func all(named name: String) -> [Status] {
        let wanted = name.folded
        return exactly(definitions.map(\.status)) {
            $0.rawValue == wanted
        } else: { status in
            status.rawValue.hasPrefix(wanted) || status.name.hasWord(beginningWith: wanted)
        }
    }
}

private func exactly<Element>(
    _ elements: [Element], _ isExact: (Element) -> Bool, else mayBe: (Element) -> Bool
) -> [Element] {
    let exact = elements.filter(isExact)
    return exact.isEmpty ? elements.filter(mayBe) : exact
}

extension Pillar {
    fileprivate func answers(to name: String) -> Bool {
        let wanted = name.folded
        return id.text.hasPrefix(wanted) || self.name.folded.hasWord(beginningWith: wanted)
    }
}

extension Meeting {
    fileprivate func answers(to text: String) -> Bool {
        let wanted = text.folded
        return id.text.contains(wanted) || place.folded.contains(wanted)
            || short.folded.contains(wanted) || format.text.contains(wanted)
            || date.iso.hasPrefix(wanted) || quarter == wanted
    }
}

extension Meeting {
    /// "2025-q3".
    private var quarter: String {
        let (year, month, _) = date.first.civil
        return "\(year)-q\((month + 2) / 3)"
    }
}

extension Party {
    fileprivate func answers(to name: String) -> Bool {
        self.name.folded.hasWord(beginningWith: name.folded)
    }
}

extension String {
    fileprivate func hasWord(beginningWith start: String) -> Bool {
        split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(start) }
    }
}
