import CZlib

/// Writes a zip container, as Word documents and workbooks are: every file deflated, and the same bytes every time.
struct ZipFile {
    private var files: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    /// Midnight on 1 January 1980, the first day that a container can name: the time is no part of the
    /// document.
    private static let date: UInt16 = 0x0021
    private static let deflated: UInt16 = 8
    /// The version of the format that a reader must know, 2.0.
    private static let version: UInt16 = 20
    /// Names are UTF-8.
    private static let flags: UInt16 = 1 << 11

    /// Adds a file.
    mutating func add(_ name: String, _ text: String) {
        let bytes = Array(text.utf8)
        let packed = ZipFile.deflate(bytes)
        let sum = UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
        var head: [UInt8] = []
        for number in [ZipFile.version, ZipFile.flags, ZipFile.deflated, 0, ZipFile.date] {
            head.append(little: number)
        }
        for number in [sum, UInt32(packed.count), UInt32(bytes.count)] {
            head.append(little: number)
        }
        head.append(little: UInt16(name.utf8.count))
        head.append(little: UInt16(0))
        directory.append(little: UInt32(0x0201_4B50))
        directory.append(little: ZipFile.version)
        directory += head
        directory += [UInt8](repeating: 0, count: 10)
        directory.append(little: UInt32(files.count))
        directory += Array(name.utf8)
        files.append(little: UInt32(0x0403_4B50))
        files += head + Array(name.utf8) + packed
        count += 1
    }

    /// The whole container.
    var bytes: [UInt8] {
        var end: [UInt8] = []
        end.append(little: UInt32(0x0605_4B50))
        for number in [0, 0, count, count] { end.append(little: number) }
        end.append(little: UInt32(directory.count))
        end.append(little: UInt32(files.count))
        end.append(little: UInt16(0))
        return files + directory + end
    }

    /// The bytes without the head and the sum that zlib writes otherwise.
    private static func deflate(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        // The memory that it asks for is all that can be missing, and Swift ends a program without it.
        precondition(pledges_deflate_init(&stream) == Z_OK, "no memory to pack a document")
        defer { deflateEnd(&stream) }
        let limit = Int(deflateBound(&stream, UInt(bytes.count)))
        var source = bytes
        return source.withUnsafeMutableBufferPointer { source in
            [UInt8](unsafeUninitializedCapacity: limit) { target, count in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(limit)
                _ = CZlib.deflate(&stream, Z_FINISH)
                count = Int(stream.total_out)
            }
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(little number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
