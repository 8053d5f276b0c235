"""Which words of notices a seat uses, and what it says of a file that it cannot use."""

from pathlib import Path

import pytest

from console.notice_wordings import WordingInForce, wording_in_force
from console.places import site_notice_files
from models.entities.notices import NoticeKind
from models.notices.wording import read_wording
from resources.wordings import read_notice_wording_text
from widgets.words.notice_words import FAULTS, wording_fault_text

SHIPPED, _ = read_wording(read_notice_wording_text())


def site_file(content: bytes) -> Path:
    file = site_notice_files()[0]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file


def told(found: WordingInForce) -> list[str]:
    assert found.file is not None
    return [wording_fault_text(found.file, fault) for fault in found.faults]


def test_without_a_file_the_shipped_words_are_used() -> None:
    assert wording_in_force() == WordingInForce(wording=SHIPPED)


def test_a_sites_file_is_laid_over_the_shipped_words() -> None:
    file = site_file('[planned]\ntitle = "停电通知"\n'.encode("utf-8-sig"))
    found = wording_in_force()
    assert (found.file, found.faults) == (file, ())
    assert found.wording.words[NoticeKind.PLANNED].title == "停电通知"
    assert found.wording.words[NoticeKind.PLANNED].text == SHIPPED.words[NoticeKind.PLANNED].text


def test_a_fault_is_told_with_file_line_and_field() -> None:
    file = site_file('[planned]\ntitle = "停电通知"\n\n[cancelled]\ntitle = "{缘由}"\n'.encode())
    found = wording_in_force()
    assert found.wording.words[NoticeKind.PLANNED].title == "停电通知"
    assert found.wording.words[NoticeKind.CANCELLED] == SHIPPED.words[NoticeKind.CANCELLED]
    assert told(found) == [
        f"{file}, line 5: “cancelled title” cannot be filled in at {{缘由}}; the shipped words are used instead."
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('[planned]\ntitle = "停电"'.encode("gbk"), "the file is not UTF-8 text"),
        (b"[planned\n", "line 1: this is not TOML"),
        (b"#" * 1_000_001, "the file has 1000001 bytes"),
    ],
)
def test_a_file_of_another_kind_stops_nobody(content: bytes, said: str) -> None:
    site_file(content)
    found = wording_in_force()
    assert found.wording == SHIPPED
    (sentence,) = told(found)
    assert said in sentence


def test_a_folder_in_its_place_stops_nobody() -> None:
    site_notice_files()[0].mkdir(parents=True)
    (sentence,) = told(wording_in_force())
    assert "cannot be read" in sentence


def test_every_fault_of_a_sites_file_has_words() -> None:
    codes = {"unreadable", "too_large", "not_utf8", "syntax", "unknown_section", "unknown_field", "wrong_value"}
    assert FAULTS.keys() == codes | {"unknown_placeholder", "missing_placeholder", "stray_brace"}
