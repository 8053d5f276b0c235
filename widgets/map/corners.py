"""What sits in the corners of the map: legend, scale bar, whose tiles lie below."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from widgets.map.layer_panel.panel import LayerPanel
from widgets.map.legend import Legend
from widgets.map.scale_bar import ScaleBar
from widgets.map.views.notices import ViewNotices
from widgets.theme.inks import Inks

_EDGE = 10
"""Pixels between the corners and what sits in them."""


class Corners(QObject):
    """Keeps them in their places however large the map is."""

    placed = Signal()

    def __init__(
        self,
        room: QWidget,
        *,
        canvas: QWidget,
        legend: Legend,
        note: QWidget,
        notices: ViewNotices,
        panel: LayerPanel,
        inks: Inks,
    ) -> None:
        super().__init__(room)
        self._canvas = canvas
        self._legend = legend
        self._note = note
        self._notices = notices
        self._panel = panel
        self.scale_bar = ScaleBar(room, inks=inks)
        for changing in (legend, notices, panel):
            changing.resized.connect(self.place)
        canvas.installEventFilter(self)
        for corner in (legend, note, notices, self.scale_bar, panel):
            corner.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Again, after any of them has changed its size."""
        self.scale_bar.resize(self.scale_bar.sizeHint())
        bottom = self._canvas.height() - _EDGE
        self._legend.move(_EDGE, bottom - self._legend.height())
        right = self._canvas.width() - _EDGE - self.scale_bar.width()
        self.scale_bar.move(right, bottom - self.scale_bar.height())
        above = self.scale_bar.y() - _EDGE - self._notices.height()
        self._notices.move(self._canvas.width() - _EDGE - self._notices.width(), above)
        self._panel.move(self._canvas.width() - _EDGE - self._panel.width(), _EDGE)
        self._note.resize(self._note.sizeHint())
        self._note.move(right - _EDGE - self._note.width(), bottom - self._note.height())
        self.placed.emit()
