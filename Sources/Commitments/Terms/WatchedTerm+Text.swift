/// What is wrong with a term that was typed, in words with what would be right.
package struct TermError: Error, Hashable, Sendable {
    /// What is wrong, in one sentence.
    package var message: String
}

extension WatchedTerm {
    /// Reads "whose denuclearization: Korean Peninsula, North Korea/DPRK": a name, a colon, and
    /// variants with commas between them, each with its spellings after slashes. A variant bears the
    /// name of its first spelling.
    /// - Throws: `TermError` naming what is missing.
    package init(typed text: String) throws(TermError) {
        guard let colon = text.firstIndex(of: ":") else {
            throw TermError(
                message: "a term has a name, a colon and variants: “exercises: drills, manoeuvres”")
        }
        let name = text[..<colon].trimmed
        if name.isEmpty { throw TermError(message: "the name before the colon is missing") }
        let variants = text[text.index(after: colon)...].split(separator: ",").compactMap {
            Variant(typed: $0)
        }
        if variants.isEmpty {
            throw TermError(message: "“\(name)” has no variants; write them after the colon")
        }
        self.init(name: name, variants: variants)
    }

    /// As it is typed.
    package var typed: String {
        name + ": " + variants.map { $0.forms.joined(separator: "/") }.joined(separator: ", ")
    }
}

extension WatchedTerm {
    /// This term as typed again, with what typing leaves out about the variants that it still has.
    package func keeping(_ old: WatchedTerm) -> WatchedTerm {
        var term = self
        for index in term.variants.indices {
            let forms = term.variants[index].forms
            guard let same = old.variants.first(where: { $0.forms.first == forms.first }) else {
                continue
            }
            term.variants[index].name = same.name
            term.variants[index].unknown = same.unknown
        }
        return term
    }
}

extension WatchedTerm.Variant {
    fileprivate init?(typed text: Substring) {
        let forms = text.split(separator: "/").map(\.trimmed).filter { !$0.isEmpty }
        guard let name = forms.first else { return nil }
        self.init(name: name, forms: forms)
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

extension Register {
    /// The watched terms that a name may mean: the whole name, else a part of it.
    package func terms(named name: String) -> [WatchedTerm] {
        let wanted = Pattern(name.lowercased())
        let exact = terms.filter { $0.name.lowercased() == name.lowercased() }
        return exact.isEmpty ? terms.filter { wanted.matches($0.name) } : exact
    }
}

extension WatchedTerm {
    /// This term with what somebody else made of it meanwhile: the variants that either added, without
    /// those that either took out.
    /// - Parameter base: the term that both started from.
    package func joined(with other: WatchedTerm, since base: WatchedTerm) -> WatchedTerm {
        if other == base { return self }
        var joined = self
        if name == base.name { joined.name = other.name }
        let kept = variants.filter { other.variants.contains($0) || !base.variants.contains($0) }
        let names = Set(kept.map(\.name))
        joined.variants =
            kept
            + other.variants.filter { !base.variants.contains($0) && !names.contains($0.name) }
        return joined.variants.isEmpty ? self : joined
    }
}
