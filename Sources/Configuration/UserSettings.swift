import Canvas
import Commitments
import TOML

/// The settings of the user: the file and the environment read together, with where each value is from
/// and what is wrong. What is wrong does not count; everything else does.
package struct UserSettings: Equatable, Sendable {
    /// What holds.
    package private(set) var preferences = Preferences()
    /// Where each setting that somebody chose is from, by its name.
    package private(set) var origins: [String: Origin] = [:]
    /// What does not hold, in the order of the file.
    package private(set) var problems: [SettingProblem] = []

    /// Nobody chose anything.
    package init() {}

    /// Reads the settings.
    /// - Parameters:
    ///   - file: the bytes of the file, and how messages call it; nil where there is none.
    ///   - environment: the values of variables; nil for one that is empty or not set.
    package init(
        file: (name: String, bytes: [UInt8])?, environment: (String) -> String?
    ) {
        if let file {
            let document = TOMLDocument(file.bytes)
            let origin = { (place: TOMLPlace) in
                Origin.file(path: file.name, line: place.line, column: place.column)
            }
            problems = document.problems.map { SettingProblem(origin($0.place), $0.message) }
            for member in document.members {
                do throws(SettingProblem) {
                    try take(member, origin)
                } catch {
                    problems.append(error)
                }
            }
            problems.sort { $0.origin.isBefore($1.origin) }
        }
        takeEnvironment(environment)
    }

    /// Adds what somebody else found wrong, such as keys that clash.
    package mutating func add(_ others: [SettingProblem]) {
        problems = (problems + others).sorted { $0.origin.isBefore($1.origin) }
    }

    // MARK: The environment

    private mutating func takeEnvironment(_ environment: (String) -> String?) {
        for setting in Setting.all {
            if let variable = setting.variable, let text = environment(variable) {
                take(text, of: .environment(variable: variable), for: setting)
            }
            guard origins[setting.name] == nil else { continue }
            guard let name = setting.fallbacks.first(where: { environment($0) != nil }),
                let text = environment(name)
            else { continue }
            take(text, of: .environment(variable: name), for: setting)
        }
    }

    private mutating func take(_ text: String, of origin: Origin, for setting: Setting) {
        do throws(Setting.ValueProblem) {
            let start = TOMLPlace(line: 1, column: 1)
            try setting.set(TOMLValue(.string(text), at: start), &preferences)
            origins[setting.name] = origin
        } catch {
            problems.append(SettingProblem(origin, error.message, remedy: error.remedy))
        }
    }

    /// Takes the value of an option, which wins over all others.
    package mutating func take(_ text: String, ofOption option: String, for name: String) {
        guard let setting = Setting.all.first(where: { $0.name == name }) else { return }
        take(text, of: .option(name: option), for: setting)
    }

    // MARK: The file

    private mutating func take(
        _ member: TOMLMember, _ origin: (TOMLPlace) -> Origin
    ) throws(SettingProblem) {
        let name = member.path.joined(separator: ".")
        do throws(Setting.ValueProblem) {
            switch (member.path.first, member.path.count) {
            case ("colors"?, 2): try takeColor(member)
            case ("keys"?, 2...3): try takeKeys(member, origin)
            default:
                guard let setting = Setting.all.first(where: { $0.name == name }) else {
                    throw UserSettings.unknown(member)
                }
                try setting.set(member.value, &preferences)
            }
            origins[name] = origin(member.place)
        } catch {
            let isOfName = error.isOfName
            throw SettingProblem(
                origin(error.place ?? (isOfName ? member.place : member.value.place)),
                isOfName ? error.message : "\(name): \(error.message)", remedy: error.remedy)
        }
    }

    private mutating func takeColor(_ member: TOMLMember) throws(Setting.ValueProblem) {
        let name = member.path[1]
        guard let role = ColorText.roles.first(where: { $0.name == name }) else {
            let known = ColorText.roles.map(\.name)
            let near = nearest(to: name, among: known).map { "did you mean \($0)? " } ?? ""
            throw .init(
                place: member.place, message: "there is no role “\(name)”",
                remedy: "\(near)roles are \(known.joined(separator: ", "))")
        }
        let text: String
        if case .integer(let number) = member.value.kind {
            text = String(number)
        } else {
            text = try member.value.string()
        }
        let look = try ColorText.look(text)
        preferences.colors.append(.init(role: role.role, look: look))
    }

    private mutating func takeKeys(
        _ member: TOMLMember, _ origin: (TOMLPlace) -> Origin
    ) throws(Setting.ValueProblem) {
        if member.path == ["keys", "preset"] {
            let names = try member.value.strings()
            for (name, place) in names where !UserSettings.presets.contains(name) {
                throw .init(
                    place: place, message: "there is no preset “\(name)”",
                    remedy: "use one of: \(UserSettings.presets.quotedList)")
            }
            preferences.presets = names.map(\.text)
            return
        }
        var keys: [(text: String, place: TOMLPlace)] = []
        if member.value.kind != .boolean(false) { keys = try member.value.strings() }
        preferences.bindings.append(
            .init(
                command: member.path[member.path.count - 1],
                screen: member.path.count == 3 ? member.path[1] : nil, keys: keys.map(\.text),
                keyPlaces: keys.map { origin($0.place) }, origin: origin(member.place)))
    }

    /// The sets of keys that one can start from.
    package static let presets = ["vim", "arrows", "emacs"]

    private static func unknown(_ member: TOMLMember) -> Setting.ValueProblem {
        let name = member.path.joined(separator: ".")
        let known = Setting.all.map(\.name) + ["colors", "keys"]
        let near = nearest(to: member.path[0], among: known).map { "did you mean \($0)? " } ?? ""
        return .init(
            place: member.place, message: "there is no setting “\(name)”",
            remedy: "\(near)`pledges config` lists the settings")
    }
}

extension Setting.ValueProblem {
    /// Whether it is the name that is wrong, not the value.
    fileprivate var isOfName: Bool { message.hasPrefix("there is no setting") }
}

extension Origin {
    /// Whether it comes before another one, in the file.
    fileprivate func isBefore(_ other: Origin) -> Bool {
        switch (self, other) {
        case (.file(_, let line, let column), .file(_, let otherLine, let otherColumn)):
            (line, column) < (otherLine, otherColumn)
        case (.file, _): true
        default: false
        }
    }
}
