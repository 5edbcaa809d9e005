import Storage

extension OwnFiles {
    /// The files that a command works on, those of the environment, and what it reads.
    init(_ files: FileOptions, inputs: [String] = []) {
        let working = try? files.workingCatalogPath()
        self.init(
            notes: try? files.notesPath(), catalogs: [files.catalogPath, working], inputs: inputs)
    }

    /// Files that the environment names are spared even where an option names others: they are
    /// somebody's notes all the same.
    init(notes: String?, catalogs: [String?], inputs: [String]) {
        let usual = FileOptions.ofEnvironment
        let standing = [usual.catalogPath, try? usual.workingCatalogPath()]
        self.init(
            notes: [notes, try? usual.notesPath()].compactMap(\.self),
            catalogs: (catalogs + standing).compactMap(\.self),
            state: try? Environment.places.state(), inputs: inputs.filter { $0 != "-" })
    }
}

extension FileOptions {
    /// Nothing named: what the environment says.
    static var ofEnvironment: FileOptions {
        var options = FileOptions()
        (options.catalog, options.workspace, options.notes) = (nil, nil, nil)
        return options
    }
}
