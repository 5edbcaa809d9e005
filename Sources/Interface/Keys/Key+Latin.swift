import Canvas

extension Key {
    /// The key as a Latin keyboard has it: a Hangul letter typed with the input method still on
    /// (두벌식 layout) or a full-width form means the key in its place. Only where keys are
    /// commands, never where they are text.
    package var latin: Key {
        guard case .character(let character) = self,
            let scalar = character.unicodeScalars.first, scalar.value > 0x7F
        else { return self }
        if let key = Key.dubeolsik[scalar] { return .character(key) }
        if (0xFF01...0xFF5E).contains(scalar.value),
            let plain = Unicode.Scalar(scalar.value - 0xFEE0)
        {
            return .character(Character(plain))
        }
        return scalar.value == 0x3000 ? .character(" ") : self
    }

    /// The strokes of a Hangul syllable, letter by letter: an input method that is still on hands
    /// two commands over as one syllable (ㅎ and ㅡ, which are g and m, as 흐). Any other key is itself.
    package var strokes: [Key] {
        guard case .character(let character) = self, let scalar = character.unicodeScalars.first,
            (0xAC00...0xD7A3).contains(scalar.value)
        else { return [self] }
        let number = Int(scalar.value - 0xAC00)
        let letters =
            Key.leading[number / 588] + Key.vowels[number / 28 % 21] + Key.finals[number % 28]
        return letters.map { .character($0) }
    }

    // https://www.unicode.org/versions/Unicode15.0.0/ch03.pdf, 3.12; double letters as typed.
    private static let leading = "ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ".split(separator: " ")
    private static let vowels = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ"
        .split(separator: " ")
    private static let finals: [Substring] =
        [""]
        + "ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ"
        .split(separator: " ")

    /// The letters of the Korean standard layout (KS X 5002) by the key they are on.
    private static let dubeolsik: [Unicode.Scalar: Character] = {
        let letters = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ"
        let keys = "qwertyuiopasdfghjklzxcvbnmQWERTOP"
        return Dictionary(
            zip(letters.unicodeScalars, keys).map { ($0, $1) },
            uniquingKeysWith: { first, _ in first })
    }()
}
