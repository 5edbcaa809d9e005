import Commitments
import TOML

/// Values of the file as those of settings.
extension TOMLValue {
    func string() throws(Setting.ValueProblem) -> String {
        guard case .string(let text) = kind else {
            throw .init(message: "must be a text in quotes")
        }
        return text
    }

    func boolean() throws(Setting.ValueProblem) -> Bool {
        switch kind {
        case .boolean(let isTrue): return isTrue
        case .string("true"): return true
        case .string("false"): return false
        default: throw .init(message: "must be true or false")
        }
    }

    /// One of some names.
    func choice(_ what: String, of known: [String]) throws(Setting.ValueProblem) -> String {
        let name = try string()
        if known.contains(name) { return name }
        let near = nearest(to: name, among: known).map { "did you mean \"\($0)\"? " } ?? ""
        throw .init(
            message: "there is no \(what) “\(name)”",
            remedy: "\(near)use one of: \(known.quotedList)")
    }

    /// A text, or a list of texts, each with its place.
    func strings() throws(Setting.ValueProblem) -> [(text: String, place: TOMLPlace)] {
        switch kind {
        case .string(let text): return [(text, place)]
        case .list(let items):
            var texts: [(text: String, place: TOMLPlace)] = []
            for item in items {
                guard case .string(let text) = item.kind else {
                    throw .init(place: item.place, message: "must be a text in quotes")
                }
                texts.append((text, item.place))
            }
            return texts
        default: throw .init(message: "must be a text in quotes, or a list of them")
        }
    }

    func fiscalYear() throws(Setting.ValueProblem) -> FiscalYear {
        if case .integer(let month) = kind {
            guard let year = FiscalYear(startMonth: month) else {
                throw .init(message: "the first month must be 1 to 12")
            }
            return year
        }
        let name = try choice("fiscal year", of: FiscalYear.named.map(\.name))
        return FiscalYear.named.first { $0.name == name }?.year ?? .calendar
    }

    func questions() throws(Setting.ValueProblem) -> Set<Preferences.Question> {
        if case .boolean(let asks) = kind { return asks ? Set(Preferences.Question.allCases) : [] }
        var questions: Set<Preferences.Question> = []
        for (text, place) in try strings() {
            let known = Preferences.Question.allCases.map(\.rawValue)
            guard let question = Preferences.Question(rawValue: text) else {
                throw .init(
                    place: place, message: "there is no question “\(text)”",
                    remedy: "use some of: \(known.quotedList)")
            }
            questions.insert(question)
        }
        return questions
    }
}
