"""The shipped rule book says what its sources say; a broken one is refused with every problem and its line."""

import re
from datetime import date, timedelta

import pytest

from models.rules.book_tables import RuleBookInvalid
from models.rules.rule_book import (
    REQUIRED_NUMBERS,
    Confidence,
    RuleBook,
    Unit,
    Weight,
)
from models.rules.rule_book_text import parse_rule_book
from resources.rule_books import read_rule_book_text

SHIPPED = read_rule_book_text("2026.1")


@pytest.mark.parametrize(
    ("number", "value", "unit", "rule", "confidence"),
    [
        ("T-1.urban", 15, "min", "T-1", "S"),
        ("T-2.urban", 45, "min", "T-2", "P"),
        ("T-2.rural", 90, "min", "T-2", "P"),
        ("T-2.remote", 2, "h", "T-2", "P"),
        ("T-3.urban", 60, "min", "T-3", "P"),
        ("T-3.rural", 120, "min", "T-3", "P"),
        ("T-3.remote", 240, "min", "T-3", "P"),
        ("T-7.urban", 3, "h", "T-7", "P"),
        ("T-7.rural", 4, "h", "T-7", "P"),
        ("T-7.remote", 4, "h", "T-7", "own"),
        ("T-10", 5, "min", "T-10", "X"),
        ("T-11", 3, "min", "T-11", "K"),
        ("T-12.arrival", 5, "min", "T-12", "K"),
        ("T-12.repair", 5, "min", "T-12", "K"),
        ("T-13", 30, "min", "T-13", "K"),
        ("T-14", 24, "h", "T-14", "K"),
        ("WO-4", 5, "min", "WO-4", "C"),
        ("N-1", 7, "d", "N-1", "P"),
        ("N-2", 24, "h", "N-2", "P"),
        ("N-2.important", 24, "h", "N-2", "P"),
        ("N-4", 8, "d", "N-4", "S"),
        ("N-5.planned", 7, "wd", "N-5", "P"),
        ("N-5.temporary", 24, "h", "N-5", "P"),
        ("N-6", 3, "wd", "N-6", "S"),
        ("N-15", 24, "h", "N-15", "S"),
        ("N-18.live", 3, "wd", "N-18", "S"),
        ("N-18.outage", 8, "wd", "N-18", "S"),
        ("ORG-2.article", 10000, "1", "ORG-2", "S"),
        ("ORG-2.jiujiang", 50000, "1", "ORG-2", "S"),
        ("R-2.year", 5, "1", "R-2", "C"),
        ("R-2.window", 60, "d", "R-2", "C"),
        ("R-2.days", 3, "1", "R-2", "C"),
        ("R-2.planned", 3, "1", "R-2", "C"),
        ("R-2.burnt", 24, "h", "YK-17", "K"),
        ("R-3.short_window", 30, "d", "R-3", "C"),
        ("R-3.short", 2, "1", "R-3", "C"),
        ("R-3.long_window", 50, "d", "R-3", "C"),
        ("R-3.long", 3, "1", "R-3", "C"),
        ("R-3.year", 4, "1", "R-3", "C"),
        ("R-5.window", 62, "d", "R-5", "K"),
        ("R-5", 3, "1", "R-5", "K"),
        ("warning.first", 0.5, "1", "YK-1", "own"),
        ("warning.second", 0.8, "1", "YK-1", "own"),
    ],
)
def test_numbers_of_the_trade(number: str, value: float, unit: str, rule: str, confidence: str) -> None:
    found = parse_rule_book(SHIPPED).number(number)
    assert (found.value, found.unit, found.rule) == (value, Unit(unit), rule)
    assert found.confidence is Confidence(confidence)


def test_what_is_law_blocks_and_what_is_internal_warns(rules: RuleBook) -> None:
    of_plans = {rule.id: rule.weight for rule in rules.rules.values() if rule.weight is not None}
    assert {key for key, weight in of_plans.items() if weight is Weight.LAW} == {"N-1", "N-2", "N-3", "N-19", "L-2"}
    internal = {key for key, weight in of_plans.items() if weight is Weight.INTERNAL}
    assert internal == {"N-4", "N-5", "N-6", "N-13", "N-14", "N-15", "N-16", "N-17", "N-18", "U-3"}


def test_weak_sources_are_marked(rules: RuleBook) -> None:
    of_cases = {"C-1.contact", "C-1.answer", "U-5.joint", "U-5.review", "escalation.complaint_class"}
    weak = {number.id for number in rules.numbers.values() if number.unverified}
    assert (
        weak
        == {"T-10", "T-11", "T-12.arrival", "T-12.repair", "T-13", "T-14", "R-2.burnt", "R-5", "R-5.window"} | of_cases
    )
    assert rules.rules["T-10"].unverified
    assert not rules.rules["T-2"].unverified


def test_own_numbers_say_why(rules: RuleBook) -> None:
    own = [number for number in rules.numbers.values() if number.confidence is Confidence.OWN]
    assert own
    assert all(number.note_zh and number.note_en for number in own)


def test_every_rule_has_both_languages(rules: RuleBook) -> None:
    for rule in rules.rules.values():
        assert any("\u4e00" <= sign <= "\u9fff" for sign in rule.text_zh)
        assert rule.text_en.isascii()


def test_every_note_has_both_languages(rules: RuleBook) -> None:
    for number in rules.numbers.values():
        assert bool(number.note_zh) == bool(number.note_en) == bool(re.search("[\u4e00-\u9fff]", number.note_zh))
        assert number.note_en.isascii()


def test_a_source_that_is_a_choice_and_no_citation_is_told_in_chinese_too(rules: RuleBook) -> None:
    things = (*rules.rules.values(), *rules.numbers.values())
    chosen = [thing for thing in things if thing.confidence is Confidence.OWN]
    assert chosen
    assert all(re.search("[\u4e00-\u9fff]", thing.source_zh) for thing in chosen)


def test_articles_of_a_source_are_cited_in_chinese_too(rules: RuleBook) -> None:
    things = (*rules.rules.values(), *rules.numbers.values())
    assert not [thing.id for thing in things if re.search(r"\barts?[. ]", thing.source_zh or thing.source)]
    assert rules.rules["N-3"].source_zh.startswith("《供电监管办法》第十三条，https://")


def test_units_become_durations(rules: RuleBook) -> None:
    assert rules.duration("T-2.remote") == timedelta(hours=2)
    assert rules.duration("T-10") == timedelta(minutes=5)
    assert rules.duration("position.future_tolerance") == timedelta(seconds=30)
    assert rules.duration("intake.future_tolerance") == timedelta(minutes=2)


def test_version_day_and_zone(rules: RuleBook) -> None:
    assert (rules.version, rules.effective_from) == ("2026.1", date(2026, 1, 1))
    assert rules.zone.key == "Asia/Shanghai"


def test_a_number_may_have_its_own_source() -> None:
    text = SHIPPED.replace(
        'id = "T-10"\nvalue = 5\n', 'id = "T-10"\nvalue = 2\nsource = "our contract"\nconfidence = "P"\n'
    )
    number = parse_rule_book(text).number("T-10")
    assert (number.value, number.source, number.unverified) == (2, "our contract", False)


def test_the_newest_book_in_force_is_read() -> None:
    assert read_rule_book_text() == SHIPPED
    assert read_rule_book_text(on=date(2026, 1, 1)) == SHIPPED
    with pytest.raises(LookupError):
        read_rule_book_text(on=date(2025, 12, 31))
    with pytest.raises(LookupError):
        read_rule_book_text("1999.1")


def problems(text: str) -> set[tuple[str, str]]:
    with pytest.raises(RuleBookInvalid) as refused:
        parse_rule_book(text)
    return {(problem.code, problem.field) for problem in refused.value.problems}


def first_problem_line(text: str) -> int | None:
    with pytest.raises(RuleBookInvalid) as refused:
        parse_rule_book(text)
    return refused.value.problems[0].line


@pytest.mark.parametrize(
    ("old", "new", "code", "field"),
    [
        ('value = 15\nunit = "min"', 'value = 15\nunit = "weeks"', "unknown_word", "unit"),
        ('value = 15\nunit = "min"', 'value = 15\nunit = "m"', "wrong_unit", "number T-1.urban unit"),
        ("value = 15\n", 'value = "15"\n', "wrong_value", "value"),
        ("value = 15\n", "value = -15\n", "wrong_value", "value"),
        ("value = 15\n", "value = 0\n", "wrong_value", "value"),
        ("value = 15\n", "value = inf\n", "wrong_value", "value"),
        ("value = 15\n", "value = nan\n", "wrong_value", "value"),
        ("value = 15\n", "", "missing_field", "number T-1.urban value"),
        ("value = 15\n", "value = 15\nvalve = 1\n", "unknown_field", "valve"),
        ('id = "T-2.rural"', 'id = "T-2.urban"', "duplicate_id", "number T-2.urban"),
        ('id = "T-2.rural"', 'id = "T-2.urban"', "missing_number", "number T-2.rural"),
        ('rule = "T-13"', 'rule = "T-99"', "unknown_rule", "number T-13 rule"),
        ('confidence = "C"', 'confidence = "Z"', "unknown_word", "confidence"),
        ("value = 0.5", "value = 0.9", "warnings_out_of_order", "number warning.second"),
        ('"Asia/Shanghai"', '"Asia/Nowhere"', "unknown_timezone", "timezone"),
        ('"Asia/Shanghai"', '"../etc"', "unknown_timezone", "timezone"),
        ("effective_from = 2026-01-01\n", "", "missing_field", "effective_from"),
        ('id = "T-3"\n', 'id = "T-2"\n', "duplicate_id", "rule T-2"),
        ("value = 7\n", "value = 7.5\n", "not_whole_days", "number N-1 value"),
        ("value = 7\n", "value = 367\n", "not_whole_days", "number N-1 value"),
        ('unit = "wd"', 'unit = "km/h"', "wrong_unit", "number N-5.planned unit"),
        ('value = 3\nunit = "wd"', 'value = 3\nunit = "d"', "wrong_unit", "number N-6 unit"),
        ('weight = "law"', 'weight = "advice"', "unknown_word", "rule N-1 weight"),
        ("[[number]]", "[[number]", "syntax", ""),
    ],
)
def test_a_broken_book_names_field_and_problem(old: str, new: str, code: str, field: str) -> None:
    assert old in SHIPPED
    assert any(found == code and where.endswith(field) for found, where in problems(SHIPPED.replace(old, new, 1)))


def test_a_problem_names_the_line_of_its_table() -> None:
    text = SHIPPED.replace("value = 15\n", "value = -15\n", 1)
    lines = text.splitlines()
    line = first_problem_line(text)
    assert line is not None
    assert lines[line - 1] == "[[number]]"
    assert lines[line] == 'id = "T-1.urban"'


def test_a_syntax_error_names_its_line() -> None:
    assert first_problem_line('version = "1"\neffective_from = \n') == 2


def test_all_problems_are_told_at_once() -> None:
    text = 'version = "0"\neffective_from = 2020-01-01\ntimezone = "UTC"\n'
    chain = {(code, "plan_link") for code in ("chain_without_notice", "chain_without_second", "chain_of_one")}
    assert problems(text) == {("missing_number", f"number {key}") for key in REQUIRED_NUMBERS} | chain
