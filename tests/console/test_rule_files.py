"""A rule book file to compare with: a site's or a whole one, of any day; one that is neither is refused in words."""

from pathlib import Path

import pytest

from console.rule_books import SiteRulesRefused, book_of_file, shipped_rules
from resources.rule_books import read_rule_book_text

SHIPPED = shipped_rules()
DRAFT = 'site = "JJ"\nversion = 9\neffective_from = 2999-01-01\n'


def written(folder: Path, text: str) -> Path:
    file = folder / "rules.toml"
    file.write_text(text, encoding="utf-8")
    return file


def codes(file: Path) -> list[str]:
    with pytest.raises(SiteRulesRefused) as refused:
        book_of_file(file, SHIPPED)
    return [problem.code for problem in refused.value.problems]


def test_a_draft_of_a_day_to_come_can_be_compared(tmp_path: Path) -> None:
    book = book_of_file(written(tmp_path, DRAFT), SHIPPED)
    assert book.version.startswith("2026.1+JJ.9.")
    assert book.shipped is SHIPPED


def test_a_whole_book_of_another_release_can_be_compared(tmp_path: Path) -> None:
    text = read_rule_book_text().replace('version = "2026.1"', 'version = "2027.1"')
    assert book_of_file(written(tmp_path, text), SHIPPED).version == "2027.1"


def test_what_is_no_rule_book_is_refused_with_its_problems(tmp_path: Path) -> None:
    assert codes(tmp_path / "nowhere.toml") == ["unreadable"]
    assert codes(written(tmp_path, "no toml at all")) == ["syntax"]
    assert "unknown_field" in codes(written(tmp_path, DRAFT + 'colour = "red"\n'))
    assert codes(written(tmp_path, "#" * 1_000_001)) == ["too_large"]
    binary = tmp_path / "picture.toml"
    binary.write_bytes(b"\xff\xfe\x00")
    assert codes(binary) == ["not_utf8"]
