extension CueTable {
    /// What the speakers do with their words. Verbs of rung 0 say something without any stance, and
    /// so are below both scales.
    static let verbs: [(Cue, String)] = own + others

    private static let own: [(Cue, String)] = [
        (
            .verb(scale: "any", rung: 0),
            """
            discuss, note, take note of, take note, exchange views on, exchange views, exchange opinions on, \
            touch on, touch upon, mention, recall, refer to, consider, explore, talk about, \
            review, be briefed on, take up, deliberate on, reflect on, hear, listen to, observe that, \
            hold discussions on, have discussions on, have a discussion on, comment on, examine, be informed of, be aware of, \
            study, look into, see merit in, see merit, see value in, see benefit in, take stock of, report on, discuss ways to, discuss efforts to, exchange information on, acknowledge receipt of, assess
            """
        ),
        (
            .verb(scale: "own", rung: 10),
            """
            look forward to, look forward, acknowledge, recognize, hope, hope for, be inclined to, \
            express hope, express their hope, aspire to, anticipate, \
            express appreciation for, express satisfaction with, congratulate, value, take pride in, anticipation, wish to, express the wish, express their wish, express their desire, want to, \
            share the view that, share the view, be of the view that, be of one mind that, hold the view that, hold the common view that, be of the same view that, share the recognition, share their belief, believe, express interest in, \
            expect, expect that, be expected to, be open to, be ready to, stand ready to, stand ready, express readiness to, favor, salute, honor, pay tribute to, thank
            """
        ),
        (
            .verb(scale: "own", rung: 13),
            "welcome, celebrate, applaud, commend, praise, be proud of, encourage, appreciate, greatly appreciate, hail, be pleased with, be pleased by, be pleased that, be encouraged by"
        ),
        (
            .verb(scale: "own", rung: 20),
            """
            reaffirm, reiterate, affirm, support, restate, confirm, reconfirm, continue to, continue, \
            underscore, emphasize, stress, underline, highlight, stand by, remain committed to, uphold, \
            express support for, endorse, express their commitment, maintain, renew, concur on the importance, \
            back, attach importance to, advocate, stand with, express solidarity with, share the commitment
            """
        ),
        (
            .verb(scale: "own", rung: 30),
            """
            intend to, intend, plan to, propose to, propose, intent to, intention to, announce their intent, \
            announce their intention, express their intention, express their intent
            """
        ),
        (
            .verb(scale: "own", rung: 26),
            """
            aim to, seek to, endeavor to, strive to, work toward, work to, explore ways to, make efforts to
            """
        ),
        (.verb(scale: "own", rung: 36), "determine to, be determined to, be resolved to"),
        (
            .verb(scale: "own", rung: 40),
            """
            agree to, agree on, agree that, agree, decide to, decide on, decide, announce, concur, concur that, determine that, \
            launch, establish, approve, adopt, sign, conclude, task their, task our, task the, instruct, direct their, direct our
            """
        ),
        (
            .verb(scale: "own", rung: 50),
            """
            commit to, commit, be committed to, pledge to, pledge, promise to, promise, resolve to, vow to, vow, \
            undertake to, undertake, guarantee, ensure, dedicate, swear to, oblige, be obliged to, \
            bind themselves to, will
            """
        ),
    ]

    private static let others: [(Cue, String)] = [
        (
            .verb(scale: "others", rung: 10),
            """
            concern, be concerned, express concern, voice concern, raise concern, share concern, worry, unease, \
            express their concern, note with concern, encourage, invite, hope that, request, ask, suggest, be wary of, express unease, caution
            """
        ),
        (
            .verb(scale: "others", rung: 20),
            """
            grave concern, gravely concerned, serious concern, seriously concerned, deep concern, deeply concerned, \
            note with grave concern, note with serious concern, note with deep concern, strong concern, strongly concerned, profound concern, alarm, be alarmed, regret, call on, call upon, call for, \
            express regret, express disappointment, disappointment, deplore, appeal to, appeal for, strong regret, remind, warn, utmost concern, \
            express disapproval, criticize, criticism, question, take issue with
            """
        ),
        (
            .verb(scale: "others", rung: 30),
            """
            oppose, opposition, object to, reject, urge, press, exhort, implore, insist on, disapprove of, protest, strongly call on, \
            strongly call for, strongly regret, strongly deplore, object, rejection, resist, stand against, strongly urge, strongly protest
            """
        ),
        (
            .verb(scale: "others", rung: 40),
            """
            condemn, condemnation, denounce, denunciation, demand, demand that, insist that, call for an immediate end, call for the immediate end, \
            demand an immediate end, immediate end, immediately end, immediate cessation, immediately cease, censure, decry
            """
        ),
        (
            .verb(scale: "others", rung: 50),
            """
            condemn in the strongest terms, condemn in the strongest possible terms, in the strongest terms, \
            in the strongest possible terms, in the strongest manner, condemn unequivocally, unequivocally condemn
            """
        ),
    ]
}
