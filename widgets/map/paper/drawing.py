"""The map's own layers on a sheet of paper: first the ground, which takes long, then what lives on it, then the frame.

All of it is meant for a thread that is not the screen's. What Qt paints holds the interpreter while it does, so the
large pictures are laid on the page strip by strip, and other threads come in between.
"""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QImage, QPainter

from widgets.map.crew_layer import CrewLayer
from widgets.map.ground.layer import lay
from widgets.map.ground.plate import Pixels, Plate, Stop
from widgets.map.ground.style import Look, look_of
from widgets.map.ground.tint import TintLayer
from widgets.map.map_marks.painting import MarkPainting
from widgets.map.order_layer import OrderLayer
from widgets.map.outage_looks import make_patterns
from widgets.map.paper.frame import Imprint, paint_frame
from widgets.map.paper.page import RATIO, Page
from widgets.map.paper.shown import Shown
from widgets.map.trace_layer import TraceLayer
from widgets.map.viewport import Box
from widgets.theme.fonts import enlarged, text_scale
from widgets.theme.theme import print_theme

_STRIP = 128.0
"""Logical pixels of the page that are laid at a time."""


def paper_look(font: QFont) -> Look:
    """In letters of the usual size, however large they are on the screen."""
    return look_of(print_theme(), enlarged(font, 1 / text_scale(font)))


def draw_ground(shown: Shown, page: Page, *, look: Look, stop: Stop) -> Plate | None:
    """The ground in the page's map, with the base map under it; None if `stop` was set."""
    # Not at the top of the file: these load the compiled loops, and only the thread that draws is to wait for them.
    from widgets.map.base_map.laying import Underlay
    from widgets.map.ground.drawing import draw_plate

    view = page.view_of(shown.extent())
    ground = shown.prepare(shown.territory)
    if stop[0]:
        return None
    if shown.base is None:
        return draw_plate(ground, view, ratio=RATIO, look=look, stop=stop)
    underlay = Underlay()
    try:
        laid = underlay.lay(
            shown.base,
            projection=shown.territory.projection,
            view=view,
            ratio=RATIO,
            style=look.style.tiles,
            stop=stop,
        )
    finally:
        underlay.close()
    return draw_plate(ground, view, ratio=RATIO, look=look, stop=stop, laid=laid)


def draw_page(shown: Shown, page: Page, *, plate: Plate, look: Look, imprint: Imprint, stop: Stop) -> Pixels | None:
    """The whole sheet, (h, w) 0xFFRRGGBB of `page.dots`; None if `stop` was set. `plate` is the ground from
    `draw_ground`, of the same territory."""
    width, height = page.dots
    # numpy whitens 70 megabytes without holding the interpreter, Qt would hold it for 60 ms.
    pixels: Pixels = np.full((height, width), look.inks.theme.base.rgb(), np.uint32)
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(RATIO)
    painter = QPainter(image)
    try:
        painter.save()
        painter.setClipRect(page.map)
        painter.translate(page.map.topLeft())
        whole = _paint_map(painter, shown, plate=plate, look=look, stop=stop)
        painter.restore()
        if whole:
            paint_frame(painter, page, shown=shown, plate=plate, look=look, imprint=imprint)
    finally:
        painter.end()
    return pixels if whole else None


class _StillGround(QObject):
    """A plate that stays."""

    plate_changed = Signal()

    def __init__(self, plate: Plate) -> None:
        super().__init__()
        self.plate = plate


def _paint_map(painter: QPainter, shown: Shown, *, plate: Plate, look: Look, stop: Stop) -> bool:
    """With the map's upper left corner at the painter's origin; whether it was finished."""
    view, inks, ground = plate.view, look.inks, _StillGround(plate)
    patterns = make_patterns(inks.theme, RATIO)
    tint = TintLayer(None, ground=ground)
    tint.show_patterns(patterns)
    tint.show_looks(shown.outages)
    tint.show_view(view)
    trace = TraceLayer(None, ground=ground, inks=inks)
    trace.show_patterns(patterns)
    trace.show_trace(shown.trace, shown.territory)
    trace.show_view(view)
    marks = MarkPainting(inks=inks, fonts=look.fonts)
    marks.show_marks(shown.marks)
    marks.show_view(view)
    orders = OrderLayer(None, orders=shown.orders, ground=shown.territory.bounds(), inks=inks, fonts=look.fonts)
    orders.show_view(view, RATIO)

    def is_free(box: Box) -> bool:
        return plate.occupied.is_free(box) and orders.is_free(box) and marks.is_free(box)

    crews = CrewLayer(None, crews=shown.crews, picture=shown.picture, is_free=is_free, inks=inks, fonts=look.fonts)
    crews.show_view(view, RATIO)
    traced, traced_line = trace.sheets
    pictures: list[Callable[[QPainter], None]] = [
        lambda lent: lay(lent, plate.image, plate, view),
        tint.sheet.draw,
        traced.draw,
    ]
    for draw in pictures:
        for top in np.arange(0.0, view.height, _STRIP):
            if stop[0]:
                return False
            painter.save()
            painter.setClipRect(QRectF(0, float(top), view.width, _STRIP), Qt.ClipOperation.IntersectClip)
            draw(painter)
            painter.restore()
    for draw in (traced_line.draw, marks.draw, orders.sheet.draw, crews.sheet.draw):
        if stop[0]:
            return False
        painter.save()
        draw(painter)
        painter.restore()
    return True
