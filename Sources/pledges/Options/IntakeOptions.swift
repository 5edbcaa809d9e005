import ArgumentParser
import Commitments
import Intake

/// How a statement is read.
struct IntakeOptions: ParsableArguments {
    @OptionGroup var document: DocumentOptions

    @Option(
        help: ArgumentHelp(
            "Ignore the wordings of this meeting, to measure how well its own "
                + "statement is read.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var leavingOut: String?

    func statement(_ path: String) throws(Failure) -> Statement {
        try document.read(path).statement()
    }

    func leftOut(in catalog: Catalog) throws(Failure) -> Meeting.ID? {
        guard let leavingOut else { return nil }
        return try catalog.onlyMeeting(named: leavingOut).id
    }
}
