"""The menu over a row of the list of alarms: what its keys do, as far as the row admits it."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from models.alarms.folding import WAITING
from models.commands.alarms import AcknowledgeAlarms, ShelveAlarms, UnshelveAlarms
from models.entities.alarms import AlarmState
from models.entities.people import Account
from models.rules.permissions import sees_to
from widgets.acts.page_menu import Entry
from widgets.alarms.alarm_model import Row
from widgets.words.acts import act_name

SHOW, ACKNOWLEDGE, CARD, SHELVE, UNSHELVE = "show", "acknowledge", "card", "shelve", "unshelve"


def alarm_entries(row: Row, account: Account) -> list[Entry]:
    """In the order in which somebody wants them."""
    return list(_entries(row, account))


def _entries(row: Row, account: Account) -> Iterator[Entry]:
    translate, card = QCoreApplication.translate, row.card
    if card is None:
        if row.seat is not None and not row.seat.acknowledged:
            yield Entry(ACKNOWLEDGE, act_name(AcknowledgeAlarms), _written("Space"))
        return
    yield Entry(SHOW, translate("AlarmMenu", "Go to what it is about"), _written("Return"))
    if not sees_to(card.key.kind, account):
        return
    if _count(row, *WAITING):
        yield Entry(ACKNOWLEDGE, act_name(AcknowledgeAlarms), _written("Space"))
    if row.inside and card.count(*WAITING):
        yield Entry(CARD, translate("AlarmMenu", "Acknowledge all of its card"), _written("Shift+Space"))
    if _count(row, AlarmState.UNACKNOWLEDGED, AlarmState.ACKNOWLEDGED):
        yield Entry(SHELVE, act_name(ShelveAlarms), _written("S"))
    if _count(row, AlarmState.SHELVED):
        yield Entry(UNSHELVE, act_name(UnshelveAlarms), _written("U"))


def _count(row: Row, *states: AlarmState) -> int:
    """How many of the card, or whether the alarm of a row within it, are in one of these."""
    assert row.card is not None
    return row.card.count(*states) if row.alarm is None else int(row.card.state_of(row.alarm.id) in states)


def _written(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
