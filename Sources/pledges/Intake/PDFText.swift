/// The text of a PDF, by `pdftotext` of Poppler where it is installed.
enum PDFText {
    static func read(_ path: String, _ bytes: [UInt8]) throws(Failure) -> String {
        if path == "-" {
            throw Failure(.usage, "cannot read a PDF from standard input; name the file")
        }
        guard bytes.starts(with: "%PDF-".utf8) else {
            throw Failure(.invalidData, "\(path) is not a PDF")
        }
        // A name that begins with a hyphen would be an option.
        let file = path.hasPrefix("-") ? "./" + path : path
        let words = ["pdftotext", "-enc", "UTF-8", file, "-"]
        guard let answer = try Child.answer(of: words) else {
            throw Failure(
                .failed,
                "reading a PDF needs pdftotext, which is not installed (Debian: poppler-utils, "
                    + "Homebrew: poppler); or copy the text and use --from plain")
        }
        guard answer.status == 0 else {
            throw Failure(.invalidData, "pdftotext cannot read \(path)")
        }
        guard answer.output.contains(where: \.isLetter) else {
            throw Failure(
                .invalidData, "\(path) has only pictures of pages, no text; run OCR first")
        }
        return answer.output
    }
}
