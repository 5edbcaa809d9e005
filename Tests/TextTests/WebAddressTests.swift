import Testing
import Text

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("https://a.example/x?y=1#z", "https://a.example/x?y=1#z"),
        ("HTTP://A.EXAMPLE", "HTTP://A.EXAMPLE"),
        ("https://a.example/$(id)`id`\"<b>", "https://a.example/$(id)%60id%60%22%3Cb%3E"),
        ("https://a.example/조현", "https://a.example/%EC%A1%B0%ED%98%84"),
        ("https://a\u{202E}b\u{1B}", "https://a%E2%80%AEb%1B"),
    ])
    func opens(_ address: String, _ text: String) { #expect(WebAddress(address)?.text == text) }

    @Test(arguments: [
        "", "-x", ";id", "javascript:alert(1)", "file:///etc/passwd", "ftp://a.example", "https:",
        "https://", "https:///etc/passwd", "http://:80", "http://@a", "data:text/html,x",
        "mailto:a@b.example", "https://a.example, p. 3", " https://a.example", "xhttps://a.example",
        "https://a.example\n--option", "www.a.example", "--new-window=https://a.example",
    ])
    func opensNothingElse(_ address: String) { #expect(WebAddress(address) == nil) }
}
