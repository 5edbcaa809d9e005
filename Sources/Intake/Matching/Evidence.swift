/// What in a sentence speaks for a pledge and against it.
struct Evidence: Sendable {
    let pledge: Int
    /// The ranking score by words alone.
    let score: Double
    /// Places of the sentence's words that the pledge has too.
    var places: [Int] = []
    /// The places of the best phrase found.
    var phrase: [Int] = []
    /// The wording that is nearest, as a position in the pledge's.
    var closest: Int?
    var features = Features()
}
