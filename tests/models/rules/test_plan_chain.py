"""A chain that cannot be is refused, with the field and the line it stands in."""

from datetime import date

import pytest

from models.rules.book_tables import Problem, RuleBookInvalid
from models.rules.rule_book_text import parse_rule_book
from models.rules.site_rule_book import parse_site_rule_book
from resources.rule_books import read_rule_book_text
from tests.models.builders import rule_book

LINKS = {
    "station": '[[plan_link]]\nid = "station"\nroles = ["station_chief"]\nrule = "N-7"\n',
    "second": '[[plan_link]]\nid = "second"\nroles = ["department_head"]\nwhen = "over_limit"\nrule = "R-2"\n',
    "notice": '[[plan_link]]\nid = "notice"\nroles = ["dispatcher"]\nrule = "N-7"\n',
}
HEAD = 'site = "JJ"\nversion = 1\neffective_from = 2026-01-01\n'


def problems(text: str) -> list[tuple[str, str, int | None, str]]:
    with pytest.raises(RuleBookInvalid) as caught:
        parse_site_rule_book(HEAD + text, shipped=rule_book(), today=date(2026, 2, 1))
    return [told(one) for one in caught.value.problems]


def told(problem: Problem) -> tuple[str, str, int | None, str]:
    return problem.code, problem.field, problem.line, problem.given


def test_what_is_wrong_with_a_chain_is_said_by_field_and_line() -> None:
    station, second, notice = LINKS.values()
    good = station + second + notice
    assert problems(notice + station + second) == [("chain_notice_not_last", "plan_link notice", 4, "notice")]
    assert problems(second + station + notice) == [("chain_second_too_early", "plan_link second", 4, "second")]
    assert problems(station + second) == [("chain_without_notice", "plan_link", 4, "")]
    assert problems(station + notice) == [("chain_without_second", "plan_link", 4, "")]
    assert problems(second + notice) == [("chain_of_one", "plan_link", 4, "")]
    assert problems(station + good) == [("duplicate_id", "plan_link station", 8, "station")]
    for old, new, code, field, given in (
        ('["station_chief"]', "[]", "chain_link_of_nobody", "plan_link station roles", "station"),
        ('["station_chief"]', '["crew"]', "chain_role_may_not", "plan_link station roles", "crew"),
        ('["station_chief"]', '["boss"]', "unknown_word", "plan_link station roles 1", "boss"),
        ('id = "station"', 'id = "moon"', "unknown_word", "plan_link moon id", "moon"),
        ('"N-7"\n[[plan_link]]\nid = "second"', '"N-99"\n[[plan_link]]\nid = "second"', "unknown_rule",
         "plan_link station rule", "N-99"),
    ):  # fmt: skip
        assert problems(good.replace(old, new, 1)) == [(code, field, 4, given)]
    assert problems(good.replace('when = "over_limit"\n', "")) == [
        ("chain_wrong_occasion", "plan_link second when", 8, "always")
    ]
    assert problems(good.replace('["dispatcher"]\n', '["dispatcher"]\nwhen = "major"\n')) == [
        ("chain_wrong_occasion", "plan_link notice when", 13, "major")
    ]
    assert problems('plan_copies = ["mayor"]\n')[0][:2] == ("unknown_word", "plan_copies 1")


def test_a_shipped_book_has_a_chain() -> None:
    text = read_rule_book_text("2026.1")
    with pytest.raises(RuleBookInvalid) as caught:
        parse_rule_book(text[: text.index("[[plan_link]]")])
    assert {problem.code for problem in caught.value.problems} >= {"chain_without_notice", "chain_of_one"}


def test_a_site_that_names_no_chain_keeps_the_shipped_one() -> None:
    book = parse_site_rule_book(HEAD, shipped=rule_book(), today=date(2026, 2, 1))
    assert book.plan_chain == rule_book().plan_chain
