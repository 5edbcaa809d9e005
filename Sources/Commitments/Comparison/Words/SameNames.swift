/// Names that mean the same, such as "North Korea" and "the DPRK", found in a text and made one word
/// with one key.
struct SameNames {
    /// The keys of each name that begins with a word, the longest first, and what they become.
    private var byFirst: [String: [(rest: [String], key: String, isProper: Bool)]] = [:]

    /// Names that mean the same, cut into words.
    struct Group: Sendable {
        fileprivate let first: String
        fileprivate let names: [(keys: [String], isProper: Bool)]

        init?(_ group: [String]) {
            guard let first = group.first else { return nil }
            self.first = first
            names = group.map { WordCutter.words(of: $0) }.filter { !$0.isEmpty }.flatMap(
                Group.forms)
        }

        /// "UN Security Council resolutions" is also said as "resolutions of the UN Security Council".
        private static func forms(_ words: [Word]) -> [(keys: [String], isProper: Bool)] {
            let keys = words.map(\.key)
            let isProper = !words[0].text.isSmallWord
            guard isProper, keys.count > 1, let last = words.last, last.text.isSmallWord else {
                return [(keys, isProper)]
            }
            let name = keys.dropLast()
            return [
                (keys, isProper), ([last.key, "of", "the"] + name, false),
                ([last.key, "of"] + name, false),
            ]
        }
    }

    /// The groups of a catalog, and beneath them general ones.
    init(_ groups: [[String]], general: [Group] = []) {
        var known: [[String]: String] = [:]
        for group in groups.compactMap(Group.init) + general {
            // No text has such a word, so that a name is never mistaken for one. A group that shares a name
            // with one before it is the same.
            let key = group.names.lazy.compactMap { known[$0.keys] }.first ?? "=" + group.first
            for (keys, isProper) in group.names {
                if known.updateValue(key, forKey: keys) != nil { continue }
                byFirst[keys[0], default: []].append((Array(keys.dropFirst()), key, isProper))
            }
        }
        for start in byFirst.keys {
            byFirst[start]?.sort { $0.rest.count > $1.rest.count }
        }
    }

    /// The words of a text, each name one of them.
    func words(of text: String) -> [Word] {
        let words = WordCutter.words(of: text)
        var joined: [Word] = []
        joined.reserveCapacity(words.count)
        var index = 0
        while index < words.count {
            guard let name = name(at: index, in: words) else {
                joined.append(words[index])
                index += 1
                continue
            }
            joined.append(SameNames.word(Array(words[index..<index + name.count]), name.key, text))
            index += name.count
        }
        return joined
    }

    private func name(at index: Int, in words: [Word]) -> (count: Int, key: String)? {
        guard let names = byFirst[words[index].key] else { return nil }
        for (rest, key, isProper) in names where index + rest.count < words.count {
            let following = words[(index + 1)...].prefix(rest.count)
            // "us" is not "US".
            if zip(following, rest).allSatisfy({ $0.key == $1 }),
                !isProper || !words[index].text.isSmallWord
            {
                return (rest.count + 1, key)
            }
        }
        return nil
    }

    private static func word(_ parts: [Word], _ key: String, _ text: String) -> Word {
        let first = parts[0]
        let last = parts[parts.count - 1]
        return Word(
            range: first.range.lowerBound..<last.range.upperBound,
            text: text[first.text.startIndex..<last.text.endIndex], key: key, isKnownName: true)
    }
}

extension Substring {
    /// Whether it is written in small letters of an alphabet that has capitals.
    fileprivate var isSmallWord: Bool { first?.isLowercase == true }
}
