#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes a generated catalog and its notes, for `.ci/bench`; measures the matrix on one in memory.
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
        case "matrix"
        where numbers.count == arguments.count - 1 && [0, 2, 3].contains(numbers.count):
            let size = numbers.isEmpty ? [10_000, 200] : numbers
            MatrixBenchmark.run(
                pledges: size[0], meetings: size[1], reaffirmations: size.count > 2 ? size[2] : 20)
        default:
            print("usage: benchmark generate PLEDGES CATALOG-FILE NOTES-FILE")
            print("       benchmark matrix [PLEDGES MEETINGS [REAFFIRMATIONS-OF-EACH]]")
            exit(64)
        }
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
