"""The crews' signs at the size of a table cell, drawn once for each theme."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from widgets.theme import CrewLook, Theme
from widgets.theme.inks import Inks
from widgets.theme.symbols import SYMBOL_PIXELS, paint_crew, paint_stale_crew


def crew_icons(theme: Theme) -> dict[tuple[CrewLook, bool], QIcon]:
    """(look, whether the position is stale) → sign; a stale one has a dashed outline."""
    inks = Inks(theme)
    return {(look, stale): _icon(look, inks, stale=stale) for look in CrewLook for stale in (False, True)}


def _icon(look: CrewLook, inks: Inks, *, stale: bool) -> QIcon:
    icon = QIcon()
    for pixels in (16, 24, 32):
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(pixels / 2, pixels / 2)
        painter.scale(pixels / SYMBOL_PIXELS, pixels / SYMBOL_PIXELS)
        (paint_stale_crew if stale else paint_crew)(painter, look, inks)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
