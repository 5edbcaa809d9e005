import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Tells when somebody else has written a file. The system wakes it: while nothing happens, it
/// does nothing.
///
/// By inotify on Linux, by kqueue on macOS. Where neither is, and where the system cannot watch (a network drive on which
/// another machine writes), the next save still joins what others wrote.
enum FileWatch {
    /// Watches on a thread of its own, for as long as the program runs.
    /// - Parameters:
    ///   - places: the folders and names by which one comes to the file.
    ///   - onChange: called on that thread when a file of such a name was written, put there or
    ///     taken away, or its permissions changed; also when nothing in it is different.
    static func start(
        _ places: @escaping @Sendable () -> [SavedFile.Place],
        onChange: @escaping @Sendable () -> Void
    ) {
        #if canImport(Glibc) || canImport(Darwin)
            Background.run {
                var watch = FolderWatch(places)
                while watch.waitForChange() { onChange() }
            }
        #endif
    }
}

#if canImport(Glibc)
    /// The folders of the file, watched by inotify: the file itself is another one after every save.
    private struct FolderWatch {
        private let descriptor: Int32
        private let places: () -> [SavedFile.Place]
        /// What the file is called; where its folder is not there yet, what that is called.
        private var names: Set<String> = []

        init(_ places: @escaping () -> [SavedFile.Place]) {
            descriptor = inotify_init1(Int32(IN_CLOEXEC))
            self.places = places
            arm()
        }

        /// Waits for the next change.
        /// - Returns: false when the system watches nothing for us.
        mutating func waitForChange() -> Bool {
            while true {
                guard let events = read() else { return false }
                if events.contains(where: { $0.isFolderItself || isWatched($0.name) }) {
                    // Changes that belong together (delete, create, write) are read once.
                    usleep(20_000)
                    arm()
                    return true
                }
            }
        }

        private func isWatched(_ name: String) -> Bool {
            let isText = name.hasSuffix(".txt") && !name.hasPrefix(".")
            return names.contains(name) || isText && names.contains(SavedFile.Place.anyText)
        }

        private mutating func arm() {
            let places = places()
            names = Set(places.map(\.name))
            for place in places {
                var folder = place.folder
                while !add(folder), Path.folder(of: folder) != folder {
                    names.insert(Path.name(of: folder))
                    folder = Path.folder(of: folder)
                }
            }
        }

        private func add(_ folder: String) -> Bool {
            let mask =
                IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE
                | IN_DELETE_SELF
                | IN_MOVE_SELF | IN_ATTRIB
            return inotify_add_watch(descriptor, folder, UInt32(mask) | UInt32(IN_ONLYDIR)) >= 0
        }

        private struct Happening {
            var isFolderItself: Bool
            var name: String
        }

        /// What has happened; waits for the first. Nil when it cannot be told.
        private func read() -> [Happening]? {
            var buffer = [UInt8](repeating: 0, count: 16_384)
            while true {
                let count = Glibc.read(descriptor, &buffer, buffer.count)
                if count > 0 { return happenings(in: buffer[..<count]) }
                if count == 0 || errno != EINTR { return nil }
            }
        }

        private func happenings(in bytes: ArraySlice<UInt8>) -> [Happening] {
            let head = MemoryLayout<inotify_event>.size
            var rest = bytes
            var result: [Happening] = []
            while rest.count >= head {
                let event = rest.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
                let name = rest.dropFirst(head).prefix(Int(event.len)).prefix { $0 != 0 }
                // Who takes the permission to read a folder away changes what is known of it.
                let isOwn =
                    event.mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF) != 0
                    || event.mask & UInt32(IN_ATTRIB) != 0 && name.isEmpty
                result.append(
                    Happening(
                        isFolderItself: isOwn, name: String(decoding: name, as: UTF8.self)))
                rest = rest.dropFirst(head + Int(event.len))
            }
            return result
        }
    }
#endif

#if canImport(Darwin)
    /// The folders of the file and the file itself, watched by kqueue: a folder tells of names that
    /// come and go, the file of what is written in its place.
    private struct FolderWatch {
        private let queue = kqueue()
        private let places: () -> [NoteStore.Place]
        private var watched: [Int32] = []

        init(_ places: @escaping () -> [NoteStore.Place]) {
            self.places = places
            arm()
        }

        /// Waits for the next change.
        /// - Returns: false when the system watches nothing for us.
        mutating func waitForChange() -> Bool {
            var event = kevent()
            while !watched.isEmpty {
                let count = kevent(queue, nil, 0, &event, 1, nil)
                if count < 0 && errno != EINTR { return false }
                guard count > 0 else { continue }
                // Changes that belong together (delete, create, write) are read once.
                usleep(20_000)
                arm()
                return true
            }
            return false
        }

        /// Watches the files that have the names now: a save replaces the file.
        private mutating func arm() {
            for descriptor in watched { close(descriptor) }
            watched = places().flatMap { [$0.folder, $0.folder + "/" + $0.name] }.compactMap(watch)
        }

        private func watch(_ path: String) -> Int32? {
            let descriptor = open(path, O_EVTONLY | O_CLOEXEC)
            if descriptor < 0 { return nil }
            let acts = NOTE_WRITE | NOTE_EXTEND | NOTE_DELETE | NOTE_RENAME | NOTE_ATTRIB
            var change = kevent(
                ident: UInt(descriptor), filter: Int16(EVFILT_VNODE),
                flags: UInt16(EV_ADD | EV_CLEAR), fflags: UInt32(acts), data: 0, udata: nil)
            return kevent(queue, &change, 1, nil, 0, nil) == 0 ? descriptor : nil
        }
    }
#endif
