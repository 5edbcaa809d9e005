// The entry point of libFuzzer, which makes texts, sees what they reach, and makes more of those
// that reach something new. Built by `make fuzz` alone.

/// What is fed: PLEDGES_FUZZ_TARGET names it.
enum Target: String, CaseIterable {
    case json, query, keys, text, document

    static let chosen: Target = {
        let name = environment("PLEDGES_FUZZ_TARGET") ?? ""
        guard let target = Target(rawValue: name) else {
            let names = allCases.map(\.rawValue).joined(separator: ", ")
            fatalError("PLEDGES_FUZZ_TARGET is “\(name)”; it may be: \(names)")
        }
        return target
    }()

    /// Feeds the bytes. Whatever is wrong must trap: that is what the fuzzer sees.
    func feed(_ bytes: [UInt8]) {
        switch self {
        case .json: JSONTarget.feed(bytes)
        case .query: QueryTarget.feed(bytes)
        case .keys: KeysTarget.feed(bytes)
        case .text: TextTarget.feed(bytes)
        case .document: DocumentTarget.feed(bytes)
        }
    }
}

typealias Callback = @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ callback: Callback
) -> Int32

@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    Target.chosen.feed(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

// The name under which the package manager looks for the beginning of an executable.
@_cdecl("fuzzing_main")
func fuzzingMain(
    _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> Int32 {
    var count = count
    var arguments = arguments
    return runDriver(&count, &arguments, testOneInput)
}
