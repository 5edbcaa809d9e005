#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

import Commitments
import Storage

/// Writes a generated catalog and its notes, for `Tests/Benchmarks/bench`, or times the comparison of wordings,
/// the matrix, the other screens, the intake of a statement or its text on the screen.
@main
enum Benchmark {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let numbers = arguments.dropFirst().compactMap { Int($0) }.filter { $0 > 0 }
        switch arguments.first {
        case "generate" where arguments.count == 4 && numbers.count == 1:
            let generated = GeneratedCatalog(pledges: numbers[0])
            write(generated.bytes, to: arguments[2])
            write(generated.notesBytes, to: arguments[3])
        case "compare" where arguments.count == 2: compare(arguments[1])
        case "matrix" where isSize(arguments): MatrixBenchmark.run(catalog(numbers))
        case "intake" where isSize(arguments):
            IntakeBenchmark.run(catalog(numbers.isEmpty ? [1000, 100, 5] : numbers))
        case "screens" where isSize(arguments): ScreensBenchmark.run(catalog(numbers))
        case "statement" where isSize(arguments):
            StatementBenchmark.run(catalog(numbers.isEmpty ? [1000, 100, 20] : numbers))
        default:
            print("usage: benchmark generate PLEDGES CATALOG-FILE NOTES-FILE")
            print("       benchmark compare CATALOG-FILE")
            print("       benchmark matrix [PLEDGES MEETINGS [REAFFIRMATIONS-OF-EACH]]")
            print("       benchmark intake [PLEDGES MEETINGS [REAFFIRMATIONS-OF-EACH]]")
            print("       benchmark screens [PLEDGES MEETINGS [REAFFIRMATIONS-OF-EACH]]")
            print("       benchmark statement [PLEDGES MEETINGS [REAFFIRMATIONS-OF-EACH]]")
            exit(64)
        }
    }

    /// Whether nothing or two or three numbers follow the name.
    private static func isSize(_ arguments: [String]) -> Bool {
        let numbers = arguments.dropFirst()
        return [0, 2, 3].contains(numbers.count) && numbers.allSatisfy { Int($0) ?? 0 > 0 }
    }

    private static func catalog(_ size: [Int]) -> GeneratedCatalog {
        let size = size.isEmpty ? [10_000, 200] : size
        return GeneratedCatalog(
            pledges: size[0], meetings: size[1], reaffirmationsOfEach: size.count > 2 ? size[2] : 20
        )
    }

    private static func compare(_ path: String) {
        guard let bytes = try? FileReader.read(path),
            let catalog = CatalogReader.read(bytes, named: path).value
        else {
            print("\(path): no catalog")
            exit(2)
        }
        ComparisonTiming.report(catalog)
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
