"""main.py print: a paper without a screen, and what stands in its way, in words and by exit code."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from console.cli.main import run
from console.places import site_print_folders
from console.printing.papers import PAPERS
from models.store.engine import sqlite_url
from tests.console.seats import make_shift


@pytest.fixture
def url(tmp_path: Path) -> str:
    found, _ = make_shift(tmp_path / "room.sqlite3")
    return found


def text_of(file: Path) -> str:
    return "".join("".join(page.extract_text().split()) for page in PdfReader(file).pages)


def prints(kind: str, subject: str, out: Path, url: str, language: str = "en") -> int:
    return run(["print", kind, subject, "--out", str(out), "--database", url, "--language", language])


@pytest.mark.usefixtures("own_look")
def test_a_month_is_written_in_both_languages(tmp_path: Path, url: str, capsys: pytest.CaptureFixture[str]) -> None:
    for language, said in (("en", "page1of"), ("zh_CN", "第1页")):
        out = tmp_path / f"{language}.pdf"
        assert prints("month", "2026-11", out, url, language) == 0
        assert said in text_of(out)
        assert str(out) in capsys.readouterr().out


@pytest.mark.usefixtures("own_look")
@pytest.mark.parametrize(
    ("kind", "subject", "code", "said"),
    [
        ("plan", "P1", 1, "There is no outage plan P1."),
        ("notice", "P1", 1, "There is no outage plan P1."),
        ("month", "2026-13", 1, "“2026-13” is no month"),
        ("poem", "1", 2, "There is no paper poem."),
    ],
)
def test_what_is_not_there_is_said(
    tmp_path: Path, url: str, capsys: pytest.CaptureFixture[str], kind: str, subject: str, code: int, said: str
) -> None:
    out = tmp_path / "x.pdf"
    try:
        ended = prints(kind, subject, out, url)
    except SystemExit as exit_:
        ended = int(exit_.code or 0)
    assert ended == code
    assert said in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.usefixtures("own_look")
def test_a_wrong_kind_lists_all(tmp_path: Path, url: str, capsys: pytest.CaptureFixture[str]) -> None:
    prints("poem", "1", tmp_path / "x.pdf", url)
    said = capsys.readouterr().err
    assert all(f"{paper.kind} " in said for paper in PAPERS)


@pytest.mark.usefixtures("own_look")
def test_a_database_that_is_not_there_is_not_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        prints("plan", "P1", tmp_path / "x.pdf", sqlite_url(tmp_path / "none.sqlite3"))
    assert ended.value.code == 1
    assert "none.sqlite3" in capsys.readouterr().err
    assert list(tmp_path.glob("none*")) == []


@pytest.mark.usefixtures("own_look")
def test_doubts_go_to_standard_error_and_the_paper_is_there(
    tmp_path: Path, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = site_print_folders()[0] / "month.typ"
    file.parent.mkdir(parents=True)
    file.write_text("\n\n#oops", encoding="utf-8")
    out = tmp_path / "x.pdf"
    assert prints("month", "2026-11", out, url) == 0
    assert f"{file} cannot be used, line 3" in capsys.readouterr().err
    assert out.exists()


@pytest.mark.usefixtures("own_look")
def test_a_folder_that_takes_no_file_is_named(tmp_path: Path, url: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "gone" / "x.pdf"
    with pytest.raises(SystemExit) as ended:
        prints("month", "2026-11", out, url)
    assert ended.value.code == 1
    assert str(out) in capsys.readouterr().err
