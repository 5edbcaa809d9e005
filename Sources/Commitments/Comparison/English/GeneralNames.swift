/// Names that mean the same whatever the subject: organizations and the long names of countries.
enum GeneralNames {
    /// The first of each line represents all.
    static let groups: [[String]] = table.split(separator: "\n").map { line in
        line.split(separator: ";").map { String($0).trimmingSpaces }
    }

    private static let table = """
        United Nations;UN;U.N.
        United Nations Security Council;UNSC;UN Security Council;U.N. Security Council
        European Union;EU;E.U.
        United States;U.S.;US;USA;United States of America
        United Kingdom;U.K.;UK;Great Britain;United Kingdom of Great Britain and Northern Ireland
        Russia;Russian Federation
        Iran;Islamic Republic of Iran
        Syria;Syrian Arab Republic
        Venezuela;Bolivarian Republic of Venezuela
        Vietnam;Viet Nam;Socialist Republic of Vietnam
        Laos;Lao People's Democratic Republic;Lao PDR
        China;People's Republic of China;PRC;P.R.C.
        Pakistan;Islamic Republic of Pakistan
        India;Republic of India
        Indonesia;Republic of Indonesia
        Philippines;Republic of the Philippines
        Germany;Federal Republic of Germany
        Turkey;Turkiye;Republic of Turkey;Republic of Turkiye
        Saudi Arabia;Kingdom of Saudi Arabia
        United Arab Emirates;UAE
        Czech Republic;Czechia
        Myanmar;Burma
        Group of Seven;G7;G-7
        Group of Twenty;G20;G-20
        World Trade Organization;WTO
        World Health Organization;WHO
        International Atomic Energy Agency;IAEA
        North Atlantic Treaty Organization;NATO
        International Monetary Fund;IMF
        Association of Southeast Asian Nations;ASEAN
        African Union;AU
        artificial intelligence;AI
        weapons of mass destruction;WMD;WMDs
        information and communication technology;ICT
        liquefied natural gas;LNG
        small modular reactors;SMRs;SMR
        non-governmental organizations;NGOs;NGO
        Sustainable Development Goals;SDGs
        United Nations Convention on the Law of the Sea;UNCLOS;UN Convention on the Law of the Sea
        Non-Proliferation Treaty;NPT;Treaty on the Non-Proliferation of Nuclear Weapons
        official development assistance;ODA
        gross domestic product;GDP
        """
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
