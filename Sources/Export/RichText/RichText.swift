import Commitments

/// What a document says to somebody who reads it as a page: headings, paragraphs, quotations and
/// tables. It knows no format; Markdown, HTML and Word each write it in one file.
package struct RichText: Sendable {
    /// Names the whole, where a format has a place for that: the title of a window or a file.
    package let title: String
    /// The parts, from top to bottom.
    package var blocks: [Block]

    /// Creates a text of blocks.
    package init(_ title: String, _ blocks: [Block] = []) {
        self.title = title
        self.blocks = blocks
    }

    /// A part of a text.
    package enum Block: Sendable {
        /// A heading of a level from 1 on; with an anchor, an address can lead to it.
        case heading(Int, Words, anchor: String? = nil)
        /// Words that belong together.
        case paragraph(Words)
        /// Items without an order.
        case list([Words], Bullet = .dash)
        /// What somebody wrote, line by line.
        case quote(String)
        /// Rows and columns.
        case grid(Grid)
        /// What Markdown leaves out, because it has no signs for it that everybody reads.
        case notMarkdown([Block])
    }

    /// The sign of an item in Markdown.
    package enum Bullet: String, Sendable {
        case dash = "-"
        case star = "*"
    }
}

extension RichText {
    /// A work that is cited, with what its footnote says.
    package struct Citation: Sendable {
        /// The source, by which two citations of it are one footnote.
        package let source: Source.ID
        /// The footnote.
        package let words: Words
    }

    /// How Markdown marks what went out of a text and came in.
    package enum RedlineMarks: Sendable {
        /// `[-out-] {+in+}`, as `git diff --word-diff` does.
        case brackets
        /// `~~out~~ **in**`
        case letters
    }

    /// A stretch of words.
    package enum Piece: Sendable {
        /// Words of the program. They may hold no sign that Markdown reads.
        case own(String)
        /// Text from elsewhere, with its language where that is known. To no format is a sign in it
        /// more than a sign.
        case text(String, language: String? = nil)
        /// What to find at a glance.
        case strong(Words)
        /// An address, which a reader may follow where it is one of the web.
        case link(String)
        /// Words that lead to another page of the same site, by its path. Only pages of a site have them.
        case page(String, Words)
        /// A mark that leads to a footnote.
        case footnote(Citation)
        /// A sign, with what it means for those who cannot see it.
        case sign(String, meaning: String)
        /// Two texts in one.
        case redline([Redline.Span], RedlineMarks)
        /// What a change of two texts looks like, where that is explained.
        case example(Redline.Span, RedlineMarks)
    }
}

extension Source.ID {
    /// The source as a footnote cites it.
    func citation(in catalog: Catalog) -> RichText.Citation {
        guard let source = catalog.source(self) else {
            return RichText.Citation(source: self, words: "\(text)")
        }
        var words: Words = "\(source.publisher), “\(source.title)”"
        if let url = source.url { words += ", \(link: url)" }
        return RichText.Citation(source: self, words: words)
    }
}
