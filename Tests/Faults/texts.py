"""Text from elsewhere that would do something if it got anywhere as it is, and files full of it."""
import json, os

CATALOG = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Data/catalog.json")

# To a terminal; what each would do is in its name.
KINDS = {
    "colour": "\x1b[31mred", "title": "\x1b]0;owned\x07", "clipboard": "\x1b]52;c;cm0=\x07",
    "device": "\x1bP0;1|17/6b\x1b\\", "C1": "\x9b31m\x90x\x9c", "overwrite": "lost\rsaved\b\b",
    "bidi": "\u202etsil\u2066\u200f", "zero width": "a\u200bb\ufeff\u2060\xad",
    "tags": "\U000e0041\U000e007f", "private use": "\ue000\uf8ff\U00100000",
    "flood of marks": "a" + "\u0301\u0489" * 60, "line ends": "a\x85b\u2028c\u2029\x0b\x0c",
    "tab": "a\tb", "fillers": "\u3164\u115f\u034f\U000e0100",
}

# To a spreadsheet.
FORMULAS = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\n=1+1", "  =1", "\u200b=1+1", "＝1+1", "＋1", "－1", "＠x",
    "'=1", '"=1",=2', "x\r\n=cmd|' /C calc'!A0", '=HYPERLINK("http://evil.example","x")', "=WEBSERVICE(1)",
    "=1;=1", "a\",=1,\"b", "1e5", "007", "1/2", "TRUE", "2025-01-02", "{=1}", "%1",
]

# To Markdown and a browser; evil.example must never be asked for.
MARKUP = [
    "<script>document.title='owned'</script>", "<img src=http://evil.example/a onerror=alert(1)>",
    "<iframe src=http://evil.example/b></iframe>", "<svg onload=alert(1)>", "&lt;b&gt; &#60;b&#62;",
    "[click](javascript:alert(1))", "![x](http://evil.example/c.png)", "<http://evil.example/d>",
    "http://evil.example/e www.evil.example", "[x]: http://evil.example/f", "[^1]: mine", "[^1]",
    "# heading", "## Not ours ##", "- item", "+ item", "* item", "1. one", "12) twelve", "iv. four", "---",
    "===", "***", "> quote", "    code", "```\ncode\n```", "~~~\ncode\n~~~", "| a | b |\n|---|---|\n| c | d |",
    "*bold* _it_ `code` ~~gone~~ $x$ ^up^", "trailing \\", "a  \nb", "term\n: definition",
    "</blockquote><script>alert(1)</script>", "<a href='javascript:alert(1)'>x</a>", "[x][y]\n\n[y]: http://evil.example/g",
    "![](data:text/html;base64,PHNjcmlwdD4=)", "<style>*{background:url(http://evil.example/h)}</style>",
    "{{< include /etc/passwd >}}", "\\begin{x}\\input{/etc/passwd}", "<http://evil.example/i", "<!-- x -->", "::: {.x}\n:::",
]

# Members that hold words, and not names that others refer to.
WORDS = {
    "title", "name", "short", "summary", "note", "publisher", "place", "alsoSeen", "aliases", "participants",
    "caution", "reason", "names", "text", "author", "evidence", "tags", "verb", "dateText",
}


def poisoned(value, change, member="", everywhere=False):
    """A JSON value with every word in it changed, or every text."""
    if isinstance(value, dict):
        return {key: poisoned(inner, change, member if member in WORDS else key, everywhere)
                for key, inner in value.items()}
    if isinstance(value, list):
        return [poisoned(inner, change, member, everywhere) for inner in value]
    return change(value) if isinstance(value, str) and (everywhere or member in WORDS) else value


def poison(source, target, hostile, everywhere=False, in_front=False):
    """Writes a file of the program's with the text behind every word of it, or also before it.
    Returns its path."""
    with open(source, encoding="utf-8") as file:
        value = json.load(file)

    def change(text):
        return (hostile if in_front else "") + text + hostile
    with open(target, "w", encoding="utf-8") as file:
        json.dump(poisoned(value, change, everywhere=everywhere), file, ensure_ascii=False)
    return target


def place_with_notes(lab):
    """A home with notes that were changed and deleted, with tags, sources and statuses."""
    place = lab.empty_place()
    for pledge in ("SEC-02", "NK-02"):
        place.run(["note", "add", pledge, "-m", "first", "--tag", "t", "--status", "stalled", "--evidence",
                   "https://e.example"])
        place.run(["note", "add", pledge, "-m", "second"])
    newest = place.run(["note", "list"]).out.decode().split("\n")[-2].split()[0]
    place.run(["note", "edit", newest, "-m", "third"])
    return place
