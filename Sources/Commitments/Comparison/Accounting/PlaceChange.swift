/// A place that gave way to a wider or a narrower one: "Fiji and Palau" and "the Pacific islands".
struct PlaceChange {
    /// What became of the places; nil where none is in another.
    private(set) var finding: Comparison.Finding?
    /// What became of the places, as findings.
    var told: [Comparison.Finding] { finding.map { [$0] } ?? [] }
    /// The stems that are accounted for by that.
    private(set) var stems: Set<String> = []

    /// - Parameters:
    ///   - lost: the stems that only the earlier side has.
    ///   - gained: those that only the later side has.
    init(_ before: CodedSide, _ after: CodedSide, lost: Set<String>, gained: Set<String>) {
        guard [before, after].allSatisfy({ $0.parts.contains(where: \.isName) }) else { return }
        let (old, new) = (PlaceChange.places(of: before), PlaceChange.places(of: after))
        let (gone, come) = (old.subtracting(new), new.subtracting(old))
        leaveOutCapitals(come, of: old)
        leaveOutCapitals(gone, of: new)
        let own = PlaceChange.own(gone, lost) + PlaceChange.own(come, gained)
        guard !gone.isEmpty, !come.isEmpty, !own.isEmpty,
            !Set(own).subtracting(stems).isSubset(of: Accounting.pointsOfTheCompass)
        else { return }
        let change = "from \(Accounting.list(names(gone))) to \(Accounting.list(names(come)))"
        if areInside(gone, come) {
            finding = Comparison.Finding(.generalised, because: "a wider place: \(change)").byShape
        } else if areInside(come, gone) {
            finding =
                Comparison.Finding(.specified, because: "a place within it: \(change)").byShape
        } else {
            return
        }
        stems.formUnion(own)
        stems.formUnion(lost.union(gained).intersection(PlaceChange.kinds))
    }

    /// "Pyongyang" says no more than "North Korea".
    private mutating func leaveOutCapitals(_ own: Set<Places.Found>, of others: Set<Places.Found>) {
        for place in own {
            guard let country = Places.country(of: place.name),
                others.contains(where: { $0.name == country })
            else { continue }
            stems.formUnion(place.stems)
        }
    }

    private func areInside(_ places: Set<Places.Found>, _ wider: Set<Places.Found>) -> Bool {
        places.allSatisfy { place in
            wider.contains { Places.isInside(place.name, $0.name) }
        }
    }

    private func names(_ places: Set<Places.Found>) -> [String] { places.map(\.name).sorted() }

    private static func places(of side: CodedSide) -> Set<Places.Found> {
        Set(side.coding.clauses.flatMap { Places.found(in: $0.parts.flatMap(\.stems)) })
    }

    private static func own(_ places: Set<Places.Found>, _ stems: Set<String>) -> [String] {
        places.flatMap(\.stems).filter(stems.contains)
    }

    /// Words for what a place is, which go with its name.
    private static let kinds: Set<String> = Set(
        ["country", "state", "nation", "member", "region", "island", "territory", "waters"].map(
            Canonical.of))
}
