/// Words that undo each other. A passage that had a word of the one side and now has one of the other
/// about the same thing says the opposite.
enum Opposites {
    /// Reads the tables in advance.
    static func prepare() { _ = (pairs, doing, undoing, nounsToo, close) }

    /// Whether two lemmas are of opposite sides.
    static func areOpposed(_ left: String, _ right: String) -> Bool {
        if let opposed = pairs[left], opposed.contains(right) { return true }
        if isNegated(left, of: right) || isNegated(right, of: left) { return true }
        return isIn(doing, left) && isIn(undoing, right)
            || isIn(doing, right) && isIn(undoing, left)
    }

    /// Whether a word denies another by a prefix: "unchanged" beside "change".
    static func denies(_ word: String, _ base: String) -> Bool {
        prefixes.contains { prefix in
            guard word.hasPrefix(prefix) else { return false }
            let rest = String(word.dropFirst(prefix.count))
            return rest == base || SameStems.areFamily(rest, base)
                || [rest, rest + "e"].contains { Canonical.of($0) == base }
        }
    }

    /// Whether a verb says that something ends or is kept from happening.
    static func undoes(_ lemma: String) -> Bool { isIn(undoing, lemma) }

    /// Whether a word is one of them, or a noun of its family: "introduction" of "introduce".
    private static func isIn(_ words: [UInt32: [String]], _ lemma: String) -> Bool {
        guard let near = words[lemma.beginning] else { return false }
        if near.contains(lemma) { return true }
        let isNoun = ["ion", "al", "ment", "anc", "ur"].contains { lemma.hasSuffix($0) }
        return isNoun && !lemma.hasSuffix("ical")
            && near.contains { SameStems.areFamily($0, lemma) }
    }

    /// Words by how they begin.
    private static func byBeginning(_ words: Set<String>) -> [UInt32: [String]] {
        Dictionary(grouping: words, by: \.beginning)
    }

    /// Whether a word that may be a verb is the noun of a phrase: "lower shares".
    static func isNoun(_ lemma: String, in phrase: [String]) -> Bool {
        phrase.count > 1 && phrase.last == lemma && nounsToo.contains(lemma)
    }

    /// Whether a word that may be a verb only says how the noun behind it is: "close coordination".
    static func describes(_ lemma: String, in phrase: String) -> Bool {
        let words = phrase.lowercased().pieces(by: " ")
        guard lemma == close, let place = words.firstIndex(where: { $0.hasPrefix("close") }),
            place + 1 < words.count
        else { return false }
        return !["the", "a", "an", "their", "our", "its", "all", "any"].contains(words[place + 1])
    }

    private static let close = Canonical.of("close")

    private static let nounsToo = lemmas(
        """
        share supply form hold permit limit block cut drop end stop lift honor offer grant use lead win \
        return tie lock fund start launch increase decrease support welcome encourage station pause \
        freeze exit delay ban bar breach challenge dispute contest veto boycott release advance raise
        """)

    /// The part that does not bear a prefix of negation: "unlawful" of "lawful".
    private static func isNegated(_ word: String, of base: String) -> Bool {
        guard base.utf8.count > 3, word.utf8.count > base.utf8.count, word.hasSuffix(base) else {
            return false
        }
        return prefixes.contains(String(word.dropLast(base.utf8.count)))
    }

    private static let prefixes: Set<String> = [
        "un", "non", "in", "im", "ir", "il", "dis", "de", "anti", "mis", "counter",
    ]

    private static func lemmas(_ words: String) -> Set<String> {
        Set(words.tableWords.map(Canonical.of))
    }

    /// Verbs by which something goes on, grows, is allowed or approved of.
    private static let doing = byBeginning(
        lemmas(
            """
            begin start launch initiate commence resume restart continue maintain sustain keep extend renew \
            preserve uphold retain pursue proceed advance establish create form open restore reinstate \
            prolong expand increase enhance strengthen deepen bolster boost broaden intensify reinforce \
            raise accelerate upgrade widen grow tighten impose apply enforce implement adopt introduce \
            support welcome endorse back favor approve accept encourage praise commend applaud promote embrace \
            allow permit authorize enable facilitate join enter participate include admit invite respect \
            comply abide honor fulfill observe adhere share disclose provide supply deploy station ratify \
            develop affirm reaffirm recognize acknowledge hold conduct offer grant \
            use engage perform conduct lock tie fund reopen revive lead win return
            """))

    /// Verbs by which it ends, shrinks, is forbidden or disapproved of.
    private static let undoing = byBeginning(
        lemmas(
            """
            end stop halt cease suspend terminate discontinue cancel abandon scrap pause freeze close \
            dissolve disband dismantle abolish revoke repeal rescind withdraw drop postpone delay defer \
            interrupt abrogate quit leave exit reduce decrease cut lower weaken limit curtail diminish \
            lessen shrink narrow slow relax loosen ease lift erode undermine downgrade dilute minimize remove \
            waive circumvent evade violate oppose reject condemn deplore denounce regret resist discourage \
            criticize ban prohibit forbid prevent block deny bar restrict preclude expel exclude breach \
            ignore flout disregard defy withhold conceal refuse decline disavow repudiate renounce shelve \
            retract reverse unwind shutter skip avoid contest \
            challenge dispute obstruct hinder impede hamper sabotage veto shun boycott disown demolish \
            destroy dissuade deprive overturn disengage unlock untie defund forsake breach removal
            """))

    private static let pairs = byWord(
        """
        with without;before after;for against;open closed;inside outside;above below;more less;more fewer;\
        peaceful forceful;public secret;public private;lawful illegal;legal illegal;first last;always never;\
        stable unstable;presence absence;success failure;possible impossible;able unable;\
        positive negative;active passive;offensive defensive;import export;enemy friend;victory defeat;\
        accept reject;jointly individually;collectively individually;high low;higher lower;strong weak;stronger weaker;large small;larger smaller;big small;bigger smaller;rich poor;wide narrow;long short;longer shorter;early late;earlier later;fast slow;faster slower;easy difficult;easier harder;simple complex;simpler complex;safe dangerous;safer riskier;cheap expensive;inclusive exclusive;internal external;domestic foreign;maximum minimum;majority minority;inward outward;buy sell;lend borrow;attack defend;war peace;near far;surplus deficit;entry exit;unite divide;unity division;hope fear;rise decline;gain lose;win lose;take avoid;succeed fail;success fail;succeed failure;strength weakness;growth decline;progress setback;better worse;good bad;best worst;light heavy;lighter heavier;clean dirty;transparent opaque;reliable unreliable;certain uncertain;friend foe;ally adversary;cooperation confrontation;cooperation rivalry;introduction removal;adoption abolition;inclusion exclusion;acceptance refusal;permission prohibition;open shut;remain leave;stay leave;join leave;agree disagree;agreement disagreement;approval rejection;satisfied dissatisfied;\
        satisfaction regret;support opposition;confidence doubt;trust mistrust;trust distrust;true false;\
        ready unwilling;willing unwilling;willing reluctant;ready reluctant;increase reduction;expansion reduction;\
        continuation end;continuation suspension;resumption suspension;resumption end;imposition lifting;\
        tightening easing;start end;beginning end;opening closure;compliance violation;respect violation;approve veto;include exclude
        """)

    /// The words that undo a word, by that word.
    private static func byWord(_ table: String) -> [String: [String]] {
        var opposed: [String: [String]] = [:]
        for pair in table.pieces(by: ";") {
            let words = pair.tableWords.map(Canonical.of)
            guard words.count == 2 else { continue }
            opposed[words[0], default: []].append(words[1])
            opposed[words[1], default: []].append(words[0])
        }
        return opposed
    }
}

extension String {
    /// The first four letters of a lemma, as a number.
    fileprivate var beginning: UInt32 { utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }
}
