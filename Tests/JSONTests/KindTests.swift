import Foundation
import JSON
import Testing

/// The kinds of JSONTestSuite: 188 to refuse, 95 to accept, 35 to choose.
@Suite struct KindTests {
    private func refusal(of bytes: [UInt8]) -> JSONSyntaxError? {
        do throws(JSONSyntaxError) {
            _ = try JSONDocument(parsing: bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test func thereAreAsManyKindsAsInTheSuite() {
        #expect(Kind.refused.count >= 188, "\(Kind.refused.count)")
        #expect(Kind.accepted.count >= 95, "\(Kind.accepted.count)")
        #expect(OpenKind.all.count >= 35, "\(OpenKind.all.count)")
        for list in [Kind.refused, Kind.accepted, OpenKind.all.map(\.kind)] {
            let texts = Set(list.map(\.bytes))
            #expect(texts.count == list.count, "a text is there twice")
        }
    }

    @Test(arguments: Kind.refused) func refuses(_ kind: Kind) throws {
        let error = try #require(refusal(of: kind.bytes), "\(kind.name) was read")
        #expect(error.location.line >= 1 && error.location.column >= 1 && !error.message.isEmpty)
    }

    @Test(arguments: Kind.accepted) func accepts(_ kind: Kind) {
        let error = refusal(of: kind.bytes)
        #expect(error == nil, "\(kind.name): \(error?.message ?? "")")
    }

    @Test(arguments: OpenKind.all) func takesAStand(_ open: OpenKind) {
        let isAccepted = refusal(of: open.kind.bytes) == nil
        #expect(isAccepted == open.isAccepted, "\(open.kind.name): \(open.reason)")
    }

    /// What we accept, another reader accepts, too.
    @Test(arguments: Kind.accepted.filter { $0.bytes.count < 5_000 })
    func foundationAcceptsItToo(_ kind: Kind) {
        #expect(throws: Never.self) {
            try JSONSerialization.jsonObject(with: Data(kind.bytes), options: .fragmentsAllowed)
        }
    }
}
