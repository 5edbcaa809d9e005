import ArgumentParser
import Commitments
import Intake

/// How a statement is read.
struct IntakeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "File type: plain, markdown, html or pdf (default: detected from its name or its "
                + "content).", valueName: "format"))
    var from: SourceFormat?

    @Option(
        help: ArgumentHelp(
            "Ignore the wordings of this meeting, to measure how well its own "
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
