"""Papers as they are set: PDF/A that can be searched, one look, no boxes, a site's own templates or ours."""

import io
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from console.places import site_print_folders
from console.printing.characters import STAND_IN, lacking, printable
from console.printing.templates import MAIN, Templates, shipped_templates
from console.printing.typesetter import Typesetting, typeset_pdf

MADE = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
PAPER = b"""#import "page.typ": *
#let data = json(bytes(sys.inputs.data))
#show: sheet.with(data)
#facts(data.facts)
#listing(data.head, data.rows, columns: (auto, 1fr), numbers: (0,))
"""


def data_of(*rows: list[str], language: str = "zh") -> dict[str, Any]:
    return {
        "language": language,
        "title": "交接班记录",
        "number": "H-7",
        "printed": "李静 打印于 08:00",
        "facts": [["值长", "喆珺玥昇䶮"], ["leer", ""]],
        "head": ["序号", "说明"],
        "rows": rows,
    }


@pytest.fixture(autouse=True)
def paper(monkeypatch: pytest.MonkeyPatch) -> None:
    """A template of the program called "paper"."""

    def shipped(name: str) -> Templates:
        found = shipped_templates("plan" if name == "paper" else name)
        return Templates(files=found.files | {MAIN: PAPER}, site={}) if name == "paper" else found

    monkeypatch.setattr("console.printing.typesetter.shipped_templates", shipped)
    monkeypatch.setattr("console.printing.templates.shipped_templates", shipped)


def site_template(content: bytes, name: str = "paper") -> Path:
    file = site_print_folders()[0] / f"{name}.typ"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file


def texts(pdf: bytes) -> list[str]:
    return ["".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def test_the_file_says_that_it_is_for_the_archive_and_when_it_was_made() -> None:
    pdf = typeset_pdf("paper", data_of(["1", "停电"]), made_at=MADE)
    said = PdfReader(io.BytesIO(pdf)).xmp_metadata
    assert said is not None
    assert (said.pdfaid_part, said.pdfaid_conformance) == ("2", "U")
    assert said.xmp_create_date == MADE.replace(tzinfo=None)
    assert pdf == typeset_pdf("paper", data_of(["1", "停电"]), made_at=MADE)
    other = PdfReader(io.BytesIO(typeset_pdf("paper", data_of(["1", "停电"]), made_at=MADE, standard="a-3u")))
    assert other.xmp_metadata is not None
    assert other.xmp_metadata.pdfaid_part == "3"


@pytest.mark.parametrize(("language", "said"), [("zh", "第{page}页共{last}页"), ("en", "page{page}of{last}")])
def test_every_page_says_which_it_is_and_tables_repeat_their_head(language: str, said: str) -> None:
    rows = [[str(number), f"工单 WO-{number} 停电"] for number in range(1, 181)]
    pages = texts(typeset_pdf("paper", data_of(*rows, language=language), made_at=MADE))
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert said.format(page=number, last=len(pages)) in page
        assert "李静打印于08:00" in page
        assert "序号说明" in page
        assert "H-7" in page
    whole = "".join(pages)
    assert all(f"WO-{number}停电" in whole for number in range(1, 181))


def test_a_text_longer_than_a_page_is_printed_to_its_end() -> None:
    words = "".join(chr(0x4E00 + number % 3000) for number in range(50_000))
    found = "".join(page.split("序号说明")[-1] for page in texts(typeset_pdf("paper", data_of(["1", words]))))
    assert sum(found.count(mark) for mark in set(words[:50])) >= sum(words.count(mark) for mark in set(words[:50]))


def test_a_word_wider_than_its_column_is_parted() -> None:
    setting = Typesetting("paper", data_of(["1", "x" * 400 + "END"]))
    page = PdfReader(io.BytesIO(setting.pdf())).pages[0]
    lines = [line for line in page.extract_text().splitlines() if "xx" in line]
    assert len(lines) > 3
    assert "END" in texts(setting.pdf())[0]


def test_rare_characters_of_names_are_in_the_font() -> None:
    assert lacking("喆珺玥昇䶮") == ()
    assert "喆珺玥昇䶮" in texts(typeset_pdf("paper", data_of()))[0]


def test_characters_that_no_font_has_are_named_and_never_boxes() -> None:
    setting = Typesetting("paper", data_of(["1", "𠮷字🦄"]))
    assert setting.missing == ("𠮷", "🦄")
    (page,) = texts(setting.pdf())
    assert f"{STAND_IN}字{STAND_IN}" in page
    assert "U+20BB7U+1F984" in page


def test_what_cannot_be_printed_is_left_out_or_told() -> None:
    fit, missing = printable(
        {"a": ["x\x07\ufeff\u200b\ufe0fy", 3, None, True], "map_svg": "<" + "y" * 60, "b": "\ud800✕"}
    )
    assert fit == {"a": ["xy", 3, None, True], "map_svg": "<" + "y" * 60, "b": f"{STAND_IN}×"}
    assert missing == ("\ud800",)
    typeset_pdf("paper", data_of(["1", "x\x07\ufeff\ud800\u0301 \u2003"]))


def test_a_sites_template_stands_in_for_the_shipped_one() -> None:
    site_template(PAPER + "\n= 本单位".encode())
    setting = Typesetting("paper", data_of())
    assert setting.fault is None
    assert "本单位" in texts(setting.pdf())[0]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (PAPER + b"\n#unknown-thing\n", 7),
        (PAPER + b"#let x = (\n", 6),
        (b'#let data = json(bytes(sys.inputs.data))\n#data.at("no such key")\n', 2),
        (b"#set document(date: none)\nx", None),
        (b"= x\n\xff\xfe", 2),
    ],
)
def test_one_that_cannot_be_used_is_named_with_its_line(content: bytes, line: int | None) -> None:
    """The shipped one prints, in preview and file alike."""
    file = site_template(content)
    setting = Typesetting("paper", data_of())
    fault = setting.fault
    assert fault is not None
    assert (fault.file, fault.line) == (file, line)
    assert fault.said
    assert "交接班记录" in texts(setting.pdf())[0]
    assert len(setting.pages(dots_per_inch=20)) == 1


def test_a_fault_in_a_sites_look_is_named_there() -> None:
    file = site_template(shipped_templates("plan").files["page.typ"] + b"\n#nothing-of-that\n", "page")
    fault = Typesetting("paper", data_of()).fault
    assert fault is not None
    assert fault.file == file
    assert fault.line == len(file.read_text().splitlines())


def test_a_template_that_cannot_be_read_is_a_fault() -> None:
    folder = site_print_folders()[0] / "paper.typ"
    folder.mkdir(parents=True)
    fault = Typesetting("paper", data_of()).fault
    assert fault is not None
    assert (fault.file, fault.said) == (folder, "Is a directory")


def test_pictures_are_of_the_same_pages() -> None:
    rows = [[str(number), "停电"] for number in range(200)]
    pages = Typesetting("paper", data_of(*rows)).pages(dots_per_inch=30)
    assert len(pages) == len(texts(typeset_pdf("paper", data_of(*rows))))
    assert all(page.startswith(b"\x89PNG") for page in pages)


def test_a_file_of_hundreds_of_pages_has_no_tags() -> None:
    """They would make it ten times as large (an archive of a year holds 730 handovers)."""
    few = [["1", "停电"]]
    many = [[str(number), "停电" * 20] for number in range(4_000)]
    for rows, tagged in ((few, True), (many, False)):
        root = PdfReader(io.BytesIO(typeset_pdf("paper", data_of(*rows)))).trailer["/Root"]
        assert ("/StructTreeRoot" in root) is tagged
