import ArgumentParser

/// `pledges` without arguments, the command that starts most often. Each option has the value that
/// parsing no arguments gives it; a test compares the two.
extension Browse {
    static var bare: Browse {
        var browse = Browse()
        browse.words = []
        browse.filters = .none
        browse.day = DayOptions()
        browse.day.asOf = nil
        browse.theme = nil
        browse.readOnly = false
        browse.fresh = false
        browse.look = .plain
        browse.authorship = AuthorOptions()
        browse.authorship.author = nil
        browse.files = .standard
        #if DEBUG
            browse.crash = nil
        #endif
        return browse
    }
}

extension FilterOptions {
    /// Nothing said: all pledges.
    fileprivate static var none: FilterOptions {
        var options = FilterOptions()
        options.pillar = []
        options.status = []
        options.state = []
        options.change = []
        options.meeting = []
        options.type = []
        options.party = []
        options.tag = []
        options.stale = false
        options.hasNotes = false
        options.retired = false
        options.query = nil
        options.sortOption = nil
        return options
    }
}

extension FileOptions {
    /// Nothing said: the files of the environment.
    fileprivate static var standard: FileOptions {
        var options = FileOptions()
        options.catalog = nil
        options.workspace = nil
        options.notes = nil
        return options
    }
}
