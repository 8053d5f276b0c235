"""The columns of the queue: what stands in them, how wide they are, and which give way first."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics

from models.entities.orders import Symptom, Urgency
from widgets.queue.queue_filter import PHASES
from widgets.words.terms import term


class Column(IntEnum):
    MARK = 0
    TIME = 1
    URGENCY = 2
    NUMBER = 3
    PLACE = 4
    SYMPTOM = 5
    CUSTOMERS = 6
    STATE = 7
    CREW = 8
    STATION = 9


GIVE_WAY = (Column.STATION, Column.SYMPTOM, Column.CREW, Column.CUSTOMERS, Column.STATE)
"""Hidden in this order as the queue gets narrow; the others are too important to be hidden or cut off."""

SHRINK = (Column.URGENCY, Column.PLACE, Column.TIME, Column.MARK)
"""Where there is no room for even these, they get by with less, in this order: the sign without its word, an address
cut in its middle, the bar below the countdown instead of beside it."""

TAKE_ROOM = (Column.SYMPTOM, Column.STATE, Column.CREW, Column.STATION)
"""Share what is left once the place has all the room that an address asks for, so that a wide row stays one row."""

SYMBOL = 16
"""Side of the urgency's sign in pixels."""

BAR_WIDTH = 32
"""Of the bar beside the countdown, in pixels."""

WIDEST_TIME = "T-10 −00:00:00"
"""Half a day late, as after a storm."""

_PADDING = 14
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def heading(column: Column) -> str:
    translate = QCoreApplication.translate
    return {
        Column.MARK: "",
        Column.TIME: translate("QueueColumn", "Time left"),
        Column.URGENCY: translate("QueueColumn", "Urgency"),
        Column.NUMBER: translate("QueueColumn", "Order"),
        Column.PLACE: translate("QueueColumn", "Place"),
        Column.SYMPTOM: translate("QueueColumn", "Symptom"),
        Column.CUSTOMERS: translate("QueueColumn", "Customers"),
        Column.STATE: translate("QueueColumn", "State"),
        Column.CREW: translate("QueueColumn", "Crew"),
        Column.STATION: translate("QueueColumn", "Station"),
    }[column]


def column_name(column: Column) -> str:
    """The heading, and a name for the column that has none."""
    return heading(column) or QCoreApplication.translate("QueueColumn", "Marks")


def alignment(column: Column) -> Qt.AlignmentFlag:
    """Numbers to the right."""
    return _RIGHT if column is Column.CUSTOMERS else _LEFT


def widths(metrics: QFontMetrics) -> dict[Column, int]:
    """Pixels that each column needs for the words of the language; the place gets what is left."""
    wide = _widest(metrics)
    sign = metrics.horizontalAdvance("网")
    return {
        Column.MARK: metrics.height() + 8,
        Column.TIME: wide([WIDEST_TIME], BAR_WIDTH + 10),
        Column.URGENCY: wide([heading(Column.URGENCY), *(term(one) for one in Urgency)], SYMBOL + 6),
        Column.NUMBER: wide(["26112100042 +2"], SYMBOL - 4),
        Column.PLACE: sign * 11 + _PADDING,
        Column.SYMPTOM: wide([heading(Column.SYMPTOM), *(term(one) for one in Symptom)]),
        Column.CUSTOMERS: wide([heading(Column.CUSTOMERS), "≥100,000"]),
        Column.STATE: wide([heading(Column.STATE), *(term(one) for one in PHASES)]),
        Column.CREW: wide([heading(Column.CREW), "WWW-00"]),
        Column.STATION: sign * 8 + _PADDING,
    }


def tight_widths(metrics: QFontMetrics) -> dict[Column, int]:
    """Pixels that those of `SHRINK` get by with."""
    wide = _widest(metrics)
    return {
        Column.MARK: metrics.height() + 2,
        Column.TIME: wide([WIDEST_TIME]),
        Column.URGENCY: SYMBOL + 8,
        Column.PLACE: metrics.horizontalAdvance("网") * 6 + _PADDING,
    }


def _widest(metrics: QFontMetrics) -> Callable[..., int]:
    def wide(texts: list[str], more: int = 0) -> int:
        return max(metrics.horizontalAdvance(text) for text in texts) + _PADDING + more

    return wide
