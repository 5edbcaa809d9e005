import Intake
import JSON
import Text

/// The figures of an evaluation.
struct EvaluationReport {
    let evaluation: Evaluation
    let splitting: Splitting?

    var json: String {
        var members = [
            JSONMember("sentences", .integer(evaluation.sentences)),
            JSONMember("ambiguous", .integer(evaluation.ambiguous)),
            JSONMember("commitment", tally(evaluation.commitments)),
            JSONMember("links", tally(evaluation.links)),
            JSONMember("first", number(evaluation.firstShare)),
            JSONMember("inThree", number(evaluation.inThreeShare)),
            JSONMember("withPledges", .integer(evaluation.withPledges)),
        ]
        if let splitting { members.append(JSONMember("splitting", number(splitting.share))) }
        members.append(JSONMember("mistakes", .array(evaluation.mistakes.map(mistake))))
        members.append(JSONMember("unknown", .strings(evaluation.unknown)))
        return JSONValue.object(members).document
    }

    private func number(_ value: Double) -> JSONValue { .raw(Decimals.text(value, 4)) }

    private func tally(_ tally: Tally) -> JSONValue {
        .object([
            JSONMember("precision", number(tally.precision)),
            JSONMember("recall", number(tally.recall)), JSONMember("f1", number(tally.f1)),
            JSONMember("right", .integer(tally.right)), JSONMember("wrong", .integer(tally.wrong)),
            JSONMember("missed", .integer(tally.missed)),
        ])
    }

    private func mistake(_ mistake: Evaluation.Mistake) -> JSONValue {
        .object([
            JSONMember("line", .integer(mistake.line)), JSONMember("text", .string(mistake.text)),
            JSONMember("what", .strings(mistake.what)),
        ])
    }

    var text: String {
        var lines = [
            "\(evaluation.sentences) sentences (\(evaluation.ambiguous) ambiguous ones left out)",
            row("commitment", evaluation.commitments), row("links", evaluation.links),
            "right pledge first \(share(evaluation.firstShare)), in the first three "
                + "\(share(evaluation.inThreeShare)) of \(evaluation.withPledges) sentences",
        ]
        if let splitting { lines.append("ends of sentences right \(share(splitting.share))") }
        lines += evaluation.mistakes.map { mistake in
            "  \(mistake.line): \(mistake.what.joined(separator: "; ")) - \(mistake.text.oneLine)"
        }
        lines += evaluation.unknown.map { "  unknown: \($0.oneLine)" }
        return lines.joined(separator: "\n") + "\n"
    }

    private func row(_ name: String, _ tally: Tally) -> String {
        "\(name): precision \(share(tally.precision)), recall \(share(tally.recall)), "
            + "F1 \(share(tally.f1)) (\(tally.right) right, \(tally.wrong) wrong, "
            + "\(tally.missed) missed)"
    }

    private func share(_ value: Double) -> String { Decimals.text(value, 3) }
}
