import JSON

/// One thing that is wrong with a file.
package struct Problem: Equatable, Sendable {
    /// How bad a problem is.
    package enum Severity: Sendable {
        /// The file cannot be used as it is.
        case error
        /// The file can be used; somebody should look at it.
        case warning
    }

    /// Whether the file can be used all the same.
    package var severity: Severity
    /// The file as the user named it.
    package var file: String
    /// Line and column in the file.
    package var location: JSONLocation
    /// Which value: "pledges[3].pillar"; empty for the whole text.
    package var field: String
    /// What is wrong, and what to do about it.
    package var message: String

    /// Creates a problem; without a severity it is an error.
    package init(
        severity: Severity = .error, file: String, location: JSONLocation, field: String = "",
        message: String
    ) {
        self.severity = severity
        self.file = file
        self.location = location
        self.field = field
        self.message = message
    }
}

extension Problem: CustomStringConvertible {
    /// `FILE:LINE:COLUMN: FIELD: MESSAGE`
    package var description: String {
        let place = "\(file):\(location.line):\(location.column)"
        return [place, field, message].filter { !$0.isEmpty }.joined(separator: ": ")
    }
}
