/// Languages by their tags.
package enum Language {
    /// "Korean" for "ko" or "ko-KR"; the tag where the program has no name for it.
    package static func name(_ tag: String) -> String {
        names[Vocabulary.primary(tag)] ?? tag
    }

    private static let names = [
        "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fr": "French",
        "hi": "Hindi", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean",
        "mn": "Mongolian", "pt": "Portuguese", "ru": "Russian", "th": "Thai", "tl": "Tagalog",
        "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
    ]
}
