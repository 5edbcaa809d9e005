import Commitments
import JSON
import Storage
import Testing
import benchmark

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How long reading takes; only a release build says something:
/// `PLEDGES_BENCH=1 swift test -c release --filter Speed`.
@Suite(.enabled(if: getenv("PLEDGES_BENCH") != nil), .serialized)
struct SpeedTests {
    @Test func readsTenThousandPledges() {
        let bytes = GeneratedCatalog(pledges: 10_000).bytes
        report("parse", bytes) { _ = try? JSONDocument(parsing: bytes) }
        report("catalog", bytes) { _ = CatalogReader.read(bytes, named: "generated") }
        let problems = CatalogReader.read(bytes, named: "generated").problems
        #expect(problems.first == nil)
    }

    @Test func readsAndWritesTenThousandNotes() throws {
        let document = NotesDocument(notebook: GeneratedCatalog(pledges: 10_000).notebook)
        let bytes = NotesWriter.bytes(of: document)
        report("write notes", bytes) { _ = NotesWriter.bytes(of: document) }
        report("read notes", bytes) { _ = NotesReader.read(bytes, named: "generated") }
        let folder = try TemporaryFolder()
        let store = NoteStore(path: folder("notes.json"))
        _ = try store.save(document.notebook)
        var notebook = document.notebook
        var count = 0
        report("save one of 10,000", bytes) {
            count += 1
            notebook.put(note(100_000 + count))
            _ = try? store.save(notebook)
        }
    }

    private func report(_ name: String, _ bytes: [UInt8], _ act: () -> Void) {
        act()
        let times = (0..<9).map { _ in ContinuousClock().measure(act) }.sorted()
        let seconds = Double(times[4].components.attoseconds) / 1e18
        let rate = Int(Double(bytes.count) / 1e6 / seconds)
        print("\(name): \(times[4]) (best \(times[0])), \(bytes.count / 1000) kB, \(rate) MB/s")
    }
}
