/// Where the program's files are: the XDG base directories, or where the environment says.
/// https://specifications.freedesktop.org/basedir-spec/latest/
package struct Places: Sendable {
    private let environment: [String: String]

    /// Reads the places from variables of the environment.
    package init(environment: [String: String]) { self.environment = environment }

    /// The folder that holds notes and catalog: `PLEDGES_WORKSPACE`, else `pledges` in the user's
    /// data folder.
    /// - Throws: `StorageError.noHome` when there is no such folder.
    package func workspace() throws(StorageError) -> String {
        if let path = value("PLEDGES_WORKSPACE") { return path }
        return try folder("XDG_DATA_HOME", or: ".local/share")
    }

    /// The notes file: `PLEDGES_NOTES`, else `notes.json` in the workspace.
    /// - Throws: `StorageError.noHome` when there is no such folder.
    package func notes() throws(StorageError) -> String {
        if let path = value("PLEDGES_NOTES") { return path }
        return Path.join(try workspace(), "notes.json")
    }

    /// The file of settings: `PLEDGES_CONFIG`, else `config.toml` in the user's folder of settings.
    /// - Throws: `StorageError.noHome` when there is no such folder.
    package func configuration() throws(StorageError) -> String {
        if let path = value("PLEDGES_CONFIG") { return path }
        return Path.join(try folder("XDG_CONFIG_HOME", or: ".config"), "config.toml")
    }

    /// The folder for what the program remembers and can do without: drafts, backups.
    /// - Throws: `StorageError.noHome` when there is no such folder.
    package func state() throws(StorageError) -> String {
        try folder("XDG_STATE_HOME", or: ".local/state")
    }

    /// The file of what the browser remembers between runs.
    /// - Throws: `StorageError.noHome` when there is no place for it.
    package func session() throws(StorageError) -> String { try state() + "/session.json" }

    /// The folder for what is being typed.
    /// - Throws: `StorageError.noHome` when there is no such folder.
    package func drafts() throws(StorageError) -> String { try state() + "/drafts" }

    /// The folder for texts that are open in the user's own editor.
    /// - Throws: `StorageError.noHome` when there is no such folder.
    package func editing() throws(StorageError) -> String { try state() + "/editing" }

    /// The folder for notes and edits of catalogs that could not be saved.
    /// - Throws: `StorageError.noHome` when there is no such folder.
    package func edits() throws(StorageError) -> String { try state() + "/edits" }

    /// The folder for statements that are being coded.
    /// - Throws: `StorageError.noHome` when there is no such folder.
    package func intakes() throws(StorageError) -> String { try state() + "/intakes" }

    /// The folder for earlier states of the files that are saved.
    /// - Throws: `StorageError.noHome` when there is no such folder.
    package func backups() throws(StorageError) -> String { try state() + "/backups" }

    /// The catalog that the user names instead of the one in the program.
    package var catalog: String? { value("PLEDGES_CATALOG") }

    private func folder(_ variable: String, or standard: String) throws(StorageError) -> String {
        if let path = absolute(variable) { return Path.join(path, "pledges") }
        guard let home = absolute("HOME") else { throw .noHome }
        return Path.join(home, standard) + "/pledges"
    }

    private func value(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A relative path in these variables counts as none (the specification says so).
    private func absolute(_ name: String) -> String? {
        value(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
}
