/// The tags of a text: words, with or without # and commas, each once.
package func tagList(_ text: String) -> [String] {
    var tags: [String] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == "#" }) {
        if !tags.contains(String(word)) { tags.append(String(word)) }
    }
    return tags
}
