// The standard library normalizes text for `==` and hashing but offers the result only under this
// marker; swift-foundation builds its own normalization on the same two views. The alternative,
// linking all of Foundation with its Unicode tables, costs 6 ms at every start.
@_spi(_Unicode) import Swift

extension String {
    /// The text in Unicode normalization form C (composed). Pasted and file-system text often
    /// arrives decomposed, and the terminal's cells hold one base character each.
    package var composed: String {
        isFoldedAlready ? self : String(String.UnicodeScalarView(_nfc))
    }

    /// The scalars of the text in Unicode normalization form D (decomposed).
    package var decomposedScalars: [Unicode.Scalar] { Array(_nfd) }
}
