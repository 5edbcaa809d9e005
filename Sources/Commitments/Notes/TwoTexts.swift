extension Note.Version {
    /// Names a version within its note.
    package struct Mark: Hashable, Sendable, Comparable {
        /// When the version was written.
        package var changed: Timestamp
        /// Who wrote it.
        package var author: String

        /// Creates the name of a version.
        package init(changed: Timestamp, author: String) {
            self.changed = changed
            self.author = author
        }

        /// As a draft names it: "2026-11-22T13:14:02+09:00 jh".
        package var text: String { "\(changed.iso) \(author)" }

        package static func < (left: Mark, right: Mark) -> Bool {
            (left.changed.seconds, left.author, left.changed.offset)
                < (right.changed.seconds, right.author, right.changed.offset)
        }
    }

    /// What names this version.
    package var mark: Mark { Mark(changed: changed, author: author) }

    /// Whether two versions say the same to a reader; the versions beside them do not count.
    package func readsTheSame(as other: Self) -> Bool {
        var copy = self
        copy.beside = other.beside
        return copy.saysTheSame(as: other)
    }
}

extension Note {
    /// The texts beside the current one that are not settled yet, oldest first: when two people
    /// changed the same thing at the same time, what the earlier one wrote.
    package var textsBeside: [Version] {
        var texts: [Version] = []
        for mark in current.beside {
            // One writer at two terminals may write twice in a second, so the mark is not all.
            let version = history.last { version in
                version.mark == mark
                    && !(texts + [current]).contains { $0.readsTheSame(as: version) }
            }
            if let version { texts.append(version) }
        }
        return texts
    }

    /// What the texts beside the current one say of the status, where that differs: "stalled (jh)".
    package var otherStatuses: [String] {
        textsBeside.filter { $0.status != current.status }.map {
            "\($0.status?.name ?? "no status") (\($0.author))"
        }
    }

    /// Whether the note has two texts, and somebody must settle which one to keep.
    package var hasTwoTexts: Bool { !current.beside.isEmpty && !textsBeside.isEmpty }

    /// How two texts of a note can be settled.
    package enum Settlement: Hashable, Sendable {
        /// Keep the current text.
        case standing
        /// Replace it with the text beside it.
        case beside
        /// Keep both, one below the other.
        case both
    }

    /// The version that settles the current text against one beside it; other texts stay beside it.
    package func settled(_ settlement: Settlement, with other: Version) -> Version {
        var version = current
        switch settlement {
        case .standing: break
        case .beside: version.take(other)
        case .both: version.text = bothTexts(with: other)
        }
        return settling(version, with: other)
    }

    /// A version that takes the place of the current text and of one beside it.
    package func settling(_ version: Version, with other: Version) -> Version {
        var version = version
        let settled = history.filter { $0.readsTheSame(as: other) }.map(\.mark)
        version.beside = current.beside.filter { !settled.contains($0) }
        // What no text can be found for any more is settled with the last one.
        var rest = self
        rest.current = version
        if !rest.hasTwoTexts { version.beside = [] }
        return version
    }

    /// Both texts, the earlier first, as one.
    package func bothTexts(with other: Version) -> String {
        let texts = [other.text, current.text].filter { !$0.isEmpty }
        return texts.first == texts.last ? current.text : texts.joined(separator: "\n\n")
    }
}

extension Note.Version {
    /// What the other version says; tags and evidence were joined already.
    fileprivate mutating func take(_ other: Self) {
        text = other.text
        date = other.date
        status = other.status
        reviewBy = other.reviewBy
        reading = other.reading
    }
}

extension Notebook {
    /// The notes up to a day that have two texts to settle, by id.
    package func notesWithTwoTexts(asOf day: CalendarDate? = nil) -> [Note] {
        notes.filter { $0.counts(on: day) && $0.hasTwoTexts }
    }
}
