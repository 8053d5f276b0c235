"""What stands around the map on paper: what it is, of which moment, what its signs mean, how long a kilometre is, and
whose it is."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from models.rules.rule_book import RuleBook
from widgets.map.ground.plate import Plate
from widgets.map.ground.style import Look
from widgets.map.labels import LabelStyle
from widgets.map.legend_rows import Paint, mark_legend, paper_paints, paper_texts
from widgets.map.paper.page import Page, denominator
from widgets.map.paper.shown import Shown
from widgets.map.scale_bar import paint_scale
from widgets.map.viewport import Viewport
from widgets.theme.inks import Inks, line_pen
from widgets.words.terms import listed
from widgets.words.times import age_text, clock_time, date_text, moment_text

_TITLE, _TEXT, _SMALL = 20, 12, 10
"""Pixels of the letters."""
_ROW = 16.5
_ROWS = 5
"""Of the legend: as many as stand above the last line of the foot."""
_SIGN = 26.0
_COLUMN = 150.0
"""At most: what the map shows may need more columns than have so much room beside the measures."""
_MEASURES = 176.0
_NORTH = 34.0
"""Widths at the right end of the foot: scale and north together, and north alone."""
_LINE_ROW = 20.0
"""The last line of the foot."""
_NAMED = 4
"""So many silent crews are named, the others counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What the page says of itself. `account` is the name of whoever made it. `blind_since`: from then on the database
    could not be reached. `demo`: the city is made up."""

    title: str
    account: str
    rules: RuleBook
    blind_since: datetime | None = None
    demo: bool = False


@dataclass(frozen=True, slots=True)
class _Hand:
    """What everything is written with."""

    painter: QPainter
    inks: Inks
    base: QFont

    def write_in(self, pixels: int) -> QFontMetricsF:
        """From now on in letters of this height; how much room they take."""
        font = QFont(self.base)
        font.setPixelSize(pixels)
        self.painter.setFont(font)
        self.painter.setPen(self.inks.text)
        return QFontMetricsF(font)


def paint_frame(painter: QPainter, page: Page, *, shown: Shown, plate: Plate, look: Look, imprint: Imprint) -> None:
    """All of the page but the map itself."""
    hand = _Hand(painter, look.inks, look.fonts.fonts[LabelStyle.CREW])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(line_pen(look.inks.theme.line, 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(page.map)
    _paint_head(hand, page.head, imprint=imprint, lines=as_of_lines(shown, plate.view, imprint=imprint))
    _paint_legend(hand, page.foot, [*_legend(look.inks, shown), *_line_legend(look, shown)])
    _paint_measures(hand, page, plate.view)
    _paint_last_line(hand, page.foot, sources(plate, imprint))


def as_of_lines(shown: Shown, view: Viewport, *, imprint: Imprint) -> list[str]:
    """Of which moment the picture is, how old its positions are, and which crews have not been heard."""
    translate = QCoreApplication.translate
    rules, blind = imprint.rules, imprint.blind_since
    at = shown.now if blind is None else blind
    parts = [translate("MapPaper", "As of {date} {time}").format(date=date_text(at, rules), time=clock_time(at, rules))]
    newest = shown.newest_position()
    if newest is None:
        parts.append(translate("MapPaper", "no positions of crews"))
    else:
        time = moment_text(newest, now=at, rules=rules)
        parts.append(translate("MapPaper", "positions to {time}").format(time=time))
    lines = [" · ".join(parts)]
    if blind is not None:
        text = translate("MapPaper", "The database has been out of reach since then; printed at {time}.")
        lines.append(text.format(time=moment_text(shown.now, now=at, rules=rules)))
    silent = shown.stale_crews(view)
    if silent:
        text = translate("MapPaper", "{name} for {age}", "a crew and how long it has not been heard")
        named = [text.format(name=name, age=age_text(timedelta(seconds=age))) for name, age in silent[:_NAMED]]
        if len(silent) > _NAMED:
            named.append(translate("MapPaper", "{count} more").format(count=len(silent) - _NAMED))
        lines.append(translate("MapPaper", "Not heard: {crews}").format(crews=listed(named)))
    return lines


def sources(plate: Plate, imprint: Imprint) -> tuple[str, str]:
    """Whose tiles lie under the map, and who made the picture."""
    translate = QCoreApplication.translate
    whose = ""
    if plate.tiles is not None and plate.tiles.attribution:
        whose = translate("MapPaper", "Base map: {attribution}").format(attribution=plate.tiles.attribution)
        dates = [at for _, at in plate.tiles.fetched]
        if dates:
            text = translate("MapPaper", "{whose}, tiles of {date} and later")
            whose = text.format(whose=whose, date=date_text(min(dates), imprint.rules))
    return whose, translate("MapPaper", "Made by {account} with Yike").format(account=imprint.account)


def _paint_head(hand: _Hand, box: QRectF, *, imprint: Imprint, lines: list[str]) -> None:
    metrics = hand.write_in(_TEXT)
    right = min(max(metrics.horizontalAdvance(line) for line in lines) + 2, box.width() * 0.6)
    _paint_lines(hand, QRectF(box.right() - right, box.top(), right, box.height() - 5), lines)
    left = QRectF(box.left(), box.top(), box.width() - right - 16, box.height() - 5)
    if imprint.demo:
        left.setRight(left.right() - _paint_mark(hand, left))
    title = hand.write_in(_TITLE).elidedText(imprint.title, Qt.TextElideMode.ElideRight, left.width())
    hand.painter.drawText(left, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)


def _paint_mark(hand: _Hand, box: QRectF) -> float:
    """Say at the right end of `box` that the city is made up; the width that this takes."""
    text = QCoreApplication.translate("MapPaper", "DEMO: an invented city")
    width = hand.write_in(_TEXT).horizontalAdvance(text) + 14
    mark = QRectF(box.right() - width, box.center().y() - 11, width, 22)
    hand.painter.drawRect(mark)
    hand.painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, text)
    return width + 12


def _paint_lines(hand: _Hand, box: QRectF, lines: list[str]) -> None:
    metrics = hand.write_in(_TEXT)
    high = min(box.height() / len(lines), metrics.height() + 1)
    top = box.top() + (box.height() - high * len(lines)) / 2
    for number, line in enumerate(lines):
        text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, box.width())
        row = QRectF(box.left(), top + number * high, box.width(), high)
        hand.painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)


def _legend(inks: Inks, shown: Shown) -> list[tuple[Paint, str]]:
    marks = mark_legend(inks, {one.mark.kind for one in shown.marks})
    return [*zip(paper_paints(inks), paper_texts(), strict=True), *marks]


def _line_legend(look: Look, shown: Shown) -> list[tuple[Paint, str]]:
    """Lines of the ground that mean something to whoever goes out with the map."""
    translate = QCoreApplication.translate
    style, inks = look.style, look.inks
    lines = [
        (_stroke(style.borders.station.colour, style.borders.station.pixels), translate("MapPaper", "Station border")),
        (_stroke(style.borders.grid.colour, style.borders.grid.pixels), translate("MapPaper", "Grid border")),
        (_stroke(style.equipment.feeder.colour, style.equipment.trunk_feeder.pixels), translate("MapPaper", "Feeder")),
    ]
    if shown.trace is not None:
        lines.append((_stroke(inks.theme.selection.rgba(), 4.0), translate("MapPaper", "Traced feeder")))
    return lines


def _stroke(colour: int, pixels: float) -> Callable[[QPainter], None]:
    return partial(_paint_stroke, pen=line_pen(QColor.fromRgba(colour), pixels))


def _paint_stroke(painter: QPainter, pen: QPen) -> None:
    painter.setPen(pen)
    painter.drawLine(QLineF(-9, 0, 9, 0))


def _paint_legend(hand: _Hand, foot: QRectF, rows: list[tuple[Paint, str]]) -> None:
    painter, metrics = hand.painter, hand.write_in(_SMALL)
    wide = min(_COLUMN, (foot.width() - _MEASURES) / math.ceil(len(rows) / _ROWS))
    for number, (paint, text) in enumerate(rows):
        column, row = divmod(number, _ROWS)
        left, middle = foot.left() + column * wide, foot.top() + 3 + (row + 0.5) * _ROW
        painter.save()
        painter.translate(left + _SIGN / 2, middle)
        paint(painter)
        painter.restore()
        box = QRectF(left + _SIGN, middle - _ROW / 2, wide - _SIGN - 4, _ROW)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_measures(hand: _Hand, page: Page, view: Viewport) -> None:
    """Scale and north, in the right end of the foot."""
    painter, foot, translate = hand.painter, page.foot, QCoreApplication.translate
    hand.write_in(_SMALL)
    paint_scale(painter, view.scale, right=foot.right() - _NORTH, bottom=foot.top() + 38, inks=hand.inks)
    text = translate("MapPaper", "1 : {denominator} on {paper}")
    said = text.format(denominator=f"{round_to_three(denominator(view.scale)):,}", paper=page.paper.name)
    row = QRectF(foot.right() - _MEASURES, foot.top() + 44, _MEASURES - _NORTH, _ROW)
    painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
    tip = QPointF(foot.right() - 10, foot.top() + 12)
    painter.setBrush(hand.inks.text.color())
    painter.drawPolygon(QPolygonF([tip, tip + QPointF(6, 20), tip + QPointF(0, 15), tip + QPointF(-6, 20)]))
    north = QRectF(tip.x() - 20, tip.y() + 22, 40, _ROW)
    painter.drawText(north, Qt.AlignmentFlag.AlignCenter, translate("MapPaper", "N", "north, on a map"))


def _paint_last_line(hand: _Hand, foot: QRectF, texts: tuple[str, str]) -> None:
    painter, metrics = hand.painter, hand.write_in(_SMALL)
    whose, made = texts
    row = QRectF(foot.left(), foot.bottom() - _LINE_ROW, foot.width(), _LINE_ROW)
    painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, made)
    room = row.width() - metrics.horizontalAdvance(made) - 22
    line = metrics.elidedText(whose, Qt.TextElideMode.ElideRight, room)
    painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, line)


def round_to_three(number: float) -> int:
    """To three digits: more nobody can measure on paper."""
    return int(float(f"{number:.3g}"))
