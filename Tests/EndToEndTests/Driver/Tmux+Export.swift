import Foundation
import Testing

extension Tmux {
    /// Writes what the export dialog shows, then the same by the command that it shows, and expects
    /// the same bytes.
    /// - Parameter subcommand: that the shown command must be.
    /// - Returns: the text written.
    func exportTwoWays(_ subcommand: String, in place: Workplace) async throws -> String {
        let screen = try await wait(for: "Preview")
        let command = try #require(
            screen.lines.first { $0.hasPrefix(" $ pledges \(subcommand)") }, "\(screen)"
        ).dropFirst(" $ pledges".count)
        try press("Enter")
        let written = try await wait(for: "written: ")
        let line = try #require(written.lines.first { $0.contains("written: ") })
        let file = try #require(line.split(separator: ": ").last).trimmingCharacters(
            in: .whitespaces)
        let fromScreen = try Data(contentsOf: place.url(file))
        try FileManager.default.removeItem(at: place.url(file))
        let result = try place.sh("\"$P\" \(command)")
        #expect(result.status == 0, "\(command): \(result) \(place.names(in: ""))")
        #expect(try Data(contentsOf: place.url(file)) == fromScreen)
        return String(decoding: fromScreen, as: UTF8.self)
    }
}
