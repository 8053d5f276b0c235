"""Two books are compared number by number and rule by rule."""

from datetime import date, timedelta

from models.rules.book_differences import Difference, Manner, SeenVersion, differences, joined
from models.rules.rule_book import RuleBook
from models.rules.site_rule_book import parse_site_rule_book
from tests.models.rules.life import NOON

HEAD = 'site = "JJ"\nversion = 1\neffective_from = 2026-01-01\n'
NUMBER = """
[[number]]
id = "{id}"
value = {value}
unit = "{unit}"
source = "Order 12"
confidence = "site"
{rule}
"""
RULE = """
[[rule]]
id = "T-1"
text_zh = "本站"
text_en = "Ours"
source = "Order 12"
confidence = "site"
"""


def site(text: str, shipped: RuleBook) -> RuleBook:
    return parse_site_rule_book(HEAD + text, shipped=shipped, today=date(2026, 3, 1))


def number(key: str, value: float, unit: str, rule: str = "") -> str:
    return NUMBER.format(id=key, value=value, unit=unit, rule=rule and f'rule = "{rule}"')


def manners(found: tuple[Difference, ...]) -> dict[str, Manner]:
    return {one.id: one.manner for one in found}


def test_a_book_does_not_differ_from_itself(rules: RuleBook) -> None:
    assert differences(rules, rules) == ()


def test_another_value_and_the_same_value_told_otherwise(rules: RuleBook) -> None:
    book = site(number("T-10", 2, "min") + number("T-3.urban", 1, "h") + RULE, rules)
    assert manners(differences(rules, book)) == {"T-10": Manner.VALUE, "T-3.urban": Manner.TOLD, "T-1": Manner.TOLD}


def test_days_are_no_working_days_and_no_hours(rules: RuleBook) -> None:
    book = site(number("N-1", 7, "wd") + number("N-2", 1440, "min") + number("N-4", 8, "h"), rules)
    assert manners(differences(rules, book)) == {"N-1": Manner.VALUE, "N-2": Manner.TOLD, "N-4": Manner.VALUE}


def test_days_that_are_worked_or_off(rules: RuleBook) -> None:
    day = '[[day]]\ndate = 2026-06-12\nkind = "{}"\nname = "{}"\nsource = "Order 12"\n'
    closed, renamed, worked = (
        site(day.format(*said), rules) for said in (("off", "一"), ("off", "二"), ("work", "一"))
    )
    assert manners(differences(rules, closed)) == {"2026-06-12": Manner.ADDED}
    assert manners(differences(closed, renamed)) == {"2026-06-12": Manner.TOLD}
    assert manners(differences(closed, worked)) == {"2026-06-12": Manner.VALUE}
    assert manners(differences(worked, rules)) == {"2026-06-12": Manner.MISSING}


def test_another_chain_of_approvals_is_one_difference(rules: RuleBook) -> None:
    book = site('plan_copies = ["marketing"]\n', rules)
    (found,) = differences(rules, book)
    assert (found.id, found.manner, found.after) == ("plan_link", Manner.VALUE, book.plan_chain)


def test_what_only_one_of_them_has(rules: RuleBook) -> None:
    book = site(number("T-1.rural", 30, "min", "T-1"), rules)
    (added,) = differences(rules, book)
    assert (added.manner, added.before, added.after) == (Manner.ADDED, None, book.numbers["T-1.rural"])
    (missing,) = differences(book, rules)
    assert (missing.manner, missing.after) == (Manner.MISSING, None)


def test_pieces_of_a_journal_become_one_line_for_each_version() -> None:
    hour = timedelta(hours=1)
    pieces = [
        SeenVersion("2", NOON + hour, NOON + 2 * hour, 5),
        SeenVersion("1", NOON, NOON, 1),
        SeenVersion("2", NOON + 3 * hour, NOON + 4 * hour, 7),
    ]
    assert joined(pieces) == (
        SeenVersion("1", NOON, NOON, 1),
        SeenVersion("2", NOON + hour, NOON + 4 * hour, 12),
    )
