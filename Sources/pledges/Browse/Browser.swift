/// The browser's run loop.
enum Browser {
    static func run(_ options: BrowseOptions) throws(Failure) {
        throw Failure(.failed, "the browser is not there yet; try `pledges list`")
    }
}
