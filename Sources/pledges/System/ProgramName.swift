#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Program {
    /// How a shell calls this program: `pledges` where its PATH has one, else the path of this one.
    /// - Parameter inSettings: whether it is for a setting of git, in which % begins a placeholder.
    static func shellName(inSettings: Bool) -> String {
        let folders = Environment.value(.searchPath)?.split(separator: ":") ?? []
        if folders.contains(where: { access("\($0)/pledges", X_OK) == 0 }) { return "pledges" }
        guard let own = realpath(CommandLine.arguments[0], nil) else { return "pledges" }
        defer { free(own) }
        var path = String(cString: own)
        if inSettings { path = path.replacing("%", with: "%%") }
        return "'" + path.replacing("'", with: "'\\''") + "'"
    }
}
