"""The ledger: what was announced against what happened, by station and month, down to the outages."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.planning.notice_reality import Reality, reality
from tests.widgets import living_picture as lived
from tests.widgets.outage_day.rooms import DayRoom, later


def test_the_ledger_asks_when_it_is_looked_at_and_leads_down_to_the_outages(qtbot: QtBot) -> None:
    room = DayRoom()
    over, early, gone = (room.announced(area, hours=hours) for area, hours in (("A1", 2), ("A2", 3), ("A3", 4)))
    room.cancelled(gone)
    room.living.now = later(room, early, minutes=-10)
    room.off(early)
    room.living.now = later(room, over, minutes=1)
    room.off(over)
    room.living.now = later(room, over, hours=2, minutes=30)
    page = room.open()
    qtbot.addWidget(page)
    page.show()
    ledger = page.ledger

    def found() -> tuple[Reality, ...]:
        picture = room.living.picture
        each = (
            reality(plan, picture.permits_of(plan.id), rules=lived.RULES, now=room.living.now)
            for plan in picture.plans.values()
        )
        return tuple(one for one in each if one is not None)

    with qtbot.waitSignal(ledger.wanted) as asked:
        page.open_ledger()
    (window,) = asked.args
    assert window.start.astimezone(lived.RULES.zone).day == 1
    assert not ledger.lines
    ledger.show_realities(window, found())
    (line,) = ledger.lines
    assert (line.announced, line.stopped_early, line.overrun, line.cancelled) == (3, 1, 1, 1)
    texts = [
        str(ledger.details.data(ledger.details.index(row, column)))
        for row in range(ledger.details.rowCount())
        for column in range(ledger.details.columnCount())
    ]
    assert "Overrun by 30 min" in texts
    assert "Stopped early by 10 min" in texts
    # An answer to an older question is passed by; what has changed is asked again while it is looked at.
    older = window
    with qtbot.waitSignal(ledger.wanted):
        ledger.spans.setCurrentIndex(1)
    ledger.show_realities(older, ())
    assert ledger.lines
    with qtbot.waitSignal(ledger.wanted):
        ledger.show_changes()
    ledger.show_realities(ledger.asked, ())
    assert not ledger.lines and not ledger.export.isEnabled()
    ledger.show_realities(ledger.asked, found())
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    ledger.table.setFocus()
    with qtbot.waitSignal(ledger.plan_wanted) as wanted:
        qtbot.keyClick(ledger.table, Qt.Key.Key_Return)
        qtbot.keyClick(ledger.outages, Qt.Key.Key_Return)
    assert page.sheet.plan is room.plan(wanted.args[0])


def test_a_station_sees_its_own(qtbot: QtBot) -> None:
    room = DayRoom(lived.OTHER_CHIEF)
    key = room.announced("A1")
    room.living.now = later(room, key, minutes=1)
    room.off(key)
    page = room.open()
    qtbot.addWidget(page)
    page.open_ledger()
    plan = room.plan(key)
    found = reality(plan, room.living.picture.permits_of(key), rules=lived.RULES, now=room.living.now)
    assert found is not None
    page.ledger.show_realities(page.ledger.asked, (found,))
    assert page.ledger.lines == ()
    assert page.board.model.shown == frozenset()
    assert page.strip.plans("off") == ()
