"""The time line of one outage: the bar of the notice above, the bar of what happened below, and now through both."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen, QPolygonF

from models.entities.outage_plans import Window
from models.entities.work_permits import DeadSpell
from widgets.lanes.time_axis import TimeAxis
from widgets.outage_day.board_head import label_width, marked_hours
from widgets.theme.lane_inks import LaneInks
from widgets.words.times import duration_text

_LEAST_PX = 3.0
_TIP = 5.0
"""How far the arrow of a bar reaches that goes on beyond the day."""
_GAP = 4.0


@dataclass(frozen=True, slots=True)
class Bars:
    """`announced` are the hours of the notice; `spells` the times without power, the last one open while it is off."""

    announced: Window
    spells: tuple[DeadSpell, ...] = ()
    cancelled: bool = False

    def dark(self, now: datetime) -> tuple[Window, ...]:
        """The hours without power up to `now`."""
        ended = ((spell.off, max(spell.back or now, spell.off)) for spell in self.spells)
        return tuple(Window(off, back) for off, back in ended)

    def outside(self, now: datetime) -> tuple[Window, ...]:
        """Those of them that the notice does not name."""
        found = []
        for dark in self.dark(now):
            before = Window(dark.start, min(dark.end, self.announced.start))
            beyond = Window(max(dark.start, self.announced.end), dark.end)
            found += [part for part in (before, beyond) if part.end > part.start]
        return tuple(found)

    def overrun(self, now: datetime) -> timedelta:
        """How long power has been off beyond the announced end."""
        beyond = (dark.end - max(self.announced.end, dark.start) for dark in self.dark(now))
        return sum((max(part, timedelta()) for part in beyond), timedelta())


def paint_bars(painter: QPainter, box: QRectF, bars: Bars, *, axis: TimeAxis, now: datetime, inks: LaneInks) -> None:
    """Hollow and outlined: announced. Full: off as recorded. Crossed lines: off outside the announced hours. What is
    still off goes up to now."""
    painter.save()
    painter.setClipRect(box)
    painter.translate(box.topLeft())
    height = box.height()
    upper = QRectF(0, height * 0.10, box.width(), height * 0.30)
    lower = QRectF(0, height * 0.46, box.width(), height * 0.44)
    _paint_announced(painter, upper, bars, axis, inks)
    if bars.spells:
        _paint_real(painter, lower, bars, axis=axis, now=now, inks=inks)
    x = axis.x(now.timestamp())
    if 0 <= x <= box.width():
        painter.setPen(inks.now)
        painter.drawLine(QPointF(x, 0), QPointF(x, height))
    painter.restore()


def paint_hours(painter: QPainter, box: QRectF, *, axis: TimeAxis, inks: LaneInks) -> None:
    """Fine lines behind the bars, where the head says the hour."""
    painter.setPen(inks.fine)
    for moment in marked_hours(axis, label_width(painter.fontMetrics())):
        x = box.left() + axis.x(moment)
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))


def _paint_announced(painter: QPainter, box: QRectF, bars: Bars, axis: TimeAxis, inks: LaneInks) -> None:
    bar = _bar(box, bars.announced, axis)
    painter.setPen(inks.rest if bars.cancelled else inks.outline)
    painter.setBrush(inks.hollow)
    painter.drawRect(bar)
    _paint_tips(painter, bar, box, inks.outline)
    if bars.cancelled:
        painter.setPen(inks.text)
        painter.drawLine(bar.bottomLeft(), bar.topRight())


def _paint_real(painter: QPainter, box: QRectF, bars: Bars, *, axis: TimeAxis, now: datetime, inks: LaneInks) -> None:
    for dark, spell in zip(bars.dark(now), bars.spells, strict=True):
        bar = _bar(box, dark, axis)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.at_work if spell.back is None else inks.restored)
        painter.drawRect(bar)
    for part in bars.outside(now):
        painter.setPen(QPen(inks.theme.critical, 1.4))
        painter.setBrush(QBrush(inks.theme.critical, Qt.BrushStyle.DiagCrossPattern))
        painter.drawRect(_bar(box, part, axis))
    for dark, spell in zip(bars.dark(now), bars.spells, strict=True):
        bar = _bar(box, dark, axis)
        painter.setPen(inks.text)
        painter.drawLine(bar.topLeft(), bar.bottomLeft())
        if spell.back is not None:
            painter.drawLine(bar.topRight(), bar.bottomRight())
        _paint_tips(painter, bar, box, inks.text)
    _paint_words(painter, bar, box, bars.overrun(now), inks)


def _paint_words(painter: QPainter, bar: QRectF, box: QRectF, overrun: timedelta, inks: LaneInks) -> None:
    """Beside the bar, on the side where there is room."""
    if overrun < timedelta(minutes=1):
        return
    words = QCoreApplication.translate("OutageDay", "▲ over by {span}").format(span=duration_text(overrun))
    width = QFontMetricsF(painter.font()).horizontalAdvance(words)
    painter.setPen(inks.text)
    if bar.right() + _GAP + width <= box.right():
        where = QRectF(bar.right() + _GAP, box.top(), width + 1, box.height())
    elif bar.left() - _GAP - width >= box.left():
        where = QRectF(bar.left() - _GAP - width, box.top(), width + 1, box.height())
    else:
        return  # the column beside it says so
    painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)


def _paint_tips(painter: QPainter, bar: QRectF, box: QRectF, pen: QPen) -> None:
    """Arrows where a bar goes on before or behind the day."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())
    middle = bar.center().y()
    if bar.left() < box.left():
        painter.drawPolygon(QPolygonF([QPointF(0, middle), QPointF(_TIP, bar.top()), QPointF(_TIP, bar.bottom())]))
    if bar.right() > box.right():
        right = box.right()
        painter.drawPolygon(
            QPolygonF([QPointF(right, middle), QPointF(right - _TIP, bar.top()), QPointF(right - _TIP, bar.bottom())])
        )


def _bar(box: QRectF, hours: Window, axis: TimeAxis) -> QRectF:
    left, right = axis.x(hours.start.timestamp()), axis.x(hours.end.timestamp())
    return QRectF(left, box.top(), max(right - left, _LEAST_PX), box.height())
