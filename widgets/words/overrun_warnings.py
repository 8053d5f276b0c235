"""What is left to do where an announced end comes near or has gone by while power is off: the same words in the list of
alarms and on the sheet of the day."""

from PySide6.QtCore import QCoreApplication

from models.planning.overruns import Remedy
from widgets.words.marked import QT_TRANSLATE_NOOP

_REMEDIES = {
    Remedy.EXTEND: QT_TRANSLATE_NOOP(
        "Overrun", "If it cannot be kept, extend the plan now and tell the public (N-13)."
    ),
    Remedy.STATION_EXTENDS: QT_TRANSLATE_NOOP(
        "Overrun", "If it cannot be kept, the station extends the plan before that time (N-13)."
    ),
    Remedy.WAIT: QT_TRANSLATE_NOOP("Overrun", "An extension is being approved; until then the announced end stands."),
    Remedy.TELL: QT_TRANSLATE_NOOP(
        "Overrun", "Too late to extend: tell 95598 and the customers when power will be back."
    ),
}


def remedy_text(remedy: Remedy) -> str:
    return QCoreApplication.translate("Overrun", _REMEDIES[remedy])
