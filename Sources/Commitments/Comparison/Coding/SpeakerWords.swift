/// Words for those who speak.
enum SpeakerWords {
    /// Lemmas of nouns for the speakers.
    static let nouns: Set<String> = Set(
        [
            "country", "side", "nation", "minister", "leader", "government", "party", "partner",
            "secretary", "adviser", "ally", "counterpart", "official", "delegation",
            "representative", "participant", "principal", "capital", "ministry", "member",
            "director", "chief", "state",
        ].map(Canonical.of))

    /// Words for some of those who could act.
    static let groups: Set<String> = Set(
        [
            "sponsor", "co-sponsor", "cosponsor", "proponent", "signatory", "applicant", "host",
            "volunteer", "coalition", "presidency", "chair", "co-chair", "cochair", "troika",
        ].map(Canonical.of))

    /// What ministers and secretaries are for.
    static let offices: Set<String> = Set(
        [
            "foreign", "defense", "finance", "trade", "energy", "health", "economy", "economic",
            "interior", "justice", "transport", "agriculture", "environment", "labor", "industry",
            "education", "digital", "science", "commerce", "development", "climate",
        ].map(Canonical.of))

    /// Lemmas of titles of persons, behind which a name follows.
    static let persons: Set<String> = Set(
        [
            "president", "minister", "secretary", "chancellor", "premier", "adviser", "general",
            "king",
            "queen", "emperor", "director", "chairman", "ambassador", "envoy", "mr", "ms", "mrs",
            "dr",
            "representative", "commissioner", "prince", "leader",
        ].map(Canonical.of))

    /// Words that only go with them.
    static let titles: Set<String> = Set(
        [
            "we", "they", "he", "she", "president", "prime", "vice", "foreign", "defense",
            "national", "security",
            "trilateral", "deputy", "mr", "ms", "mrs", "dr", "excellency", "honorable", "our",
            "their", "the", "its",
            "both", "all", "two", "three", "four", "chancellor", "premier", "king", "queen",
            "emperor",
            "of", "and", "state", "affairs", "respective", "special", "envoy", "general",
            "chairman", "joint", "chiefs",
            "ambassador", "assistant", "undersecretary", "director", "quad", "participating",
            "high", "senior", "cabinet", "commissioner", "head",
        ].map(Canonical.of))
}
