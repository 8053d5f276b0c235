"""One window besides the main one: a content, full screen by F11, and a lock against closing it by accident."""

from enum import Enum
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.figures.words import demo_text


class Kind(Enum):
    """The value is what layouts keep."""

    WALL_MAP = "wall_map"
    QUEUE = "queue"
    FIGURES = "figures"
    PLANS = "plans"
    NOTICES = "notices"
    MONTH = "month"
    DAY = "day"
    JOBS = "jobs"
    LOANS = "loans"
    CASES = "cases"
    ALARMS = "alarms"
    HANDOVER = "handover"
    HOLDINGS = "holdings"
    SHIFT = "shift"


_SIZES = {
    Kind.WALL_MAP: (1280, 800),
    Kind.QUEUE: (760, 800),
    Kind.FIGURES: (760, 720),
    Kind.PLANS: (1360, 800),
    Kind.NOTICES: (1360, 800),
    Kind.MONTH: (1360, 800),
    Kind.DAY: (1360, 800),
    Kind.JOBS: (1360, 800),
    Kind.LOANS: (1200, 640),
    Kind.CASES: (1360, 800),
    Kind.ALARMS: (1240, 520),
    Kind.HANDOVER: (1360, 800),
    Kind.HOLDINGS: (760, 720),
    Kind.SHIFT: (1360, 800),
}


class FurtherWindow(QWidget):
    closed = Signal()
    kept_open = Signal()
    """Somebody closed it while the layout is locked."""

    def __init__(self, kind: Kind, content: QWidget, *foot: QWidget) -> None:
        """`foot` is what stands below the content."""
        super().__init__()
        self.kind = kind
        self.content: Any = content
        """What it is follows from the kind."""
        self.parts = (content, *foot)
        """They hear what the main window hears."""
        self.held = False
        self._demo = False
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(content, 1)
        for part in foot:
            self._box.addWidget(part)
        self.setFocusProxy(content)
        full = QShortcut(QKeySequence(Qt.Key.Key_F11), self)
        full.activated.connect(self._turn_full)
        self._back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._back.activated.connect(self.showNormal)
        self._back.setEnabled(False)
        self.resize(*_SIZES[kind])
        self._retranslate()

    def mark_as_demo(self) -> None:
        """In its title, and in its parts: full screen there is no title."""
        self._demo = True
        for part in self.parts:
            if hasattr(part, "mark_as_demo"):
                part.mark_as_demo()
        self._retranslate()

    def dismiss(self) -> None:
        """Close it, held or not."""
        self.held = False
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.held and not _is_session_ending():
            event.ignore()
            self.kept_open.emit()
            return
        super().closeEvent(event)
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.WindowStateChange:
            self._back.setEnabled(self.isFullScreen())
        super().changeEvent(event)

    def _turn_full(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _retranslate(self) -> None:
        titles = {
            Kind.WALL_MAP: self.tr("Wall map"),
            Kind.QUEUE: self.tr("Work orders, further window"),
            Kind.HOLDINGS: self.tr("Who holds what"),
            Kind.SHIFT: self.tr("Shift and log"),
            Kind.FIGURES: self.tr("Figures"),
            Kind.PLANS: self.tr("Outage plans"),
            Kind.NOTICES: self.tr("Notices"),
            Kind.MONTH: self.tr("Month of outage plans"),
            Kind.DAY: self.tr("Outages of the day"),
            Kind.JOBS: self.tr("Jobs across stations"),
            Kind.LOANS: self.tr("Book of lent crews"),
            Kind.CASES: self.tr("Service cases"),
            Kind.ALARMS: self.tr("Alarms"),
            Kind.HANDOVER: self.tr("Shift handover"),
        }
        title = titles[self.kind]
        if self._demo:
            title = self.tr("{window} – {demo}").format(window=title, demo=demo_text())
        self.setWindowTitle(title)


def _is_session_ending() -> bool:
    """Whoever logs out of the desktop has not closed a window by accident."""
    app = QGuiApplication.instance()
    return isinstance(app, QGuiApplication) and app.isSavingSession()
