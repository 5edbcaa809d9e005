/// Places and the wider places and groups that they are in, for pledges that name a region in one text
/// and its countries in the other.
enum Places {
    /// A place in a text.
    struct Found: Hashable {
        /// The first name of the place in the table.
        var name: String
        /// The stems by which the text names it.
        var stems: [String]
    }

    /// The places among stems, the longest name first.
    static func found(in stems: [String]) -> [Found] {
        var found: [Found] = []
        var index = 0
        while index < stems.count {
            if stems[index].hasPrefix("="), places.contains(String(stems[index].dropFirst())) {
                found.append(Found(name: String(stems[index].dropFirst()), stems: [stems[index]]))
                index += 1
                continue
            }
            let names = byFirst[stems[index]] ?? []
            guard let name = names.first(where: { stems[index...].starts(with: $0.stems) }) else {
                index += 1
                continue
            }
            found.append(name)
            index += name.stems.count
        }
        return found
    }

    /// Whether a place is in a wider one.
    static func isInside(_ place: String, _ wider: String) -> Bool {
        var open = parents[place] ?? []
        var seen: Set<String> = []
        while let next = open.popLast() {
            if next == wider { return true }
            if seen.insert(next).inserted { open += parents[next] ?? [] }
        }
        return false
    }

    /// The country whose government is named by its capital; nil for other places.
    static func country(of capital: String) -> String? { capitals[capital] }

    private static let lines = table.pieces(by: "\n").map { line in
        let sides = line.pieces(by: ":")
        return (wide: names(sides[0]), inside: sides.count > 1 ? names(sides[1]) : [])
    }

    private static func names(_ list: Substring) -> [[String]] {
        list.pieces(by: ",").map { $0.pieces(by: "=").map { String($0).droppingSpaces } }
    }

    private static let parents: [String: [String]] = {
        var parents: [String: [String]] = [:]
        for line in lines {
            for place in line.inside { parents[place[0], default: []].append(line.wide[0][0]) }
        }
        return parents
    }()

    private static let places = Set(lines.flatMap { $0.wide + $0.inside }.map { $0[0] })

    private static let byFirst: [String: [Found]] = {
        let coder = Coder(Lexicon(), names: SameNames([], general: GeneralNames.groups))
        var found: [String: Set<Found>] = [:]
        for place in lines.flatMap({ $0.wide + $0.inside }) {
            for name in place {
                let stems = coder.stems(of: name).filter { !FunctionWords.contains($0) }
                if let first = stems.first {
                    found[first, default: []].insert(Found(name: place[0], stems: stems))
                }
            }
        }
        return found.mapValues {
            $0.sorted { ($1.stems.count, $0.name) < ($0.stems.count, $1.name) }
        }
    }()

    private static let capitals: [String: String] = [
        "Pyongyang": "North Korea", "Moscow": "Russia", "Kyiv": "Ukraine", "Tehran": "Iran",
    ]

    /// A wider place, and what is in it; "=" joins names of one place.
    private static let table = """
        Indo-Pacific: Asia, Pacific, Indian Ocean, Taiwan Strait, Australia, New Zealand
        Asia-Pacific: Asia, Pacific, Australia, New Zealand
        Asia: Southeast Asia=South East Asia=South-East Asia, South Asia, East Asia, Central Asia
        East Asia: Northeast Asia=North East Asia, China, Mongolia, Taiwan, Korean Peninsula, East China Sea
        Southeast Asia: Mekong, South China Sea, Sulu Sea, Vietnam, Philippines, Indonesia, Malaysia, Thailand, Singapore, Brunei, Cambodia, Laos, Myanmar, Timor-Leste
        ASEAN: Vietnam, Philippines, Indonesia, Malaysia, Thailand, Singapore, Brunei, Cambodia, Laos, Myanmar, Timor-Leste
        Mekong: Vietnam, Thailand, Cambodia, Laos, Myanmar
        South Asia: India, Pakistan, Bangladesh, Sri Lanka, Nepal, Bhutan, Maldives, Afghanistan
        Indian Ocean: Bay of Bengal, Maldives, Mauritius, Seychelles, Comoros, Sri Lanka, Madagascar, Arabian Sea
        Pacific: Pacific Islands=Pacific Island Countries=Pacific Island States=Pacific Island Nations=Blue Pacific, South China Sea, East China Sea
        Pacific Islands: Fiji, Palau, Tonga, Samoa, Vanuatu, Tuvalu, Kiribati, Nauru, Federated States of Micronesia=Micronesia, Marshall Islands, Solomon Islands, Papua New Guinea, Cook Islands, Niue, New Caledonia, French Polynesia
        Central Asia: Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan
        Middle East: Gaza, West Bank, Israel, Lebanon, Syria, Iraq, Iran, Jordan, Yemen, Saudi Arabia, Qatar, Oman, Kuwait, Bahrain, United Arab Emirates, Egypt, Red Sea
        Africa: Sahel, Horn of Africa, East Africa, West Africa, Central Africa, Southern Africa, North Africa, Great Lakes, Lake Chad, Gulf of Guinea
        African Union: Africa
        Sahel: Mali, Niger, Burkina Faso, Chad, Mauritania
        Horn of Africa: Somalia, Ethiopia, Eritrea, Djibouti, Sudan
        East Africa: Horn of Africa, Kenya, Uganda, Tanzania, Rwanda, Burundi, South Sudan
        West Africa: Sahel, Gulf of Guinea, Nigeria, Ghana, Senegal, Guinea, Benin, Togo, Liberia, Sierra Leone, Gambia, Guinea-Bissau, Cape Verde
        Central Africa: Democratic Republic of the Congo, Cameroon, Gabon, Central African Republic
        Southern Africa: South Africa, Mozambique, Zimbabwe, Zambia, Botswana, Namibia, Angola, Malawi, Lesotho, Eswatini
        North Africa: Libya, Tunisia, Algeria, Morocco, Egypt, Western Sahara
        Europe: European Union, Western Balkans, Baltic=Baltic States=Baltic Sea, Nordic=Nordic Countries, Black Sea, Ukraine, Moldova, Belarus, Germany, France, Italy, Spain, Poland, Romania, United Kingdom
        European Union: Germany, France, Italy, Spain, Poland, Romania, Sweden, Finland, Denmark, Estonia, Latvia, Lithuania
        Western Balkans: Serbia, Kosovo, Albania, North Macedonia, Montenegro, Bosnia and Herzegovina=Bosnia
        Baltic: Estonia, Latvia, Lithuania
        Nordic: Sweden, Norway, Finland, Denmark, Iceland
        South Caucasus=Caucasus: Armenia, Azerbaijan, Georgia
        Latin America: Central America, South America, Mexico
        Americas: Latin America, Caribbean, Western Hemisphere
        Caribbean: Haiti, Jamaica, Cuba, Barbados, Trinidad and Tobago, Dominican Republic, Bahamas
        Central America: Guatemala, Honduras, El Salvador, Nicaragua, Costa Rica, Panama
        South America: Brazil, Argentina, Chile, Peru, Colombia, Ecuador, Bolivia, Paraguay, Uruguay, Venezuela, Amazon
        """
}

extension String {
    /// Without spaces at its ends.
    fileprivate var droppingSpaces: String {
        var rest = self[...]
        while rest.first == " " { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        return String(rest)
    }
}
