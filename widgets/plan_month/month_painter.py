"""Paints a day: its number and what kind of day it is, its plans as far as there is room, and how many more."""

from datetime import date

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.ids import PlanId
from models.rules.working_days import DayKind
from widgets.plan_month.month_model import LATE, Entry, Index, MonthModel
from widgets.plan_month.words import day_mark, hours_number, hours_words
from widgets.theme import Theme

_EDGE, _AIR, _GAP = 5, 2, 2
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class MonthPainter(QStyledItemDelegate):
    """`chosen` is the plan under the hand on the current day."""

    def __init__(self, model: MonthModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.theme = theme
        self.chosen: PlanId | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        day = self._model.day_at(index)
        if day is None:
            return
        rect: QRect = option.rect
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        off = self._model.calendar_day(day).kind is DayKind.OFF
        painter.save()
        painter.fillRect(rect, self.theme.panel if off else self.theme.base)
        painter.setPen(self.theme.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        inside = rect.adjusted(_EDGE, _AIR, -_EDGE, -_AIR)
        line = QFontMetrics(option.font).height()
        self._paint_head(painter, QRect(inside.left(), inside.top(), inside.width(), line), day, option.font)
        head = self._head_height(day, line, rect.height())
        room = inside.adjusted(0, head, 0, 0)
        if head > line + _AIR:
            below = QRect(inside.left(), inside.top() + line + _AIR, inside.width(), line)
            self._paint_event(painter, below, day, option.font)
        self._paint_entries(painter, room, day, option.font, current=current)
        if current:
            painter.setPen(self.theme.selection)
            painter.drawRect(rect.adjusted(0, 0, -2, -2))
            painter.drawRect(rect.adjusted(1, 1, -3, -3))
        painter.restore()

    def entry_at(self, rect: QRect, day: date, y: int, font: QFont) -> PlanId | None:
        """Which plan is drawn there; `y` within the cell `rect`."""
        line = QFontMetrics(font).height()
        head = self._head_height(day, line, rect.height())
        top = rect.top() + _AIR + head
        lines, first, fits = self._laid_out(rect.height() - 2 * _AIR - head, day, line, chosen=None)
        place = (y - top) // (lines * line + _GAP)
        plans = self._model.plans_on(day)
        return plans[first + place] if 0 <= place < fits and first + place < len(plans) else None

    def _paint_head(self, painter: QPainter, line: QRect, day: date, font: QFont) -> None:
        known = self._model.calendar_day(day)
        number = QFont(font)
        number.setBold(True)
        painter.setFont(number)
        here = day.month == self._model.month.month
        painter.setPen(self.theme.text if here else self.theme.dim)
        said = str(day.day) if day.day > 1 else f"{day.month}/{day.day}"
        width = QFontMetrics(number).horizontalAdvance(said)
        if day == self._model.today:
            box = QRect(line.left() - 3, line.top(), width + 6, line.height())
            painter.setPen(self.theme.text)
            painter.drawRect(box)
        painter.drawText(line, _LEFT, said)
        painter.setFont(font)
        painter.setPen(self.theme.dim)
        metrics = QFontMetrics(font)
        hours = self._model.day_hours(day)
        room = line.width() - width - 8
        mark = day_mark(known)
        texts = (hours_words(hours), hours_number(hours)) if hours else ()
        marked = metrics.horizontalAdvance(mark) + 6 if mark else 0  # the unit goes before the mark
        right = next((text for text in texts if metrics.horizontalAdvance(text) + marked <= room), "")
        right = right or next((text for text in texts if metrics.horizontalAdvance(text) <= room), "")
        painter.drawText(line, _RIGHT, right)
        left = line.adjusted(width + 8, 0, -metrics.horizontalAdvance(right) - 6, 0)
        name = " ".join(dict.fromkeys(filter(None, (mark, known.name))))
        said = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(left.width(), 0))
        painter.drawText(left, _LEFT, mark if mark and len(said) <= len(mark) else said)

    def _head_height(self, day: date, line: int, height: int) -> int:
        """Of the day's number, and of its protected events if there are any and they leave a line to the plans."""
        with_events = self._model.events_on(day) and height >= 3 * (line + _AIR) + 2 * _AIR
        return (line + _AIR) * (2 if with_events else 1)

    def _paint_event(self, painter: QPainter, line: QRect, day: date, font: QFont) -> None:
        text = QFontMetrics(font).elidedText(self._model.event_line(day), Qt.TextElideMode.ElideRight, line.width())
        painter.setPen(self.theme.text)
        painter.drawText(line, _LEFT, text)

    def _paint_entries(self, painter: QPainter, room: QRect, day: date, font: QFont, *, current: bool) -> None:
        metrics = QFontMetrics(font)
        line = metrics.height()
        chosen = self.chosen if current else None
        plans = self._model.plans_on(day)
        lines, first, fits = self._laid_out(room.height(), day, line, chosen=chosen)
        top = room.top()
        for entry in (self._model.entry(plan, day) for plan in plans[first : first + fits]):
            box = QRect(room.left(), top, room.width(), lines * line)
            if entry.plan == chosen:
                painter.fillRect(box.adjusted(-2, -1, 2, 1), self.theme.selected_row)
            self._paint_entry(painter, box, entry, lines, metrics, bright=entry.plan == chosen)
            top += lines * line + _GAP
        more = len(plans) - fits
        if more > 0:
            painter.setPen(self.theme.text)
            painter.drawText(QRect(room.left(), room.bottom() - line + 1, room.width(), line), _LEFT, f"+{more}")

    def _paint_entry(
        self, painter: QPainter, box: QRect, entry: Entry, lines: int, metrics: QFontMetrics, *, bright: bool
    ) -> None:
        height = metrics.height()
        signs = metrics.horizontalAdvance(entry.marks + LATE * entry.late) + 6
        rooms = (box.width() - metrics.horizontalAdvance(text) for text in entry.lines[:lines])
        # Beside the first line that says all it has to say; the hours go before the marks.
        marked = next((place for place, room in enumerate(rooms) if room >= signs), 1 if lines > 1 else 0)
        for place, text in enumerate(entry.lines[:lines]):
            line = QRect(box.left(), box.top() + place * height, box.width(), height)
            if place == marked and entry.late:
                line = self._paint_mark(painter, line, LATE, metrics, self.theme.critical)
            if place == marked and entry.marks:
                line = self._paint_mark(painter, line, entry.marks, metrics, self.theme.text)
            brief = entry.briefs[place]
            said = _fitting((text, brief, brief.removesuffix("–")), metrics, line.width())
            painter.setPen(self.theme.text if (place == 0 and not entry.gone) or bright else self.theme.dim)
            painter.drawText(line, _LEFT, metrics.elidedText(said, Qt.TextElideMode.ElideRight, line.width()))

    def _paint_mark(self, painter: QPainter, line: QRect, mark: str, metrics: QFontMetrics, colour: QColor) -> QRect:
        """At the right end; what is left of the line."""
        painter.setPen(colour)
        painter.drawText(line, _RIGHT, mark)
        return line.adjusted(0, 0, -metrics.horizontalAdvance(mark) - 3, 0)

    def _laid_out(self, height: int, day: date, line: int, *, chosen: PlanId | None) -> tuple[int, int, int]:
        """Lines of each plan, the first plan that is shown, and how many are: as many lines as leave room for all, and
        where even two are too many the rest is folded. The chosen one is always among them."""
        plans = self._model.plans_on(day)
        if not plans:
            return 1, 0, 0
        lines = next((count for count in (4, 3, 2) if len(plans) * (count * line + _GAP) <= height), 1)
        fits = max((height + _GAP) // (lines * line + _GAP), 1)
        if len(plans) > fits:
            fits = max((height + _GAP - line) // (lines * line + _GAP), 0)
        fits = min(fits, len(plans))
        place = plans.index(chosen) if chosen in plans else 0
        return lines, max(0, place - fits + 1), fits


def _fitting(texts: tuple[str, ...], metrics: QFontMetrics, room: int) -> str:
    """The first of them that has room; the last where none has. Text as wide as its line is cut by Qt, which counts
    parts of a pixel."""
    return next((text for text in texts if metrics.horizontalAdvance(text) < room), texts[-1])
