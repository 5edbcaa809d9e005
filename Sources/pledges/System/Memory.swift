import CMalloc

/// How the C library gets memory from the system.
enum Memory {
    /// Has it ask for more at once, and return what is large as soon as it is not used.
    ///
    /// A second thread would ask for 4 kB at a time, and each time the first one has to stop; and
    /// after a large file has been read, what was used for it would be kept.
    static func prepare() {
        #if canImport(Glibc)
            mallopt(M_TOP_PAD, 1 << 20)
            mallopt(M_MMAP_THRESHOLD, 1 << 20)
            mallopt(M_TRIM_THRESHOLD, 4 << 20)
        #endif
    }
}
