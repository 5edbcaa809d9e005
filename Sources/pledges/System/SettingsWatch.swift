import Configuration
import Storage
import Synchronization
import Terminal

/// Reads the settings again when their file changes, and wakes the browser.
final class SettingsWatch: Sendable {
    private struct State {
        /// What the browser has.
        var known: UserSettings
        /// What it does not have yet.
        var changed: Settings?
    }

    private let state: Mutex<State>

    /// Watches on a thread of its own, for as long as the program runs.
    init(since known: Settings, waking waker: WakePipe) {
        state = Mutex(State(known: known.user))
        guard let file = Settings.file else { return }
        FileWatch.start({ file.places }) { [self] in
            take(.read())
            waker.wake()
        }
    }

    /// A file that was only touched is no news.
    private func take(_ settings: Settings) {
        state.withLock { state in
            guard settings.user != state.known else { return }
            state = State(known: settings.user, changed: settings)
        }
    }

    /// The settings, if they have changed since the last call.
    func changes() -> Settings? {
        state.withLock { state in
            defer { state.changed = nil }
            return state.changed
        }
    }
}
