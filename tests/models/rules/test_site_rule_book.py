"""A site's own book lies over the shipped one: what it names is its own, the rest stays; a bad one is refused whole."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from models.rules.book_differences import Manner, differences
from models.rules.book_tables import Problem, RuleBookInvalid
from models.rules.rule_book import Confidence, RuleBook, Unit, Weight
from models.rules.site_rule_book import parse_site_rule_book

DOCS = Path(__file__).parents[3] / "docs" / "rules.md"
TODAY = date(2026, 11, 21)

SITE = """
site = "JJ"
version = 3
effective_from = 2026-11-01

[[rule]]
id = "JJ-1"
text_zh = "本站规定。"
text_en = "The site's order."
source = "本单位文件 12 号"
confidence = "site"

[[number]]
id = "T-10"
value = 2
unit = "min"
source = "本单位文件 12 号"
confidence = "site"
note_zh = "统一为两分钟。"
note_en = "Two minutes everywhere."

[[number]]
id = "T-1.rural"
value = 30
unit = "min"
rule = "JJ-1"
source = "本单位文件 12 号"
confidence = "site"

[[number]]
id = "warning.first"
value = 0.6
unit = "1"
source = "本单位文件 12 号"
confidence = "site"
"""


def laid_over(text: str, rules: RuleBook) -> RuleBook:
    return parse_site_rule_book(text, shipped=rules, today=TODAY)


def problems(text: str, rules: RuleBook) -> tuple[Problem, ...]:
    with pytest.raises(RuleBookInvalid) as refused:
        laid_over(text, rules)
    return refused.value.problems


def test_what_the_site_names_is_its_own(rules: RuleBook) -> None:
    book = laid_over(SITE, rules)
    number = book.number("T-10")
    assert (number.value, number.unit, number.rule) == (2, Unit.MINUTE, "T-10")
    assert (number.source, number.confidence, number.unverified) == ("本单位文件 12 号", Confidence.SITE, False)
    assert (number.note_zh, number.note_en) == ("统一为两分钟。", "Two minutes everywhere.")
    assert book.duration("T-10") == timedelta(minutes=2)
    assert book.value("warning.first") == 0.6


def test_a_site_may_add_a_target_that_the_source_leaves_open(rules: RuleBook) -> None:
    assert "T-1.rural" not in rules.numbers
    book = laid_over(SITE, rules)
    assert (book.number("T-1.rural").rule, book.rules["JJ-1"].text_en) == ("JJ-1", "The site's order.")


def test_all_else_is_the_shipped_book(rules: RuleBook) -> None:
    book = laid_over(SITE, rules)
    same = set(rules.numbers) - {"T-10", "warning.first"}
    assert {key: book.numbers[key] for key in same} == {key: rules.numbers[key] for key in same}
    assert {key: book.rules[key] for key in rules.rules} == dict(rules.rules)
    assert book.timezone == rules.timezone
    assert book.effective_from == date(2026, 11, 1)


DAYS = """
published_years = [2027]

[[day]]
date = 2027-02-20
kind = "work"
name = "春节调休"
source = "国务院办公厅通知"

[[day]]
date = 2026-10-06
kind = "work"
name = "本站值班"
source = "本单位文件 12 号"
"""


def with_days(old: str = "", new: str = "") -> str:
    assert old in DAYS
    return SITE.replace("\n[[rule]]", DAYS.replace(old, new, 1) + "\n[[rule]]", 1)


def test_days_of_the_site_win_and_may_complete_a_year(rules: RuleBook) -> None:
    shipped, book = rules.working_days, laid_over(with_days(), rules)
    assert not shipped.is_working_day(date(2026, 10, 6))
    assert book.working_days.is_working_day(date(2026, 10, 6))
    assert book.working_days.is_working_day(date(2027, 2, 20))
    assert (shipped.is_official(2027), book.working_days.is_official(2027)) == (False, True)
    assert book.is_day_of_site(book.working_days.special[date(2026, 10, 6)])
    assert book.version != laid_over(SITE, rules).version


@pytest.mark.parametrize(
    ("old", "new", "code", "field"),
    [
        ("date = 2027-02-20\n", "", "missing_field", "day 1 date"),
        ("date = 2027-02-20\n", 'date = "20.2.2027"\n', "wrong_value", "day 20.2.2027 date"),
        ("date = 2027-02-20\n", "date = 2027-02-20T08:00:00\n", "wrong_value", "day 2027-02-20 08:00:00 date"),
        ("date = 2027-02-20\n", "date = 2026-10-06\n", "duplicate_id", "day 2026-10-06"),
        ('kind = "work"', 'kind = "holiday"', "unknown_word", "day 2027-02-20 kind"),
        ('name = "春节调休"\n', "", "missing_field", "day 2027-02-20 name"),
        ('source = "国务院办公厅通知"\n', 'source = ""\n', "wrong_value", "day 2027-02-20 source"),
        ('kind = "work"', 'kind = "off"', "year_without_days", "published_years"),
        ("[2027]", "[2028]", "year_without_days", "published_years"),
        ("[2027]", "[27]", "wrong_value", "published_years 1"),
    ],
)
def test_a_bad_day_names_row_and_field(rules: RuleBook, old: str, new: str, code: str, field: str) -> None:
    found = problems(with_days(old, new), rules)
    assert (code, field) in {(problem.code, problem.field) for problem in found}


def test_a_bad_day_names_the_line_of_its_table(rules: RuleBook) -> None:
    text = with_days('name = "本站值班"\n', "")
    (problem,) = problems(text, rules)
    assert problem.line is not None
    assert text.splitlines()[problem.line - 1 : problem.line + 1] == ["[[day]]", "date = 2026-10-06"]


EVENTS = """
[[major_event]]
first = 2026-09-10
last = 2026-09-12
name = "台风"
source = "本单位〔2026〕31 号文"

[[major_event]]
first = 2026-06-07
name = "高考"
source = "本单位〔2026〕9 号文"
"""


def test_days_of_major_events_are_the_sites_to_name(rules: RuleBook) -> None:
    assert (rules.major_events, rules.major_event_days) == ((), frozenset())
    book = laid_over(SITE + EVENTS, rules)
    september = {date(2026, 9, day) for day in (10, 11, 12)}
    assert book.major_event_days == {*september, date(2026, 6, 7)}
    assert [event.id for event in book.major_events] == ["2026-09-10/2026-09-12", "2026-06-07"]
    assert all(book.is_event_of_site(event) for event in book.major_events)
    assert book.version != laid_over(SITE, rules).version
    told = [(found.id, found.manner) for found in differences(laid_over(SITE, rules), book)]
    assert told == [("2026-09-10/2026-09-12", Manner.ADDED), ("2026-06-07", Manner.ADDED)]
    for old, new, code, field in (
        ("last = 2026-09-12", "last = 2026-09-09", "wrong_days", "major_event 2026-09-10 last"),
        ("last = 2026-09-12", "last = 2027-09-12", "wrong_days", "major_event 2026-09-10 last"),
        ("first = 2026-06-07", 'first = "June"', "wrong_value", "major_event June first"),
        ('source = "本单位〔2026〕9 号文"\n', "", "missing_field", "major_event 2026-06-07 source"),
        (
            "first = 2026-06-07",
            "first = 2026-09-10\nlast = 2026-09-12",
            "duplicate_id",
            "major_event 2026-09-10/2026-09-12",
        ),
    ):
        assert old in EVENTS
        found = problems(SITE + EVENTS.replace(old, new), rules)
        assert (code, field) in {(problem.code, problem.field) for problem in found}, new


def test_a_rule_keeps_its_weight_unless_the_site_gives_another(rules: RuleBook) -> None:
    reworded = SITE.replace('id = "JJ-1"', 'id = "N-1"', 1).replace('rule = "JJ-1"', 'rule = "N-1"')
    assert laid_over(reworded, rules).rules["N-1"].weight is Weight.LAW
    given = reworded.replace('id = "N-1"\n', 'id = "N-1"\nweight = "internal"\n', 1)
    assert laid_over(given, rules).rules["N-1"].weight is Weight.INTERNAL


def test_the_version_tells_shipped_book_site_and_count(rules: RuleBook) -> None:
    shipped, _, own = laid_over(SITE, rules).version.partition("+")
    assert shipped == rules.version
    assert own.startswith("JJ.3.")


def test_a_file_that_says_something_else_under_the_same_count_has_another_version(rules: RuleBook) -> None:
    assert laid_over(SITE, rules).version != laid_over(SITE.replace("value = 2\n", "value = 3\n"), rules).version


def test_remarks_and_line_ends_make_no_other_version(rules: RuleBook) -> None:
    assert (
        laid_over(SITE, rules).version
        == laid_over(f"# ours\r\n{SITE}".replace("value = 2\n", "value=2.0\n"), rules).version
    )


def test_a_site_in_another_zone(rules: RuleBook) -> None:
    text = SITE.replace("version = 3\n", 'version = 3\ntimezone = "Asia/Urumqi"\n')
    assert laid_over(text, rules).zone.key == "Asia/Urumqi"


@pytest.mark.parametrize(
    ("old", "new", "code", "field"),
    [
        ('site = "JJ"\n', "", "missing_field", "site"),
        ('site = "JJ"\n', 'site = "九江"\n', "wrong_value", "site"),
        ("version = 3\n", 'version = "3"\n', "wrong_value", "version"),
        ("version = 3\n", "version = 0\n", "wrong_value", "version"),
        ("version = 3\n", 'version = 3\ntimezone = "Asia/Nowhere"\n', "unknown_timezone", "timezone"),
        ("2026-11-01", "2026-11-22", "not_in_force", "effective_from"),
        ('id = "T-10"', 'id = "T-1O"', "unknown_number", "number T-1O"),
        ('value = 2\nunit = "min"', 'value = 2\nunit = "km/h"', "wrong_unit", "number T-10 unit"),
        ("value = 2\n", "value = -2\n", "wrong_value", "number T-10 value"),
        ("value = 2\n", "value = 2\nvalve = 2\n", "unknown_field", "number T-10 valve"),
        ('unit = "min"\nsource = "本单位文件 12 号"\n', 'unit = "min"\n', "missing_field", "number T-10 source"),
        ('rule = "JJ-1"\n', "", "missing_field", "number T-1.rural rule"),
        ('rule = "JJ-1"', 'rule = "JJ-2"', "unknown_rule", "number T-1.rural rule"),
        ('id = "T-1.rural"', 'id = "T-10"', "duplicate_id", "number T-10"),
        ("value = 0.6", "value = 0.9", "warnings_out_of_order", "number warning.second"),
        ('text_en = "The site\'s order."\n', "", "missing_field", "rule JJ-1 text_en"),
        ("[[number]]", "[[number]", "syntax", ""),
    ],
)
def test_a_bad_book_names_field_and_problem(rules: RuleBook, old: str, new: str, code: str, field: str) -> None:
    assert old in SITE
    found = problems(SITE.replace(old, new, 1), rules)
    assert (code, field) in {(problem.code, problem.field) for problem in found}


def test_a_problem_names_the_line_of_its_table(rules: RuleBook) -> None:
    text = SITE.replace('id = "T-10"', 'id = "T-1O"')
    line = problems(text, rules)[0].line
    assert line is not None
    assert text.splitlines()[line - 1 : line + 1] == ["[[number]]", 'id = "T-1O"']


def test_the_example_of_the_docs_is_a_good_book(rules: RuleBook) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert laid_over(example, rules).version.startswith("2026.1+JJ.3.")


def test_budgets_are_the_sites_own(rules: RuleBook) -> None:
    budgets = """
[[budget]]
station = "S1"
hours = 12000
source = "Order 4"

[[budget]]
grid = "G2"
month = "2026-12"
hours = 0
source = "Order 5"
"""
    book = laid_over(SITE + budgets, rules)
    assert [(key, one.hours, one.source) for key, one in book.hour_budgets.by_id.items()] == [
        ("station S1", 12000, "Order 4"),
        ("grid G2 2026-12", 0, "Order 5"),
    ]
    assert rules.hour_budgets.by_id == {}
    broken = budgets.replace('station = "S1"', 'station = "S1"\ngrid = "G1"').replace("2026-12", "2026-13")
    assert {found.code for found in problems(SITE + broken, rules)} >= {"wrong_value"}
    both = (
        budgets.replace('station = "S1"', 'grid = "G2"\nmonth = "2026-12"') + '\n[[budget]]\nhours = 1\nsource = "x"\n'
    )
    assert [(found.code, found.field) for found in problems(SITE + both, rules)] == [
        ("budget_of_nobody", "budget 3"),
        ("duplicate_id", "budget grid G2 2026-12"),
    ]
