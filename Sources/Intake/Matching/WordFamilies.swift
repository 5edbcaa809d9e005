import Commitments

/// Words that say the same in another form: "consult" and "consultation", "unlawful" and "illicit".
/// Stems alone keep them apart, and statements choose between them freely.
///
/// Only forms and synonyms that hold whatever a sentence is about; what differs in this field stays
/// apart (export restrictions and export controls).
struct WordFamilies: Sendable {
    private var first: [String: String] = [:]

    init(_ vocabulary: Vocabulary) {
        for family in WordFamilies.families {
            let stems = family.split(separator: " ")
                .compactMap { StemmedText(String($0), vocabulary).stems.first }
            for stem in stems.dropFirst() { first[stem] = stems[0] }
        }
    }

    /// The stem that represents a stem's whole family.
    func head(of stem: String) -> String { first[stem] ?? stem }

    private static let families = forms + synonyms

    /// One word in several forms.
    private static let forms = [
        "consult consultation consultative", "deterrence deter deterrent",
        "resilience resilient resiliency", "democracy democratic", "stability stable stabilize",
        "prosperity prosperous prosper", "defense defend", "coercion coerce coercive",
        "evasion evade", "violation violate", "provocation provoke provocative",
        "abduction abduct abductee", "detention detain detainee",
        "denuclearization denuclearize denuclearise", "disruption disrupt disruptive",
        "diversification diverse diversify", "sovereignty sovereign",
        "technology technological tech", "economy economic", "cooperation cooperate cooperative",
        "coordination coordinate", "tolerance tolerate tolerable", "participation participate",
        "destabilization destabilize destabilise destabilization destabilisation",
        "restriction restrict restrictive", "peace peaceful", "response respond",
        "implementation implement", "militarization militarize militarisation militarise",
        "weaponization weaponize weaponisation weaponise",
        "institutionalization institutionalize institutionalise institutionalisation",
        "innovation innovate innovative", "deployment deploy", "procurement procure",
        "security secure", "safety safe safer", "repatriation repatriate unrepatriated",
        "quantum quanta", "biotechnology biotech", "cybersecurity cyber-security",
        "trilateral trilaterally", "regularity regular regularly", "investment invest investor",
        "expansion expand", "openness open", "freedom free", "unity unite",
        "intimidation intimidate", "proliferation proliferate",
    ]

    /// Several words for one thing.
    private static let synonyms = [
        "illicit unlawful illegal", "exercise drill", "change alter",
        "strengthen reinforce bolster fortify boost enhance",
        "laboratory lab", "business company enterprise corporation", "worker employee labourer",
        "ship vessel", "semiconductor chip microchip", "theft steal stolen heist",
        "revenue earnings income proceeds", "arms munitions ammunition weaponry",
        "troops soldiers", "commitment commit pledge promise vow", "hacker hack hacking",
        "undersea submarine subsea", "collaboration collaborate", "shipyard shipbuilder",
        "violation breach contravention", "evasion circumvention circumvent",
        "finance fund funding", "resolution settlement settle solution solve",
        "annual yearly", "malicious malign", "student fellow scholar fellowship scholarship",
        "cyclone typhoon hurricane", "seabed seafloor", "tribunal court", "journalist reporter",
        "railway railroad rail", "tanker", "aid assistance relief", "conflict war", "wealth income",
        "vaccine vaccination inoculation", "hospital clinic", "mine mining", "refine processing",
        "police policing", "refugee asylum", "money financial", "border frontier",
        "agriculture farming agricultural", "climate climatic", "emission emit",
        "election electoral", "culture cultural", "tourism tourist", "disaster catastrophe",
        "early timely", "ferry", "accountability accountable", "impunity", "equality equal",
        "accession accede", "enlargement enlarge", "digital digitalization digitalisation",
        "identity identification", "pollution pollute pollutant",
    ]
}
