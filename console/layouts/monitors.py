"""The screens before the user: which there are, and word of it when one is pulled out, plugged in or turned."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

_REST_MS = 400
"""A plug is several events: the old screen goes, the new one comes, the panels move."""
_HASH_LETTERS = 8


@dataclass(frozen=True, slots=True)
class Monitor:
    """`geometry` and `available` (without panels) in points of the whole desk, `ratio` pixels to a point."""

    name: str
    geometry: QRect
    available: QRect
    ratio: float


class Monitors(QObject):
    changing = Signal()
    """At once: what windows do from now on is not their user's doing."""
    changed = Signal()
    """The screens are at rest again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._tell)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._watch)
        app.screenAdded.connect(self._begin)
        app.screenRemoved.connect(self._begin)
        for screen in app.screens():
            self._watch(screen)

    @property
    def present(self) -> tuple[Monitor, ...]:
        """The main one first; empty while all of them are asleep."""
        main = QGuiApplication.primaryScreen()
        screens = sorted(QGuiApplication.screens(), key=lambda screen: screen is not main)
        found = (
            Monitor(one.name(), one.geometry(), one.availableGeometry(), one.devicePixelRatio()) for one in screens
        )
        return tuple(one for one in found if not one.geometry.isEmpty())

    def _watch(self, screen: QScreen) -> None:
        for news in (screen.geometryChanged, screen.availableGeometryChanged, screen.logicalDotsPerInchChanged):
            news.connect(self._begin)

    def _begin(self, _news: object) -> None:
        self.changing.emit()
        self._rest.start()

    def _tell(self) -> None:
        if self.present:
            self.changed.emit()


def set_name(monitors: Sequence[Monitor]) -> str:
    """What a set of monitors is called: "DP-1 1920×1080+0+0 ×1, HDMI-1 …", whatever order they came in."""
    return ", ".join(sorted(map(_said, monitors)))


def set_key(monitors: Sequence[Monitor]) -> str:
    """The same, short enough for a key: how many, and a hash of the rest."""
    return f"{len(monitors)}-{sha256(set_name(monitors).encode()).hexdigest()[:_HASH_LETTERS]}"


def _said(monitor: Monitor) -> str:
    place = monitor.geometry
    return f"{monitor.name} {place.width()}×{place.height()}{place.x():+}{place.y():+} ×{monitor.ratio:g}"
