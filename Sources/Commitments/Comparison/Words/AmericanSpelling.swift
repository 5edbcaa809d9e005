/// British spellings made American, so that "defence" and "defense" are one word. Only the key of a
/// word is changed, never what is shown.
enum AmericanSpelling {
    /// The American spelling of a folded word.
    static func of(_ word: String) -> String {
        guard word.utf8.count > 4 else { return word }
        if let known = words[word] { return known }
        var word = word
        return word.withUTF8 { letters in mayDiffer(letters) ? respelled(letters) : nil } ?? word
    }

    /// Most words have none of the letters by which the two spellings differ.
    private static func mayDiffer(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
        var before: UInt8 = 0
        for letter in letters {
            switch (before, letter) {
            // "is", "ys", "ou", "nc", "ll", "mm", "tr", "ue"
            case (0x69, 0x73), (0x79, 0x73), (0x6F, 0x75), (0x6E, 0x63), (0x6C, 0x6C),
                (0x6D, 0x6D), (0x74, 0x72), (0x75, 0x65), (0x61, 0x65), (0x6F, 0x65):
                return true
            default: before = letter
            }
        }
        return false
    }

    /// Nil for a word with one spelling.
    private static func respelled(_ letters: UnsafeBufferPointer<UInt8>) -> String? {
        let ending = endings.first { british, _ in
            letters.count - british.utf8CodeUnitCount >= 3
                && letters.ends(with: british, at: letters.count)
        }
        let hasLigature = letters.contains("aem")
        if ending == nil, !hasLigature {
            guard let stem = stem(of: letters) else { return nil }
            return respelled(String(decoding: letters, as: UTF8.self), stem)
        }
        var word = String(decoding: letters, as: UTF8.self)
        if let (british, american) = ending, !keepsEnding.contains(word) {
            word = word.dropLast(british.utf8CodeUnitCount) + american
        }
        if hasLigature { word = word.replacing("aem", with: "em") }
        return word.withUTF8 { stem(of: $0) }.map { respelled(word, $0) } ?? word
    }

    private static func stem(
        of letters: UnsafeBufferPointer<UInt8>
    ) -> (british: StaticString, american: String)? {
        stems.first { letters.begins(with: $0.0) }
    }

    private static func respelled(
        _ word: String, _ stem: (british: StaticString, american: String)
    ) -> String {
        stem.american + word.dropFirst(stem.british.utf8CodeUnitCount)
    }

    /// Regular endings, the longest first.
    private static let endings: [(StaticString, String)] = [
        ("isations", "izations"), ("isation", "ization"), ("isational", "izational"),
        ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("iser", "izer"),
        ("isers", "izers"),
        ("ise", "ize"), ("ysing", "yzing"), ("ysed", "yzed"), ("yse", "yze"),
        ("elling", "eling"), ("elled", "eled"), ("eller", "eler"), ("ellers", "elers"),
        ("elment", "ellment"), ("fulfil", "fulfill"), ("enrol", "enroll"),
    ]

    /// Words that end so in both spellings.
    private static let keepsEnding: Set<String> = [
        "exercise", "exercises", "exercised", "exercising", "enterprise", "enterprises", "promise",
        "promises", "promised", "promising", "premise", "premises", "compromise", "compromises",
        "compromised", "compromising", "advise", "advises", "advised", "advising", "adviser",
        "advisers", "revise", "revises", "revised", "revising", "supervise", "supervised",
        "supervising", "supervises", "comprise", "comprises", "comprised", "comprising", "surprise",
        "surprised", "surprising", "surprises", "devise", "devised", "devising", "devises",
        "expertise",
        "precise", "concise", "otherwise", "likewise", "franchise", "televise", "televised",
        "despise",
        "disguise", "disguised", "rise", "rises", "rising", "raise", "raised", "raises", "raising",
        "praise", "praised", "praises", "praising", "cruise", "cruises", "cruising", "noise",
        "poised",
        "crises", "rises", "arise", "arises", "arising", "appraise", "appraised", "paradise",
        "demise", "improvise", "improvised", "excise", "treatise", "merchandise", "compelling",
        "compelled", "rebelling", "rebelled", "expelled", "expelling", "propelled", "propelling",
        "dispelled", "dispelling", "repelled", "repelling", "selling", "telling", "dwelling",
        "spelling", "smelling", "swelling", "excelled", "excelling", "impelled",
    ]

    /// Beginnings whatever follows: "labour", "labours", "labour-intensive".
    private static let stems: [(StaticString, String)] = [
        ("labour", "labor"), ("neighbour", "neighbor"), ("behaviour", "behavior"),
        ("harbour", "harbor"), ("favour", "favor"), ("honour", "honor"), ("colour", "color"),
        ("endeavour", "endeavor"), ("vigour", "vigor"), ("rigour", "rigor"), ("armour", "armor"),
        ("rumour", "rumor"), ("humour", "humor"), ("valour", "valor"), ("candour", "candor"),
        ("splendour", "splendor"), ("clamour", "clamor"), ("tumour", "tumor"), ("odour", "odor"),
        ("parlour", "parlor"), ("savour", "savor"), ("vapour", "vapor"), ("saviour", "savior"),
        ("demeanour", "demeanor"), ("misdemeanour", "misdemeanor"), ("defence", "defense"),
        ("offence", "offense"), ("pretence", "pretense"), ("licence", "license"),
        ("programme", "program"), ("centre", "center"), ("theatre", "theater"),
        ("fibre", "fiber"), ("metre", "meter"), ("kilometre", "kilometer"), ("calibre", "caliber"),
        ("paedi", "pedi"), ("orthopaed", "orthoped"), ("foet", "fet"), ("gynaec", "gynec"),
        ("oesoph", "esoph"), ("diarrhoe", "diarrhe"), ("manoeuv", "maneuv"), ("archaeo", "archeo"),
        ("litre", "liter"), ("spectre", "specter"), ("sabre", "saber"), ("dialogue", "dialog"),
        ("catalogue", "catalog"), ("analogue", "analog"), ("fulfilment", "fulfillment"),
        ("instalment", "installment"), ("enrolment", "enrollment"), ("skilful", "skillful"),
        ("wilful", "willful"),
    ]

    /// Single words.
    private static let words: [String: String] = [
        "judgement": "judgment", "judgements": "judgments", "acknowledgement": "acknowledgment",
        "practise": "practice", "practised": "practiced", "practising": "practicing",
        "sceptical": "skeptical", "scepticism": "skepticism", "cheque": "check", "grey": "gray",
        "tyre": "tire", "tyres": "tires", "plough": "plow", "ageing": "aging", "towards": "toward",
        "afterwards": "afterward", "whilst": "while", "amongst": "among", "artefact": "artifact",
        "artefacts": "artifacts", "aluminium": "aluminum", "manoeuvre": "maneuver",
        "manoeuvres": "maneuvers", "paediatric": "pediatric", "aeroplane": "airplane",
        "unshakeable": "unshakable", "likeminded": "like-minded", "signalling": "signaling",
        "signalled": "signaled", "totalling": "totaling", "totalled": "totaled",
        "fuelling": "fueling", "fuelled": "fueled", "equalled": "equaled", "levelled": "leveled",
        "programmes": "programs", "advisor": "adviser", "advisors": "advisers",
    ]
}
