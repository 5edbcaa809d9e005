import Commitments

/// Where a word only names somebody's office: "defense" in "defense ministers" tells who speaks, not
/// of what.
enum OfficeTitles {
    /// The places of the words that say of what somebody is minister, secretary or advisor.
    static func places(in words: [Word]) -> Set<Int> {
        var places: Set<Int> = []
        for index in words.indices where offices.contains(words[index].key) {
            places.formUnion(run(words, from: index - 1, by: -1))
            if index + 1 < words.count, ["of", "for"].contains(words[index + 1].key) {
                places.formUnion(run(words, from: index + 2, by: 1))
            }
        }
        return places
    }

    /// Words of portfolios in a row, with what joins them.
    private static func run(_ words: [Word], from start: Int, by step: Int) -> [Int] {
        var places: [Int] = []
        var index = start
        while words.indices.contains(index) {
            let key = String(words[index].key.drop { $0 == "=" }).lowercased()
            if portfolios.contains(key) {
                places.append(index)
            } else if key != "and" && key != "the" {
                break
            }
            index += step
        }
        return places
    }

    private static let offices: Set<String> = [
        "minister", "ministers", "ministry", "ministries", "ministerial", "secretary",
        "secretaries", "advisor", "advisors", "adviser", "advisers", "chief", "chiefs",
        "authorities", "department",
    ]
    private static let portfolios: Set<String> = [
        "defense", "defence", "war", "foreign", "affairs", "national", "security", "finance",
        "commerce", "trade", "industry", "economy", "energy", "state", "vice", "deputy", "treasury",
        "technology", "science",
    ]
}
