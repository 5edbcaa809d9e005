#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Waits for bytes from the terminal and for the wake pipe, and reads.
struct InputSource {
    let descriptor: Int32
    let pipe: WakePipe
    /// The terminal is gone. It is not asked again: it would report readiness for ever.
    private(set) var isClosed = false

    /// What one call of `read` takes at most, so that endless input cannot keep the screen from
    /// being drawn. A flood of 100 kB fits.
    private static let batch = 1 << 18

    init(descriptor: Int32, pipe: WakePipe) {
        self.descriptor = descriptor
        self.pipe = pipe
    }

    /// Waits until there is something to read, a wake-up, a signal, or the time is over.
    /// - Returns: whether there was a wake-up.
    func wait(milliseconds: Int32) -> Bool {
        var watched = [pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0)]
        if !isClosed { watched.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
        // An interruption by a signal has left a byte in the pipe: the next call sees it.
        guard poll(&watched, nfds_t(watched.count), milliseconds) > 0 else { return false }
        guard watched[0].revents != 0 else { return false }
        pipe.drain()
        return true
    }

    /// What no hand types at once. Terminals hand on 4 kB at a time, and of a flood the rest is on its
    /// way: better a few milliseconds later than drawn piece by piece.
    private static let flood = 1024

    /// Everything that has come, without waiting, but for the rest of a flood.
    mutating func read() -> [UInt8] {
        var bytes: [UInt8] = []
        while !isClosed, bytes.count < InputSource.batch,
            isReady(within: bytes.count < InputSource.flood ? 0 : 5)
        {
            let count = append(to: &bytes)
            // 0 is the end; EIO and the like are what a terminal that hung up answers.
            if count == 0 || count < 0 && errno != EINTR && errno != EAGAIN { isClosed = true }
        }
        return bytes
    }

    private func isReady(within milliseconds: Int32) -> Bool {
        var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&watched, 1, milliseconds) > 0
    }

    private func append(to bytes: inout [UInt8]) -> Int {
        withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 1) { buffer in
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #else
                let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if count > 0 { bytes += buffer[..<count] }
            return count
        }
    }
}

/// Writes all of the bytes, as far as the descriptor takes them.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count > 0 {
            rest = rest.dropFirst(count)
        } else if count < 0, errno == EAGAIN {
            var watched = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            if poll(&watched, 1, 1000) <= 0 { return }
        } else if count == 0 || errno != EINTR {
            return
        }
    }
}
