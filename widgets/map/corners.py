"""What sits in the corners of the map: legend, scale bar, whose tiles lie below."""

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtWidgets import QWidget

from widgets.map.base_map.note import BaseMapNote
from widgets.map.layer_panel.panel import LayerPanel
from widgets.map.legend import Legend
from widgets.map.scale_bar import ScaleBar
from widgets.map.views.notices import ViewNotices
from widgets.theme.inks import Inks

_EDGE = 10
"""Pixels between the corners and what sits in them."""
_LEAST_GAP = 4


class Corners(QObject):
    """Keeps them in their places however large the map is."""

    placed = Signal()

    def __init__(
        self,
        room: QWidget,
        *,
        canvas: QWidget,
        legend: Legend,
        note: BaseMapNote,
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
        for changing in (legend, note, notices, panel):
            changing.resized.connect(self.place)
        for moving in (note, notices):  # the legend stands higher for their sake
            moving.resized.connect(self._make_room_for_layers)
        legend.resized.connect(self._make_room_for_legend)
        panel.resized.connect(self._make_room_for_layers)
        canvas.installEventFilter(self)
        for corner in (legend, note, notices, self.scale_bar, panel):
            corner.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
            self._make_room_for_layers()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Again, after any of them has changed its size. What finds no room beside the scale stands above it."""
        legend, note, scale, notices, panel = self._legend, self._note, self.scale_bar, self._notices, self._panel
        width, bottom = self._canvas.width(), self._canvas.height() - _EDGE
        scale.resize(scale.sizeHint())
        scale.move(width - _EDGE - scale.width(), bottom - scale.height())
        panel.fit(QSize(width - 2 * _EDGE, bottom - _EDGE))
        panel.move(width - _EDGE - panel.width(), _EDGE)
        above = scale.y() - _EDGE
        beside = scale.x() - 3 * _EDGE - legend.width()
        if note.fit(beside=beside, most=width - 2 * _EDGE):
            note.move(scale.x() - _EDGE - note.width(), bottom - note.height())
        else:
            note.move(width - _EDGE - note.width(), above - note.height())
            above = above if note.isHidden() else note.y() - _EDGE
        legend.fit(QSize(width - 2 * _EDGE, self._foot_of_legend(above, bottom) - self._top_of_legend()))
        legend.move(_EDGE, self._foot_of_legend(above, bottom) - legend.height())
        left, over = width - _EDGE - notices.width(), legend.y() - _EDGE
        if legend.geometry().right() + _EDGE > left and over - notices.height() > panel.geometry().bottom() + _EDGE:
            above = min(above, over)
        notices.move(left, above - notices.height())
        self.placed.emit()

    def _foot_of_legend(self, above: int, bottom: int) -> int:
        """`above` what stands to its right if the two would meet."""
        right = min(self.scale_bar.x(), self._canvas.width() if self._note.isHidden() else self._note.x())
        return above if self._legend.width() + _EDGE + _LEAST_GAP > right else bottom

    def _top_of_legend(self) -> int:
        """A wide one stays below the head of the layers. Of open layers it takes the room."""
        head = self._panel.geometry()
        beside = _EDGE + self._legend.width() + _LEAST_GAP <= head.left()
        return _EDGE if beside or not self._panel.folded else head.bottom() + _EDGE

    def _make_room_for_legend(self) -> None:
        """Where legend and layers have no room for both, the one that was opened last stays open."""
        if not self._legend.folded and self._meet():
            self._panel.fold()

    def _make_room_for_layers(self) -> None:
        if not self._panel.folded and self._meet():
            self._legend.fold()

    def _meet(self) -> bool:
        return self._legend.geometry().intersects(self._panel.geometry())
