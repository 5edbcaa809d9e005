import Intake
import JSON
import Storage

/// The labels of a statement's sentences, as a file has them (docs/intake.md).
enum LabelsFile {
    static func read(_ path: String) throws(Failure) -> [SentenceLabel] {
        let bytes: [UInt8]
        do throws(StorageError) { bytes = try FileReader.read(path) } catch { throw Failure(error) }
        let document: JSONDocument
        do throws(JSONSyntaxError) { document = try JSONDocument(parsing: bytes) } catch {
            throw Failure(
                .invalidData,
                "\(path):\(error.location.line):\(error.location.column): \(error.message)")
        }
        guard let elements = document.root.elements else {
            throw Failure(.invalidData, "\(path): expected a list of labels")
        }
        var labels: [SentenceLabel] = []
        for element in elements { labels.append(try label(element, in: path)) }
        return labels
    }

    private static func label(_ node: JSONNode, in path: String) throws(Failure) -> SentenceLabel {
        guard var members = node.members, let line = members.find("line")?.integer else {
            throw Failure(
                .invalidData,
                "\(path):\(node.location.line):\(node.location.column): expected a label with its line"
            )
        }
        return SentenceLabel(
            line: line, isCommitment: members.find("commitment")?.bool ?? false,
            pledges: texts(members.find("pledges")), alsoOK: texts(members.find("also_ok")),
            isAmbiguous: members.find("ambiguous")?.bool ?? false)
    }

    private static func texts(_ node: JSONNode?) -> [String] {
        node?.elements.map { $0.compactMap(\.string) } ?? []
    }
}
