"""Whoever asks where a figure comes from is told value, rule, source, how sure that is, and whose book it stands in."""

from datetime import UTC, date, datetime, timedelta

from models.rules.arrival_clocks import clocks_of
from models.rules.rule_book import RuleBook
from models.rules.site_rule_book import parse_site_rule_book
from tests.models.rules.life import an_order, at
from tests.widgets.pictures import rule_book
from widgets.words.provenance import book_text, clock_provenance, clocks_provenance, numbers_provenance

RULES = rule_book()
NOW = datetime(2026, 3, 2, 4, 10, tzinfo=UTC)

SITE = """
site = "JJ"
version = 3
effective_from = 2026-01-05
{approved}

[[number]]
id = "T-10"
value = 2
unit = "min"
source = "Order 12"
confidence = "site"

[[number]]
id = "T-1.rural"
value = 30
unit = "min"
rule = "T-1"
source = "Order 12"
confidence = "site"
"""


def site_book(approved: str = "") -> RuleBook:
    return parse_site_rule_book(SITE.format(approved=approved), shipped=RULES, today=date(2026, 3, 1))


def test_a_number_is_told_with_rule_source_and_book() -> None:
    said = numbers_provenance(["T-2.urban"], RULES).splitlines()
    assert said[0] == "T-2.urban: 45 min"
    assert said[1] == f"T-2: {RULES.rules['T-2'].text_en}"
    assert said[2] == f"Source: {RULES.rules['T-2'].source} (Public page)"
    assert "Rule book 2026.1, in force from 2026-01-01" in said


def test_a_weak_source_is_said() -> None:
    said = numbers_provenance(["T-11"], RULES)
    assert "T-11: 3 min (unverified)" in said
    assert "Trade usage, unverified" in said


def test_numbers_of_one_rule_name_it_once_and_unknown_ones_are_left_out() -> None:
    said = numbers_provenance(["travel.detour", "travel.speed.urban", "T-1.remote"], RULES)
    assert "travel.detour: 1.4" in said
    assert "travel.speed.urban: 30 km/h" in said
    assert said.count(RULES.rules["YK-3"].text_en) == 1
    assert "T-1.remote" not in said
    assert numbers_provenance(["T-1.remote"], RULES) == ""


def test_a_clock_says_how_it_stands_and_whether_it_pauses() -> None:
    clocks = {clock.rule: clock for clock in clocks_of(an_order(), RULES)}
    said = clock_provenance(clocks["T-1"], NOW, RULES)
    assert said.startswith("T-1.urban Arrival: 15 min, First warning")
    assert "it never pauses" in said
    assert "stands still while" in clock_provenance(clocks["T-10"], at(1), RULES)
    every = clocks_provenance(clocks.values(), NOW, RULES)
    assert all(f"{clock.number} " in every for clock in clocks.values())
    assert every.count("Rule book 2026.1") == 1
    assert clocks_provenance((), NOW, RULES) == ""


def test_what_the_site_laid_over_is_told_with_what_was_shipped() -> None:
    book = site_book('approved_by = "Safety office"')
    assert "The site's own number; shipped: 5 min" in numbers_provenance(["T-10"], book)
    assert "the shipped book has none" in numbers_provenance(["T-1.rural"], book)
    assert "The site's own number" not in numbers_provenance(["T-2.urban"], book)
    assert "approved by Safety office" in book_text(book)


def test_a_book_that_nobody_signed_says_so() -> None:
    assert "no site has approved it" in book_text(RULES)
    assert "does not say who approved it" in book_text(site_book())


def test_who_approved_a_book_does_not_make_it_another_one() -> None:
    assert site_book('approved_by = "Safety office"').version == site_book().version


def test_a_clock_in_the_past_keeps_its_verdict() -> None:
    (clock,) = (clock for clock in clocks_of(an_order(), RULES) if clock.rule == "T-1")
    assert "Missed" in clock_provenance(clock.ended(clock.due_at + timedelta(seconds=1)), NOW, RULES)
