"""A notice as a paper: its text can be found in the PDF, nothing is cut off, every page says which it is."""

import io
import struct

import pypdf

from console.printing.notice_paper import notice_pdf, notice_setting
from models.notices.notice import Notice
from tests.models.notices.notices import first_notice, many_areas, postponed, text_of

A4 = (595.28, 841.89)


def read(notice: Notice) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(notice_pdf(notice, text_of(notice))))


def squeezed(text: str) -> str:
    """Without the line breaks and gaps that a page needs."""
    return "".join(text.split())


def test_a_notice_is_one_page_whose_text_can_be_found() -> None:
    notice = postponed()
    text = text_of(notice)
    (page,) = read(notice).pages
    assert (round(float(page.mediabox.width), 2), round(float(page.mediabox.height), 2)) == A4
    found = squeezed(page.extract_text())
    for part in (text.title, *text.body.splitlines(), text.advice, text.issuer, text.dated):
        assert squeezed(part) in found
    assert "公告编号TD-2026-0412第2次发布" in found
    assert "第1页共1页" in found
    assert notice_pdf(notice, text) == notice_pdf(notice, text)


def test_the_font_travels_with_the_file() -> None:
    """Rare characters too: none of them becomes a box."""
    reader = read(first_notice(contact="喆珺玥 95598"))
    fonts = [font.get_object() for font in reader.pages[0]["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        (descendant,) = font["/DescendantFonts"]
        assert "NotoSansSC" in font["/BaseFont"]
        assert "/FontFile3" in descendant.get_object()["/FontDescriptor"]
    assert "喆珺玥" in squeezed(reader.pages[0].extract_text())


def test_a_long_list_goes_over_as_many_pages_as_it_needs() -> None:
    notice = first_notice(areas=many_areas(600))
    pages = [squeezed(page.extract_text()) for page in read(notice).pages]
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert f"第{number}页共{len(pages)}页" in page
        assert "TD-2026-0412" in page
    whole = "".join(pages)
    assert all(f"{number}号" in whole for number in range(1, 601))
    assert "等600个台区" in whole


def test_what_people_typed_is_no_markup() -> None:
    hostile = '#panic("x") *b* $x$ @ref <l> // [ { "'
    notice = first_notice(reason=hostile, work=hostile, contact=hostile, issuer=hostile)
    assert squeezed(hostile) in squeezed(read(notice).pages[0].extract_text())


def test_the_preview_shows_the_same_pages() -> None:
    notice = first_notice(areas=many_areas(600))
    pages = notice_setting(notice, text_of(notice)).pages(dots_per_inch=36)
    assert len(pages) == len(read(notice).pages)
    for page in pages:
        assert page.startswith(b"\x89PNG")
        width, height = struct.unpack(">II", page[16:24])
        assert abs(width - 298) <= 1
        assert abs(height - 421) <= 1
