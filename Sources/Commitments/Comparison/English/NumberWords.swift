/// Numbers, months and stretches of time as English writes them.
enum NumberWords {
    static let units: [String: Int] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
        "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
        "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
    ]

    /// How many zeros a word adds.
    static let zeros: [String: Int] = [
        "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "hundreds": 2,
        "thousands": 3, "millions": 6, "billions": 9, "bn": 9, "mn": 6, "m": 6,
    ]

    /// What "a third" and the like are parts of.
    static let parts: [String: Int] = [
        "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5,
        "fifths": 5, "tenth": 10, "tenths": 10,
    ]

    /// Verbs and adverbs for how many times as much.
    static let factors: [String: String] = [
        "halve": "0.5", "halving": "0.5", "halved": "0.5", "double": "2", "doubling": "2",
        "doubled": "2", "twofold": "2", "triple": "3", "tripling": "3", "tripled": "3",
        "treble": "3",
        "threefold": "3", "quadruple": "4", "quadrupling": "4", "fourfold": "4", "fivefold": "5",
        "tenfold": "10",
    ]

    static let ordinals: [String: Int] = [
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
        "eighth": 8, "ninth": 9, "tenth": 10,
    ]

    static let months: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
        "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1,
        "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
        "nov": 11, "dec": 12,
    ]

    static let seasons: [String: Int] = [
        "spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12,
    ]

    /// How many of a period make a year, in thousandths.
    static let periods: [String: Int] = [
        "day": 365_000, "week": 52_000, "month": 12_000, "quarter": 4_000, "year": 1_000,
        "decade": 100, "annum": 1_000,
    ]

    /// Words for how often, in thousandths of a time a year; 0 where no number is said, only that
    /// it recurs.
    static let frequencies: [String: Int] = [
        "annual": 1_000, "annually": 1_000, "yearly": 1_000, "biennial": 500, "biennially": 500,
        "biannual": 2_000, "biannually": 2_000, "semiannual": 2_000, "semiannually": 2_000,
        "semi-annual": 2_000, "semi-annually": 2_000, "quarterly": 4_000, "monthly": 12_000,
        "bimonthly": 6_000, "weekly": 52_000, "biweekly": 26_000, "fortnightly": 26_000,
        "daily": 365_000, "triennial": 333, "regular": 0, "regularly": 0, "periodic": -1,
        "periodically": -1, "occasional": -2, "occasionally": -2, "rarely": -3, "seldom": -3,
        "frequent": 1, "frequently": 1, "often": 1, "sometimes": -2, "continually": 2,
        "continuously": 2, "continuous": 2, "sporadic": -3, "sporadically": -3,
    ]

    static let times: [String: Int] = ["once": 1, "twice": 2, "thrice": 3]

    static let currencies: Set<String> = [
        "dollar", "dollars", "usd", "percent", "yen", "won", "euro", "euros", "pound", "pounds",
        "yuan", "krw",
        "jpy", "eur",
    ]

    /// The digits of a number as it is written, without separators; nil for anything else.
    static func digits(_ word: String) -> String? {
        // Most words are no numbers.
        guard let sign = word.utf8.first, sign <= UInt8(ascii: "9") else { return nil }
        let plain = word.filter { $0 != "," }
        guard let first = plain.utf8.first, (0x30...0x39).contains(first),
            plain.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E })
        else { return nil }
        return String(plain)
    }

    /// A number times a power of ten: "2.5" by 6 is "2500000".
    static func shifted(_ digits: String, by zeros: Int) -> String {
        if zeros == 0 { return digits }
        let parts = digits.split(separator: ".", maxSplits: 1).map(String.init)
        var fraction = parts.count > 1 ? parts[1] : ""
        while fraction.utf8.count < zeros { fraction += "0" }
        let whole = parts[0] + fraction.prefix(zeros)
        let rest = fraction.dropFirst(zeros)
        return rest.isEmpty ? whole : whole + "." + rest
    }
}
