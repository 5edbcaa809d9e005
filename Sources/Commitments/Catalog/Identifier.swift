/// The name by which one kind of thing is known in files and links. The kind prevents a
/// meeting's name from being used as a pledge's.
package struct Identifier<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The id as it is in files: "SEC-02", "fm-munich-2025".
    package let text: String

    /// Creates an id without checking its shape, which `Storage` does when it reads a file.
    package init(_ text: String) { self.text = text }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    package var description: String { text }
}
