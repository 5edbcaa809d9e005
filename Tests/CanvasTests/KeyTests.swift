import Testing

@testable import Canvas

/// The names of keys, which the command table, help and scripts of keys use.
@Suite struct KeyTests {
    static let keys: [Key] =
        [
            .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home,
            .end, .pageUp, .pageDown, .wordLeft, .wordRight,
        ] + (1...24).map { .function($0) }
        + "abcdefghijklmnopqrstuvwxyz".map { .control($0) }
        + "abzABZ[.한".map { .alt($0) } + [.altBackspace]
        + " !\"#$%&'()*+,-./0123456789:;<=>?@AFZ[\\]^_`az{|}~한日é？ㅓ".map { .character($0) }

    @Test func namesComeBack() {
        for key in Self.keys {
            #expect(Key(key.description) == key)
        }
        #expect(Set(Self.keys.map(\.description)).count == Self.keys.count)
    }

    @Test(arguments: ["", "Ctrl-", "Ctrl-AB", "Nothing", "F", "Fx", "jj", "enter"])
    func otherNamesAreNoKeys(name: String) {
        #expect(Key(name) == (name == "F" ? .character("F") : nil))
    }
}
