/// The files that a run of the program works on. Drafts and statements belong to the files that
/// they were made for, and are offered with these only.
package struct FilesInUse: Sendable {
    private let notesPath: String?
    private let catalogPath: String?
    /// Whether they are the files that are used when nobody names others. What earlier versions kept
    /// does not say what it belongs to, and is offered with these.
    let areStandard: Bool

    /// - Parameters:
    ///   - notes: the notes file as the user names it.
    ///   - catalog: the catalog's file as the user names it.
    ///   - areStandard: whether neither an option nor the environment names a file or a workspace.
    package init(notes: String?, catalog: String?, areStandard: Bool) {
        notesPath = notes
        catalogPath = catalog
        self.areStandard = areStandard
    }

    /// The notes file's path (`Path.identity`); nil when there is no place for it. Looked up when it is
    /// asked for: most commands have no drafts.
    package var notes: String? { notesPath.map(Path.identity) }

    /// The path of the catalog's file, likewise.
    package var catalog: String? { catalogPath.map(Path.identity) }

    /// Whether what was kept for a file belongs here.
    /// - Parameters:
    ///   - file: the path that it names; nil when it names none.
    ///   - own: the file in use of its kind.
    func own(_ file: String?, as own: String?) -> Bool { file.map { $0 == own } ?? areStandard }
}
