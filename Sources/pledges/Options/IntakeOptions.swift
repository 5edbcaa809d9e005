import ArgumentParser
import Commitments
import Intake

/// How a statement is read.
struct IntakeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How the file is written: plain, markdown, html or pdf (default: as its name or its "
                + "beginning says).", valueName: "format"))
    var from: SourceFormat?

    @Option(
        help: ArgumentHelp(
            "Read as if this meeting's wordings were not known: to measure how well its own "
                + "statement is read.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var leavingOut: String?

    func statement(_ path: String) throws(Failure) -> Statement {
        let source = try StatementSource.read(path, as: from)
        return Statement(reading: source.text, as: source.format)
    }

    func leftOut(in catalog: Catalog) throws(Failure) -> Meeting.ID? {
        guard let leavingOut else { return nil }
        return try catalog.onlyMeeting(named: leavingOut).id
    }
}
