import Commitments

/// What a document says, as blocks that know neither a width nor a color. The shell and the screens
/// lay them out; a new format for people needs to know these blocks and no document.
package struct Prose: Sendable {
    /// The blocks, from top to bottom.
    package var blocks: [Block]

    /// Creates a text of blocks.
    package init(_ blocks: [Block]) { self.blocks = blocks }

    /// Creates a text of sections with an empty line between them; empty ones are left out.
    package init(sections: [[Block]]) {
        blocks = Array(sections.filter { !$0.isEmpty }.joined(separator: [.blank]))
    }

    /// What a text is to its reader, which decides how it looks.
    package enum Tone: Sendable {
        case plain
        /// A heading, or a name to be found at a glance.
        case strong
        /// What can be passed over.
        case faint
        /// Why something is not sure, or may mislead.
        case doubt
        /// What an analyst wrote.
        case note
        /// What became of words between two wordings.
        case mark(Redline.Mark)
    }

    /// A stretch of text in one tone.
    package struct Run: Sendable {
        /// The text, which may come from a file: who shows it makes it visible.
        package let text: String
        /// What it is to its reader.
        package let tone: Tone

        /// Creates a run.
        package init(_ text: String, _ tone: Tone = .plain) {
            self.text = text
            self.tone = tone
        }
    }

    /// A part of a text.
    package enum Block: Sendable {
        /// Runs that stay on one line, so that what qualifies a word is never cut from it.
        case line([Run], indent: Int = 0)
        /// Text that is wrapped, each line indented.
        case paragraph(String, indent: Int = 0, Tone = .plain)
        /// A line of a list; what has no room goes on below, indented so far.
        case item(String, hanging: Int, Tone = .plain)
        /// A label in a column of its own, and a text beside it.
        case labelled(Run, width: Int, String)
        /// A wording with the marks of what went out and came in, in quotation marks.
        case redline([Redline.Span], indent: Int)
        /// A wording in quotation marks, with its subject before it and its origin after it.
        case quotation(String, before: String = "", after: String = "", indent: Int)
        /// Columns.
        case table(Table, indent: Int = 0)
        /// Pledges against meetings, in as many blocks of columns as the width asks for.
        case matrix(MatrixList)
        /// An explanation for people; a pipe gets rows only.
        case remark(String)
        /// An empty line.
        case blank

        /// A heading, with something fainter behind it.
        package static func heading(_ title: String, aside: String = "") -> Block {
            .line(
                [Run(title, .strong)]
                    + (aside.isEmpty ? [] : [Run("  ", .plain), Run(aside, .faint)]))
        }

        /// "Status  in progress": nothing where there is no value.
        static func field(_ name: String, _ value: String) -> [Block] {
            value.isEmpty ? [] : [.labelled(Run(name, .faint), width: 13, value)]
        }
    }
}
