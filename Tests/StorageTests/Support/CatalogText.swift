/// A small catalog as text, to be made wrong. One thing a line, so that the line tells the thing.
struct CatalogText {
    /// The members of the document.
    var root = [
        "\"format\": \"pledges-catalog\"",
        "\"schema\": 1",
        "\"title\": \"Trilateral\"",
        "\"asOf\": \"2025-09-24\"",
        "\"coverage\": { \"official\": 2, \"press\": 1 }",
        """
        "parties": [
            { "id": "US", "name": "United States", "short": "US" },
            { "id": "JP", "name": "Japan", "short": "Japan" }
          ]
        """,
        """
        "pillars": [
            { "id": "security", "key": "1", "prefix": "SEC", "name": "Security", "short": "Sec" }
          ]
        """,
        """
        "formats": [
            { "id": "foreign", "name": "Foreign ministers", "statement": true }
          ]
        """,
        """
        "sources": [
            { "id": "s1", "publisher": "P", "title": "T", "url": "https://example.org" },
            { "id": "s2", "publisher": "Q", "title": "U" }
          ]
        """,
        """
        "meetings": [
            { "id": "fm-munich-2025", "date": "2025-02-15", "end": "2025-02-16", "place": "Munich, Germany", "short": "Munich", "format": "foreign", "summary": "They met.", "participants": { "US": ["Marco Rubio"], "JP": ["Iwaya Takeshi 岩屋毅"] }, "source": "s1", "alsoSeen": ["https://example.org/2"], "confidence": "high", "extract": "official-full-text", "note": "Said to be a Sunday." },
            { "id": "ex-2024", "date": "2024-06", "place": "At sea", "short": "Sea", "format": "foreign", "summary": "They sailed.", "participants": {}, "source": "s2", "confidence": "low" }
          ]
        """,
        """
        "pledges": [
            { "id": "SEC-01", "title": "Consult", "pillar": "security", "type": "action", "summary": "S1", "parties": ["US", "JP"] },
            { "id": "SEC-02", "aliases": ["sec-freedom-edge"], "title": "Freedom Edge", "pillar": "security", "type": "process", "summary": "S2", "parties": ["JP"], "terms": ["drills"], "names": { "ko": ["프리덤 에지"] }, "parent": "SEC-01" }
          ]
        """,
        """
        "reaffirmations": [
            { "pledge": "SEC-02", "meeting": "fm-munich-2025", "speaker": "all", "wordings": [
                { "text": "stand united", "verb": "pledged to", "source": "s1", "provenance": "official-text", "language": "en", "confidence": "high" },
                { "text": "they stand together", "source": "s2", "provenance": "press-report", "language": "en", "confidence": "medium" } ] },
            { "pledge": "SEC-01", "meeting": "fm-munich-2025", "speaker": "JP", "wordings": [ { "text": "trilateral drills", "source": "s2", "provenance": "official-summary", "language": "ja", "confidence": "high" } ] }
          ]
        """,
        """
        "lexicon": { "language": "en",
            "sameNames": [ ["North Korea", "DPRK"], ["South Korea", "ROK"] ],
            "ladders": [
              { "id": "oppose", "name": "Opposing", "scale": "others", "rungs": [
                { "rung": 2, "words": ["condemn"] },
                { "rung": 1, "words": ["grave concern", "concern"] } ] },
              { "id": "ask", "name": "Asking", "scale": "others", "rungs": [ { "rung": 3, "words": ["urge"] } ] } ],
            "intensifiers": [ { "kind": "stance", "words": ["ironclad"] }, { "kind": "substance", "words": ["full"] } ],
            "growth": ["deepen"], "scope": ["any"], "examples": ["such as"],
            "formulaic": ["joint"] }
        """,
        """
        "terms": [
            { "name": "Exercises", "variants": [
              { "name": "named", "forms": ["Freedom Edge"] },
              { "name": "unnamed", "forms": ["drills", "exercises"] } ] }
          ]
        """,
        """
        "expected": [
            { "pledge": "SEC-02", "from": "ex-2024", "to": "fm-munich-2025", "label": "strengthened", "reason": "A verb.", "caution": "The press." },
            { "pledge": "SEC-01", "from": "ex-2024", "to": "fm-munich-2025", "state": "not-carried" }
          ]
        """,
    ]

    var text: String { "{\n  " + root.joined(separator: ",\n  ") + "\n}\n" }

    /// Replaces the first occurrence of a text.
    mutating func replace(_ old: String, with new: String) {
        guard let index = root.firstIndex(where: { $0.contains(old) }) else { return }
        root[index] = root[index].replacing(old, with: new, maxReplacements: 1)
    }

    /// The line of the first occurrence of a text.
    func line(of wanted: String) -> Int? {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .firstIndex { $0.contains(wanted) }.map { $0 + 1 }
    }
}
