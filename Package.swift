// swift-tools-version: 6.2
import PackageDescription

// A target is a layer, and its dependencies are what it may know. docs/architecture.md says why;
// Tests/ArchitectureTests holds every import against it, since the package manager lets a target
// import what another one brought along.
let strict = Context.environment["PLEDGES_STRICT"] != nil
// `make fuzz` alone: everything is watched by libFuzzer and the address sanitizer.
let fuzzes = Context.environment["PLEDGES_FUZZ"] != nil
let watch = "-sanitize=fuzzer,address"
// `make build` alone: .build/record/commit.h names the commit (Packaging/record-commit).
let hasRecord = Context.environment["PLEDGES_COMMIT_RECORDED"] != nil
let settings: [SwiftSetting] =
    [.enableUpcomingFeature("ExistentialAny")] + (strict ? [.treatAllWarnings(as: .error)] : [])
    // So that the linker leaves out what is not called, and keeps one of two that are the same.
    + [.unsafeFlags(["-Xfrontend", "-function-sections"], .when(configuration: .release))]
    + (fuzzes ? [.unsafeFlags([watch, "-enable-testing"])] : [])

// The program would otherwise keep names that nobody looks up (docs/performance.md).
let quickStart = LinkerSetting.unsafeFlags(
    [
        "-Xlinker", "--no-export-dynamic", "-Xlinker", "--icf=safe",
    ], .when(platforms: [.linux], configuration: .release))

// The libraries of documents are linked into the program: one that is loaded costs time at every start,
// and few starts read or write a document.
let zlib: [LinkerSetting] = [
    .linkedLibrary(":libz.a", .when(platforms: [.linux])),
    .linkedLibrary("z", .when(platforms: [.macOS])),
]

func layer(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "Pledges",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "pledges", targets: ["pledges"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
    ],
    targets: [
        .systemLibrary(
            name: "CNcurses", providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
        .systemLibrary(
            name: "CGumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
        .systemLibrary(
            name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CExpat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
        .systemLibrary(name: "CMalloc"),
        .target(
            name: "BundledCatalog", path: "Data",
            exclude: ["catalog.json", "catalog.schema.json", "notes.schema.json"]),
        .target(
            name: "BuildRecord",
            cSettings: hasRecord
                ? [.define("PLEDGES_COMMIT_RECORDED"), .headerSearchPath("../../.build/record")]
                : []),
        layer("Text"),
        layer("JSON"),
        layer("TOML"),
        layer("Configuration", ["Canvas", "Commitments", "TOML"]),
        layer("Commitments", ["Text"]),
        layer("Canvas", ["Text"]),
        .target(
            name: "Export", dependencies: ["Commitments", "CZlib", "JSON", "Text"],
            swiftSettings: settings, linkerSettings: zlib),
        .target(
            name: "TextExtraction", dependencies: ["CExpat", "CGumbo", "CZlib", "Text"],
            swiftSettings: settings,
            linkerSettings: [
                .linkedLibrary(":libexpat.a", .when(platforms: [.linux])),
                .linkedLibrary(":libgumbo.a", .when(platforms: [.linux])),
                .linkedLibrary("expat", .when(platforms: [.macOS])),
                .linkedLibrary("gumbo", .when(platforms: [.macOS])),
            ] + zlib),
        layer("Storage", ["Commitments", "Intake", "JSON", "Text"]),
        layer("Intake", ["Commitments", "Text"]),
        layer("Interface", ["Commitments", "Canvas", "Export", "Intake", "Text"]),
        layer("Terminal", ["CNcurses", "Canvas"]),
        .executableTarget(
            name: "pledges",
            dependencies: [
                "Commitments", "Canvas", "Export", "Storage", "Interface", "Terminal",
                "BuildRecord", "BundledCatalog", "Configuration", "Text", "TextExtraction", "JSON",
                "Intake",
                "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings, linkerSettings: [quickStart]),
        // Not part of the installed program: makes what `make bench` and the tests measure.
        .executableTarget(
            name: "benchmark",
            dependencies: [
                "Canvas", "Commitments", "Intake", "Interface", "SeededNumbers", "Storage",
            ],
            swiftSettings: settings),
        .target(name: "SeededNumbers", path: "Tests/SeededNumbers", swiftSettings: settings),
        .target(
            name: "Certainty", dependencies: ["Commitments"], path: "Tests/Certainty",
            swiftSettings: settings),
        tests("Architecture", []),
        tests("Text", ["SeededNumbers", "Text"]),
        tests("JSON", ["JSON"]),
        tests("TOML", ["TOML"]),
        tests("Configuration", ["Configuration", "Canvas", "Commitments"]),
        tests("Commitments", ["Commitments", "SeededNumbers"]),
        tests("Canvas", ["Canvas", "SeededNumbers"]),
        tests(
            "CommandLine",
            [
                "pledges", "Certainty", "Commitments", "Configuration", "Export", "Interface",
                "JSON",
                "SeededNumbers", "Storage",
            ],
            exclude: ["Faults/faults.c", "Fixtures"]),
        tests(
            "Export", ["Export", "Certainty", "Commitments", "JSON", "SeededNumbers", "Text"],
            exclude: ["Goldens"]),
        tests(
            "Storage",
            [
                "Storage", "Commitments", "Intake", "JSON", "BundledCatalog", "SeededNumbers",
                "benchmark",
            ],
            exclude: ["Fixtures"]),
        tests(
            "Interface",
            [
                "Interface", "Canvas", "Certainty", "Commitments", "Export", "Intake",
                "SeededNumbers", "Storage", "Text",
            ],
            exclude: ["Frames", "Fixtures"]),
        tests(
            "Intake", ["Intake", "BundledCatalog", "Commitments", "SeededNumbers", "Storage"],
            exclude: ["Fixtures"]),
        tests(
            "TextExtraction", ["TextExtraction", "Intake", "SeededNumbers", "Text"],
            exclude: ["Fixtures"]),
        tests("Terminal", ["Terminal", "Canvas"]),
        tests("EndToEnd", ["pledges"]),
        tests(
            "Simulation",
            [
                "pledges", "Canvas", "Commitments", "Intake", "Interface", "SeededNumbers",
                "Storage",
            ],
            exclude: ["Fixtures", "simulate"]),
    ],
    cLanguageStandard: .c2x
)

// `make simulate` alone: builds no other tests, which it does not run.
if Context.environment["PLEDGES_SIMULATE"] != nil {
    package.targets.removeAll { $0.type == .test && $0.name != "SimulationTests" }
}

if fuzzes {
    package.targets.append(
        .executableTarget(
            name: "fuzzing",
            dependencies: [
                "BundledCatalog", "Canvas", "Commitments", "Intake", "JSON", "Storage", "Terminal",
                "Text", "TextExtraction",
            ],
            path: "Tests/Fuzzing", exclude: ["fuzz"],
            swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags([watch])]))
}
