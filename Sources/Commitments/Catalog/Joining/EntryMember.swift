/// A member of an entry that has one value, such as the title of a pledge. Lists are no such
/// members: they are joined element by element.
struct EntryMember<Entry: Sendable>: Sendable {
    /// As it is called in files.
    let name: String
    /// What it says, as in files; nil where the entry has none.
    let text: @Sendable (Entry) -> String?
    /// Takes the value from the first entry over into the second.
    let copy: @Sendable (Entry, inout Entry) -> Void
    /// Puts a text in; nil where a value is chosen from a few, or names something.
    private(set) var write: (@Sendable (String, inout Entry) -> Void)?

    init<Value>(
        _ name: String, _ path: any WritableKeyPath<Entry, Value> & Sendable,
        as text: @escaping @Sendable (Value) -> String?
    ) {
        self.name = name
        self.text = { text($0[keyPath: path]) }
        copy = { $1[keyPath: path] = $0[keyPath: path] }
    }

    init(_ name: String, _ path: any WritableKeyPath<Entry, String> & Sendable) {
        self.init(name, path) { $0 }
        write = { $1[keyPath: path] = $0 }
    }

    init(_ name: String, _ path: any WritableKeyPath<Entry, String?> & Sendable) {
        self.init(name, path) { $0 }
        write = { $1[keyPath: path] = $0.isEmpty ? nil : $0 }
    }

    init<Target>(_ name: String, _ path: any WritableKeyPath<Entry, Identifier<Target>> & Sendable)
    {
        self.init(name, path) { $0.text }
    }

    init<Choice: RawRepresentable<String> & Sendable>(
        _ name: String, _ path: any WritableKeyPath<Entry, Choice> & Sendable
    ) {
        self.init(name, path) { $0.rawValue }
    }

    init(_ name: String, _ path: any WritableKeyPath<Entry, CalendarDate?> & Sendable) {
        self.init(name, path) { $0?.iso }
    }
}

extension EntryMember<Party> {
    static let all = [Self("name", \.name), Self("short", \.short)]
}

extension EntryMember<Pillar> {
    static let all = [
        Self("key", \.key) { String($0) }, Self("prefix", \.prefix), Self("name", \.name),
        Self("short", \.short), Self("colour", \.colour) { $0?.rawValue },
    ]
}

extension EntryMember<MeetingFormat> {
    static let all = [
        Self("name", \.name), Self("statement", \.isStatement) { $0 ? "true" : "false" },
    ]
}

extension EntryMember<Source> {
    static let all = [
        Self("publisher", \.publisher), Self("title", \.title), Self("url", \.url),
    ]
}

extension EntryMember<Meeting> {
    static let all = [
        Self("date", \.date) { $0.iso }, Self("end", \.end), Self("place", \.place),
        Self("short", \.short), Self("format", \.format), Self("summary", \.summary),
        Self("source", \.source), Self("confidence", \.confidence), Self("extract", \.extract),
        Self("note", \.note),
    ]
}

extension EntryMember<Pledge> {
    static let all = [
        Self("title", \.title), Self("pillar", \.pillar), Self("type", \.type),
        Self("summary", \.summary), Self("parent", \.parent) { $0?.text },
        Self("retired", \.retired),
    ]
}

extension EntryMember<Reaffirmation> {
    static let all = [Self("speaker", \.speaker) { $0.text }]
}

extension EntryMember<Wording> {
    static let all = [
        Self("text", \.text), Self("verb", \.verb), Self("provenance", \.provenance),
        Self("language", \.language), Self("confidence", \.confidence),
        Self("covers", \.covers), Self("coding", \.coding) { $0?.inWords },
        Self("anchor", \.anchor) { $0?.inWords },
    ]
}

extension EntryMember<Expectation> {
    static let all = [
        Self("label", \.label) { $0?.rawValue }, Self("state", \.state) { $0?.rawValue },
        Self("reason", \.reason), Self("caution", \.caution),
    ]
}

extension EntryMember<StatementRecord> {
    static let all = [
        Self("meeting", \.meeting), Self("kind", \.kind), Self("title", \.title),
        Self("language", \.language) { $0 }, Self("source", \.source),
        Self("obtained", \.obtained) { $0.iso }, Self("checksum", \.checksum) { $0 },
        Self("extent", \.extent), Self("markup", \.markup),
    ]
}
