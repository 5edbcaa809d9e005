#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Double {
    var naturalLogarithm: Double { log(self) }

    /// The probability of these log odds.
    var probability: Double { 1 / (1 + exp(-self)) }
}
