import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The variables of the environment that the program reads.
enum Environment {
    enum Variable: String, CaseIterable {
        case catalog = "PLEDGES_CATALOG"
        case notes = "PLEDGES_NOTES"
        case workspace = "PLEDGES_WORKSPACE"
        case configuration = "PLEDGES_CONFIG"
        case author = "PLEDGES_AUTHOR"
        case theme = "PLEDGES_THEME"
        case ownPager = "PLEDGES_PAGER"
        case ownEditor = "PLEDGES_EDITOR"
        case pager = "PAGER"
        case user = "USER"
        case loginName = "LOGNAME"
        case home = "HOME"
        case dataHome = "XDG_DATA_HOME"
        case stateHome = "XDG_STATE_HOME"
        case configurationHome = "XDG_CONFIG_HOME"
        case noColor = "NO_COLOR"
        case terminal = "TERM"
        case localeForAll = "LC_ALL"
        case localeOfCharacters = "LC_CTYPE"
        case locale = "LANG"
        case visualEditor = "VISUAL"
        case editor = "EDITOR"
        case browser = "BROWSER"
        case runtimeFolder = "XDG_RUNTIME_DIR"
        case temporaryFolder = "TMPDIR"
        case searchPath = "PATH"
        case shell = "SHELL"
        case tmux = "TMUX"
    }

    /// The value of a variable; nil when it is empty or not set.
    static func value(_ variable: Variable) -> String? {
        guard let value = getenv(variable.rawValue), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    /// Where the program's files are.
    static var places: Places {
        let pairs = Variable.allCases.compactMap { variable in
            value(variable).map { (variable.rawValue, $0) }
        }
        return Places(environment: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    }

    /// Who writes notes, where no option says it.
    static var author: String {
        Settings.read().preferences.author ?? accountName ?? "unknown"
    }

    private static var accountName: String? {
        getpwuid(getuid()).flatMap { $0.pointee.pw_name }.map { String(cString: $0) }
    }

    /// A path as a shell would take it: `~/` is the home folder.
    static func expandingHome(_ path: String) -> String {
        guard path.hasPrefix("~/"), let home = value(.home) else { return path }
        return home + String(path.dropFirst(1))
    }

    /// A path as people write it: the home folder is `~`.
    static func abbreviatingHome(_ path: String) -> String {
        guard let home = value(.home), path.hasPrefix(home + "/") else { return path }
        return "~" + path.dropFirst(home.count)
    }

    /// Whether the locale's texts are UTF-8.
    static var isUTF8: Bool {
        let locale = value(.localeForAll) ?? value(.localeOfCharacters) ?? value(.locale) ?? ""
        let lower = locale.lowercased()
        return lower.contains("utf-8") || lower.contains("utf8")
    }
}
