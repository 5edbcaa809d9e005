/// The classes and ids that a page's own style sheets hide. Rules for other media, and those that depend on what
/// is around an element, are not looked at.
struct HidingStyles {
    /// ".name" and "#name", in small letters.
    private var selectors: Set<String> = []

    init(of page: String) {
        var rest = page[...]
        while let start = rest.firstRange(of: "<style"),
            let begin = rest[start.upperBound...].firstIndex(of: ">")
        {
            let body = rest[rest.index(after: begin)...]
            let end = body.firstRange(of: "</style")?.lowerBound ?? body.endIndex
            read(body[..<end])
            rest = body[end...]
        }
    }

    /// Whether a class or the id of an element is hidden.
    func hide(_ element: PageElement) -> Bool {
        if selectors.isEmpty { return false }
        let classes = (element.attributes["class"] ?? "").lowercased().split(separator: " ")
        return classes.contains { selectors.contains("." + $0) }
            || element.attributes["id"].map { selectors.contains("#" + $0.lowercased()) } ?? false
    }

    private mutating func read(_ sheet: Substring) {
        var depth = 0
        var isMedia = false
        var selector = ""
        var body = ""
        for character in sheet {
            switch character {
            case "{":
                if depth == 0 { isMedia = selector.contains("@") }
                depth += 1
                body = ""
            case "}":
                if depth == 1, !isMedia { add(selector, body) }
                depth = max(0, depth - 1)
                if depth == 0 { selector = "" }
            default:
                if depth == 0 { selector.append(character) } else { body.append(character) }
            }
        }
    }

    private mutating func add(_ selector: String, _ body: String) {
        let rules = body.lowercased().filter { !$0.isWhitespace }
        guard rules.contains("display:none") || rules.contains("visibility:hidden") else { return }
        for part in selector.split(separator: ",") {
            let name = part.lowercased().filter { !$0.isWhitespace }
            let isSimple = !part.drop { $0.isWhitespace }.split(whereSeparator: \.isWhitespace)
                .dropFirst().contains { !$0.isEmpty }
            guard isSimple, let sign = name.firstIndex(where: { $0 == "." || $0 == "#" }) else {
                continue
            }
            let rest = name[sign...]
            if rest.dropFirst().allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
            {
                selectors.insert(String(rest))
            }
        }
    }
}
