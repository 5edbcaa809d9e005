"""Tables, opened by a spreadsheet: what a cell says is text, and nothing is computed."""
import csv, os, re, shutil, subprocess
import xml.etree.ElementTree as tree
from report import Harm
from texts import CATALOG, FORMULAS, KINDS, place_with_notes, poison

TABLES = [
    "list", "show SEC-02 NK-02", "export", "matrix", "overview", "review", "terms", "timeline SEC-02",
    "compare fm-munich-2025 fm-newyork-2025", "agree {notes}",
]
TABLE, TEXT, OFFICE = ("{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}" % name
                       for name in ("table", "text", "office"))


def run(lab):
    texts = [*FORMULAS, *KINDS.values()] if lab.is_long else FORMULAS[:2]
    row = lab.row("T3", "tables of all exports, opened by LibreOffice: text, no formula", len(TABLES))
    if not shutil.which("soffice"):
        return row.skip("LibreOffice is not installed (libreoffice-calc-nogui)")
    place = place_with_notes(lab)
    folder = os.path.join(place.home, "tables")
    os.mkdir(folder)
    written = write_tables(place, folder, texts)
    convert(folder)
    for name, text in written.items():
        row.trial(f"{name} with {text!r}", judge(folder, name))
    row.remark = f"{len(written)} files"


def write_tables(place, folder, texts):
    """Every table once with each text at the beginning and the end of every word."""
    written = {}
    for number, text in enumerate(texts):
        catalog = os.path.join(place.home, "catalog.json")
        notes = os.path.join(place.home, "notes.json")
        poison(CATALOG, catalog, text, in_front=True)
        poison(place.notes, notes, text, in_front=True)
        for command in TABLES:
            words = command.format(notes=notes).split(" ")
            ended = place.run([*words, "--format", "csv", "--catalog", catalog, "--notes", notes])
            if ended.status not in (0, 1) or not ended.out and words[0] != "agree":
                raise RuntimeError(f"{command}: {ended.status} {ended.err}")
            if ended.out:
                name = f"{number}-{words[0]}"
                written[name] = text
                with open(os.path.join(folder, name + ".csv"), "wb") as file:
                    file.write(ended.out)
    return written


def convert(folder):
    """As somebody opens them: commas, quotes, UTF-8; formulas are evaluated where there are any.
    Of some hundred files at once it leaves the last ones alone."""
    names = sorted(name for name in os.listdir(folder) if name.endswith(".csv"))
    for start in range(0, len(names), 40):
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--infilter=CSV:44,34,76,1",
             "--convert-to", "fods", "--outdir", folder, *names[start:start + 40]],
            cwd=folder, check=True, capture_output=True, timeout=300)


def judge(folder, name):
    """The cells of the spreadsheet against those of the file."""
    with open(os.path.join(folder, name + ".csv"), encoding="utf-8-sig", newline="") as file:
        wanted = list(csv.reader(file))
    try:
        root = tree.parse(os.path.join(folder, name + ".fods")).getroot()
    except FileNotFoundError:
        return [Harm("broken", "LibreOffice did not open it")]
    harms = [Harm("broken", f"a formula: {cell.get(TABLE + 'formula')}")
             for cell in root.iter(TABLE + "table-cell") if cell.get(TABLE + "formula")]
    found = cells(root)
    for row, line in enumerate(wanted):
        for column, text in enumerate(line):
            shown = found.get((row, column), "")
            if squeezed(shown) != squeezed(text) and not is_value(text):
                harms.append(Harm("broken", f"row {row + 1}, column {column + 1}: {text!r} became {shown!r}"))
    return harms[:3]


def cells(root):
    """Text by row and column; repeated cells are written once."""
    found, row = {}, 0
    for line in root.iter(TABLE + "table-row"):
        column = 0
        for cell in line:
            count = int(cell.get(TABLE + "number-columns-repeated", 1))
            text = "\n".join(words(part) for part in cell.iter(TEXT + "p"))
            if text:
                found |= {(row, column + offset): text for offset in range(count)}
            column += count
        row += int(line.get(TABLE + "number-rows-repeated", 1))
    return found


def words(paragraph):
    """With the spaces that ODF spells out."""
    text = paragraph.text or ""
    for part in paragraph:
        text += " " * int(part.get(TEXT + "c", 1)) if part.tag == TEXT + "s" else words(part)
        text += part.tail or ""
    return text


def squeezed(text):
    return " ".join(text.split())


def is_value(text):
    """Numbers and dates of ours, which a spreadsheet writes in its own way."""
    return re.fullmatch(r"[0-9.,/:e-]*( [0-9:]+)?|TRUE|FALSE", text.strip()) is not None
