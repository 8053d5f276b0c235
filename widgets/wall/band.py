"""Clock and counts above a wall map, in letters that are read from across the room."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.rules.rule_book import RuleBook
from widgets.crews.crew_rows import Group
from widgets.figures.figures import Figures
from widgets.figures.words import blind_text, demo_text, group_text, phase_text
from widgets.queue.queue_filter import Phase
from widgets.theme import Theme
from widgets.words.times import clock_time_to_second, countdown_text, date_text

_READ_FROM_M = 5.0
_DIGIT_MM = _READ_FROM_M * 1000 / 250
"""Digits are read without effort from 250 times their height."""
_LEAST_PX, _MOST_SHARE = 26.0, 0.10
"""Height of a digit: at least so many pixels, at most this share of the window."""
_WORDS = 0.42
"""Height of the words below, in digits."""
_GAP = 0.9
"""Between two figures, in digits."""
_ON_MAP = 0.35
"""Height of the words on the map below, in digits."""
_DIGITS_ACROSS = 36
"""About so many digits fill the width of a window."""
_AT_SEAT_PX = 13.0
"""Height of words at a seat."""


class Cell(NamedTuple):
    number: str
    word: str
    late: bool = False


class Band(QWidget):
    def __init__(self, parent: QWidget, *, rules: RuleBook, theme: Theme) -> None:
        super().__init__(parent)
        self._rules = rules
        self._theme = theme
        self._figures: Figures | None = None
        self._blind_since: datetime | None = None
        self._demo = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._show()

    def show_figures(self, figures: Figures) -> None:
        self._figures = figures
        self._show()

    def show_blind(self, since: datetime | None) -> None:
        self._blind_since = since
        self._show()

    def mark_as_demo(self) -> None:
        self._demo = True
        self._show()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @property
    def digit(self) -> float:
        """Height of a digit in pixels."""
        screen = self.screen()
        wanted = _DIGIT_MM / 25.4 * screen.physicalDotsPerInch()
        return max(_LEAST_PX, min(wanted, self.window().height() * _MOST_SHARE))

    @property
    def map_words(self) -> float:
        """Height of words on the map below, in those at a seat: in quarters, so that it does not change all the time;
        never smaller than at a seat."""
        digit = min(self.digit, self.width() / _DIGITS_ACROSS)
        return max(1.0, round(4 * digit * _ON_MAP / _AT_SEAT_PX) / 4)

    def sizeHint(self) -> QSize:
        lines = 2.6 if self._blind_since is None else 3.5
        cells = self.cells()
        return QSize(600, round((self._fitting(cells) if cells else self.digit) * lines))

    def cells(self) -> tuple[Cell, ...]:
        """What stands there, from left to right."""
        return tuple(self._cells())

    @property
    def warning(self) -> str:
        """That nothing renews the figures, if so."""
        if self._figures is None or self._blind_since is None:
            return ""
        return blind_text(self._blind_since, self._figures.at, self._rules)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.window)
        cells = self.cells()
        if cells:
            self._paint(painter, cells)

    def _paint(self, painter: QPainter, cells: tuple[Cell, ...]) -> None:
        digit = self._fitting(cells)
        middle = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip)  # a comma goes below the line
        large, small = self._font(digit), self._font(digit * _WORDS)
        widths = [_width(cell, large, small) for cell in cells]
        between = min((self.width() - digit - sum(widths)) / max(len(cells) - 1, 1), 3 * digit)
        x, top = digit / 2, digit * 0.35
        for cell, width in zip(cells, widths, strict=True):
            painter.setFont(large)
            painter.setPen(self._theme.critical if cell.late else self._theme.text)
            painter.drawText(QRectF(x, top, width, digit * 1.3), middle, cell.number)
            painter.setFont(small)
            painter.setPen(self._theme.text if cell.late else self._theme.dim)
            painter.drawText(QRectF(x, top + digit * 1.4, width, digit * 0.8), middle, cell.word)
            x += width + between
        if self.warning:
            painter.setPen(self._theme.critical)
            line = QRectF(digit / 2, top + digit * 2.15, self.width() - digit, digit * 0.8)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self.warning)

    def _fitting(self, cells: tuple[Cell, ...]) -> float:
        """The height of a digit with which everything stands side by side."""
        digit = self.digit
        large, small = self._font(digit), self._font(digit * _WORDS)
        needed = sum(_width(cell, large, small) for cell in cells) + digit * (_GAP * (len(cells) - 1) + 1)
        return digit * min(1.0, self.width() / needed)

    def _font(self, digit: float) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(8, round(digit * 1.4)))
        return font

    def _cells(self) -> Iterator[Cell]:
        figures = self._figures
        if figures is None:
            return
        date = date_text(figures.at, self._rules)
        if self._demo:
            date = self.tr("{demo} · {date}").format(demo=demo_text(), date=date)
        yield Cell(clock_time_to_second(figures.at, self._rules), date)
        for phase in (Phase.TO_DISPATCH, Phase.ON_THE_WAY, Phase.ON_SITE):
            yield Cell(f"{figures.by_phase[phase].open:,}", phase_text(phase))
        late = figures.orders.late
        yield Cell(f"✕ {late:,}" if late else "0", self.tr("Overdue"), late > 0)
        left = "–" if figures.nearest is None else countdown_text(figures.nearest[1] - figures.at)
        yield Cell(left, self.tr("Next limit"))
        yield Cell(f"{figures.crews[Group.STANDBY]:,}", group_text(Group.STANDBY))
        yield Cell(f"{figures.crews[Group.BUSY]:,}", group_text(Group.BUSY))
        yield Cell(f"{figures.stale:,}", self.tr("Stale positions"))

    def _show(self) -> None:
        said = (self.tr("{word}: {number}").format(word=cell.word, number=cell.number) for cell in self.cells())
        self.setAccessibleName(self.tr("Figures"))
        self.setAccessibleDescription("\n".join((self.warning, *said)).strip())
        self.updateGeometry()
        self.update()


def _width(cell: Cell, large: QFont, small: QFont) -> float:
    """Digits are all of one width, so a clock that runs moves nothing; a countdown keeps room for one more."""
    return max(QFontMetricsF(large).horizontalAdvance(cell.number), QFontMetricsF(small).horizontalAdvance(cell.word))
