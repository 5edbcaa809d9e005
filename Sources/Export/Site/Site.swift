import Commitments

/// A catalog as a few static pages that link to each other: an index, a page for each pledge and each
/// meeting, the matrix, and what changed. Notes are in it only where they are asked for; the register
/// that it is made from then has them.
package struct Site: Sendable {
    let list: AnnotatedList

    /// Creates the site of what a register knows.
    /// - Parameter notes: which notes the pages of pledges show. Without any the register must have none,
    ///   since statuses are notes too.
    package init(_ register: Register, notes: NoteChoice) {
        list = AnnotatedList(register, notes: notes)
    }

    var register: Register { list.register }
    var catalog: Catalog { list.catalog }

    /// One page: where it is in the folder, and what makes it.
    package struct Page: Sendable {
        /// "pledges/SEC-02.html"
        package let path: String
        private let text: @Sendable () -> RichText

        init(_ path: String, _ text: @escaping @Sendable () -> RichText) {
            self.path = path
            self.text = text
        }

        /// The whole file.
        package var file: [UInt8] { Array(HTMLPage.text(of: text()).utf8) }
    }

    /// All pages. The index is the last: where it is, the pages that it leads to are.
    package var pages: [Page] {
        let pledges = list.rows.map { row in
            Page(Site.path(of: catalog.pledges[row])) { pledgePage(row) }
        }
        let meetings = register.meetings.map { position in
            Page(Site.path(of: catalog.meetings[position])) { meetingPage(position) }
        }
        var pages = pledges + meetings
        pages.append(Page("meetings.html") { meetingsPage })
        if hasMatrix { pages.append(Page("matrix.html") { matrixPage }) }
        if let pair = register.lastFullStatements {
            pages.append(Page("changes.html") { changesPage(pair.0, pair.1) })
        }
        pages.append(Page("index.html") { indexPage })
        return pages
    }

    private var hasMatrix: Bool { !register.columns(Matrix.Selection()).isEmpty }

    // MARK: Links

    static func path(of pledge: Pledge) -> String {
        "pledges/\(HTMLText.anchor(pledge.id.text)).html"
    }

    static func path(of meeting: Meeting) -> String {
        "meetings/\(HTMLText.anchor(meeting.id.text)).html"
    }

    /// The links at the top of each page.
    /// - Parameter root: the way to the folder of the site: "" or "../".
    func navigation(_ root: String) -> RichText.Block {
        var links: [Words] = [
            "\(page: root + "index.html", "Pledges")",
            "\(page: root + "meetings.html", "Meetings")",
        ]
        if hasMatrix { links.append("\(page: root + "matrix.html", "Matrix")") }
        if register.lastFullStatements != nil {
            links.append("\(page: root + "changes.html", "What changed")")
        }
        return .paragraph(links.joined(separator: " · "))
    }

    /// A page of another document, with the links below its heading.
    func page(_ text: RichText, _ root: String) -> RichText {
        var page = text
        if case .heading(1, _, _)? = page.blocks.first {
            page.blocks.insert(navigation(root), at: 1)
        } else {
            page.blocks.insert(contentsOf: [.heading(1, "\(page.title)"), navigation(root)], at: 0)
        }
        return page
    }
}
