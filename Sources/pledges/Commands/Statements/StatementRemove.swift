import ArgumentParser
import Commitments
import Storage

/// `pledges statement remove`: takes a text and its record away.
struct StatementRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Delete a stored text and its record; a backup of the text is kept.",
        usage: "pledges statement remove [<options>] <id>",
        discussion: """
            Examples:
              pledges statement remove fm-munich-2025.en
            """)

    @Argument(
        help: ArgumentHelp("The text's id, or a meeting with one text.", valueName: "id"),
        completion: .custom(Completion.statements))
    var id: String
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let record = try library.statement(id)
        let store = try library.statementStore()
        // The text first: a text that cannot be deleted keeps its record.
        let text = (try? store.text(of: record.id)) ?? nil
        do throws(StorageError) { try store.remove(record.id) } catch {
            throw Failure(error)
        }
        do throws(Failure) {
            try library.edit(
                "text \(record.id) removed", library.catalog.removing(record),
                by: authorship.name)
        } catch {
            throw Failure(
                error.status, error.message + Library.takeBack(record.id, to: text, in: store))
        }
        Message.say("removed \(record.id)")
    }
}
