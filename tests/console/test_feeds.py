"""The position feed's lines become fixes; anything else is refused whole."""

from datetime import UTC, datetime

import pytest

from console.feeds import parse_fixes
from models.entities.fixes import Fix
from models.ids import CrewId


def test_a_line_is_a_list_of_fixes() -> None:
    line = b'[["CD1","2026-11-21T14:00:00+00:00",12.5,-3.0,90.0,8.5],["CD2","2026-11-21T14:00:01Z",0,0,null,0]]'
    assert parse_fixes(line) == (
        Fix(crew=CrewId("CD1"), at=datetime(2026, 11, 21, 14, tzinfo=UTC), x=12.5, y=-3.0, heading=90.0, speed=8.5),
        Fix(crew=CrewId("CD2"), at=datetime(2026, 11, 21, 14, 0, 1, tzinfo=UTC), x=0, y=0, heading=None, speed=0),
    )


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"not json",
        b'{"crew":"CD1"}',
        b'[["CD1","2026-11-21T14:00:00",1,2,null,0]]',
        b'[["CD1","2026-11-21T14:00:00Z","east",2,null,0]]',
        b'[["CD1","2026-11-21T14:00:00Z",1,2]]',
    ],
    ids=["empty", "no JSON", "no list", "time without zone", "text for a number", "short row"],
)
def test_a_line_that_is_none_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError):
        parse_fixes(line)
