import JSON
import Storage
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct StorageErrorTests {
    private static let problem = Problem(
        file: "n.json", location: JSONLocation(line: 2, column: 3), field: "notes[0].date",
        message: "wrong")

    @Test(arguments: [
        (
            StorageError.system(.write, path: "/n", code: ENOSPC),
            "cannot write /n: No space left on device; free some space and try again"
        ),
        (
            .system(.open, path: "/n", code: EACCES),
            "cannot open /n: Permission denied; check who may write there, or name another file"
        ),
        (.system(.open, path: "/n", code: EMFILE), "cannot open /n: Too many open files"),
        (
            .system(.createFolder, path: "/n", code: EROFS),
            "cannot create the folder /n: Read-only file system; check who may write there, or "
                + "name another file"
        ),
        (.notAFile(path: "/n", kind: "a pipe"), "/n is a pipe, not a file; name another file"),
        (.tooLarge(path: "/n", limit: 64 << 20), "/n is larger than 64 MiB"),
        (.invalid([problem]), "n.json:2:3: notes[0].date: wrong"),
        (
            .invalid([problem, problem, problem]),
            "n.json:2:3: notes[0].date: wrong (and 2 more)"
        ),
        (
            .locked(by: LockHolder(path: "/n"), after: .seconds(30)),
            "another program has held /n for more than 30 s; close that program and try again"
        ),
        (
            .waitGivenUp(LockHolder(path: "/n", process: 12, program: "pledges")),
            "stopped waiting for pledges (process 12), which holds /n"
        ),
        (
            .editUnfit(path: "/c", problems: [problem]),
            "the edit does not fit /c any more: notes[0].date: wrong"
        ),
        (
            .buildsOnRefused("pledge SEC-99"),
            "it depends on pledge SEC-99, which was not saved"
        ),
        (.exists(path: "/n"), "/n already exists; choose another name or overwrite it"),
    ])
    func isInWords(_ error: StorageError, _ text: String) { #expect(error.description == text) }
}
