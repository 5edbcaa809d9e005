import Foundation
import Testing

/// Compares a screen with the one recorded under a name in Frames/. `RECORD=1` records it again.
func expectFrame(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let path = Driver.folder + "/Frames/\(name).txt"
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
        try (text + "\n").write(toFile: path, atomically: true, encoding: .utf8)
        return
    }
    let recorded =
        (try? String(contentsOfFile: path, encoding: .utf8))
        ?? "(no frame \(name).txt; RECORD=1 makes it)"
    #expect(
        text + "\n" == recorded, "frame \(name) differs; RECORD=1 records it again",
        sourceLocation: sourceLocation)
}
