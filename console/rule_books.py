"""The rule book that this seat works by: the shipped one, with the site's own over it where there is one."""

from datetime import datetime
from pathlib import Path

from console.clock import wall_clock
from console.places import site_rule_files
from models.rules.rule_book import RuleBook
from models.rules.rule_book_text import Problem, RuleBookInvalid, parse_rule_book
from models.rules.site_rule_book import parse_site_rule_book
from resources.rule_books import read_rule_book_text


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


def _with_site(shipped: RuleBook, file: Path, now: datetime) -> RuleBook:
    try:
        text = file.read_text(encoding="utf-8-sig")
        return parse_site_rule_book(text, shipped=shipped, today=now.astimezone(shipped.zone).date())
    except OSError as fault:
        problem = Problem(code="unreadable", field="", given=fault.strerror or str(fault))
        raise SiteRulesRefused(file, (problem,)) from fault
    except UnicodeDecodeError as fault:
        raise SiteRulesRefused(file, (Problem(code="not_utf8", field=""),)) from fault
    except RuleBookInvalid as invalid:
        raise SiteRulesRefused(file, invalid.problems) from invalid
