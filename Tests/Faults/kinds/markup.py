"""Briefs in Markdown, made into pages by cmark and pandoc and opened in a browser: they say what was
noted, run nothing, ask for nothing, and lead only where a source of the analyst's leads."""
import html.parser, http.server, os, shutil, subprocess, threading
from report import Harm
from texts import CATALOG, KINDS, MARKUP, place_with_notes, poison

DOCUMENTS = [
    "list", "export", "show SEC-02 NK-02", "matrix", "review", "terms", "wording SEC-02",
    "compare fm-munich-2025 fm-newyork-2025",
]
READERS = {"cmark": ["cmark"], "pandoc": ["pandoc", "-f", "markdown"],
           "pandoc, GitHub's": ["pandoc", "-f", "gfm"]}
OURS = "our own HTML"
# What Markdown makes of what we write; nothing else may come of it.
TAGS = set("html head body title meta p br h1 h2 h3 h4 h5 h6 ul ol li em strong blockquote table thead tbody tr th td "
           "colgroup col a sup section hr span div code pre dl dt dd del".split())
# What our own pages have besides.
OUR_TAGS = set("main nav caption ins link style".split())
OUR_ATTRIBUTES = {"scope", "colspan", "tabindex", "title", "aria-hidden", "name", "content", "http-equiv", "rel"}
ATTRIBUTES = {"href", "id", "class", "style", "role", "charset", "start", "type", "align", "xmlns", "lang",
              "aria-label", "data-pos"}
CHROMIUM = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-default-apps",
            "--disable-extensions", "--virtual-time-budget=3000", "--proxy-bypass-list=<-loopback>"]


def run(lab):
    texts = [*MARKUP, *KINDS.values()] if lab.is_long else ["\n".join(MARKUP)]
    # pandoc takes seconds for a page: each text in two documents, and each document with many texts.
    pages = [(text, DOCUMENTS[number % 4::4] if lab.is_long else DOCUMENTS) for number, text in enumerate(texts)]
    rows = [page_row(lab, name, sum(len(names) for _, names in pages)) for name in READERS]
    own = lab.row("T4", f"{OURS} of all exports: no script, no link of others", sum(len(names) for _, names in pages))
    place = place_with_notes(lab)
    for text, names in pages:
        for document, content in documents(place, text, names):
            for row, command in zip(rows, READERS.values()):
                if not row.reason_not_run:
                    row.trial(f"{document} with {text!r}", Page(converted(command, content)).harms)
        for document, content in documents(place, text, names, "html"):
            own.trial(f"{document} with {text!r}", OurPage(content.decode("utf-8")).harms)
    in_browser(lab)


def page_row(lab, name, least):
    row = lab.row("T4", f"briefs of all exports as pages by {name}: no script, no link of others",
                  least)
    if not shutil.which(READERS[name][0]):
        row.skip(f"{READERS[name][0]} is not installed")
    elif not lab.is_long and name != "cmark":
        row.skip("only in the long profile")
    return row


def documents(place, text, names, form="markdown"):
    """Exports in a format, with the text before and behind every word of catalog and notes."""
    catalog, notes = (os.path.join(place.home, name) for name in ("catalog.json", "notes.json"))
    poison(CATALOG, catalog, text, in_front=True)
    poison(place.notes, notes, text, in_front=True)
    for command in names:
        words = command.format(notes=notes).split(" ")
        ended = place.run([*words, "--format", form, "--catalog", catalog, "--notes", notes])
        if ended.status not in (0, 1):
            raise RuntimeError(f"{command}: {ended.status} {ended.err}")
        yield command, ended.out


def converted(command, content):
    done = subprocess.run(command, input=content, check=True, capture_output=True, timeout=60)
    return done.stdout.decode("utf-8")


class Page(html.parser.HTMLParser):
    """What a page has in it; the texts of its quotations."""

    tags, attributes, fragments = TAGS, ATTRIBUTES, "#fn"

    def __init__(self, content):
        super().__init__()
        self.harms, self.quotes, self.depth = [], [], 0
        self.feed(content)

    def handle_starttag(self, tag, attributes):
        if tag not in self.tags:
            self.harms.append(Harm("broken", f"<{tag}>"))
        for name, value in attributes:
            if name not in self.attributes or name == "style" and "url" in (value or ""):
                self.harms.append(Harm("broken", f"<{tag} {name}>"))
            if name == "href" and not self.is_ours(value or ""):
                self.harms.append(Harm("broken", f"a link to {value}"))
        if tag == "blockquote":
            self.depth += 1
            if self.depth == 1:
                self.quotes.append("")
        self.add(" ")

    def handle_endtag(self, tag):
        if tag == "blockquote":
            self.depth -= 1
        self.add(" ")

    def handle_data(self, data):
        self.add(data)

    def add(self, text):
        if self.depth:
            self.quotes[-1] += text

    def is_ours(self, address):
        """Sources of the catalog, and what a note names as evidence; footnotes."""
        return address.startswith((self.fragments, "https://", "http://", "mailto:")) and "evil.example" not in address


class OurPage(Page):
    """A page that the program wrote itself."""
    tags, attributes, fragments = TAGS | OUR_TAGS, ATTRIBUTES | OUR_ATTRIBUTES, "#"

    def is_ours(self, address):
        return address == "data:," or super().is_ours(address)


# In a browser

def in_browser(lab):
    row = lab.row("T4", "notes of markup in a brief, in Chromium: said as noted, nothing requested", 3)
    missing = [name for name in ("chromium", "cmark", "pandoc") if not shutil.which(name)]
    if missing or not lab.is_long:
        return row.skip(f"{missing[0]} is not installed" if missing else "only in the long profile")
    place = lab.empty_place()
    pledges = [line.split()[0] for line in place.run(["list", "--format", "csv"]).out.decode().split("\n")[1:] if line]
    pledges = list(dict.fromkeys(line.split(",")[0] for line in pledges if line[:3].isupper()))
    noted = list(zip(pledges, MARKUP))
    for pledge, text in noted:
        place.run(["note", "add", pledge, "-m", text])
    brief = place.run(["export", "--with-notes", "latest", "--format", "markdown"]).out
    with Proxy() as proxy:
        proxy.show(place, '<img src="http://evil.example/control"><script>document.title="ran"</script>')
        if "http://evil.example/control" not in proxy.asked:
            return row.skip("Chromium asks for nothing here even when it should")
        for name in ("cmark", "pandoc"):
            row.trial(name, judge(proxy, place, Page, converted(READERS[name], brief), noted))
        own = place.run(["export", "--with-notes", "latest", "--format", "html"]).out.decode("utf-8")
        row.trial(OURS, judge(proxy, place, OurPage, own, noted))


def judge(proxy, place, kind, content, noted):
    proxy.asked.clear()
    page = kind(proxy.show(place, '<meta charset="utf-8">' + content))
    said = [" ".join(quote.split()) for quote in page.quotes]
    harms = page.harms + [Harm("broken", f"asked for {address}") for address in proxy.asked
                          if ".example" in address]
    for pledge, text in noted:
        wanted = " ".join(text.split())
        if not any(wanted in quote for quote in said):
            harms.append(Harm("lost", f"{pledge}: {wanted!r} is not what the page says"))
    return harms


class Proxy:
    """Through which the browser must ask, and gets nothing; what it asked for is kept."""

    def __enter__(self):
        asked = self.asked = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                asked.append(self.path)
                self.send_error(404)
            do_POST = do_CONNECT = do_HEAD = do_GET

            def log_message(self, *_):
                pass
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()

    def show(self, place, content):
        """The page as the browser has it once everything is loaded."""
        path = os.path.join(place.home, "page.html")
        with open(path, "w", encoding="utf-8") as file:
            file.write("<!doctype html>" + content)
        done = subprocess.run(
            [*CHROMIUM, f"--proxy-server=127.0.0.1:{self.server.server_port}",
             f"--user-data-dir={place.home}/chromium", "--dump-dom", f"file://{path}"],
            check=True, capture_output=True, timeout=120)
        return done.stdout.decode("utf-8")
