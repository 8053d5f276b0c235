"""The desk looks back in small pieces: acts go on meanwhile, and what was given up is not told."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from console import desk_review
from console.clock import wall_clock
from console.desk import Desk
from console.grounds import Grounds
from console.places import ground_folder
from models.commands.orders import AssignOrder
from models.ids import CrewId
from models.rules.rejudging import Outcome
from models.rules.rule_book import RuleBook
from models.rules.site_rule_book import parse_site_rule_book
from tests.console.rooms import DISPATCHER, make_room, report
from tests.widgets.pictures import rule_book

DAY = timedelta(days=1)
STRICT = """
site = "JJ"
version = 1
effective_from = 2026-01-01
[[number]]
id = "T-10"
value = 1
unit = "s"
source = "draft"
confidence = "site"
"""


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """One order that was taken four minutes ago and is sent out now: in time by the shipped book."""
    url = make_room(tmp_path / "room.sqlite3", now=wall_clock())
    desk = Desk(url, rules=rule_book(), clock=wall_clock, grounds=Grounds(ground_folder()))
    with qtbot.waitSignal(desk.opened):
        desk.open()
    with qtbot.waitSignal(desk.done):
        desk.send(report(1, received_at=wall_clock() - timedelta(minutes=4)), DISPATCHER)
    with qtbot.waitSignal(desk.done):
        desk.send(AssignOrder(order=max(desk.picture.orders), crew=CrewId("CD1"), seen=1), DISPATCHER)
    yield desk
    desk.close()


def strict_book() -> RuleBook:
    return parse_site_rule_book(STRICT, shipped=rule_book(), today=wall_clock().date())


def judge_again(desk: Desk, rules: RuleBook) -> None:
    desk.review.rejudge(rules, since=wall_clock() - 30 * DAY, until=wall_clock())


def test_versions_of_the_journal_are_told(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.review.versions_read) as read:
        desk.review.read_versions()
    assert read.args is not None
    ((seen,),) = read.args
    assert (seen.version, seen.entries) == (rule_book().version, desk.picture.revision)


def test_what_another_book_would_have_judged(desk: Desk, qtbot: QtBot) -> None:
    revision = desk.picture.revision
    results: list[object] = []
    desk.review.rejudged.connect(results.append)
    with qtbot.waitSignals([desk.review.progressed, desk.review.rejudged]):
        judge_again(desk, strict_book())
    (result,) = results
    assert result.by_rule == (("T-10", (Outcome.MET, Outcome.MISSED), 1),)  # type: ignore[attr-defined]
    assert desk.picture.revision == revision  # nobody wrote anything


def test_what_was_given_up_is_not_told_and_the_next_wish_is(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_review, "_ORDERS_AT_ONCE", 1)
    results: list[object] = []
    desk.review.rejudged.connect(results.append)
    judge_again(desk, strict_book())
    desk.review.cancel()
    with qtbot.waitSignal(desk.review.versions_read):
        desk.review.read_versions()
    assert results == []
    with qtbot.waitSignal(desk.review.rejudged):
        judge_again(desk, rule_book())
    (result,) = results
    assert result.changed == ()  # type: ignore[attr-defined]


def test_both_wishes_are_met_in_turn(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignals([desk.review.rejudged, desk.review.versions_read]):
        judge_again(desk, strict_book())
        desk.review.read_versions()
