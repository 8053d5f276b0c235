"""Closures and marks as a layer of the map on the screen."""

from collections.abc import Iterable

from PySide6.QtWidgets import QGraphicsItem

from widgets.map.labels import LabelFonts
from widgets.map.map_marks.painting import Draft, MarkPainting, ShownMark
from widgets.map.sheet import Sheet
from widgets.map.viewport import Box, Viewport
from widgets.theme.inks import Inks


class MapMarkLayer:
    """What is hidden is not hit and takes no room."""

    def __init__(self, parent: QGraphicsItem, *, inks: Inks, fonts: LabelFonts) -> None:
        self._painting = MarkPainting(inks=inks, fonts=fonts)
        self.sheet = Sheet(self._painting.draw, parent)

    @property
    def is_shown(self) -> bool:
        return self.sheet.isVisible()

    def show_marks(self, marks: Iterable[ShownMark]) -> None:
        self._painting.show_marks(marks)
        self.sheet.update()

    def show_draft(self, draft: Draft | None) -> None:
        self._painting.show_draft(draft)
        self.sheet.update()

    def show_view(self, view: Viewport) -> None:
        self._painting.show_view(view)
        self.sheet.show_size(view.width, view.height)

    def show_inks(self, inks: Inks, fonts: LabelFonts) -> None:
        self._painting.show_inks(inks, fonts)
        self.sheet.update()

    def sign_at(self, px: float, py: float) -> tuple[str, float, float] | None:
        """Id of the mark whose sign is under that pixel, and the middle of its sign."""
        return self._painting.sign_at(px, py) if self.is_shown else None

    def marks_at(self, px: float, py: float) -> list[str]:
        """Ids of the marks whose ground lies under that pixel, or whose line passes within reach of it."""
        return self._painting.marks_at(px, py) if self.is_shown else []

    def is_free(self, box: Box) -> bool:
        """Whether no sign is written there."""
        return not self.is_shown or self._painting.is_free(box)
