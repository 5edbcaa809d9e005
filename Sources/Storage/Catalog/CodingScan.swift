import Commitments
import JSON

extension UnreadMembers {
    /// The codings of wordings: most of a catalog that has them, and only comparisons ask for them.
    static let codings = UnreadMembers(named: "coding", depth: 5) { $0.coding() }

    /// The same of a catalog that is known to be valid, and as the program writes it.
    static let validCodings = UnreadMembers(named: "coding", depth: 5) { $0.indentedObject() }
}

/// Accepts a coding as it is written by the program, member for member (`Coding+JSON.swift`). What the reader
/// (`CatalogDecoder+Coding.swift`) would report is never accepted. A coding of another form is not wrong
/// for that: it is read at once.
extension JSONScanner {
    fileprivate mutating func coding() -> Bool {
        object { $0.member("clauses") && $0.list { $0.clause() } }
    }

    /// A clause has at least one member, since an object without any is refused, and no list is empty.
    private mutating func clause() -> Bool {
        object {
            $0.optional("verbs") { $0.list { $0.verb() } }
                && $0.optional("denied") { $0.list { $0.phrase() } }
                && $0.optional("modals") { $0.list { $0.mark() } }
                && $0.optional("hedges") { $0.list { $0.mark() } }
                && $0.optional("conditions") { $0.list { $0.phrase() } }
                && $0.optional("exceptions") { $0.list { $0.phrase() } }
                && $0.optional("urgency") { $0.list { $0.mark() } }
                && $0.optional("degrees") { $0.list { $0.mark() } }
                && $0.optional("quantifiers") { $0.list { $0.mark() } }
                && $0.optional("quantities") { $0.list { $0.quantity() } }
                && $0.optional("frequencies") { $0.list { $0.mark() } }
                && $0.optional("times") { $0.list { $0.time() } }
                && $0.optional("weights") { $0.list { $0.weight() } }
                && $0.optional("agents") { $0.list { $0.phrase() } }
                && $0.optional("patients") { $0.list { $0.phrase() } }
                && $0.optional("joints") { $0.list { $0.mark() } }
                && $0.optional("parts") { $0.list { $0.part() } }
                && $0.optionalText("order")
        }
    }

    private mutating func verb() -> Bool {
        object {
            $0.text("stem") && $0.text("said") && $0.text("scale")
                && $0.member("force") && $0.integer() && $0.optionalFlag("main")
        }
    }

    private mutating func mark() -> Bool {
        object {
            $0.text("key") && $0.text("said") && $0.optionalText("head")
                && $0.optional("level") { $0.integer() }
        }
    }

    private mutating func phrase() -> Bool { object { $0.text("said") && $0.stems() } }

    private mutating func quantity() -> Bool {
        object {
            $0.text("number") && $0.choice("bound", Coding.Bound.self) && $0.optionalText("unit")
                && $0.text("said")
        }
    }

    private mutating func time() -> Bool {
        object {
            $0.choice("relation", Coding.Time.Relation.self) && $0.text("date") && $0.text("said")
        }
    }

    private mutating func weight() -> Bool {
        object {
            $0.choice("kind", Coding.Weight.Kind.self) && $0.text("stem") && $0.text("said")
                && $0.optionalText("head")
        }
    }

    private mutating func part() -> Bool {
        object {
            $0.choice("role", Coding.Part.Role.self) && $0.optionalText("opener") && $0.stems()
                && $0.text("said") && $0.optionalFlag("name") && $0.optionalFlag("item")
                && $0.optionalFlag("continued")
        }
    }
}

// MARK: Members

extension JSONScanner {
    private mutating func optional(
        _ name: StaticString, _ value: (inout JSONScanner) -> Bool
    ) -> Bool {
        member(name) ? value(&self) : true
    }

    private mutating func text(_ name: StaticString) -> Bool { member(name) && text() }

    private mutating func optionalText(_ name: StaticString) -> Bool {
        optional(name) { $0.text() }
    }

    private mutating func optionalFlag(_ name: StaticString) -> Bool {
        optional(name) { $0.flag() }
    }

    private mutating func stems() -> Bool {
        optional("stems") { $0.list(canBeEmpty: true) { $0.text() } }
    }

    private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: StaticString, _: Choice.Type
    ) -> Bool {
        member(name) && text(where: { Choice(rawValue: $0) != nil })
    }
}
