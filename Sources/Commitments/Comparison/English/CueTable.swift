/// The general English cues: small tables by kind, after the kinds that English grammars and the
/// rules for negation, modality and condition in texts (NegEx, ConText) tell apart. No word of any
/// subject is in them.
enum CueTable {
    /// Phrases by kind; a comma parts them.
    static let groups: [(Cue, String)] =
        polarity + modality + [(.hedge, hedgesByPattern)] + conditions + amounts + discourse + verbs
        + weight

    private static let polarity: [(Cue, String)] = [
        (
            .negation,
            """
            not, cannot, never, no longer, not any longer, no more, no, neither, nor, none, nothing, nobody, no one, nowhere, \
            without, by no means, in no way, \
            under no circumstances, on no account, at no time, not at all, far from, anything but, \
            fail to, failure to, refuse to, refusal to, decline to, neglect to, omit to, unable to, \
            inability to, unwilling to, unwillingness to, reluctant to, refrain from, abstain from, \
            desist from, forgo, forego, in the absence of, absence of, lack of, lack, devoid of, \
            rule out, preclude, instead of, rather than, in lieu of, as opposed to, hardly, scarcely, \
            barely, no intention of, not to, short of, free of, free from, stop short of, renounce
            """
        ),
        (
            .pseudoNegation,
            """
            not only, not just, not merely, not solely, not simply, not least, no doubt, without doubt, \
            nothing short of, no less than, no fewer than, no later than, no more than, not later than, \
            not less than, not more than, without prejudice to, \
            not to mention, cannot but, no matter, no sooner, no earlier than, without exception, without fail, \
            no matter, if not
            """
        ),
    ]

    private static let modality: [(Cue, String)] = [
        (
            .modal(5),
            "will, shall, must, would, 'll, have to, has to, need to, are to, is to, be required to, be obliged to, be bound to, be compelled to, be obligated to"
        ),
        (.modal(4), "be going to, be set to, be due to"),
        (
            .modal(3),
            "should, ought to, be supposed to, be expected to, expect to, be encouraged to, be urged to, be advised to"
        ),
        (
            .modal(2),
            "can, be able to, be in a position to, be prepared to, be willing to, be ready to, be invited to"
        ),
        (
            .modal(1),
            "may, might, could, be free to, be likely to, may possibly, be permitted to, be allowed to, be entitled to, be inclined to, be welcome to"
        ),
        (
            .hedge,
            """
            as appropriate, where appropriate, when appropriate, if appropriate, as necessary, where necessary, \
            when necessary, if necessary, as needed, where needed, when needed, if needed, as required, \
            where possible, when possible, if possible, as possible, to the extent possible, \
            to the extent practicable, as far as possible, as feasible, where feasible, when feasible, if feasible, where applicable, \
            as applicable, in principle, on a voluntary basis, on a best-efforts basis, on a best efforts basis, voluntarily, \
            voluntary, possibly, perhaps, potentially, possible, the possibility of, tentatively, tentative, \
            provisionally, provisional, conceivably, maybe, probably, \
            presumably, as they see fit, at their discretion, at its discretion, where relevant, as relevant, \
            in their view, in its view, more or less, to some extent, to a certain extent, to some degree, \
            somewhat, try to, attempt to, make every effort to, make an effort to, on a trial basis, reportedly, allegedly, \
            apparent, apparently, appear to, seem to, generally, in general, as a rule, best endeavors, best efforts, \
            do our best to, do their best to, do its best to, do our utmost to, do their utmost to, do its utmost to, \
            do everything possible to, do what we can to, do what they can to, not necessarily, not always, by and large, \
            for the most part, in broad terms, as a general rule, to the best of our abilities, \
            non-binding, nonbinding, indicative, aspirational, on a case-by-case basis, optional, \
            to the best of their ability, to the best of its ability, to the best of our ability, best efforts, domestic law permitting, as circumstances allow, as circumstances permit, \
            under our respective capabilities, under their respective capabilities, under our capabilities, \
            under their capabilities, within our means, within their means, under our means, \
            under national circumstances, under their national circumstances, under our national circumstances, \
            in light of national circumstances, in light of different national circumstances, \
            under its capabilities, within available resources, within existing resources
            """
        ),
    ]

    private static let conditions: [(Cue, String)] = [
        (
            .condition,
            """
            if, only if, even if, unless, provided that, providing that, on condition that, \
            on the condition that, conditional on, conditional upon, conditioned on, conditioned upon, \
            contingent on, contingent upon, subject to, in case, in case of, in the event of, \
            in the event that, in the event, should the need arise, assuming that, as long as, so long as, once, \
            until, pending, depending on, depending upon, dependent on, insofar as, to the extent that, assuming, provided, \
            when and if, if and when, whenever, on the understanding that, with the proviso that, \
            only when, only after, after consultation with, in return for, in exchange for, upon completion of, \
            where conditions permit, conditions permitting, if conditions permit, \
            when conditions are met, when conditions permit, when conditions allow, without prejudice to, \
            to the extent permitted by, as permitted by, within the limits of, until further notice, budget permitting, conditional upon, within the bounds of, \
            under its domestic law, under their domestic law, under domestic law, under national law, under national laws, \
            under their national laws, under their respective laws, under applicable law, under applicable laws, \
            under domestic laws, under their domestic laws, on a reciprocal basis, at the request of, upon the request of, \
            on the request of, at their request, at its request, upon request, on request, upon approval by, upon approval of, if and only if, on the basis of reciprocity, \
            on the premise that, on the assumption that, given that conditions, as soon as conditions, \
            when requested, if requested, where requested
            """
        ),
        (
            .exception,
            """
            except, except for, except that, excepting, excluding, exclusive of, with the exception of, \
            with exception of, other than, apart from, aside from, save for, barring, but not, \
            not including, to the exclusion of, minus, outside of, with exceptions for, all but
            """
        ),
        (
            .urgency,
            """
            immediately, immediate, promptly, prompt, swiftly, swift, urgently, urgent, without delay, \
            without further delay, as soon as possible, at the earliest opportunity, at once, forthwith, \
            rapidly, rapid, quickly, quick, speedily, speedy, expeditiously, expeditious, expedite, \
            at the earliest possible date, at an early date, as a matter of urgency, \
            as a matter of priority, as a priority, timely, in a timely manner, real time, soon, right away, shortly, before long, in the short term, \
            in the near term, in the near future, in short order, straight away, instantly, with immediate effect, \
            as early as possible, at an early stage
            """
        ),
        (
            .leisure,
            """
            in due course, eventually, gradually, gradual, over time, at an appropriate time, at the appropriate time, \
            in time, at a later date, at a later stage, in the long term, in the longer term, \
            in the long run, step by step, in stages, phased, incrementally, incremental, at some point, \
            in the future, when the time is right, ultimately, someday, one day, in the medium term
            """
        ),
    ]

    private static let amounts: [(Cue, String)] = [
        (
            .bound(.atLeast),
            """
            at least, no less than, not less than, no fewer than, not fewer than, a minimum of, \
            minimum of, minimum, upward of, upwards of, or more, at a minimum, not below
            """
        ),
        (
            .bound(.moreThan),
            "more than, over, above, in excess of, exceeding, greater than, beyond"
        ),
        (
            .bound(.atMost),
            """
            at most, up to, no more than, not more than, a maximum of, maximum of, maximum, not exceeding, \
            not to exceed, limited to, or less, or fewer, at a maximum, as many as, as much as, capped at, not above
            """
        ),
        (.bound(.lessThan), "less than, fewer than, under, below, short of, nearly, almost"),
        (
            .bound(.about),
            "about, around, approximately, roughly, some, circa, an estimated, on average"
        ),
        (
            .degree(100),
            """
            full, fully, complete, completely, total, totally, entire, entirely, thorough, thoroughly, \
            in full, wholly, absolute, absolutely, unconditional, unconditionally, without exception, \
            unlimited, maximum extent, to the fullest extent, utmost, unreserved, \
            unreservedly, unqualified, unequivocal, unequivocally, strict, strictly, rigorous, rigorously
            """
        ),
        (
            .degree(70),
            """
            largely, mostly, mainly, primarily, broadly, predominantly, for the most part, in large part
            """
        ),
        (
            .degree(60),
            """
            substantial, substantially, marked, markedly, great, greatly, vast, vastly, significant, significantly, \
            considerable, considerably, extensive, extensively, not fully, not entirely, not completely, not wholly
            """
        ),
        (
            .degree(30),
            """
            partial, partially, partly, in part, limited, moderate, moderately, modest, modestly, \
            selective, selectively, conditional, conditionally, restricted, temporary, temporarily, interim, \
            short-lived
            """
        ),
        (
            .degree(10),
            "minimal, minimally, marginal, marginally, slight, slightly, token, symbolic, nominal"
        ),
        (.quantifier(100), "all, every, each, any, whole, across the board, the entirety of"),
        (
            .quantifier(80),
            "not all, not every, not each, most, the vast majority of, the overwhelming majority of, the bulk of, nearly all, almost all"
        ),
        (
            .quantifier(60),
            "many, the majority of, a majority of, majority of, much, a large number of, numerous, much of, most of"
        ),
        (
            .quantifier(40),
            "several, various, a number of, multiple, a range of, a variety of, a series of"
        ),
        (.quantifier(50), "only, solely, exclusively, merely, nothing but"),
        (.quantifier(30), "some, certain, selected, some of, a few, part of, parts of, half of"),
        (.quantifier(10), "few, little, only a few, hardly any, a minority of, minority of"),
    ]

    private static let discourse: [(Cue, String)] = [
        (
            .example,
            """
            such as, including, particularly, in particular, notably, especially, for example, for instance, \
            among others, among other things, inter alia, including but not limited to, namely, e.g, including through, \
            including by, including in, includes, include
            """
        ),
        (
            .conjunction,
            """
            as well as, and, or, along with, together with, in addition to, plus, and also, alongside, and/or, as also, \
            coupled with, but also, both, either
            """
        ),
        (
            .filler,
            """
            also, too, furthermore, moreover, further to, in this regard, in this context, in that regard, in this respect, \
            in this connection, to this end, to that end, in light of this, accordingly, therefore, thus, hence, \
            once again, again, indeed, in turn, as such, likewise, similarly, additionally, in addition, \
            meanwhile, at the same time, of course, in fact, by doing so, with this in mind, \
            as long as necessary, as long as needed, as long as required, respectively, the said, aforementioned, above-mentioned, said, today, here, now, currently, at present, then, itself, \
            themselves, ourselves, himself, herself
            """
        ),
    ]
}

extension CueTable {
    /// "as far as practicable", "where appropriate": every opener with every adjective.
    private static let hedgesByPattern: String = {
        let openers = [
            "as", "where", "when", "if", "wherever", "whenever", "as far as", "so far as",
            "insofar as",
            "to the extent", "as and when", "if and when", "if and where", "as and where",
            "to the maximum extent", "as much as",
        ]
        let adjectives = [
            "appropriate", "possible", "practicable", "practical", "feasible", "necessary",
            "needed",
            "required", "applicable", "relevant", "warranted", "permitted", "available", "desired",
            "suitable", "reasonable", "reasonably practicable", "reasonably possible",
            "circumstances allow", "circumstances permit", "national circumstances allow",
            "national circumstances permit", "national laws allow", "means allow", "means permit",
            "budgets allow", "resources allow", "resources permit", "funds permit", "funds allow",
            "conditions allow", "conditions permit",
        ]
        return openers.flatMap { opener in adjectives.map { opener + " " + $0 } }
            .joined(separator: ", ")
    }()
}
