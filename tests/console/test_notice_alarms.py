"""The message bar says which plans need somebody for their notices, to whoever may do something about it."""

from datetime import timedelta

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from console.notice_alarms import NoticeAlarms
from models.ids import AccountId
from tests.models.builders import Room
from tests.models.outage_plans import HOURS, VILLAGE, approved, draft, published, scope_of, tell
from widgets.message_bar import MessageBar
from widgets.theme import dark_theme


def test_who_may_tell_hears_what_presses_until_it_is_done(qtbot: QtBot) -> None:
    room, parent = Room(), QObject()
    draft(room)
    first, second = approved(room), approved(room, scope=scope_of("T-7", "T-8"))
    bars = {}
    for by in ("li", "chief-west", "viewer"):
        bars[by] = MessageBar(theme=dark_theme())
        qtbot.addWidget(bars[by])
    parts = [
        NoticeAlarms(
            picture=room.picture,
            rules=room.rules,
            account=room.picture.accounts[AccountId(by)],
            messages=bar,
            parent=parent,
        )
        for by, bar in bars.items()
    ]

    def second_passes() -> None:
        for part in parts:
            part.show_changes(room.picture.entries[-1].changes)
            part.show_now(room.now)

    second_passes()
    assert bars["li"].shown is None
    room.now = HOURS.start - timedelta(days=7, hours=11)  # told by the end of this day
    second_passes()
    shown = bars["li"].shown
    assert shown is not None
    assert "2 plans" in shown.text
    assert first in shown.text
    assert "Telling at risk" in shown.text
    assert (bars["chief-west"].shown, bars["viewer"].shown) == (None, None)
    for key in (first, second):
        published(room, key)
        second_passes()
        tell(room, key, VILLAGE.id, "95598")
        second_passes()
    assert bars["li"].shown is None
