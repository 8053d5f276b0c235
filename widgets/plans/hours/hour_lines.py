"""The plan's hours over those of the plans that stand beside it: one line each on the same days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.entities.outage_plans import Window
from models.ids import PlanId
from models.picture import Picture
from models.planning.local_days import whole_days
from models.planning.plan_hours import Neighbour
from models.rules.rule_book import RuleBook
from widgets.plans.plan_model import Index
from widgets.plans.words import hours_text, is_of_one_day
from widgets.theme import Theme
from widgets.words.names import station_label
from widgets.words.terms import listed, term
from widgets.words.times import clock_time

_ROLE = Qt.ItemDataRole.UserRole
_EDGE, _AIR, _BAR = 4, 3, 9
_MOST_LINES = 8
"""As high as the list gets by itself; more are reached by scrolling."""


@dataclass(frozen=True, slots=True)
class Line:
    """One bar. `plan` is None for the plan itself; `against` says that its hours are in the way of the plan's."""

    plan: PlanId | None
    window: Window
    words: str
    more: str
    """The same with what has no room on the line."""
    against: bool
    approved: bool


class HourLines(QListWidget):
    """Arrows go through the lines, Enter opens a plan. Each line says in words what its bar shows."""

    plan_wanted = Signal(object)
    """PlanId."""

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme) -> None:
        super().__init__()
        self._picture = picture
        self._rules = rules
        self._painter = _LinePainter(rules, theme, self)
        self.setItemDelegate(self._painter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemActivated.connect(self._on_activated)

    def show_lines(self, window: Window, beside: Sequence[Neighbour]) -> None:
        """Neighbours that have hours on the days of `window`, by their begin."""
        days = whole_days(window, self._rules.zone)
        near = [one for one in beside if one.window.overlaps(days)]
        self._painter.days = days
        self.clear()
        for line in (self._own(window), *(self._line(one, window) for one in near)):
            self._add(line)
        shown = min(self.count(), _MOST_LINES)
        self.setFixedHeight(shown * self.sizeHintForRow(0) + 2 * self.frameWidth())

    def show_theme(self, theme: Theme) -> None:
        self._painter.theme = theme
        self.viewport().update()

    def _own(self, window: Window) -> Line:
        words = self.tr("{hours}: these hours").format(hours=self._hours(window))
        return Line(None, window, words, words, against=False, approved=True)

    def _line(self, one: Neighbour, window: Window) -> Line:
        ties = one.against(window, self._rules)
        if not ties:
            text = self.tr("{hours} {plan}: {ties}, at other hours")
        elif one.approved:
            text = self.tr("✕ {hours} {plan}: {ties}")
        else:
            text = self.tr("✕ {hours} {plan}: {ties}, not approved yet")
        named = listed(term(tie) for tie in (ties or one.ties))
        words = text.format(hours=self._hours(one.window), plan=one.plan or one.event, ties=named)
        more = words
        if one.station is not None:
            station = station_label(one.station, self._picture)
            more = self.tr("{words} ({station})").format(words=words, station=station)
        return Line(one.plan, one.window, words, more, against=bool(ties), approved=one.approved)

    def _hours(self, window: Window) -> str:
        """Without the day, where there is only one."""
        if self._painter.days == whole_days(window, self._rules.zone) and is_of_one_day(window, self._rules):
            return f"{clock_time(window.start, self._rules)}–{clock_time(window.end, self._rules)}"
        return hours_text(window, self._rules, near=window.start)

    def _add(self, line: Line) -> None:
        item = QListWidgetItem()
        item.setData(_ROLE, line)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, line.more)
        item.setToolTip(line.more)
        self.addItem(item)

    def _on_activated(self, item: QListWidgetItem) -> None:
        line: Line = item.data(_ROLE)
        if line.plan is not None:
            self.plan_wanted.emit(line.plan)


class _LinePainter(QStyledItemDelegate):
    def __init__(self, rules: RuleBook, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rules = rules
        self.theme = theme
        self.days: Window | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's own signature
        return QSize(1, option.fontMetrics.height() + _BAR + 3 * _AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(_ROLE)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.theme.selected_row)
        inside: QRect = option.rect.adjusted(_EDGE, _AIR, -_EDGE, -_AIR)
        metrics = option.fontMetrics
        words = metrics.elidedText(line.words, Qt.TextElideMode.ElideRight, inside.width())
        painter.setPen(self.theme.text)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), words)
        lane = QRect(inside.left(), inside.bottom() - _BAR, inside.width(), _BAR)
        self._paint_lane(painter, lane)
        self._paint_bar(painter, lane, line)
        painter.restore()

    def _paint_lane(self, painter: QPainter, lane: QRect) -> None:
        """A thin mark every six hours, a thick one at midnight, so that bars can be read without an axis."""
        assert self.days is not None
        painter.fillRect(lane, self.theme.panel)
        at = self.days.start
        while at <= self.days.end:
            midnight = at.astimezone(self._rules.zone).hour == 0
            painter.setPen(QPen(self.theme.dim, 2 if midnight else 1))
            x = self._x(at, lane)
            painter.drawLine(x, lane.top(), x, lane.bottom())
            at += timedelta(hours=6)

    def _paint_bar(self, painter: QPainter, lane: QRect, line: Line) -> None:
        """What is in the way is red and marked by its words; what is not approved yet is an outline."""
        left, right = self._x(line.window.start, lane), self._x(line.window.end, lane)
        bar = QRect(left, lane.top() + 1, max(right - left, 3), _BAR - 2)
        colour = self._colour(line)
        if line.approved:
            painter.fillRect(bar, colour)
        else:
            painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine))
            painter.drawRect(bar)

    def _colour(self, line: Line) -> QColor:
        if line.plan is None:
            return self.theme.selection
        return self.theme.critical if line.against else self.theme.dim

    def _x(self, at: datetime, lane: QRect) -> int:
        assert self.days is not None
        share = (at - self.days.start) / self.days.length
        return lane.left() + round(min(max(share, 0.0), 1.0) * (lane.width() - 1))
