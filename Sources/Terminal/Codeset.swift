import CNcurses

/// The character set of the process, which the C library needs for wide characters.
enum Codeset {
    /// Takes the user's locale for characters, or one in UTF-8 where the user's is not: in the C
    /// locale every Korean character would be drawn as a blank.
    /// - Returns: whether the user's own locale is UTF-8.
    static func adoptUTF8() -> Bool {
        setlocale(LC_CTYPE, "")
        if isUTF8 { return true }
        for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"] {
            if setlocale(LC_CTYPE, name) != nil, isUTF8 { break }
        }
        return false
    }

    private static var isUTF8: Bool {
        guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
        return ["UTF-8", "utf-8", "UTF8", "utf8"].contains(String(cString: name))
    }
}
