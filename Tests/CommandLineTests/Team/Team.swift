import Commitments
import Foundation
import SeededNumbers
import Storage
import Testing

/// Analysts who share a folder by git, and everything that any of them ever wrote.
final class Team {
    private let shell: Shell
    private(set) var clones: [Clone] = []
    private var random: SeededNumbers
    private var ids: NoteIDSource
    /// Seconds since the first act; several acts fall into one second.
    private var now = 0
    /// How many versions were written, so that no two are alike.
    private var count = 0
    private var written: [Note.ID: Set<Note.Version>] = [:]
    private var terms: [OwnTerm.ID: Set<String>] = [:]

    init(of size: Int, seed: UInt64) throws {
        shell = try Shell()
        random = SeededNumbers(seed: seed)
        ids = NoteIDSource(random: SeededNumbers(seed: seed &+ 1))
        #expect(
            try Clone.git(["init", "-q", "--bare", "-b", "main", "hub"], in: shell.folder, by: "")
                .status == 0)
        for number in 0..<size {
            let name = "clone\(number)"
            _ = try Clone.git(["clone", "-q", "hub", name], in: shell.folder, by: name)
            let skew = Int.random(in: -3600...3600, using: &random)
            let clone = Clone(folder: shell.folder.appending(path: name), author: name, skew: skew)
            let setup = try shell.pledges("git", "setup", name, "--yes")
            #expect(setup.status == 0, "\(setup.messages)")
            clones.append(clone)
            if number > 0 { continue }
            try clone.git("checkout", "-q", "-b", "main")
            try clone.git("add", "-A")
            try clone.git("commit", "-qm", "Pledges and git")
            #expect(try clone.git("push", "-q", "origin", "main").status == 0)
        }
    }

    /// An analyst works, commits, and takes what the others have: from the hub, or from one of
    /// them directly; or on top of it, by a rebase.
    func round() throws {
        let clone = anyone()
        for _ in 0..<Int.random(in: 1...3, using: &random) { try work(in: clone) }
        try commit(in: clone)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: break
        case 1, 2: try join(clone, with: anyone().folder.path)
        case 3: try rebase(clone)
        default: try synchronize(clone)
        }
    }

    /// Everybody has what everybody has.
    func finish() throws {
        for _ in 0..<2 { for clone in clones { try synchronize(clone) } }
    }

    private func anyone() -> Clone { clones[Int.random(in: clones.indices, using: &random)] }

    private func commit(in clone: Clone) throws {
        try clone.git("add", "-A")
        let result = try clone.git("commit", "-qm", "Work of \(clone.author)")
        #expect(result.status == 0, "\(result.output)")
    }
}

// MARK: Work

extension Team {
    private func time(in clone: Clone) -> Timestamp {
        now += Int.random(in: 0...2, using: &random)
        return Timestamp(seconds: 1_795_000_000 + now + clone.skew, offset: 540)
    }

    private func work(in clone: Clone) throws {
        let time = time(in: clone)
        try clone.change { notebook in
            switch Int.random(in: 0..<10, using: &random) {
            case 0, 1, 2: add(to: &notebook, in: clone, at: time)
            case 3: watch(in: &notebook, in: clone, at: time)
            default: revise(&notebook, in: clone, at: time)
            }
        }
    }

    private func add(to notebook: inout Notebook, in clone: Clone, at time: Timestamp) {
        let pledge = Pledge.ID("SEC-0\(Int.random(in: 1...5, using: &random))")
        var version = Note.Version(
            changed: time, author: clone.author, date: time.date, text: "")
        say(something: &version)
        let note = Note(
            id: ids.next(at: time), pledge: pledge, created: time, current: version)
        notebook.put(note)
        written[note.id, default: []].insert(version)
    }

    /// Edits, deletes, tags, or sets a status or a reading.
    private func revise(_ notebook: inout Notebook, in clone: Clone, at time: Timestamp) {
        guard let note = random.pick(notebook.notes) else {
            return add(to: &notebook, in: clone, at: time)
        }
        var version = note.current
        version.changed = time
        version.author = clone.author
        say(something: &version)
        notebook.put(note.revised(version))
        written[note.id, default: []].insert(version)
    }

    private func say(something version: inout Note.Version) {
        count += 1
        version.evidence = ["\(count)"]
        version.isDeleted = false
        switch Int.random(in: 0..<6, using: &random) {
        case 0: version.isDeleted = true
        case 1: version.tags = ["tag\(count)"]
        case 2: version.status = random.pick(Status.definitions.map(\.status))
        case 3:
            version.reading = Note.Reading(
                from: Meeting.ID("a"), to: Meeting.ID("b"),
                labels: [random.pick(ChangeLabel.allCases) ?? .softened])
        default: version.text = "text \(count)\n둘째 줄"
        }
    }

    private func watch(in notebook: inout Notebook, in clone: Clone, at time: Timestamp) {
        count += 1
        let name = "term \(count)"
        let isNew = notebook.terms.isEmpty || Bool.random(using: &random)
        var term = OwnTerm(
            id: ids.nextTerm(at: time), created: time, changed: time, author: clone.author,
            term: WatchedTerm(name: name, variants: [.init(name: "v", forms: [name])]))
        if !isNew, let old = random.pick(notebook.terms) {
            term = old
            term.changed = time
            term.author = clone.author
            term.term.name = name
            term.isDeleted = Bool.random(using: &random)
        }
        let edit = Change.TermEdit(before: notebook.term(term.id), after: term)
        notebook.apply(Change(summary: name, terms: [edit]))
        terms[term.id, default: []].insert(name)
    }
}

// MARK: Git

extension Team {
    private func synchronize(_ clone: Clone) throws {
        try join(clone, with: "origin")
        let push = try clone.git("push", "-q", "origin", "HEAD:main")
        #expect(push.status == 0, "\(push.output)")
    }

    private func join(_ clone: Clone, with other: String) throws {
        // A peer's folder may have nothing yet.
        guard try clone.git("fetch", "-q", other, "main").status == 0 else { return }
        let expected = try expectation(of: clone)
        let merge = try clone.git("merge", "-q", "--no-edit", "FETCH_HEAD")
        #expect(merge.status == 0, "\(merge.output)")
        try expectWhole(clone)
        guard let expected else { return }
        #expect(clone.bytes == expected.bytes)
        for note in expected.editedTwice {
            #expect(merge.output.contains("\(note.id) on \(note.pledge) was changed on both"))
        }
    }

    private func rebase(_ clone: Clone) throws {
        let result = try clone.git("pull", "-q", "--rebase", "origin", "main")
        #expect(result.status == 0, "\(result.output)")
        try expectWhole(clone)
    }

    /// What the merge should give, computed from either side; nil where git has more than one
    /// common ancestor or does not ask the driver, since only one side has changed anything.
    private func expectation(of clone: Clone) throws -> FileMerge.Result? {
        let bases = try clone.git("merge-base", "--all", "HEAD", "FETCH_HEAD").output
            .split(separator: "\n").map(String.init)
        guard bases.count == 1 else { return nil }
        let base = try clone.bytes(at: bases[0])
        let (mine, theirs) = (try clone.bytes(at: "HEAD"), try clone.bytes(at: "FETCH_HEAD"))
        guard mine != theirs, mine != base, theirs != base else { return nil }
        func merge(_ left: [UInt8], _ right: [UInt8]) throws -> FileMerge.Result {
            try FileMerge.merge(
                base: .init(base, named: "base"), mine: .init(left, named: "mine"),
                theirs: .init(right, named: "theirs"))
        }
        let result = try merge(mine, theirs)
        #expect(try merge(theirs, mine).bytes == result.bytes)
        return result
    }

    private func expectWhole(_ clone: Clone) throws {
        #expect(try clone.git("ls-files", "-u").output == "")
        if clone.bytes.isEmpty { return }
        #expect(FileChecker.check(clone.bytes, named: clone.author) == [])
    }
}

// MARK: What must hold

extension Team {
    /// All clones have the same bytes, and in them every version that was ever written, once.
    func expectEverythingEverywhere() {
        let notebook = clones[0].notebook
        for clone in clones { #expect(clone.bytes == clones[0].bytes) }
        #expect(Set(notebook.notes.map(\.id)) == Set(written.keys))
        for note in notebook.notes {
            let versions = note.history + [note.current]
            #expect(written[note.id]?.isSubset(of: versions) ?? false)
            // Besides what was written there is only what joins: it has the evidence of two.
            let joins = Set(versions).subtracting(written[note.id] ?? [])
            #expect(joins.allSatisfy { $0.evidence.count > 1 })
            #expect(versions.count == Set(versions).count)
        }
        #expect(Set(notebook.terms.map(\.id)) == Set(terms.keys))
        for term in notebook.terms {
            #expect(terms[term.id]?.contains(term.term.name) ?? false)
        }
    }
}
