"""Whose tiles the base map is made of, in the map's corner; and that they are old ones, while no new ones come.

Whoever made the tiles wants to be named where they are seen: words that find no room in one line take more lines.
"""

from datetime import datetime
from enum import Enum

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from models.rules.rule_book import RuleBook
from widgets.map.base_map.report import TilesReport
from widgets.theme.inks import Inks
from widgets.words.times import date_text

_PADDING = 6
_SLACK = 6
"""Pixels that Qt wants besides a text's own width before it breaks nothing off."""
_MOST = 520
"""Pixels of width."""
_WRAPPED = Qt.AlignmentFlag.AlignVCenter.value | Qt.AlignmentFlag.AlignRight.value | Qt.TextFlag.TextWordWrap.value
_TALL = 10_000


class Supply(Enum):
    """Where further tiles come from."""

    FILE = "file"
    ONLINE = "online"
    OFFLINE = "offline"
    UNREACHABLE = "unreachable"


class BaseMapNote(QWidget):
    """Hidden while there is no base map."""

    resized = Signal()
    """It says something else: whoever has the room calls `fit`."""

    def __init__(self, parent: QWidget, *, inks: Inks) -> None:
        super().__init__(parent)
        self._inks = inks
        self._supply: Supply | None = None
        self._rules: RuleBook | None = None
        self._report: TilesReport | None = None
        self.hide()

    def show_supply(self, supply: Supply, rules: RuleBook) -> None:
        """Dates are those of the zone of `rules`."""
        self._supply, self._rules = supply, rules
        self._show()

    def leave(self) -> None:
        """There is no base map."""
        self._supply = self._report = None
        self._show()

    def show_report(self, report: TilesReport) -> None:
        self._report = report
        self._show()

    def show_inks(self, inks: Inks) -> None:
        self._inks = inks
        self.update()

    def text(self) -> str:
        parts = [self._attribution(), self._state()]
        return " – ".join(part for part in parts if part)

    def fit(self, *, beside: int, most: int) -> bool:
        """Take one line within `beside` pixels, else as many as it needs within `most`; whether one is enough."""
        self.ensurePolished()  # before it is first shown it does not have the application's font yet
        words = self.fontMetrics().horizontalAdvance(self.text()) + 2 * _PADDING + _SLACK
        if words <= min(beside, _MOST):
            self.resize(words, self.fontMetrics().height() + 2)
            return True
        inside = min(words, most, _MOST) - 2 * _PADDING
        lines = self.fontMetrics().boundingRect(QRect(0, 0, inside, _TALL), _WRAPPED, self.text())
        self.resize(min(lines.width() + _SLACK, inside) + 2 * _PADDING, lines.height() + 2)
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._inks.none)
        painter.setBrush(self._inks.plaque)
        painter.drawRect(QRectF(self.rect()))
        painter.setPen(self._inks.dim if self._supply in {Supply.FILE, Supply.ONLINE} else self._inks.text)
        inside = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        painter.drawText(inside, _WRAPPED, self.text())
        painter.end()

    def _show(self) -> None:
        text = self.text() if self._supply is not None else ""
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.resized.emit()
        self.update()

    def _attribution(self) -> str:
        return self._report.attribution if self._report is not None else ""

    def _state(self) -> str:
        if self._supply in {None, Supply.FILE, Supply.ONLINE}:
            return ""
        oldest = self._oldest()
        if self._supply is Supply.OFFLINE:
            if oldest is None:
                return self.tr("offline – no tiles of this place are kept")
            return self.tr("offline – tiles of {date}").format(date=self._date(oldest))
        if oldest is None:
            return self.tr("the tile server is out of reach – no tiles of this place are kept")
        return self.tr("the tile server is out of reach – tiles of {date}").format(date=self._date(oldest))

    def _oldest(self) -> datetime | None:
        """Of the tiles in sight: what is shown is at least as new as this."""
        dates = [at for _, at in self._report.fetched] if self._report is not None else []
        return min(dates, default=None)

    def _date(self, at: datetime) -> str:
        return "" if self._rules is None else date_text(at, self._rules)
