"""A published file is known by its digest."""

from models.entities.notices import NoticeFormat
from models.notices.publication import file_name, file_of, is_of
from tests.models.notices.notices import first_notice


def test_a_publication_knows_its_own_file_and_no_other() -> None:
    found = file_of(b"abc", made_as=NoticeFormat.CAP, channel="12345")
    assert found.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert (found.size, found.format, found.channel) == (3, NoticeFormat.CAP, "12345")
    assert is_of(found, b"abc")
    assert not is_of(found, b"abd")
    assert not is_of(found, b"")


def test_every_format_has_a_file_name_that_any_system_holds() -> None:
    odd = first_notice(number="停〔2026〕4/12 号")
    assert file_name(first_notice(), NoticeFormat.CAP) == "TD-2026-0412-0.xml"
    assert file_name(odd, NoticeFormat.PDF) == "停-2026-4-12-号-0.pdf"
    assert len({file_name(odd, made_as) for made_as in NoticeFormat}) == len(NoticeFormat)
