/// Languages by their tags.
package enum Language {
    /// "Korean" for "ko" or "ko-KR"; the tag where the program has no name for it.
    package static func name(_ tag: String) -> String {
        names[Vocabulary.primary(tag)] ?? tag
    }

    /// The language that a text is written in, where its script alone tells: Hangul is Korean, kana is Japanese.
    package static func ofScript(_ text: String) -> String? {
        var (hangul, kana, letters) = (0, 0, 0)
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            letters += 1
            switch scalar.value {
            case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: hangul += 1
            case 0x3040...0x30FF: kana += 1
            default: break
            }
        }
        if 3 * hangul > letters { return "ko" }
        return 5 * kana > letters && letters > 0 ? "ja" : nil
    }

    private static let names = [
        "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fr": "French",
        "hi": "Hindi", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean",
        "mn": "Mongolian", "pt": "Portuguese", "ru": "Russian", "th": "Thai", "tl": "Tagalog",
        "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
    ]
}
