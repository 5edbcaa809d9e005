#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes a generated catalog and its notes, for `.ci/bench`.
@main
enum Benchmark {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 4, arguments[0] == "generate", let pledges = Int(arguments[1]),
            pledges > 0
        else {
            print("usage: benchmark generate PLEDGES CATALOG-FILE NOTES-FILE")
            exit(64)
        }
        let generated = GeneratedCatalog(pledges: pledges)
        write(generated.bytes, to: arguments[2])
        write(generated.notesBytes, to: arguments[3])
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
