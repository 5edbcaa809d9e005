import JSON

/// The result of reading a file: a value, unless something is wrong with the file.
package struct Parsed<Value: Sendable>: Sendable {
    /// Nil when a problem is an error.
    package let value: Value?
    /// All that is wrong, in the order of the text.
    package let problems: [Problem]

    /// The value.
    /// - Throws: `StorageError.invalid` with all errors.
    package func get() throws(StorageError) -> Value {
        guard let value else { throw .invalid(problems.filter { $0.severity == .error }) }
        return value
    }
}

/// Reads a whole file: its text as JSON, then the root object with `read`.
///
/// A text that is not JSON is one problem, at the place where it stops being JSON.
func readDocument<Value>(
    _ bytes: [UInt8], named file: String, limits: JSONDocument.Limits,
    _ read: (inout MemberReader) -> Value?
) -> Parsed<Value> {
    readDocument(JSONText(bytes), named: file, limits: limits, read)
}

/// Reads the text of a whole file, but for members that can wait.
func readDocument<Value>(
    _ text: JSONText, named file: String, limits: JSONDocument.Limits,
    leaving unread: UnreadMembers? = nil, _ read: (inout MemberReader) -> Value?
) -> Parsed<Value> {
    let document: JSONDocument
    do throws(JSONSyntaxError) {
        document = try JSONDocument(parsing: text, limits: limits, leaving: unread)
    } catch {
        let isConflict = ConflictMarkers.isMark(line: error.location.line, of: Array(text.bytes))
        let message =
            text.bytes.isEmpty
            ? "the file is empty"
            : isConflict ? "git left marks of a conflict here" : error.message
        return Parsed(
            value: nil,
            problems: [Problem(file: file, location: error.location, message: message)])
    }
    let problems = ProblemList(file: file, document: document)
    guard var root = MemberReader(document.root, problems: problems) else {
        return Parsed(value: nil, problems: problems.problems)
    }
    let value = read(&root)
    return Parsed(value: problems.hasErrors ? nil : value, problems: problems.problems)
}
