/// The form that all inflections of an English word share: the stem, or, for an irregular form, that
/// of its base ("held" as "hold").
enum Lemma {
    /// The lemma of a folded word in American spelling.
    static func of(_ key: String) -> String {
        if let base = irregular[key] { return base }
        return Stem.of(key)
    }

    /// Whether a word is a form that no rule makes: "held".
    static func isIrregularForm(_ key: String) -> Bool { irregular[key] != nil }

    private static let irregular: [String: String] = {
        var forms: [String: String] = [:]
        for line in table.pieces(by: "\n") {
            let words = line.tableWords
            guard let base = words.first.map(Stem.of) else { continue }
            for form in words.dropFirst() { forms[form] = base }
        }
        // "Closely" is not "to close".
        forms["closely"] = "closely"
        // Nouns that are no plural.
        for form in ["news", "goods", "customs"] { forms[form] = form }
        // Its stem would be "not".
        for form in ["note", "notes", "noted", "noting"] { forms[form] = "note" }
        return forms
    }()

    /// The base, then its irregular forms.
    private static let table = """
        be is are was were been being am
        have has had having
        do does did done doing
        hold held
        meet met
        make made
        undertake undertook undertaken
        take took taken
        give gave given
        seek sought
        bring brought
        build built
        begin began begun beginning
        lead led
        keep kept
        say said
        stand stood
        withstand withstood
        show shown
        grow grew grown
        choose chose chosen
        speak spoke spoken
        withdraw withdrew withdrawn
        leave left
        lose lost
        win won
        pay paid
        send sent
        spend spent
        tell told
        think thought
        rise rose risen
        arise arose arisen
        draw drew drawn
        drive drove driven
        fall fell fallen
        find found
        get got gotten
        know knew known
        lay laid
        run ran
        see saw seen
        foresee foresaw foreseen
        sell sold
        strike struck stricken
        swear swore sworn
        understand understood
        uphold upheld
        write wrote written
        forbid forbade forbidden
        overcome overcame
        become became
        come came
        bear bore borne
        break broke broken
        catch caught
        fight fought
        freeze froze frozen
        hide hid hidden
        feel felt
        mean meant
        deal dealt
        go went gone
        undergo underwent undergone
        teach taught
        buy bought
        throw threw thrown
        withhold withheld
        lend lent
        bind bound
        sink sank sunk
        shrink shrank shrunk
        die died dying
        lie lying
        country countries
        crisis crises
        basis bases
        man men
        woman women
        child children
        datum data
        criterion criteria
        forum fora
        wife wives
        life lives
        """
}
