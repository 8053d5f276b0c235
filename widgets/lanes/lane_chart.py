"""The picture of the lanes: scale, names, bars, now and the edge of what is kept. Draws only the rows in view."""

from collections.abc import Iterator
from datetime import datetime
from math import inf

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from models.entities.orders import OrderState
from models.ids import CrewId
from models.planning.crew_spells import arrival_estimate
from models.planning.duty_spans import DutySpan
from models.rules.arrival_clocks import Clock, RunningClocks
from models.rules.rule_book import RuleBook
from models.working_set import archived_after
from widgets.crews.crew_icons import crew_icons
from widgets.crews.crew_rows import LOOKS, Group
from widgets.lanes.bar_painter import DUTY_PX, BarPainter, Look
from widgets.lanes.lane_stock import Bar, Heading, LaneStock, Measures
from widgets.lanes.lane_words import Scene, alarm_of, lane_note
from widgets.lanes.marks import Marks
from widgets.lanes.time_axis import TimeAxis
from widgets.theme import Theme
from widgets.theme.inks import Inks
from widgets.theme.lane_inks import LaneInks
from widgets.words.times import clock_time

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ICON_PX = 16
_LEAST_BAR_PX = 4.0
_STUB_PX = 12
"""As much is drawn before now of a duty of which nobody recorded the beginning."""


class LaneChart:
    """`names` is the width of the column of names, `scale` the height of the scale, in pixels."""

    def __init__(self, *, stock: LaneStock, rules: RuleBook, theme: Theme, font: QFont) -> None:
        self._stock = stock
        self._clocks = RunningClocks(rules)
        self._dress(theme, font)

    def show_theme(self, theme: Theme, font: QFont) -> None:
        self._dress(theme, font)

    def clock(self, bar: Bar, scene: Scene) -> Clock | None:
        """The limit that comes next of an order that its crew still holds."""
        order = scene.picture.orders.get(bar.order)
        if order is None or bar.spell.ended is not None:
            return None
        return self._clocks.next_breach(order, scene.now)

    def paint(
        self, painter: QPainter, size: QSizeF, *, axis: TimeAxis, scroll: int, scene: Scene, marks: Marks
    ) -> None:
        now = scene.now.timestamp()
        painter.setFont(self._font)
        painter.fillRect(QRectF(QPointF(0, 0), size), self._theme.base)
        chart = QRectF(self.names, 0, size.width() - self.names, size.height())
        painter.setClipRect(chart)
        painter.translate(self.names, 0)
        ahead = max(axis.x(now), 0.0)
        painter.fillRect(QRectF(ahead, 0, chart.width() - ahead, size.height()), self._inks.future)
        self._paint_scale(painter, size, axis, scene)
        painter.resetTransform()
        painter.setClipRect(QRectF(0, self.scale, size.width(), size.height() - self.scale))
        for place, top in self._in_view(scroll, size.height()):
            self._paint_row(painter, place, top, size, axis=axis, scene=scene, marks=marks)
        painter.setClipRect(chart)
        painter.translate(self.names, 0)
        self._paint_now(painter, size, axis, scene)
        painter.resetTransform()
        painter.setClipping(False)
        self._paint_pinned(painter, size, scroll)
        painter.setPen(self._inks.fine)
        painter.drawLine(QPointF(self.names - 0.5, 0), QPointF(self.names - 0.5, size.height()))
        painter.drawLine(QPointF(0, self.scale - 0.5), QPointF(size.width(), self.scale - 0.5))

    def track_box(self, bar: Bar, top: float, width: float) -> QRectF:
        """The track of a bar on the lane whose top is `top`, within the chart."""
        return QRectF(0, top + 3 + bar.track * self.measures.track, width, self.measures.track - 3)

    def bar_right(self, bar: Bar, axis: TimeAxis, now: float) -> float:
        """Where what happened of it ends, in pixels of the chart."""
        return max(axis.x(min(bar.ended, now)), axis.x(bar.started) + _LEAST_BAR_PX)

    # -- parts --------------------------------------------------------------------------------------------------

    def _in_view(self, scroll: int, height: float) -> Iterator[tuple[int, float]]:
        """Rows between the scale and the lower edge, with the top of each."""
        tops, rows = self._stock.tops, len(self._stock.rows)
        first = int(tops.searchsorted(scroll, side="right")) - 1
        for place in range(max(first, 0), rows):
            top = float(tops[place]) - scroll + self.scale
            if top >= height:
                return
            yield place, top

    def _paint_scale(self, painter: QPainter, size: QSizeF, axis: TimeAxis, scene: Scene) -> None:
        beside = self._metrics.horizontalAdvance("00:00") / 2 + 6
        at_now = axis.x(scene.now.timestamp())
        for moment, local in axis.marks(scene.rules.zone):
            x = round(axis.x(moment)) + 0.5
            midnight = local.hour == 0 and local.minute == 0
            painter.setPen(self._inks.dim if midnight else self._inks.fine)
            painter.drawLine(QPointF(x, self.scale), QPointF(x, size.height()))
            if abs(x - at_now) < beside * 2:
                continue  # the time of now stands there
            text = _day(local) if midnight else clock_time(local, scene.rules)
            painter.setPen(self._inks.dim)
            self._write_centred(painter, x, text, axis)
        painter.setPen(self._inks.text)
        self._write_centred(painter, at_now, clock_time(scene.now, scene.rules), axis)

    def _write_centred(self, painter: QPainter, x: float, text: str, axis: TimeAxis) -> None:
        """Whole or not at all: half of a time at the edge could be read as another."""
        half = self._metrics.horizontalAdvance(text) / 2
        if half <= x <= axis.width - half:
            painter.drawText(QRectF(x - half, 0, 2 * half + 1, self.scale), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_row(
        self, painter: QPainter, place: int, top: float, size: QSizeF, *, axis: TimeAxis, scene: Scene, marks: Marks
    ) -> None:
        row = self._stock.rows[place]
        height = float(self._stock.tops[place + 1] - self._stock.tops[place])
        if isinstance(row, Heading):
            self._paint_heading(painter, row, QRectF(0, top, size.width(), height))
            return
        if row == marks.crew:
            painter.fillRect(QRectF(0, top, self.names, height), self._theme.selected_row)
        painter.setPen(self._inks.fine)
        painter.drawLine(QPointF(0, top + height - 0.5), QPointF(size.width(), top + height - 0.5))
        # Dim letters cannot be read on the selection.
        quiet = self._inks.text if row == marks.crew else self._inks.dim
        self._paint_name(painter, row, QRectF(0, top, self.names, height), scene, quiet=quiet)
        painter.save()
        painter.setClipRect(QRectF(self.names, top, size.width(), height), Qt.ClipOperation.IntersectClip)
        painter.translate(self.names, 0)
        self._paint_lane(painter, row, top, height, axis=axis, scene=scene, marks=marks)
        painter.restore()
        if row == marks.target:
            painter.setPen(self._inks.ring)
            painter.setBrush(self._inks.target)
            painter.drawRect(QRectF(1, top + 1, size.width() - 2, height - 2))

    def _paint_heading(self, painter: QPainter, heading: Heading, box: QRectF) -> None:
        translate = QCoreApplication.translate
        painter.fillRect(box, self._inks.heading)
        painter.setPen(self._inks.dim)
        name = heading.station or translate("Lanes", "Departments")
        text = translate("Lanes", "{station} · crews: {count}").format(station=name, count=heading.crews)
        painter.drawText(box.adjusted(6, 0, -6, 0), _LEFT, text)

    def _paint_pinned(self, painter: QPainter, size: QSizeF, scroll: int) -> None:
        """The heading of the lanes on top stays in view."""
        first = self._stock.place_at(scroll)
        if first is None:
            return
        rows = self._stock.rows
        heading = next((row for row in reversed(rows[: first + 1]) if isinstance(row, Heading)), None)
        if heading is not None:
            self._paint_heading(painter, heading, QRectF(0, self.scale, size.width(), self.measures.heading))

    def _paint_name(self, painter: QPainter, crew: CrewId, box: QRectF, scene: Scene, *, quiet: QPen) -> None:
        row = self._stock.row(crew)
        icon = self._icons[LOOKS[row.group], False]
        line = QRectF(box.left(), box.top(), box.width(), self.measures.track + self.measures.besides)
        icon.paint(painter, 5, round(line.center().y() - _ICON_PX / 2), _ICON_PX, _ICON_PX)
        note = lane_note(row, scene)
        wide = self._metrics.horizontalAdvance(note)
        inner = line.adjusted(_ICON_PX + 9, 0, -6, 0)
        painter.setPen(quiet)
        painter.drawText(inner, _RIGHT, note)
        painter.setPen(quiet if row.group is Group.OFF_DUTY else self._inks.text)
        room = inner.adjusted(0, 0, -wide - 8, 0)
        painter.drawText(room, _LEFT, self._metrics.elidedText(row.label, Qt.TextElideMode.ElideRight, room.width()))

    def _paint_lane(
        self, painter: QPainter, crew: CrewId, top: float, height: float, *, axis: TimeAxis, scene: Scene, marks: Marks
    ) -> None:
        known, now = scene.picture.crews.get(crew), scene.now.timestamp()
        if known is not None:
            box = QRectF(0, top + height - DUTY_PX - 2, axis.width, DUTY_PX)
            spans = self._stock.duty.spans(known)
            if known.duty_since is None:
                spans = [*spans, DutySpan(known.duty, scene.moment(now - _STUB_PX * axis.span / axis.width), None)]
            self._bars.paint_duty(painter, box, spans, axis, now)
        bars = self._stock.bars(crew)
        for number, bar in enumerate(bars):
            look = self._look(bar, bars[number + 1 :], axis, scene)
            if look is None or axis.x(bar.started) > axis.width or look.room < 0:
                continue
            box = self.track_box(bar, top, axis.width)
            self._bars.paint_bar(painter, box, look, axis, now)
            if look.clock is not None:
                state = look.clock.state(scene.now, scene.rules)
                # A limit that had passed before the crew was sent stands where its bar begins.
                due = max(look.clock.due_at.timestamp(), bar.started)
                self._bars.paint_limit(painter, round(axis.x(due)), box, state)
            if bar.order == marks.order:
                self._paint_ring(painter, bar, box, axis, now)

    def _look(self, bar: Bar, later: tuple[Bar, ...], axis: TimeAxis, scene: Scene) -> Look | None:
        order = scene.picture.orders.get(bar.order)
        if order is None:
            return None
        room = axis.x(next((one.started for one in later if one.track == bar.track), inf))
        held, clock = bar.spell.ended is None, self.clock(bar, scene)
        if clock is not None and axis.x(clock.due_at.timestamp()) > axis.x(scene.now.timestamp()):
            room = min(room, axis.x(clock.due_at.timestamp()))
        arrival = arrival_estimate(order, fixes=scene.fixes, rules=scene.rules, now=scene.now) if held else None
        dark = held and order.state is not OrderState.RESTORED
        restored = order.estimate.at if dark and order.estimate is not None else None
        return Look(
            bar=bar,
            order=order,
            clock=clock,
            room=min(room, axis.width),
            arrival=None if arrival is None else arrival.timestamp(),
            restored=None if restored is None else restored.timestamp(),
            alarm=alarm_of(bar, scene),
        )

    def _paint_ring(self, painter: QPainter, bar: Bar, box: QRectF, axis: TimeAxis, now: float) -> None:
        left = max(axis.x(bar.started), 1.0)
        right = min(self.bar_right(bar, axis, now), axis.width - 1)
        painter.setPen(self._inks.ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left - 1, box.top() - 1, max(right - left, 3.0) + 2, box.height() + 2))

    def _paint_now(self, painter: QPainter, size: QSizeF, axis: TimeAxis, scene: Scene) -> None:
        x = round(axis.x(scene.now.timestamp())) + 0.5
        painter.setPen(self._inks.now)
        painter.drawLine(QPointF(x, self.scale - 4), QPointF(x, size.height()))
        edge = round(axis.x(archived_after(scene.now).timestamp())) + 0.5
        if edge < 0:
            return
        painter.setPen(self._inks.edge)
        painter.drawLine(QPointF(edge, 0), QPointF(edge, size.height()))
        text = QCoreApplication.translate("Lanes", "◂ archived orders missing")
        painter.setPen(self._inks.text)
        painter.drawText(QRectF(edge - 400, 0, 396, self.scale), _RIGHT, text)

    def _dress(self, theme: Theme, font: QFont) -> None:
        self._theme = theme
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._inks = LaneInks(theme)
        self._icons = crew_icons(theme)
        self._bars = BarPainter(inks=self._inks, signs=Inks(theme), metrics=self._metrics)
        line = round(self._metrics.height())
        self.measures = Measures(heading=line + 5, track=line + 5, besides=DUTY_PX + 6)
        self.scale = line + 8
        self.names = round(self._metrics.horizontalAdvance("网") * 20) + _ICON_PX


def _day(local: datetime) -> str:
    """The day that begins: "11-22"."""
    text = QCoreApplication.translate("Lanes", "{month:02}-{day:02}", "a day on the scale")
    return text.format(month=local.month, day=local.day)
