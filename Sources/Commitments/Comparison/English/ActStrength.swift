/// How much an act promises or asks: to ensure is more than to promote, to study less than to
/// implement. Where one word of the table takes another's place, that is stronger or weaker.
enum ActStrength {
    /// From 1 to 5; nil for words that say nothing of it.
    static func of(_ lemma: String) -> Int? { levels[lemma] }

    private static let levels: [String: Int] = {
        var levels: [String: Int] = [:]
        for (level, words) in table {
            for word in words.tableWords { levels[Canonical.of(word)] = level }
        }
        return levels
    }()

    private static let table: [(Int, String)] = [
        (
            5,
            """
            ensure guarantee enforce compel require secure demand insist insistence obligation commitment mandate oblige \
            oblige force order guarantor pledge vow duty command prohibit ban punish prosecute eradicate abolish
            """
        ),
        (
            4,
            """
            implement complete achieve deliver build establish decide decision determination agree agreement conclude fund \
            adopt enact ratify sanction apply execute fulfill realize finalize resolve eliminate eradicate treaty decision join install deploy finance
            """
        ),
        (
            3,
            """
            intend intention plan develop provide launch call request urge negotiate prepare draft pursue work restrict \
            defend protect understanding arrangement prevent offer criticize
            """
        ),
        (
            2,
            """
            promote foster support facilitate contribute help assist encourage enable propose proposal advocate \
            cooperate endeavor seek strive aim advise recommend recommendation invite appeal welcome suggest suggestion promotion
            """
        ),
        (
            1,
            """
            study consider explore examine monitor track discuss discussion ask hope aspire aspiration wish interest idea \
            review assess observe note mention desire look consideration exploration readiness willingness openness \
            contemplate follow investigate acknowledge
            """
        ),
    ]
}
