/// Something that two copies of a catalog say differently, for a person to decide.
package struct CatalogConflict: Equatable, Sendable {
    /// Which value: "pledges SEC-02: title".
    package var place: String
    /// What each says, as JSON text; nil where it has no such value.
    package var mine: String?
    /// What the other copy has, as JSON text; nil where it has no such value.
    package var theirs: String?
    /// The entry in which it is.
    var part = CatalogPart()

    /// Creates a conflict at a place.
    package init(place: String, mine: String?, theirs: String?) {
        self.init(place: place, mine: mine, theirs: theirs, part: CatalogPart())
    }

    init(place: String, mine: String?, theirs: String?, part: CatalogPart) {
        self.place = place
        self.mine = mine
        self.theirs = theirs
        self.part = part
    }

    package static func == (left: CatalogConflict, right: CatalogConflict) -> Bool {
        (left.place, left.mine, left.theirs) == (right.place, right.mine, right.theirs)
    }

    /// "pledges SEC-02: title: ours "Drills" (kept), theirs "Exercises""
    package var inWords: String {
        "\(place): ours \(words(mine)) (kept), theirs \(words(theirs))"
    }

    private func words(_ json: String?) -> String {
        guard let json else { return "has none" }
        let line = json.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 100 ? line.prefix(99) + "…" : line
    }
}
