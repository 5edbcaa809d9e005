import Commitments
import Storage

/// What the browser looks at first. It is there before the terminal is taken, so that another core
/// works for the first frame meanwhile.
struct Beginning {
    let now: Timestamp
    let library: Library
    /// The backup that is shown of damaged notes.
    let backup: Backup?
    let register: Register

    init(_ options: BrowseOptions, _ settings: Settings) {
        now = Clock.now()
        (library, backup) = options.library.forLooking()
        register = library.register(asOf: options.asOf ?? now.date)
        Background.run {
            [
                register, filter = options.filter,
                sort = options.sort ?? settings.preferences.sort ?? .pillar
            ] in
            let rows = Listing(register, filter, sortedBy: sort).rows.prefix(Beginning.rows)
            if let first = rows.first { register.prepareWordings(of: first) }
            // The rows that are drawn last: the first are compared when they are drawn.
            register.compare(rows.reversed())
        }
    }

    /// The rows of a screen without its header and footer; those of the next page can wait.
    private static var rows: Int { max(1, (Streams.outputHeight ?? 40) - 6) }
}
