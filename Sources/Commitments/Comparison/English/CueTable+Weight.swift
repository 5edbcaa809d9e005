extension CueTable {
    /// Words that make what is said weigh more.
    static let weight: [(Cue, String)] = [
        (
            .stance,
            """
            unwavering, ironclad, unshakable, unbreakable, steadfast, steadfastly, staunch, staunchly, firm, \
            firmly, resolute, resolutely, robust, robustly, strong, strongly, unified, united, unparalleled, unmatched, \
            unprecedented, long-standing, longstanding, enduring, profound, profoundly, vehemently, vehement, categorically, categorical, \
            emphatically, deeply, deep, fundamental, fundamentally, vital, crucial, critical importance, indispensable, essential, \
            paramount, imperative, utmost importance, seriously, grave, gravely, solemn, solemnly, unswerving, unflinching, \
            rock-solid, wholehearted, wholeheartedly, determined, tireless, sincere, sincerely, warmly, highly, clearly, \
            explicitly, in the strongest, vigorously, vigorous, powerful, powerfully, egregious, flagrant, flagrantly, blatant, brazen, \
            unacceptable, intolerable, serious, severe, extremely, very, dangerous, outright, resolve, sternly, stern
            """
        ),
        (
            .substance,
            """
            meaningful, meaningfully, appropriate, verifiable, verifiably, irreversible, irreversibly, decisive, decisively, \
            binding, legally binding, concrete, tangible, permanent, permanently, lasting, mandatory, effective, effectively, active, actively, \
            credible, genuine, enforceable, firm deadline, constant, constantly, \
            as long as it takes, so long as it takes, however long it takes, unimpeded, unhindered, unfettered, inclusive, transparent, transparently
            """
        ),
        (
            .scope,
            "collective, collectively, global, globally, worldwide, universal, universally, comprehensive, comprehensively"
        ),
        (
            .growth,
            """
            expand, expansion, enhance, enhancement, deepen, strengthen, advance, bolster, increase, accelerate, further, boost, broaden, intensify, \
            reinforce, upgrade, step up, scale up, promote, develop, foster, build up, elevate, improve, ramp up, redouble, widen, \
            grow, operationalize, institutionalize
            """
        ),
    ]
}
