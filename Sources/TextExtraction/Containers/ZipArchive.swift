import CZlib

/// The files in a zip container, as word processors write it: read whole, never onto a disk.
struct ZipArchive {
    private let bytes: [UInt8]
    private var entries: [String: Entry] = [:]
    /// The names, in the order of the container.
    private(set) var names: [String] = []

    private struct Entry {
        var method: Int
        var flags: Int
        var packed: Int
        var size: Int
        var checksum: UInt
        var offset: Int
    }

    /// What all files of a container may have together; a small one can claim to hold gigabytes.
    static let limit = 32 << 20
    private static let most = 20_000

    /// Reads the directory at the end.
    init(_ bytes: [UInt8]) throws(UnreadableDocument) {
        self.bytes = bytes
        guard let end = ZipArchive.end(of: bytes), let count = bytes.number(2, at: end + 10),
            var place = bytes.number(4, at: end + 16)
        else { throw .damaged("zip container") }
        if count > ZipArchive.most { throw .tooLarge("files") }
        for _ in 0..<count {
            guard let next = try readEntry(at: place) else { throw .damaged("zip container") }
            place = next
        }
    }

    /// Where the directory's end is: behind it there may be a remark.
    private static func end(of bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        return (max(0, bytes.count - 22 - 65_535)...bytes.count - 22).last {
            bytes[$0...].starts(with: [0x50, 0x4B, 0x05, 0x06])
        }
    }

    /// - Returns: where the next one is; nil where this is none.
    private mutating func readEntry(at place: Int) throws(UnreadableDocument) -> Int? {
        guard bytes.number(4, at: place) == 0x0201_4B50,
            let flags = bytes.number(2, at: place + 8),
            let method = bytes.number(2, at: place + 10),
            let checksum = bytes.number(4, at: place + 16),
            let packed = bytes.number(4, at: place + 20),
            let size = bytes.number(4, at: place + 24),
            let length = bytes.number(2, at: place + 28),
            let extra = bytes.number(2, at: place + 30),
            let remark = bytes.number(2, at: place + 32),
            let offset = bytes.number(4, at: place + 42),
            let name = bytes.slice(place + 46, length)
        else { return nil }
        let text = String(decoding: name, as: UTF8.self)
        if entries[text] == nil { names.append(text) }
        entries[text] = Entry(
            method: method, flags: flags, packed: packed, size: size, checksum: UInt(checksum),
            offset: offset)
        return place + 46 + length + extra + remark
    }

    /// The content of a file; nil where there is none of the name.
    subscript(name: String) -> [UInt8]? {
        get throws(UnreadableDocument) {
            guard let entry = entries[name] else { return nil }
            if entry.flags & 1 != 0 {
                throw UnreadableDocument(
                    "is protected by a password", "save a copy without one")
            }
            // What is claimed costs nothing to check; what comes is counted too.
            if entry.size > ZipArchive.limit { throw .tooLarge("text") }
            guard let length = bytes.number(2, at: entry.offset + 26),
                let extra = bytes.number(2, at: entry.offset + 28),
                let packed = bytes.slice(entry.offset + 30 + length + extra, entry.packed)
            else { throw .damaged("zip container") }
            let content = try unpacked(packed, entry)
            guard content.checksum == entry.checksum else { throw .damaged("zip container") }
            return content
        }
    }

    private func unpacked(
        _ packed: ArraySlice<UInt8>, _ entry: Entry
    ) throws(UnreadableDocument) -> [UInt8] {
        switch entry.method {
        case 0: return Array(packed)
        case 8:
            guard let content = Inflation.run(packed, to: entry.size) else {
                throw .damaged("zip container")
            }
            return content
        default:
            throw UnreadableDocument(
                "is compressed in a way that is not known here", "save it again as .docx")
        }
    }
}

/// Unpacks what zip packed.
private enum Inflation {
    /// - Returns: nil where the bytes are damaged, or have another size than was said.
    static func run(_ packed: ArraySlice<UInt8>, to size: Int) -> [UInt8]? {
        var stream = z_stream()
        guard pledges_inflate_init(&stream) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var input = Array(packed)
        // One byte more than was said: what fills it is another size.
        var output = [UInt8](repeating: 0, count: size + 1)
        let status = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(clamping: source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(clamping: target.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        guard status == Z_STREAM_END, Int(stream.total_out) == size else { return nil }
        output.removeLast()
        return output
    }
}

extension [UInt8] {
    /// A little-endian number; nil beyond the end.
    fileprivate func number(_ width: Int, at place: Int) -> Int? {
        slice(place, width)?.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// A run of bytes; nil beyond the end.
    fileprivate func slice(_ place: Int, _ length: Int) -> ArraySlice<UInt8>? {
        guard place >= 0, length >= 0, place <= count - length else { return nil }
        return self[place..<place + length]
    }

    fileprivate var checksum: UInt {
        withUnsafeBufferPointer { UInt(crc32(0, $0.baseAddress, UInt32(clamping: $0.count))) }
    }
}
