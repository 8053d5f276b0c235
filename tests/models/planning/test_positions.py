"""YK-4: how old a position is, and which clock is not believed."""

from datetime import timedelta

import pytest

from models.entities.fixes import Fix
from models.ids import CrewId
from models.planning.positions import believed_between, fix_age, is_from_future, is_stale
from models.rules.rule_book import RuleBook
from tests.models.rules.life import NOON


@pytest.mark.parametrize(
    ("seconds", "stale", "future"),
    [(0, False, False), (180, False, False), (181, True, False), (-30, False, False), (-31, False, True)],
)
def test_age_staleness_and_clocks_ahead(rules: RuleBook, seconds: int, stale: bool, future: bool) -> None:
    fix = Fix(crew=CrewId("C1"), at=NOON - timedelta(seconds=seconds), x=0, y=0)
    assert fix_age(fix, NOON) == timedelta(seconds=seconds)
    assert is_stale(fix, NOON, rules) is stale
    assert is_from_future(fix, NOON, rules) is future
    oldest, newest = believed_between(NOON, rules)
    assert (oldest <= fix.at <= newest) is not (stale or future)
