/// A way to write down an annotated list.
package struct ExportFormat: Sendable {
    /// By which it is chosen: "markdown".
    package let name: String
    /// Without the dot: "md".
    package let fileExtension: String
    /// What it is good for, in a line.
    package let summary: String
    /// The whole text of a file: the same list gives the same text, byte for byte.
    package let render: @Sendable (AnnotatedList) -> String

    package init(
        name: String, fileExtension: String, summary: String,
        render: @escaping @Sendable (AnnotatedList) -> String
    ) {
        self.name = name
        self.fileExtension = fileExtension
        self.summary = summary
        self.render = render
    }

    /// Every format: dialogs, options and tests read this.
    package static let all: [ExportFormat] = [.markdown, .csv, .json]

    /// The format of a name or file extension, in upper or lower case: "markdown", "MD".
    package init?(named name: String) {
        let wanted = name.lowercased()
        guard
            let format = ExportFormat.all.first(where: {
                $0.name == wanted || $0.fileExtension == wanted
            })
        else { return nil }
        self = format
    }
}
