import CNcurses
import Canvas

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The terminal, through ncurses. There can be one at a time, used by one thread; `waker` may go
/// to others.
///
/// ncurses draws. Keys are read and decoded here instead: a paste, a flood of keys, bytes that
/// are not UTF-8 and a terminal that is gone then each have one plain answer.
package final class CursesTerminal {
    /// The size of the screen now.
    package private(set) var size: Size

    /// Whether the user's locale is UTF-8; where it is not, signs should be drawn in ASCII.
    package let localeIsUTF8: Bool

    /// How many colors the terminal has.
    package let colors: Int

    /// Ends a wait of `events`, from any thread.
    package let waker = WakePipe()

    /// How each ink looks. A terminal without colors always shows `mono`.
    package var theme: Theme {
        didSet { if theme != oldValue { restyle() } }
    }

    /// Whether clicks and the wheel are reported; selecting text with the mouse then takes Shift.
    package var usesMouse: Bool {
        didSet { if usesMouse != oldValue { changeMouse() } }
    }

    private let type: String
    private let crashMessage: String
    private let device: TerminalDevice
    private let screen: OpaquePointer
    private let streams: [UnsafeMutablePointer<FILE>]
    private var modes: Modes
    private let signals: SignalWatch
    private let removeCrashGuard: () -> Void
    private var painter: Painter
    private var input: InputSource
    private var decoder: InputDecoder
    private var lastInput = ContinuousClock.now
    private var queued: [Event] = []
    private var hasReportedClosing = false
    private var mustRedraw = true
    /// Whether the terminal was asked for another form of keys.
    private var hasKeyboard = false
    private var state = State.open

    private enum State { case open, lent, closed }

    /// Takes the terminal: the alternate screen, keys one by one, pastes and mouse reported.
    /// - Parameters:
    ///   - type: the value of TERM.
    ///   - mouse: whether clicks and the wheel are reported.
    ///   - crashMessage: a line shown on the restored terminal should the program crash.
    package init(
        theme: Theme, type: String? = getenv("TERM").map { String(cString: $0) },
        mouse: Bool = true, crashMessage: String = "", input: Int32 = STDIN_FILENO,
        output: Int32 = STDOUT_FILENO
    ) throws(TerminalError) {
        localeIsUTF8 = Codeset.adoptUTF8()
        device = try TerminalDevice(input: input, output: output, type: type)
        // Both before newterm, which is the first to change anything.
        signals = SignalWatch(waking: waker)
        removeCrashGuard = CrashGuard.install()
        guard let opened = CursesTerminal.openScreen(device, type: type ?? "") else {
            removeCrashGuard()
            signals.stop()
            throw .unknownType(type ?? "")
        }
        (screen, streams) = opened
        signals.guardDrawing(on: fileno(streams[0]), of: device.output)
        CursesTerminal.prepare()
        usesMouse = mouse
        self.type = type ?? ""
        self.crashMessage = crashMessage
        modes = Modes(type: type ?? "", mouse: mouse, crashMessage: crashMessage)
        colors = has_colors() ? Int(cursesColors()) : 0
        self.theme = theme
        painter = Painter(pens: Pens(theme: theme, colors: colors, pairs: Int(cursesPairs())))
        self.input = InputSource(descriptor: input, pipe: waker)
        decoder = InputDecoder(sequences: .ofTerminal())
        size = Size(columns: Int(getmaxx(cursesWindow())), rows: Int(getmaxy(cursesWindow())))
        adoptSize()
        armCrashGuard()
        writeAll(modes.on, to: output)
    }

    deinit { close() }

    /// Gives the terminal back for good, as it was. Calling it again does nothing.
    package func close() {
        if state == .closed { return }
        if state == .open && !device.isInBackground {
            writeAll(modes.off(keyboard: hasKeyboard), to: device.output)
            endwin()
            // What ncurses said last did not reach the terminal.
            if signals.hasGivenUpDrawing {
                writeAll(modes.allOff(keyboard: false), to: device.output)
            }
            device.restoreSettings()
        }
        state = .closed
        delscreen(screen)
        for stream in streams { fclose(stream) }
        removeCrashGuard()
        signals.stop()
    }

    /// Shows a frame, sending only what differs from the one before.
    package func show(_ frame: Frame) {
        guard state == .open, !input.isClosed, mustRedraw || frame != painter.last else { return }
        writeAll(modes.frameBegins, to: drawing)
        painter.paint(frame, size: size, afresh: mustRedraw)
        writeAll(modes.frameEnds, to: drawing)
        mustRedraw = false
        if !hasKeyboard { takeKeyboard() }
    }

    /// What ncurses draws on. Not the terminal's own descriptor, which no signal frees when nobody
    /// reads what is drawn.
    private var drawing: Int32 { fileno(streams[0]) }

    /// Only after a frame is the alternate screen shown, which has keyboard modes of its own: sent
    /// earlier they would be those of the shell.
    private func takeKeyboard() {
        hasKeyboard = true
        armCrashGuard()
        writeAll(modes.keyboardOn, to: drawing)
    }

    private func armCrashGuard() {
        CrashGuard.arm(
            descriptor: device.output, settings: device.settings,
            reset: modes.reset(keyboard: hasKeyboard))
    }

    /// Has the next frame drawn whole, over whatever another program left on the screen.
    package func redraw() { mustRedraw = true }

    /// Ends a wait of `events` early. May be called from any thread.
    package func wake() { waker.wake() }

    /// Copies text to the clipboard, where the terminal can (OSC 52).
    package func copy(_ text: String) {
        guard state == .open, !input.isClosed else { return }
        writeAll(Clipboard.sequence(for: text), to: device.output)
    }
}

// MARK: - Opening

extension CursesTerminal {
    private static func openScreen(
        _ device: TerminalDevice, type: String
    ) -> (OpaquePointer, [UnsafeMutablePointer<FILE>])? {
        // Copies, so that closing the streams leaves standard input and output open.
        let copies = [device.output, device.input].map { fcntl($0, F_DUPFD_CLOEXEC, 3) }
        guard let output = fdopen(copies[0], "w"), let input = fdopen(copies[1], "r") else {
            return nil
        }
        // Not initscr, which ends the process where it cannot work; and the terminal's word for
        // its size, not that of the variables LINES and COLUMNS, which do not change with it.
        use_env(false)
        use_tioctl(true)
        guard let screen = newterm(type, output, input) else {
            fclose(output)
            fclose(input)
            return nil
        }
        return (screen, [output, input])
    }

    private static func prepare() {
        // raw: Ctrl-C, Ctrl-Z, Ctrl-S and Ctrl-Q are keys like others.
        raw()
        noecho()
        nonl()
        let window = cursesWindow()
        keypad(window, true)
        leaveok(window, false)
        // Inserting and deleting characters in place goes wrong beside wide characters.
        idcok(window, false)
        // Waiting input must not stop a drawing half-way.
        typeahead(-1)
        if has_colors() {
            start_color()
            use_default_colors()
        }
    }

    private func changeMouse() {
        guard state == .open else { return }
        writeAll(modes.mouse(isOn: false), to: drawing)
        modes = Modes(type: type, mouse: usesMouse, crashMessage: crashMessage)
        armCrashGuard()
        writeAll(modes.mouse(isOn: true), to: drawing)
    }

    private func restyle() {
        guard state != .closed else { return }
        let last = painter.last
        painter = Painter(pens: Pens(theme: theme, colors: colors, pairs: Int(cursesPairs())))
        mustRedraw = true
        if let last { show(last) }
    }

    /// Takes over the terminal's size.
    /// - Returns: whether it is another than before.
    @discardableResult
    private func adoptSize() -> Bool {
        guard let now = device.size, now != size else { return false }
        // Not resizeterm, which would queue a key that nobody reads.
        resize_term(Int32(now.rows), Int32(now.columns))
        size = now
        mustRedraw = true
        return true
    }
}

// MARK: - Events

extension CursesTerminal {
    /// Waits for input, a signal, `wake()` or the deadline; returns everything that has come.
    package func events(waitingAtMost milliseconds: Int?) -> [Event] {
        let deadline = milliseconds.map { ContinuousClock.now + .milliseconds($0) }
        var wasWoken = false
        while true {
            let events = gather()
            if !events.isEmpty || wasWoken { return events }
            if let deadline, deadline <= .now { return [] }
            let overdue = decoder.patience.map { lastInput + $0 }
            let until = [deadline, overdue].compactMap(\.self).min()
            wasWoken = input.wait(milliseconds: until.map(CursesTerminal.milliseconds) ?? -1)
        }
    }

    /// Until then, rounded up, so that the loop does not turn with nothing to do.
    private static func milliseconds(until: ContinuousClock.Instant) -> Int32 {
        let left = max(.zero, until - .now)
        let (seconds, attoseconds) = left.components
        return Int32(
            clamping: seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }

    /// All there is, without waiting.
    private func gather() -> [Event] {
        if state == .closed { return [] }
        var events = queued
        queued = []
        if state == .open { events += keys() }
        events += signalEvents()
        if input.isClosed, !hasReportedClosing {
            hasReportedClosing = true
            events.append(.closed)
        }
        return events
    }

    private func keys() -> [Event] {
        let bytes = input.read()
        if !bytes.isEmpty {
            lastInput = .now
            return decoder.take(bytes).filter(isOnScreen)
        }
        if let patience = decoder.patience,
            input.isClosed || ContinuousClock.now - lastInput >= patience
        {
            return decoder.finish()
        }
        return []
    }

    /// A mouse action elsewhere is an old one, or noise on the line.
    private func isOnScreen(_ event: Event) -> Bool {
        guard case .mouse(let mouse) = event else { return true }
        return Rect(size).contains(mouse.position)
    }

    private func signalEvents() -> [Event] {
        let arrived = signals.take()
        var events: [Event] = []
        // Stopped without being asked (SIGSTOP): whoever had the terminal may have changed it.
        if arrived.contains(SIGCONT), retake(despite: arrived.ending) { events.append(.resumed) }
        if arrived.contains(SIGWINCH) || arrived.contains(SIGCONT), adoptSize() {
            events.append(.resize(size))
        }
        if arrived.contains(SIGTSTP) { events.append(.suspend) }
        events += arrived.ending.map { .terminate(signal: $0) }
        return events
    }
}

// MARK: - Giving the terminal to others

extension CursesTerminal {
    /// Gives the terminal back as it was, runs the body (an editor, for one), takes it again and
    /// draws the last frame again. A change of size meanwhile arrives as an event.
    package func suspended<Result>(_ body: () throws -> Result) rethrows -> Result {
        guard state == .open else { return try body() }
        lend()
        defer { takeBack() }
        return try body()
    }

    /// Stops the program as Ctrl-Z does, and returns when the shell continues it; `.resumed` is
    /// then among the events. Does nothing where no shell could continue it.
    package func suspendToShell() {
        suspended {
            // SIGTSTP, not SIGSTOP: the kernel drops it where nobody is there to continue us. The
            // whole group, since a pager or a pipe may be part of the job.
            _ = kill(0, SIGTSTP)
        }
        queued.append(.resumed)
    }

    private func lend() {
        state = .lent
        def_prog_mode()
        writeAll(modes.off(keyboard: hasKeyboard), to: device.output)
        hasKeyboard = false
        endwin()
        device.restoreSettings()
        CrashGuard.disarm()
        signals.allowStopping()
    }

    private func takeBack() {
        signals.disallowStopping()
        guard retake() else { return }
        state = .open
        if adoptSize() { queued.append(.resize(size)) }
        if let last = painter.last { show(last) }
    }

    /// Sets the terminal's modes again.
    /// - Parameter ending: signals taken already that ask the program to end.
    /// - Returns: whether the terminal is ours; if not, the program is to end without it.
    private func retake(despite ending: [Int32] = []) -> Bool {
        // Continued in the background (`bg`, or `kill` of a stopped job): setting modes would stop
        // the program in the kernel, deaf to the request to end. So it stops here.
        while device.isInBackground {
            if !ending.isEmpty || signals.isEnding { return false }
            _ = kill(0, SIGTTOU)
            // Where the kernel will not stop an orphan, this loop must not run hot.
            usleep(50_000)
        }
        // After a stop without warning they are still on; the next frame asks for them once more.
        if hasKeyboard { writeAll(modes.keyboardOff, to: device.output) }
        hasKeyboard = false
        armCrashGuard()
        reset_prog_mode()
        writeAll(modes.on, to: device.output)
        mustRedraw = true
        return true
    }
}
