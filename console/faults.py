"""The last net: whatever no slot caught is logged and told once, on the screen, never swallowed."""

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler

log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class FaultNet(QObject):
    """Python's and Qt's complaints on the GUI side go to the log; a fault of ours also to `caught`."""

    caught = Signal(str)
    """The report of an exception that left a slot."""

    def spread(self) -> None:
        sys.excepthook = self._on_exception
        qInstallMessageHandler(_on_qt_message)

    def _on_exception(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        log.error("fault in a slot", exc_info=(kind, fault, trace))
        self.caught.emit("".join(traceback.format_exception(kind, fault, trace)))


def _on_qt_message(kind: QtMsgType, _context: object, text: str) -> None:
    log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", text)
