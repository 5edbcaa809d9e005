import Text

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Opens an address outside: the program that $BROWSER names, else what the system opens with.
enum AddressOpener {
    /// - Parameter fail: told in words when that did not work, from any thread.
    static func open(_ address: WebAddress, orSay fail: @escaping @Sendable (String) -> Void) {
        #if canImport(Darwin)
            let standard = "open"
        #else
            let standard = "xdg-open"
        #endif
        // A program, not a line of shell: nothing in the address is ever looked at by one.
        let program = Environment.value(.browser) ?? standard
        guard let child = Child([program, address.text], .apart) else {
            let reason = Streams.words(for: errno)
            return fail("\(program) cannot be run: \(reason); y in the question copies the address")
        }
        // Some browsers end when their window does: nobody waits for that.
        Background.run {
            let status = child.wait()
            if status != 0 { fail("\(program) ended with status \(status)") }
        }
    }
}
