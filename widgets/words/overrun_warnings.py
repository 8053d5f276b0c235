"""What is left to do where an announced end comes near or has gone by while power is off: the same words in the list of
alarms and on the sheet of the day."""

from PySide6.QtCore import QCoreApplication

from models.planning.overruns import Remedy
from widgets.words.marked import QT_TRANSLATE_NOOP

_REMEDIES = {
    Remedy.EXTEND: QT_TRANSLATE_NOOP(
        "Overrun", "If that cannot be kept, extend the plan now, so that the public is told in time (N-13)."
    ),
    Remedy.STATION_EXTENDS: QT_TRANSLATE_NOOP(
        "Overrun", "If that cannot be kept, the station has to extend the plan before the announced end (N-13)."
    ),
    Remedy.WAIT: QT_TRANSLATE_NOOP(
        "Overrun", "An extension is on its way along the chain; until it is approved the announced end stands."
    ),
    Remedy.TELL: QT_TRANSLATE_NOOP(
        "Overrun", "It cannot be extended any more: tell 95598 and the customers when power will be back."
    ),
}


def remedy_text(remedy: Remedy) -> str:
    return QCoreApplication.translate("Overrun", _REMEDIES[remedy])
