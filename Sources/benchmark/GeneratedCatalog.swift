import SeededNumbers

/// A catalog and notes of any size, to measure and to read what no person would write. A seed gives
/// the same texts in every run.
package struct GeneratedCatalog {
    /// How many pledges it has.
    package let pledges: Int
    /// How many meetings it has.
    package let meetings: Int
    let reaffirmationsOfEach: Int
    let seed: UInt64

    /// - Parameter meetings: one to ten pledges when nil.
    package init(
        pledges: Int, meetings: Int? = nil, reaffirmationsOfEach: Int = 5, seed: UInt64 = 1
    ) {
        self.pledges = pledges
        self.meetings = meetings ?? max(20, pledges / 10)
        self.reaffirmationsOfEach = min(reaffirmationsOfEach, self.meetings)
        self.seed = seed
    }

    /// Ids end in at most four digits, so that many pledges need many pillars.
    static let pledgesOfPillar = 2500

    var pillars: Int { max(4, (pledges + Self.pledgesOfPillar - 1) / Self.pledgesOfPillar) }

    /// "SEC-01", in the order of the catalog.
    package func pledgeID(_ index: Int) -> String {
        let perPillar = (pledges + pillars - 1) / pillars
        return prefix(ofPillar: index / perPillar) + "-" + padded(index % perPillar + 1, 2)
    }

    private func pillar(ofPledge index: Int) -> Int { index / ((pledges + pillars - 1) / pillars) }

    private func prefix(ofPillar index: Int) -> String {
        let known = ["SEC", "NK", "ECO", "VAL"]
        if index < known.count { return known[index] }
        return "P" + letters(index / 26) + letters(index % 26)
    }

    private func letters(_ index: Int) -> String {
        String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(index % 26)))
    }

    func meetingID(_ index: Int) -> String { "meeting-" + padded(index + 1, 5) }
}

func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}

// MARK: The catalog as text

extension GeneratedCatalog {
    /// The catalog's file.
    package var bytes: [UInt8] {
        var text = """
            {
              "format": "pledges-catalog",
              "schema": 1,
              "title": "Generated",
              "asOf": "2025-09-24",
              "coverage": { "official": \(pledges * reaffirmationsOfEach), "press": 0 },
              "parties": [
                { "id": "US", "name": "United States", "short": "US" },
                { "id": "JP", "name": "Japan", "short": "Japan" },
                { "id": "KR", "name": "Republic of Korea", "short": "ROK" }
              ],
              "formats": [ { "id": "leaders", "name": "Leaders", "statement": true } ],
              "sources": [
                { "id": "source-1", "publisher": "Us", "title": "It", "url": "https://example.org" }
              ],

            """
        var random = SeededNumbers(seed: seed)
        append("pillars", count: pillars, to: &text) { pillarText($0) }
        append("meetings", count: meetings, to: &text) { meetingText($0, &random) }
        append("pledges", count: pledges, to: &text) { pledgeText($0, &random) }
        let links = self.links
        append("reaffirmations", count: links.count, isLast: true, to: &text) {
            reaffirmationText(links[$0], &random)
        }
        return Array((text + "}\n").utf8)
    }

    private func append(
        _ member: String, count: Int, isLast: Bool = false, to text: inout String,
        _ element: (Int) -> String
    ) {
        text += "  \"\(member)\": [\n"
        for index in 0..<count {
            text += element(index)
            text += index == count - 1 ? "\n" : ",\n"
        }
        text += isLast ? "  ]\n" : "  ],\n"
    }

    private func pillarText(_ index: Int) -> String {
        let names = ["Security", "North Korea", "Economy", "Values"]
        let name = index < names.count ? names[index] : "Pillar \(index + 1)"
        let id = name.lowercased().split(separator: " ").joined(separator: "-")
        let key = Array("123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")[index % 61]
        return """
                { "id": "\(id)", "key": "\(key)", "prefix": "\(prefix(ofPillar: index))", \
            "name": "\(name)", "short": "\(name.prefix(4))" }
            """
    }

    private func meetingText(_ index: Int, _ random: inout SeededNumbers) -> String {
        // In the order of time, over twenty years.
        let month = index * 240 / meetings
        let city = random.one(of: ["Munich", "Seoul", "Tokyo", "Manila", "New York", "Honolulu"])
        let minister = random.one(of: ["Cho Tae-yul 조태열", "Park Jin 박진", "Cho Hyun 조현"])
        return """
                {
                  "id": "\(meetingID(index))",
                  "date": "\(2005 + month / 12)-\(padded(month % 12 + 1, 2))-\
            \(padded(index % 28 + 1, 2))",
                  "place": "\(city), hall \(index)",
                  "short": "\(city)",
                  "format": "leaders",
                  "summary": "A generated meeting.",
                  "participants": {
                    "US": ["Marco Rubio"],
                    "JP": ["岩屋毅 Iwaya Takeshi"],
                    "KR": ["\(minister)"]
                  },
                  "source": "source-1",
                  "confidence": "high"
                }
            """
    }

    private func pledgeText(_ index: Int, _ random: inout SeededNumbers) -> String {
        let id = pledgeID(index)
        let pillarID = ["security", "north-korea", "economy", "values"]
        let pillar = pillar(ofPledge: index)
        let subject = random.one(of: Self.subjects)
        let parent = index % 10 == 9 ? ",\n      \"parent\": \"\(pledgeID(index - 1))\"" : ""
        return """
                {
                  "id": "\(id)",
                  "aliases": ["\(id.lowercased())-alias"],
                  "title": "\(random.one(of: Self.verbs)) \(subject) \(random.one(of: Self.ends))",
                  "pillar": "\(pillar < 4 ? pillarID[pillar] : "pillar-\(pillar + 1)")",
                  "type": "\(random.one(of: ["action", "process", "position"]))",
                  "summary": "The three will \(random.one(of: Self.verbs).lowercased()) it every \
            year, so the text says, and report on \(subject) to their leaders.",
                  "parties": ["US", "JP", "KR"],
                  "terms": ["\(subject)", "generated \(index)"],
                  "names": {
                    "ko": ["\(random.one(of: Self.korean)) \(index % 97)"],
                    "ja": ["\(random.one(of: Self.japanese))"]
                  }\(parent)
                }
            """
    }

    /// The positions of pledge and meeting of every reaffirmation, by meeting, then pledge.
    private var links: [(pledge: Int, meeting: Int)] {
        var pledgesOfMeeting = Array(repeating: [Int](), count: meetings)
        let step = meetings / max(1, reaffirmationsOfEach)
        for pledge in 0..<pledges {
            for turn in 0..<reaffirmationsOfEach {
                pledgesOfMeeting[(pledge * 7 + turn * step) % meetings].append(pledge)
            }
        }
        return pledgesOfMeeting.enumerated().flatMap { meeting, pledges in
            pledges.map { (pledge: $0, meeting: meeting) }
        }
    }

    private func reaffirmationText(
        _ link: (pledge: Int, meeting: Int), _ random: inout SeededNumbers
    ) -> String {
        """
            {
              "pledge": "\(pledgeID(link.pledge))",
              "meeting": "\(meetingID(link.meeting))",
              "speaker": "all",
              "wordings": [
                {
                  "text": "\(random.one(of: Self.phrases)) \(random.one(of: Self.subjects))",
                  "source": "source-1",
                  "provenance": "official-text",
                  "language": "en",
                  "confidence": "high"
                }
              ]
            }
        """
    }

    static let verbs = [
        "Hold", "Expand", "Deepen", "Share", "Coordinate", "Strengthen", "Finance", "Review",
    ]
    static let subjects = [
        "missile warning data", "a trilateral exercise", "critical minerals", "cyber defence",
        "supply chain alerts", "the rule of law at sea", "sanctions enforcement",
        "quantum research", "human rights in North Korea", "energy security", "development finance",
        "AI safety",
    ]
    static let ends = [
        "once a year", "among the three", "with partners", "in the Indo-Pacific", "by 2026",
        "through a working group", "at the United Nations", "without delay",
    ]
    static let phrases = [
        "committed to continue cooperation on", "reaffirmed the importance of",
        "welcomed progress on", "resolved to strengthen", "will hold regular talks on",
    ]
    static let korean = ["프리덤 에지", "확장억제", "핵심 광물", "공급망", "사이버 안보", "북한 비핵화"]
    static let japanese = ["フリーダム・エッジ", "拡大抑止", "重要鉱物", "供給網", "サイバー防衛", "非核化"]
}
