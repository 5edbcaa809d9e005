#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The value of a variable of the environment.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
