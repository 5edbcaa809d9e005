/// Words of one family that share too few letters to be known by their endings: "accede" and
/// "accession", "strong" and "strength".
enum WordFamilies {
    /// What the family of a stem is called; nil for a stem of no family in the table.
    static func of(_ stem: String) -> String? { families[stem] }

    /// Reads the table in advance.
    static func prepare() { _ = families }

    private static let families: [String: String] = {
        var families: [String: String] = [:]
        for line in table.pieces(by: ";") {
            let stems = line.tableWords.map(Canonical.of)
            for stem in stems { families[stem] = families[stem] ?? stems[0] }
        }
        return families
    }()

    private static let table = """
        accede accession;resolve resolution;admit admission;submit submission;transmit transmission;\
        pursue pursuit;prove proof;choose choice;grow growth;strong strength strengthen;long length lengthen;\
        deep depth;free freedom;poor poverty;sell sale;fly flight;detain detention detainee;\
        destroy destruction;solve solution;maintain maintenance;explain explanation;press pressure;\
        analyze analysis;democratic democracy;hinder hindrance unhindered;peaceful peace;\
        diverse diversify diversification;succeed success successful;evade evasion;\
        deter deterrence deterrent;verify verification verifiable;retain retention;criminal crime;\
        finance financial;science scientific;technology technological;safe safety;europe european;\
        africa african;asia asian;fish fishing fishery;electricity electric;migrate migrant migration;\
        depend dependence dependency dependent;advise advice;believe belief;life live;die death;\
        speech speak;think thought;see sight;absent absence;high height;wide width;broad breadth;\
        warm warmth;true truth;hostile hostility;clear clarity;simple simplify simplicity;secret secrecy;\
        accurate accuracy;frequent frequency;occupy occupation;apply application applicable;\
        justify justification;unify unification;identify identification;ratify ratification;\
        consume consumption;resume resumption;absorb absorption;describe description;\
        receive receipt reception;acquire acquisition;exceed excess;expel expulsion;usage use;\
        enter entry;deny denial;rely reliance reliable reliability;pay payment;survive survival;\
        abduct abductee abduction;abductor abduct;extend extension extent;intend intention intent;\
        stable stability;capable capability;lose loss;prosper prosperity prosperous;coerce coercion coercive;compel compulsion;\
        provoke provocation provocative;suspend suspension;revise revision;divide division;\
        comply compliance compliant;breathe breath;threat threaten;sea maritime naval
        """
}
