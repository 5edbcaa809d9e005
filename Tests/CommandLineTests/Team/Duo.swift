import Foundation
import JSON
import Testing

@testable import pledges

/// Two analysts, jh and mk, who share a folder by the git of this machine.
final class Duo {
    /// How mk gets what jh has pushed.
    enum Way: String, CaseIterable, CustomTestStringConvertible {
        case merge, rebase
        /// Both began with a copy of the files, in a repository of their own.
        case mergeOfOthers = "merge of independent copies"
        case rebaseOfOthers = "rebase of independent copies"

        var isIndependent: Bool { self == .mergeOfOthers || self == .rebaseOfOthers }
        var isRebase: Bool { self == .rebase || self == .rebaseOfOthers }
        var testDescription: String { rawValue }
    }

    let shell: Shell
    let way: Way

    /// - Parameters:
    ///   - seed: lines of shell that make what both begin with.
    ///   - isSetUp: whether both run `pledges git setup`.
    init(_ way: Way = .merge, isSetUp: Bool = true, seed: [String] = []) throws {
        shell = try Shell()
        self.way = way
        for who in ["jh", "mk"] {
            try makeHome(who)
            if way.isIndependent || who == "jh" {
                try FileManager.default.createDirectory(
                    at: folder(who), withIntermediateDirectories: true)
                try run(who, "git init -q")
            }
        }
        if !seed.isEmpty { try writeCatalog(in: folder("jh")) }
        for line in ["pledges note add SEC-02 -m 'We share this file'"] + seed {
            try done("jh", line)
        }
        if isSetUp { try done("jh", "pledges git setup --yes") }
        if way.isIndependent {
            try done(
                "mk", "cp ../../jh/trilateral/*.json . && cp ../../jh/trilateral/.c*.json . || :")
            try done("mk", "pledges git setup --yes")
            try commit("mk", "Begin")
        }
        try commit("jh", "Begin")
        try done("jh", "git init -q --bare -b main ../../hub.git")
        try done("jh", "git remote add origin ../../hub.git && git push -q -u origin main")
        if way.isIndependent {
            try done("mk", "git remote add origin ../../hub.git")
        } else {
            _ = try shell.sh("mkdir -p mk && git clone -q hub.git mk/trilateral")
            if isSetUp { try done("mk", "pledges git setup --yes") }
        }
    }

    /// A working copy as the first edit would make it, but without codings: nothing of what the two do depends on them,
    /// and each of a hundred commands would read them.
    private func writeCatalog(in folder: URL) throws {
        let catalog = Data(try Duo.catalog.get())
        for name in ["catalog.json", ".catalog.base.json"] {
            try catalog.write(to: folder.appending(path: name))
        }
    }

    private static let catalog = Result {
        try JSONDocument(parsing: Library.bundledText).root.withoutCodings.documentBytes
    }

    private func makeHome(_ who: String) throws {
        let home = shell.folder.appending(path: "home-\(who)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        let text =
            "[user]\n name = \(who)\n email = \(who)@example.org\n[init]\n defaultBranch = main\n"
        try Data(text.utf8).write(to: home.appending(path: ".gitconfig"))
    }

    func folder(_ who: String) -> URL { shell.folder.appending(path: "\(who)/trilateral") }

    /// Runs a line of shell as one of the two.
    @discardableResult
    func run(_ who: String, _ line: String) throws -> Shell.Result {
        let bin = URL(filePath: Shell.program).deletingLastPathComponent().path
        shell.environment = [
            "PATH": "\(bin):/usr/bin:/bin", "HOME": shell.folder.path + "/home-\(who)",
            "PLEDGES_AUTHOR": who, "PLEDGES_NOTES": folder(who).path + "/notes.json",
            "TZ": "Asia/Seoul", "LC_ALL": "C.UTF-8", "GIT_EDITOR": "true",
        ]
        return try shell.sh("cd '\(folder(who).path)' && \(line)")
    }

    /// Runs a line that must succeed.
    @discardableResult
    func done(_ who: String, _ line: String) throws -> Shell.Result {
        let result = try run(who, line)
        if result.status != 0 {
            Issue.record("\(who): \(line): \(result.output)\(result.messages)")
        }
        return result
    }

    func commit(_ who: String, _ message: String = "Work") throws {
        try run(who, "git add . && git commit -qm '\(message)'")
    }

    /// Both commit, jh pushes, and mk takes it in.
    @discardableResult
    func share() throws -> Shell.Result {
        try commit("jh")
        try commit("mk")
        try done("jh", "git push -q")
        let unrelated = way == .mergeOfOthers ? " --allow-unrelated-histories" : ""
        let how = way.isRebase ? "--rebase" : "--no-rebase --no-edit\(unrelated)"
        return try run("mk", "git pull \(how) origin main")
    }

    /// mk's work goes back to jh.
    func giveBack() throws {
        try done("mk", "git push -q origin HEAD:main")
        try done("jh", "git pull -q --no-edit origin main")
    }

    func bytes(_ who: String, _ name: String) -> Data? {
        try? Data(contentsOf: folder(who).appending(path: name))
    }

    /// Whether the two have the same files.
    func expectTheSame() {
        for name in ["notes.json", "catalog.json"] {
            #expect(bytes("jh", name) == bytes("mk", name), "\(name)")
        }
    }
}

extension JSONNode {
    /// The value without members called "coding".
    fileprivate var withoutCodings: JSONValue {
        if let members {
            let left = members.filter { $0.name.string != "coding" }
            return .object(
                left.map { JSONMember($0.name.string ?? "", $0.value.withoutCodings) })
        }
        return elements.map { .array($0.map(\.withoutCodings)) } ?? .raw(rawText)
    }
}
