/// Names that mean the same whatever the subject: organizations and the long names of countries.
enum GeneralNames {
    /// The first name of each line is used for all.
    static let groups: [SameNames.Group] = table.pieces(by: "\n").compactMap { line in
        SameNames.Group(line.pieces(by: ";").map { String($0) })
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
        South Sudan;Republic of South Sudan
        South Africa;Republic of South Africa
        North Macedonia;Republic of North Macedonia
        Timor-Leste;East Timor
        Papua New Guinea;PNG
        Equatorial Guinea;Republic of Equatorial Guinea
        Northern Ireland
        Western Sahara
        South Ossetia
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
