#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Program {
    /// How a shell calls this program: `pledges` where its PATH has one, else the path of this one.
    static var shellName: String {
        let folders = Environment.value(.searchPath)?.split(separator: ":") ?? []
        if folders.contains(where: { access("\($0)/pledges", X_OK) == 0 }) { return "pledges" }
        guard let own = realpath(CommandLine.arguments[0], nil) else { return "pledges" }
        defer { free(own) }
        // A setting of git ends at no quotation mark, and % begins a placeholder.
        let path = String(cString: own).replacing("%", with: "%%")
        return "'" + path.replacing("'", with: "'\\''") + "'"
    }
}
