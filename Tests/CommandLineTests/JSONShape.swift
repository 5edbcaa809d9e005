import Foundation

/// The documented shape of the JSON output (docs/command-line.md), read by another reader.
enum JSONShape {
    struct Pledges: Decodable {
        struct Filter: Decodable {
            var pillars: [String], facets: [String], query: String, sort: String
        }
        var format: String, schema: Int, title: String, asOf: String
        var filter: Filter
        var pledges: [Pledge]
    }

    struct Pledge: Decodable {
        var id: String, title: String, pillar: String, type: String, status: String
        var statusDate: String?
        var reaffirmations: [Reaffirmation]
        var notes: [Note]
    }

    struct Reaffirmation: Decodable {
        var meeting: String, date: String, speaker: String, wordings: [Wording]
    }

    struct Wording: Decodable {
        struct Source: Decodable { var id: String, publisher: String, title: String, url: String? }
        var text: String, provenance: String, source: Source
    }

    struct Note: Decodable {
        var id: String, date: String, created: String, author: String, text: String
        var status: String?
        var tags: [String], evidence: [String]
        var pledge: String?
        var history: [Version]?
        var beside: [Version]?
        var reading: Reading?
    }

    struct Reading: Decodable, Equatable {
        var from: String, to: String, labels: [String], certainty: String
    }

    struct Version: Decodable { var text: String, changed: String }

    struct Notes: Decodable { var schema: Int, notes: [Note] }

    struct Meetings: Decodable {
        struct Reaffirmation: Decodable { var pledge: String, speaker: String, wordings: [Wording] }
        struct Meeting: Decodable {
            var id: String, date: String, place: String, reaffirmations: [Reaffirmation]
        }
        var schema: Int
        var meetings: [Meeting]
    }

    static func pledges(_ text: String) throws -> [Pledge] {
        try JSONDecoder().decode(Pledges.self, from: Data(text.utf8)).pledges
    }
}
