"""The handover as a paper: everything that is handed over can be found in it, and nothing is cut off."""

import re
from io import BytesIO

import pypdf

from console.printing.characters import STAND_IN
from console.printing.handover_paper import handover_data
from console.printing.typesetter import Typesetting, typeset_pdf
from models.entities.handovers import LONGEST_QUESTION
from models.entities.shifts import LONGEST_REMARK
from models.handover.document import Document
from models.picture import Picture
from tests.widgets.handover.documents import RARE, document
from tests.widgets.pictures import rule_book
from widgets.words.handover.telling import told
from widgets.words.handover.told import Mark

A4 = (595, 842)
COLOURS = re.compile(rb"(?:[\d.]+ ){3}(?:rg|RG|scn|SCN)\b|(?:[\d.]+ ){4}[kK]\b")
"""Settings of a colour by three or four numbers; a shade of grey is one."""


def data_of(made: Document) -> dict[str, object]:
    return handover_data(told(made, handover=None, digest="", picture=Picture(), rules=rule_book()))


def read(made: Document) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(typeset_pdf("handover", data_of(made))))


def squeezed(text: str) -> str:
    """Without the line breaks and gaps that a page needs."""
    return "".join(text.split()).replace("\N{ZERO WIDTH SPACE}", "")


def test_every_open_order_every_section_and_every_earth_wire_is_found() -> None:
    made = document(60)
    text = squeezed("".join(page.extract_text() for page in read(made).pages))
    for line in made.orders:
        assert line.order in text
        assert squeezed(line.address) in text
    for section in told(made, handover=None, digest="", picture=Picture(), rules=rule_book()).sections:
        assert squeezed(section.title) in text
    for earth in made.outages.earths:
        assert earth.number in text
        assert earth.code in text
        assert squeezed(earth.place) in text
    for question in made.questions:
        assert squeezed(question.words) in text
        assert question.answer is not None
        assert squeezed(question.answer.words) in text


def test_the_first_page_says_who_and_what_comes_and_every_page_its_number() -> None:
    reader = read(document(60))
    pages = [page.extract_text() for page in reader.pages]
    assert len(pages) > 3
    for words in ("Hands over", "Takes over", "What comes in the next shift", "open orders"):
        assert words in pages[0]
    for number, page in enumerate(pages, start=1):
        assert f"page {number} of {len(pages)}" in page
        assert "NOT SIGNED" in page
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages} == {A4}


def test_a_remark_of_fifty_thousand_characters_is_whole() -> None:
    """Nothing is cut off, and the head of its table comes again on every page that it takes."""
    words = "".join(f"第{number}句记事" for number in range(9_000))[:LONGEST_REMARK]
    pages = [page.extract_text() for page in read(document(1, remark_text=words)).pages]
    assert sum("Remark" in page and "At" in page for page in pages) > 3
    found = "".join(page.replace("At By Remark", "") for page in pages)
    assert all(f"第{number}句记事" in squeezed(found) for number in range(100))
    assert squeezed(words[-20:]) in squeezed(found)


def test_a_long_word_without_a_gap_is_not_cut_off() -> None:
    word = "x" * LONGEST_QUESTION
    text = squeezed("".join(page.extract_text() for page in read(document(1, remark_text=word)).pages))
    assert text.count("x") >= len(word)


def test_rare_characters_are_printed_and_none_becomes_a_box() -> None:
    setting = Typesetting("handover", data_of(document(3)))
    assert setting.missing == ()
    text = "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(setting.pdf())).pages)
    assert RARE in squeezed(text)
    assert STAND_IN not in text


def test_a_grey_scale_print_loses_nothing() -> None:
    """Every colour is a shade of grey, and what has changed has a sign of its own."""
    for page in read(document(3)).pages:
        contents = page.get_contents()
        assert contents is not None
        assert not COLOURS.findall(contents.get_data())
    text = "".join(page.extract_text() for page in read(document(3)).pages)
    assert Mark.NEW.value in text


def test_the_same_facts_make_the_same_file() -> None:
    made = document(3)
    one, other = (typeset_pdf("handover", data_of(made), made_at=made.at) for _ in range(2))
    assert one == other
