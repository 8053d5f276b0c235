"""The position feed's lines become fixes; what is none is named, and costs no other."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from console.clock import wall_clock
from console.feeds import PositionFeed, parse_fixes
from models.entities.fixes import Fix
from models.ids import CrewId


def test_a_line_is_a_list_of_fixes() -> None:
    line = b'[["CD1","2026-11-21T14:00:00+00:00",12.5,-3.0,90.0,8.5],["CD2","2026-11-21T14:00:01Z",0,0,null,0]]'
    fixes = (
        Fix(crew=CrewId("CD1"), at=datetime(2026, 11, 21, 14, tzinfo=UTC), x=12.5, y=-3.0, heading=90.0, speed=8.5),
        Fix(crew=CrewId("CD2"), at=datetime(2026, 11, 21, 14, 0, 1, tzinfo=UTC), x=0, y=0, heading=None, speed=0),
    )
    assert parse_fixes(line) == (fixes, ())


GOOD = b'["CD1","2026-11-21T14:00:00Z",1,2,null,0]'


@pytest.mark.parametrize(
    ("row", "field"),
    [
        (b'["CD2","2026-11-21T14:00:00",1,2,null,0]', "time"),
        (b'["CD2","2026-11-21T14:00:00Z","east",2,null,0]', "x"),
        (b'["CD2","2026-11-21T14:00:00Z",NaN,2,null,0]', "x"),
        (b'["CD2","2026-11-21T14:00:00Z",1,-Infinity,null,0]', "y"),
        (b'["CD2","2026-11-21T14:00:00Z",1,1e999,null,0]', "y"),
        (b'["CD2","2026-11-21T14:00:00Z",1,2,NaN,0]', "heading"),
        (b'["CD2","2026-11-21T14:00:00Z",1,2,null,Infinity]', "speed"),
        (b'["CD2","2026-11-21T14:00:00Z",1,2,null]', "speed"),
        (b'["CD2","2026-11-21T14:00:00Z",1,2,null,0,7]', ""),
        (b'"CD2"', ""),
    ],
)
def test_what_is_wrong_in_one_position_costs_no_other(row: bytes, field: str) -> None:
    good, nothing = parse_fixes(b"[%s]" % GOOD)
    assert nothing == ()
    fixes, misread = parse_fixes(b"[%s,%s,%s]" % (GOOD, row, GOOD))
    assert fixes == good * 2
    assert [(one.position, one.field) for one in misread] == [(2, field)]
    assert misread[0].why


def test_the_log_names_line_and_field(caplog: pytest.LogCaptureFixture, qapp: QApplication) -> None:
    feed = PositionFeed(wall_clock)
    heard: list[tuple[Fix, ...]] = []
    feed.fixes.connect(heard.append)
    feed._take(b"[%s]" % GOOD)
    feed._take(b'[%s,["CD2","2026-11-21T14:00:00Z",1,NaN,null,0]]' % GOOD)
    assert heard == [parse_fixes(b"[%s]" % GOOD)[0]] * 2
    assert "line 2, position 2, y: Input should be a finite number" in caplog.text


@pytest.mark.parametrize("line", [b"", b"not json", b'{"crew":"CD1"}'], ids=["empty", "no JSON", "no list"])
def test_a_line_that_is_none_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError):
        parse_fixes(line)
