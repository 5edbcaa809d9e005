/// Prefixes that are written with a hyphen or without one: "co-operation" is "cooperation".
enum Prefixes {
    static let all: Set<String> = [
        "co", "re", "pre", "non", "anti", "multi", "inter", "intra", "sub", "counter", "un", "bi",
        "tri", "semi", "trans", "post", "de", "dis", "mis",
    ]
}
