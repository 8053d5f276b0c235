"""How one lane looks: its jobs by phase, what is only estimated, the limit that comes next, and the duty below them."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF

from models.alarms.alarm_signs import AlarmSign
from models.entities.orders import Pause, WorkOrder
from models.entities.people import DutyState
from models.planning.crew_spells import Phase
from models.planning.duty_spans import DutySpan
from models.rules.arrival_clocks import Clock, ClockState
from widgets.alarms.signs import paint_alarm
from widgets.lanes.lane_stock import Bar
from widgets.lanes.time_axis import TimeAxis
from widgets.theme.inks import Inks
from widgets.theme.lane_inks import LaneInks
from widgets.theme.symbols import SYMBOL_PIXELS, OrderLook, paint_order

DUTY_PX = 4
_LEAST_PX = 3.0
"""A job of a minute can still be seen and hit."""
_SIGN_PX = 14.0
_ALARM_PX = 18.0
_SHORT = 5
"""Digits of an order's number that tell it among those of a day."""
_OUTSIDE = 40.0
"""Nothing is drawn further outside the view than this."""


@dataclass(frozen=True, slots=True)
class Look:
    """A bar with all that is drawn of it. `room` is where the next bar of its track begins, in pixels; `arrival` and
    `restored` are estimates, in seconds since 1970; `alarm` is what stands about the order."""

    bar: Bar
    order: WorkOrder
    clock: Clock | None
    room: float
    arrival: float | None
    restored: float | None
    alarm: AlarmSign | None


class BarPainter:
    def __init__(self, *, inks: LaneInks, signs: Inks, metrics: QFontMetricsF) -> None:
        self._inks = inks
        self._signs = signs
        self._metrics = metrics

    def paint_duty(self, painter: QPainter, box: QRectF, spans: Iterable[DutySpan], axis: TimeAxis, now: float) -> None:
        """Full on standby, hollow and dashed on a break, a line off duty; nothing where nothing is known."""
        for span in spans:
            ended = now if span.ended is None else span.ended.timestamp()
            left, right = _clipped(axis, span.started.timestamp(), ended)
            if left >= right:
                continue
            part = QRectF(left, box.top(), right - left, box.height())
            if span.duty is DutyState.STANDBY:
                painter.fillRect(part, self._inks.standby)
            elif span.duty is DutyState.BREAK:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(self._inks.rest)
                painter.drawRect(part.adjusted(0, 0, -1, -1))
            else:
                painter.setPen(self._inks.fine)
                painter.drawLine(QPointF(left, box.center().y()), QPointF(right, box.center().y()))

    def paint_bar(self, painter: QPainter, box: QRectF, look: Look, axis: TimeAxis, now: float) -> None:
        """`box` is the track, as high as the bar and as wide as the view."""
        bar = look.bar
        end = min(bar.ended, now)
        for part in bar.spell.parts:
            until = end if part.ended is None else part.ended.timestamp()
            self.paint_phase(painter, _piece(box, axis, part.started.timestamp(), until), part.phase)
        self._paint_pauses(painter, box, look.order.pauses, axis, (bar.started, end))
        done = right = max(axis.x(end), axis.x(bar.started) + _LEAST_PX)
        if bar.spell.ended is None:
            right = self._paint_outlook(painter, box, look, axis, now)
        self._paint_label(painter, box, look, left=axis.x(bar.started), done=done, right=right)

    def paint_phase(self, painter: QPainter, piece: QRectF, phase: Phase) -> None:
        """Hollow, hatched, full, and half as high once power is back."""
        inks = self._inks
        painter.setPen(inks.outline)
        if phase is Phase.RESTORED:
            piece = piece.adjusted(0, piece.height() / 2, 0, 0)
        painter.fillRect(piece, inks.hollow)
        painter.setBrush(
            {
                Phase.ASSIGNED: inks.hollow,
                Phase.EN_ROUTE: inks.under_way,
                Phase.AT_WORK: inks.at_work,
                Phase.RESTORED: inks.restored,
            }[phase]
        )
        painter.drawRect(piece)

    def paint_estimate(self, painter: QPainter, piece: QRectF) -> None:
        """Dashed and empty: somebody's word or a rule's figure, not what happened."""
        painter.setPen(self._inks.estimate)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(piece)

    def paint_limit(self, painter: QPainter, x: float, box: QRectF, state: ClockState) -> None:
        """An upright with a flag; near its time the flag is full, past it a block."""
        pen = self._inks.limit.get(state, self._inks.calm_limit)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, box.top() - 1), QPointF(x, box.bottom() + 1))
        top = box.top() - 1
        if state is ClockState.BREACHED:
            painter.fillRect(QRectF(x - 3, top, 7, 7), pen.brush())
            return
        painter.setBrush(pen.brush() if state is ClockState.URGENT else self._inks.hollow)
        painter.drawPolygon(QPolygonF([QPointF(x, top), QPointF(x + 7, top + 3), QPointF(x, top + 6)]))

    # -- parts of a bar -----------------------------------------------------------------------------------------

    def _paint_pauses(
        self, painter: QPainter, box: QRectF, pauses: Iterable[Pause], axis: TimeAxis, within: tuple[float, float]
    ) -> None:
        painter.setPen(self._inks.pause)
        middle = box.center().y()
        for pause in pauses:
            started = max(pause.started_at.timestamp(), within[0])
            ended = within[1] if pause.ended_at is None else min(pause.ended_at.timestamp(), within[1])
            left, right = _clipped(axis, started, ended)
            if left < right:
                painter.drawLine(QPointF(left, middle), QPointF(right, middle))

    def _paint_outlook(self, painter: QPainter, box: QRectF, look: Look, axis: TimeAxis, now: float) -> float:
        """What follows now of a job that goes on: estimates as far as there are any, else an open end."""
        x = axis.x(now)
        last = max((at for at in (look.arrival, look.restored) if at is not None), default=now)
        if last > now:
            piece = _piece(box, axis, now, last)
            self.paint_estimate(painter, piece)
            x = piece.right()
        if look.arrival is not None and look.arrival > now:
            self._paint_arrival(painter, axis.x(look.arrival), box)
        if look.restored is None or look.restored <= now:
            painter.setPen(self._inks.text)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            middle = box.center().y()
            painter.drawPolyline(
                QPolygonF([QPointF(x + 2, middle - 4), QPointF(x + 6, middle), QPointF(x + 2, middle + 4)])
            )
            x += 6
        return x

    def _paint_arrival(self, painter: QPainter, x: float, box: QRectF) -> None:
        middle = box.center().y()
        painter.setPen(self._inks.text)
        painter.setBrush(self._inks.hollow)
        points = ((x, middle - 4), (x + 4, middle), (x, middle + 4), (x - 4, middle))
        painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))

    def _paint_label(
        self, painter: QPainter, box: QRectF, look: Look, *, left: float, done: float, right: float
    ) -> None:
        """Within the bar if it fits there before now, else behind it, as far as the next bar leaves room."""
        left = max(left, 0.0)
        beside = self._inks.dim if look.bar.spell.end is not None else self._inks.text
        number = look.order.id
        short = number if len(number) <= _SHORT else f"…{number[-_SHORT:]}"
        alarm = 0.0 if look.alarm is None else _ALARM_PX
        for text in (number, short):
            wide = _SIGN_PX + 4 + self._metrics.horizontalAdvance(text) + alarm
            if done - left >= wide + 4:
                self._paint_words(painter, box, look, at=left + 2, text=text, pen=self._inks.text)
                return
            if look.room - right >= wide + 6 and right >= 0:
                self._paint_words(painter, box, look, at=right + 4, text=text, pen=beside)
                return
        if look.alarm is not None and look.room - left >= _ALARM_PX:
            self._paint_alarm(painter, look.alarm, left, box)
        elif right - left >= _SIGN_PX:
            self._paint_words(painter, box, look, at=left + 1, text="", pen=beside)

    def _paint_words(self, painter: QPainter, box: QRectF, look: Look, *, at: float, text: str, pen: QPen) -> None:
        held = look.bar.spell.ended is None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(at + _SIGN_PX / 2, box.center().y())
        painter.scale(_SIGN_PX / SYMBOL_PIXELS, _SIGN_PX / SYMBOL_PIXELS)
        paint_order(painter, look.order.urgency, OrderLook.IN_HAND if held else OrderLook.RESTORED, self._signs)
        painter.restore()
        painter.setPen(pen)
        baseline = box.center().y() + (self._metrics.ascent() - self._metrics.descent()) / 2
        painter.drawText(QPointF(at + _SIGN_PX + 3, baseline), text)
        if look.alarm is not None:
            end = at + _SIGN_PX + 3 + self._metrics.horizontalAdvance(text)
            self._paint_alarm(painter, look.alarm, end, box)

    def _paint_alarm(self, painter: QPainter, alarm: AlarmSign, left: float, box: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(left + _ALARM_PX / 2, box.center().y())
        paint_alarm(painter, *alarm, self._signs.theme)
        painter.restore()


def _piece(box: QRectF, axis: TimeAxis, started: float, ended: float) -> QRectF:
    left, right = _clipped(axis, started, ended)
    return QRectF(round(left), box.top(), max(round(right) - round(left), _LEAST_PX), box.height())


def _clipped(axis: TimeAxis, started: float, ended: float) -> tuple[float, float]:
    return max(axis.x(started), -_OUTSIDE), min(axis.x(ended), axis.width + _OUTSIDE)
