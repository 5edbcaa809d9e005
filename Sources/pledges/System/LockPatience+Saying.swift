import Storage

extension LockPatience {
    /// How a command waits: it says for whom.
    static let saying = LockPatience(onWaiting: { holder in
        Message.say(
            "waiting for \(holder), which holds \(Environment.abbreviatingHome(holder.path))…")
    })
}
