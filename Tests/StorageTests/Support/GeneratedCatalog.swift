/// A catalog of any size, as text, to measure and to read what no person would write.
func generatedCatalog(pledges: Int, meetings: Int, reaffirmations: Int) -> [UInt8] {
    var text = """
        {
          "format": "pledges-catalog",
          "schema": 1,
          "title": "Generated",
          "asOf": "2025-09-24",
          "coverage": { "official": \(reaffirmations), "press": 0 },
          "parties": [
            { "id": "US", "name": "United States", "short": "US" },
            { "id": "JP", "name": "Japan", "short": "Japan" },
            { "id": "KR", "name": "Republic of Korea", "short": "ROK" }
          ],
          "pillars": [
            { "id": "security", "key": "1", "prefix": "SEC", "name": "Security", "short": "Sec" }
          ],
          "formats": [ { "id": "leaders", "name": "Leaders", "statement": true } ],
          "sources": [
            { "id": "source-1", "publisher": "Us", "title": "It", "url": "https://example.org" }
          ],
          "meetings": [

        """
    text += list(count: meetings) { index in
        """
            {
              "id": "meeting-\(index)",
              "date": "20\(digits(index % 100))-0\(1 + index % 9)-15",
              "place": "Munich, Germany",
              "short": "Munich",
              "format": "leaders",
              "summary": "A generated meeting.",
              "participants": { "US": ["Marco Rubio"], "KR": ["Cho Tae-yul 조태열"] },
              "source": "source-1",
              "confidence": "high"
            }
        """
    }
    text += "  ],\n  \"pledges\": [\n"
    text += list(count: pledges) { index in
        """
            {
              "id": "SEC-\(digits(index))",
              "aliases": ["sec-alias-\(index)"],
              "title": "Hold the generated exercise number \(index) once a year",
              "pillar": "security",
              "type": "process",
              "summary": "The three will hold it every year, so the text says, and report on it.",
              "parties": ["US", "JP", "KR"],
              "terms": ["exercise", "drill \(index)"],
              "names": { "ko": ["프리덤 에지"], "ja": ["フリーダム・エッジ"] }
            }
        """
    }
    text += "  ],\n  \"reaffirmations\": [\n"
    text += list(count: reaffirmations) { index in
        """
            {
              "pledge": "SEC-\(digits(index % pledges))",
              "meeting": "meeting-\((index / pledges * 7 + index % pledges) % meetings)",
              "speaker": "all",
              "wordings": [
                {
                  "text": "generated words of commitment number \(index)",
                  "source": "source-1",
                  "provenance": "official-text",
                  "language": "en",
                  "confidence": "high"
                }
              ]
            }
        """
    }
    return Array((text + "  ]\n}\n").utf8)
}

private func digits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

private func list(count: Int, _ element: (Int) -> String) -> String {
    (0..<count).map(element).joined(separator: ",\n") + "\n"
}
