/// One form for words and turns of phrase that English uses for the same thing.
enum Canonical {
    /// The lemma of a folded word, or of the word that represents it and its synonyms.
    static func of(_ key: String) -> String {
        let lemma = Lemma.of(key)
        return synonyms[lemma] ?? lemma
    }

    /// Verbs and adjectives that can stand for each other in any statement. Words that differ in
    /// force are not among them.
    private static let synonyms: [String: String] = {
        var synonyms: [String: String] = [:]
        for line in table.pieces(by: "\n") {
            let words = line.tableWords.map(Lemma.of)
            guard let first = words.first else { continue }
            for word in words.dropFirst() { synonyms[word] = first }
        }
        return synonyms
    }()

    private static let table = """
        begin start commence initiate
        abolish eliminate scrap
        halt stop cease end terminate discontinue
        buy purchase procure
        use utilize employ
        demonstrate show display
        inform notify tell
        alter change modify
        rapid quick fast speedy
        aid assistance
        help assist
        shared common
        method means
        dispute difference
        alliance allied
        close shut
        attempt try
        happen occur
        obtain acquire get
        respond answer reply
        buttress underpin
        wish want
        counter combat
        enough sufficient
        near adjacent
        each every
        situation development
        require need
        speak talk
        keep retain
        repair mend
        hurt harm
        illegal unlawful illicit
        terror terrorism terrorist
        likeminded like-minded
        annual yearly
        ship vessel
        phone telephone
        aircraft airplane plane
        citizen national
        weapon arm armament
        build construct erect
        disaster catastrophe calamity
        danger peril hazard
        worker employee
        company enterprise corporation
        prevent avert
        hinder hamper impede obstruct
        prohibit forbid ban
        reduce decrease lower lessen diminish cut
        broaden widen
        accelerate expedite hasten quicken
        choose select pick
        provide furnish
        allow permit
        destroy demolish
        attack assault
        abroad overseas
        youth young
        woman female
        nuclear atomic
        trade commerce
        fair equitable
        agreement accord
        representative envoy
        previous prior
        whole entire
        view opinion
        border frontier
        troop soldier
        personnel staff
        expert specialist
        scientist researcher
        laboratory lab
        disease illness
        drug narcotic
        theft steal
        rich wealthy
        semiconductor chip
        car automobile
        railway railroad
        port harbor
        exercise drill
        ceasefire truce
        lasting durable
        hold convene
        gather collect
        remain stay
        result consequence outcome
        source origin
        responsibility duty
        path way
        monitor watch
        idea notion
        imprison jail
        """

    /// Turns of phrase and the plain words for them.
    static let phrases: [(said: [String], plain: [String])] = {
        table2.pieces(by: "\n").compactMap { line in
            let sides = line.pieces(by: "=")
            guard sides.count == 2 else { return nil }
            return (sides[0].tableWords, sides[1].tableWords)
        }
    }()

    private static let table2 = """
        in real time = real time
        in order to = to
        so as to = to
        with a view to = to
        with the aim of = to
        for the purpose of = to
        prior to = before
        ahead of = before
        in advance of = before
        following = after
        subsequent to = after
        due to = because
        because of = because
        owing to = because
        on account of = because
        as a result of = because
        concerning = about
        regarding = about
        with regard to = about
        with respect to = about
        in relation to = about
        in respect of = about
        as regards = about
        in connection with = about
        pertaining to = about
        in favor of = for
        in opposition to = against
        by means of = through
        by way of = through
        via = through
        per cent = percent
        set up = establish
        with no = without
        at no time = never
        on no account = never
        under no circumstances = never
        make sure = ensure
        makes sure = ensures
        making sure = ensuring
        made sure = ensured
        carry out = conduct
        carried out = conduct
        carrying out = conduct
        put in place = establish
        bring to an end = end
        brought to an end = end
        put an end to = end
        bring an end to = end
        set forth = state
        in spite of = despite
        notwithstanding = despite
        in the face of = despite
        in line with = under
        in accordance with = under
        in conformity with = under
        consistent with = under
        pursuant to = under
        in keeping with = under
        on the basis of = under
        as part of = in
        within the framework of = in
        in the framework of = in
        in the field of = in
        in the area of = in
        in the areas of = in
        in terms of = about
        as to = about
        take place = be held
        takes place = be held
        took place = be held
        keep up = maintain
        kept up = maintain
        a great number of = many
        a large number of = many
        take into account = consider
        in the context of = in
        against the backdrop of = in
        for the benefit of = for
        to the benefit of = for
        as well as = and
        as well = also
        once more = again
        comes into force = enters into force
        come into force = enter into force
        came into force = entered into force
        takes effect = enters into force
        take effect = enter into force
        took effect = entered into force
        paid back = repaid
        pay back = repay
        made available = provided
        make available = provide
        making available = providing
        abide by = fulfill
        abides by = fulfills
        comply with = fulfill
        complies with = fulfills
        complied with = fulfilled
        live up to = fulfill
        in compliance with = under
        for this purpose = to this end
        for that purpose = to that end
        as quickly as possible = as soon as possible
        as fast as possible = as soon as possible
        as rapidly as possible = as soon as possible
        go on with = continue
        goes on with = continues
        go on to = continue to
        compared to = against
        compared with = against
        relative to = against
        in a peaceful manner = peacefully
        by peaceful means = peacefully
        through peaceful means = peacefully
        in an effective manner = effectively
        in a transparent manner = transparently
        in a responsible manner = responsibly
        make use of = use
        making use of = use
        made use of = use
        take part in = participate
        takes part in = participate
        taking part in = participate
        took part in = participate
        lend support to = support
        give support to = support
        provide support to = support
        provide support for = support
        make a contribution to = contribute
        make contributions to = contribute
        hold talks with = talk
        one another = each other
        iron clad = ironclad
        in cooperation with = with
        in coordination with = with
        in collaboration with = with
        in partnership with = with
        in concert with = with
        hand in hand with = with
        all over = across
        throughout = across
        anywhere in = across
        in any part of = across
        in the course of = during
        at the time of = during
        in the vicinity of = near
        close to = near
        closer to = near
        stand ready to = are ready to
        stands ready to = is ready to
        stood ready to = were ready to
        stand prepared to = are ready to
        stands prepared to = is ready to
        stood prepared to = were ready to
        are prepared to = are ready to
        is prepared to = is ready to
        were prepared to = were ready to
        was prepared to = was ready to
        remain ready to = are ready to
        remain prepared to = are ready to
        remain unchanged = not change
        remains unchanged = not change
        remained unchanged = not change
        is unchanged = not change
        are unchanged = not change
        stay in touch = keep contact
        keep in touch = keep contact
        not only = both
        """

    /// The words that a word is short for; nil for most.
    static func contraction(_ key: String) -> [String]? {
        key.utf8.contains(0x27) || key == "cannot" ? contractions[key] : nil
    }

    /// "third" for "3rd"; nil for anything else.
    static func ordinal(_ key: String) -> String? {
        guard let first = key.utf8.first, first <= UInt8(ascii: "9") else { return nil }
        return ordinals[key]
    }

    /// Contractions and what they are short for.
    static let contractions: [String: [String]] = [
        "won't": ["will", "not"], "can't": ["can", "not"], "cannot": ["can", "not"],
        "shan't": ["shall", "not"], "don't": ["do", "not"], "doesn't": ["does", "not"],
        "didn't": ["did", "not"], "isn't": ["is", "not"], "aren't": ["are", "not"],
        "wasn't": ["was", "not"], "weren't": ["were", "not"], "hasn't": ["has", "not"],
        "haven't": ["have", "not"], "hadn't": ["had", "not"], "wouldn't": ["would", "not"],
        "couldn't": ["could", "not"], "shouldn't": ["should", "not"], "mustn't": ["must", "not"],
        "needn't": ["need", "not"], "mayn't": ["may", "not"], "we're": ["we", "are"],
        "they're": ["they", "are"], "it's": ["it", "is"], "we've": ["we", "have"],
        "they've": ["they", "have"], "we'll": ["we", "will"], "they'll": ["they", "will"],
        "it'll": ["it", "will"], "we'd": ["we", "would"], "they'd": ["they", "would"],
        "there's": ["there", "is"], "that's": ["that", "is"], "i'm": ["i", "am"],
    ]

    /// "3rd" as "third".
    static let ordinals: [String: String] = [
        "1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth",
        "6th": "sixth", "7th": "seventh", "8th": "eighth", "9th": "ninth", "10th": "tenth",
        "11th": "eleventh", "12th": "twelfth",
    ]
}
