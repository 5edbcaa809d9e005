/// A way to write down what changed between two meetings. The names are those of `ExportFormat`.
package struct ComparisonFormat: Sendable {
    /// By which it is chosen: "markdown".
    package let name: String
    /// Without the dot: "md".
    package let fileExtension: String
    /// The whole text of a file: the same brief gives the same text, byte for byte.
    package let render: @Sendable (ComparisonBrief) -> String

    init(
        _ format: ExportFormat, render: @escaping @Sendable (ComparisonBrief) -> String
    ) {
        name = format.name
        fileExtension = format.fileExtension
        self.render = render
    }

    /// Every format.
    package static let all: [ComparisonFormat] = [.markdown, .csv, .json]

    /// The format of a name or file extension, in upper or lower case.
    package init?(named name: String) {
        let wanted = name.lowercased()
        guard
            let format = ComparisonFormat.all.first(where: {
                $0.name == wanted || $0.fileExtension == wanted
            })
        else { return nil }
        self = format
    }
}
