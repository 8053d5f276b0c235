"""Positions: newest per crew, at most ten publications a second, nothing from the future, sampled for the tracks."""

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from console.tracks import Tracks
from models.entities.fixes import Fix
from models.ids import CrewId
from models.rules.rule_book import RuleBook
from models.rules.rule_book_text import parse_rule_book
from resources.rule_books import read_rule_book_text

NOW = datetime(2026, 11, 21, 14, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def rules() -> RuleBook:
    return parse_rule_book(read_rule_book_text())


@pytest.fixture
def tracks(rules: RuleBook, qapp: object) -> Tracks:
    return Tracks(rules=rules, clock=lambda: NOW)


def fix(crew: str, seconds: float, x: float = 0.0) -> Fix:
    return Fix(crew=CrewId(crew), at=NOW + timedelta(seconds=seconds), x=x, y=0.0)


def test_many_fixes_make_one_publication(tracks: Tracks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tracks.moved) as moved:
        for second in range(-50, 0):
            tracks.receive([fix("A", second, x=second), fix("B", second)])
    assert moved.args is not None
    assert moved.args[0] == {CrewId("A"): fix("A", -1, x=-1), CrewId("B"): fix("B", -1)}
    with qtbot.assertNotEmitted(tracks.moved, wait=150):
        pass


def test_an_older_fix_is_dropped(tracks: Tracks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tracks.moved):
        tracks.receive([fix("A", -5, x=5), fix("A", -9, x=9)])
    assert tracks.fixes[CrewId("A")].x == 5


def test_a_fix_from_the_future_is_flagged_and_not_used(tracks: Tracks, rules: RuleBook, qtbot: QtBot) -> None:
    ahead = rules.duration("position.future_tolerance").total_seconds() + 1
    with qtbot.waitSignal(tracks.flagged):
        tracks.receive([fix("A", ahead)])
    assert tracks.fixes == {}


def test_samples_are_half_a_minute_apart_and_taken_once(tracks: Tracks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tracks.moved):
        tracks.receive([fix("A", second) for second in range(-100, 0)])
    assert [row["at"] for row in tracks.take_samples()] == [
        NOW + timedelta(seconds=second) for second in (-100, -70, -40, -10)
    ]
    assert tracks.take_samples() == []


def test_what_is_read_back_moves_the_crew_and_is_not_kept_a_second_time(tracks: Tracks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tracks.moved):
        tracks.read_back([fix("A", -40, x=4), fix("A", -50, x=5)])
    assert tracks.fixes[CrewId("A")] == fix("A", -40, x=4)
    assert tracks.take_samples() == []
