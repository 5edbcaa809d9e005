import Text

extension Frame {
    /// The frame for a terminal that draws characters of ambiguous width two columns wide: each is replaced
    /// by one that is narrow everywhere, so that nothing moves. An accent is lost, and a letter that has no
    /// narrow form (Greek, Cyrillic) is a question mark.
    package var withoutAmbiguousWidths: Frame {
        replacing { cell in
            guard cell.width == 1, let scalar = Unicode.Scalar(cell.glyph.base),
                scalar.hasAmbiguousWidth
            else { return nil }
            return Frame.narrow(scalar)
        }
    }

    private static func narrow(_ scalar: Unicode.Scalar) -> UInt32 {
        if let sign = plainSigns[scalar.value] { return sign }
        let folded = String(scalar).foldedKeepingCase.unicodeScalars.first
        return folded.flatMap { $0.isASCII ? $0.value : nil } ?? UInt32(UInt8(ascii: "?"))
    }
}
