import Canvas

/// A key as the kitty keyboard protocol (`ESC [ code ; modifiers u`) and xterm's modifyOtherKeys
/// (`ESC [ 27 ; modifiers ; code ~`) report it: the character of the key, and what is held with it.
struct KeyReport {
    /// The character of the key, the one with Shift, and the one that a Latin keyboard has there.
    private let codes: [Int]
    private let held: Int

    private static let shift = 1
    private static let alt = 2
    private static let control = 4
    /// Super, Hyper and Meta: keys of the desktop.
    private static let others = 8 | 16 | 32

    /// - Parameters:
    ///   - codes: the parts of the first parameter.
    ///   - modifiers: as reported, which is one more than their sum.
    init(_ codes: [Int], modifiers: Int) {
        self.codes = codes
        held = max(0, modifiers - 1)
    }

    /// The key, if it is one the program knows.
    var key: Key? {
        if held & KeyReport.others != 0 { return nil }
        if let named { return named }
        guard let character else { return nil }
        if held & KeyReport.control != 0 { return controlKey }
        return held & KeyReport.alt != 0 ? .alt(character) : .character(character)
    }

    private var named: Key? {
        switch codes[0] {
        case 27: .escape
        case 9: held & KeyReport.shift != 0 ? .backTab : .tab
        case 13, 57414: .enter
        case 8, 127: held & KeyReport.alt != 0 ? .altBackspace : .backspace
        // The number pad.
        case 57417: held & ~KeyReport.shift != 0 ? .wordLeft : .left
        case 57418: held & ~KeyReport.shift != 0 ? .wordRight : .right
        case 57419: .up
        case 57420: .down
        case 57421: .pageUp
        case 57422: .pageDown
        case 57423: .home
        case 57424: .end
        case 57426: .delete
        default: nil
        }
    }

    private static let pad = Array("0123456789./*-+")

    private var character: Character? {
        let code = codes[0]
        if (57399...57413).contains(code) { return KeyReport.pad[code - 57399] }
        // What lies in the private area is a key without a character, such as Caps Lock.
        guard code >= 0x20, !(0xE000...0xF8FF).contains(code), let scalar = Unicode.Scalar(code)
        else { return nil }
        guard held & KeyReport.shift != 0 else { return Character(scalar) }
        if codes.count > 1, let shifted = Unicode.Scalar(codes[1]), codes[1] >= 0x20 {
            return Character(shifted)
        }
        let upper = scalar.properties.uppercaseMapping
        return upper.count == 1 ? Character(upper) : Character(scalar)
    }

    /// The same key as the control character that other terminals send. Where the keyboard writes
    /// another script the Latin letter in the same place counts.
    private var controlKey: Key? {
        guard
            let code = ([codes[0]] + codes.dropFirst(2)).first(where: { (0x40...0x7E).contains($0) }
            )
        else { return nil }
        if held & KeyReport.alt != 0 { return nil }
        let byte = UInt8(code & 0x1F)
        return byte == 0x1B ? .escape : Key(controlByte: byte)
    }
}

extension Unicode.Scalar {
    fileprivate init?(_ code: Int) {
        guard let value = UInt32(exactly: code) else { return nil }
        self.init(value)
    }
}
