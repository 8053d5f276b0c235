"""The clocks of the order side by side: the arrival limits as cells, what else runs as a line each."""

from collections.abc import Sequence
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.entities.orders import Urgency, WorkOrder
from models.rules.arrival_clocks import Clock, ClockState, Leg, clocks_of
from models.rules.rule_book import RuleBook
from widgets.inspector.clock_words import due_text, ended_text, head_text, name_text, reading_text
from widgets.theme.fonts import enlarge
from widgets.theme.theme import Theme
from widgets.words.provenance import clock_provenance, clocks_provenance
from widgets.words.terms import listed, term

_SIDE = 7
_BAR_WIDTH = 3
_BESIDE = 10
"""Pixels between the parts of a line."""
_BARS = {ClockState.URGENT: Urgency.EMERGENCY, ClockState.BREACHED: Urgency.CRITICAL}
"""States that need a person, and whose colour says so."""


class ClockStrip(QWidget):
    """T-1, T-2 and T-3 side by side, or one below the other where large text leaves no room (a line of their own for
    what they are about would push the last of them out of sight: the tool tips say it); below them whatever else runs,
    and in one line what has ended."""

    def __init__(self, *, rules: RuleBook, theme: Theme) -> None:
        super().__init__()
        self._rules = rules
        self._theme = theme
        self._clocks: tuple[Clock, ...] = ()
        self._now: datetime | None = None
        self._cells: list[ClockCell] = []
        self._lines: list[ClockCell] = []
        self._arrival = QLabel(self)
        self._ended = QLabel(self)
        self._ended.setWordWrap(True)
        self._across, self._below = QHBoxLayout(), QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self._across, self._below):
            part.setSpacing(4)
            layout.addLayout(part)
        layout.addWidget(self._ended)
        self._across.addWidget(self._arrival)

    def show_order(self, order: WorkOrder, now: datetime) -> None:
        self._clocks = clocks_of(order, self._rules)
        self.show_now(now)

    def show_now(self, now: datetime) -> None:
        self._now = now
        arrivals = [clock for clock in self._clocks if clock.leg is Leg.ARRIVAL]
        others = [clock for clock in self._clocks if clock.leg is not Leg.ARRIVAL]
        self._arrival.setText(term(Leg.ARRIVAL))
        self._put(arrivals, self._cells, self._across, now)
        self._put([clock for clock in others if clock.ended_at is None], self._lines, self._below, now)
        ended = [clock for clock in others if clock.ended_at is not None]
        self._ended.setText(listed(ended_text(clock, now, self._rules) for clock in ended))
        _explain(self._ended, clocks_provenance(ended, now, self._rules))
        self._ended.setVisible(bool(ended))
        for label in (self._arrival, self._ended):
            paint_text(label, self._theme.dim)
        self._arrange()

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        for cell in (*self._cells, *self._lines):
            cell.show_theme(theme)

    def texts(self) -> list[str]:
        """What the cells and lines say, one by one."""
        return [cell.text() for cell in (*self._cells, *self._lines) if not cell.isHidden()]

    def tips(self) -> list[str]:
        """Where each limit comes from."""
        return [cell.toolTip() for cell in (*self._cells, *self._lines) if not cell.isHidden()]

    def why(self) -> str:
        """Where every clock of the order comes from."""
        return "" if self._now is None else clocks_provenance(self._clocks, self._now, self._rules)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        shown = [cell.least_width for cell in self._cells if not cell.isHidden()]
        needed = self._arrival.sizeHint().width() + sum(shown) + self._across.spacing() * len(shown)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        fits = needed <= self.width()
        self._across.setDirection(beside if fits else below)
        self._arrival.setVisible(fits and bool(shown))
        for cell in self._cells:
            cell.stand() if fits else cell.lie()
        for line in self._lines:
            line.keep_within(self.width())

    def _put(self, clocks: Sequence[Clock], cells: list["ClockCell"], layout: QBoxLayout, now: datetime) -> None:
        shape = Shape.CELL if layout is self._across else Shape.LINE
        while len(cells) < len(clocks):
            cells.append(ClockCell(shape, self._rules, self._theme))
            layout.addWidget(cells[-1], 1)
        for row, cell in enumerate(cells):
            cell.setVisible(row < len(clocks))
            if row < len(clocks):
                cell.show_clock(clocks[row], now)


class Shape(Enum):
    """A cell has the time left below the rule, a line has both side by side with the due time."""

    CELL = "cell"
    LINE = "line"


class ClockCell(QFrame):
    """One clock: rule, time left and due time. The tool tip tells the rule and its source."""

    def __init__(self, shape: Shape, rules: RuleBook, theme: Theme) -> None:
        super().__init__()
        self._shape = shape
        self._rules = rules
        self._theme = theme
        self._bar: Urgency | None = None
        self._name, self._left, self._due = QLabel(self), QLabel(self), QLabel(self)
        self.setAutoFillBackground(True)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        layout = QBoxLayout(down if shape is Shape.CELL else across, self)
        layout.setContentsMargins(_SIDE, 2, _SIDE, 2)
        layout.setSpacing(0 if shape is Shape.CELL else _BESIDE)
        for label in (self._name, self._left, self._due):
            label.setMinimumWidth(1)
            layout.addWidget(label)
        self._name.setWordWrap(True)  # large text in a narrow dock
        if shape is Shape.CELL:
            enlarge(self._left, 1.2)
            self._due.hide()
        else:
            layout.setStretch(0, 1)
        self.show_theme(theme)

    def show_clock(self, clock: Clock, now: datetime) -> None:
        state = clock.state(now, self._rules)
        head = head_text if self._shape is Shape.CELL else _named
        self._name.setText(head(clock, now, self._rules))
        self._left.setText(reading_text(clock, now, self._rules))
        self._due.setText(due_text(clock, now, self._rules))
        self._bar = _BARS.get(state)
        paint_text(self._left, self._theme.critical if state is ClockState.BREACHED else self._theme.text)
        self.update()
        _explain(self, clock_provenance(clock, now, self._rules))
        self.setAccessibleName(self.text())

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.panel)
        self.setPalette(palette)
        for label in (self._name, self._due):
            paint_text(label, theme.dim)

    def stand(self) -> None:
        """The time left below the rule."""
        self._turn(QBoxLayout.Direction.TopToBottom)

    def lie(self) -> None:
        """The time left beside the rule, where cells stand one below the other: three limits in half the height."""
        self._turn(QBoxLayout.Direction.LeftToRight)

    def keep_within(self, width: int) -> None:
        """Of a line: without the due time where its name would be squeezed to a letter a line; the tool tip has it."""
        margins = 2 * (_SIDE + self.frameWidth())
        parts = self._left.sizeHint().width() + self._due.sizeHint().width() + 2 * _BESIDE
        name = self._name.fontMetrics().horizontalAdvance(self._name.text())
        self._due.setVisible(margins + parts + name * 2 // 3 <= width)

    @property
    def least_width(self) -> int:
        """Pixels in which all of it stands in two lines."""
        name = self._name.fontMetrics().horizontalAdvance(self._name.text())
        return max(name, self._left.sizeHint().width()) + 2 * (_SIDE + self.frameWidth())

    def text(self) -> str:
        """All of it, also what there is no room for. The name of a cell has the due time in it."""
        parts = (self._name, self._left) if self._shape is Shape.CELL else (self._name, self._left, self._due)
        return " ".join(part.text() for part in parts if part.text())

    def _turn(self, direction: QBoxLayout.Direction) -> None:
        layout = self.layout()
        assert isinstance(layout, QBoxLayout)
        if layout.direction() is not direction:
            layout.setDirection(direction)
            layout.setStretch(0, 1 if direction is QBoxLayout.Direction.LeftToRight else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grey while all is well; a bar at the edge, amber near the limit and red past it."""
        super().paintEvent(event)
        if self._bar is not None:
            bar = QRect(0, 0, _BAR_WIDTH, self.height())
            QPainter(self).fillRect(bar, self._theme.urgency(self._bar))


def _named(clock: Clock, _now: datetime, rules: RuleBook) -> str:
    return name_text(clock, rules)


def _explain(widget: QWidget, text: str) -> None:
    widget.setToolTip(text)
    widget.setAccessibleDescription(text)


def paint_text(label: QLabel, colour: QColor) -> None:
    palette = label.palette()
    if palette.color(QPalette.ColorRole.WindowText) != colour:
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        label.setPalette(palette)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
