#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

import Commitments
import Storage

/// Writes a generated catalog and its notes, for `.ci/bench`, or times the comparison of wordings.
@main
enum Benchmark {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.count == 2, arguments[0] == "compare" {
            compare(arguments[1])
        } else if arguments.count == 4, arguments[0] == "generate", let pledges = Int(arguments[1]),
            pledges > 0
        {
            let generated = GeneratedCatalog(pledges: pledges)
            write(generated.bytes, to: arguments[2])
            write(generated.notesBytes, to: arguments[3])
        } else {
            print("usage: benchmark generate PLEDGES CATALOG-FILE NOTES-FILE")
            print("       benchmark compare CATALOG-FILE")
            exit(64)
        }
    }

    private static func compare(_ path: String) {
        guard let bytes = try? FileReader.read(path),
            let catalog = CatalogReader.read(bytes, named: path).value
        else {
            print("\(path): no catalog")
            exit(2)
        }
        let timing = ComparisonTiming(catalog)
        let hundredths = Int((timing.median * 100).rounded())
        print("\(timing.pairs) pairs compared in \(Double(hundredths) / 100) ms (median)")
    }

    private static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "w"), fwrite(bytes, 1, bytes.count, file) == bytes.count,
            fclose(file) == 0
        else {
            perror(path)
            exit(2)
        }
    }
}
