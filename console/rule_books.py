"""The rule book that this seat works by: the shipped one, with the site's own over it where there is one."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from console.clock import wall_clock
from console.places import site_rule_files
from models.rules.book_tables import Problem, RuleBookInvalid, read_tables
from models.rules.rule_book import RuleBook
from models.rules.rule_book_text import parse_rule_book
from models.rules.site_rule_book import parse_site_rule_book
from resources.rule_books import read_rule_book_text

_MOST_BYTES = 1_000_000
"""Forty times the shipped book: what is larger is something else, chosen by mistake."""


class SiteRulesRefused(Exception):
    """The site's rule book cannot be used; carries the file and every problem found in it."""

    def __init__(self, file: Path, problems: tuple[Problem, ...]) -> None:
        super().__init__(file, problems)
        self.file = file
        self.problems = problems


def shipped_rules() -> RuleBook:
    return parse_rule_book(read_rule_book_text())


def rules_in_force(named: Path | None) -> RuleBook:
    """The shipped book, and over it `named`, or else the first site file that is there, the user's before the
    computer's. Raises `SiteRulesRefused`; a file that is there is never left aside in silence."""
    shipped = shipped_rules()
    file = named or next((file for file in site_rule_files() if file.exists()), None)
    return shipped if file is None else _with_site(shipped, file, wall_clock())


def book_of_file(file: Path, shipped: RuleBook) -> RuleBook:
    """A book to compare with: a site's file laid over `shipped`, or a whole one. Unlike the book that a seat works by
    it may be of a day to come. Raises `SiteRulesRefused`."""
    return _read(file, lambda text: _either(text, shipped))


def _with_site(shipped: RuleBook, file: Path, now: datetime) -> RuleBook:
    today = now.astimezone(shipped.zone).date()
    return _read(file, lambda text: parse_site_rule_book(text, shipped=shipped, today=today))


def _either(text: str, shipped: RuleBook) -> RuleBook:
    if "site" in read_tables(text).data:
        return parse_site_rule_book(text, shipped=shipped, today=date.max)
    return parse_rule_book(text)


def _read(file: Path, parse: Callable[[str], RuleBook]) -> RuleBook:
    try:
        return parse(_text_of(file))
    except OSError as fault:
        problem = Problem(code="unreadable", field="", given=fault.strerror or str(fault))
        raise SiteRulesRefused(file, (problem,)) from fault
    except UnicodeDecodeError as fault:
        raise SiteRulesRefused(file, (Problem(code="not_utf8", field=""),)) from fault
    except RuleBookInvalid as invalid:
        raise SiteRulesRefused(file, invalid.problems) from invalid


def _text_of(file: Path) -> str:
    size = file.stat().st_size
    if size > _MOST_BYTES:
        raise RuleBookInvalid((Problem(code="too_large", field="", given=str(size)),))
    return file.read_text(encoding="utf-8-sig")
