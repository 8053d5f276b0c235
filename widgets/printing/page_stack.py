"""Pages as they come out of the printer, one below the other; only those in view are made into pictures."""

import struct
from collections import OrderedDict
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_GAP = 12
_KEPT = 12
_LINE = 60
_PNG_SIZE_AT = 16
_EDGE = QColor(0, 0, 0, 110)
_NOT_MEANT = QColor(128, 128, 128, 150)


class PageStack(QAbstractScrollArea):
    """White sheets, as wide as there is room and never wider than they were made. One is drawn in each turn of the
    event loop, so that a long paper scrolls under the hand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages: tuple[bytes, ...] = ()
        self._sizes: list[tuple[int, int]] = []
        self._places: list[QRect] = []
        self._meant: frozenset[int] | None = None
        self._grey = False
        self._drawn: OrderedDict[tuple[int, int, bool], QImage] = OrderedDict()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._draw_next)
        self._missing: list[int] = []
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def count(self) -> int:
        return len(self._pages)

    def show_pages(self, pages: Sequence[bytes], *, enlarged: Sequence[float] = ()) -> None:
        """PNG files, the first page first, each shown so many times as large as it is; without a word, as it is. The
        same pages in another size, or with others after them, stay where they are read."""
        known, place = self._pages, self.verticalScrollBar().value()
        self._pages = tuple(pages)
        self._sizes = [_size_of(*one) for one in zip(self._pages, enlarged or [1.0] * len(pages), strict=True)]
        self._drawn.clear()
        self._lay()
        if len(known) != len(self._pages):
            longer = bool(known) and self._pages[: len(known)] == known
            self.verticalScrollBar().setValue(place if longer else 0)

    def show_meant(self, pages: Iterable[int] | None) -> None:
        """Only those pages, from 1, will be printed; the others are pale. None: all."""
        self._meant = None if pages is None else frozenset(pages)
        self.viewport().update()

    def show_grey(self, *, grey: bool) -> None:
        """As a printer without colours prints them."""
        self._grey = grey
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        goals = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: bar.maximum()}
        if event.key() in goals:
            bar.setValue(goals[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        top = self.verticalScrollBar().value()
        view = self.viewport().rect().translated(0, top)
        self._missing = []
        for number, place in enumerate(self._places):
            if not place.intersects(view):
                continue
            at = place.translated(0, -top)
            picture = self._drawn.get(self._key(number))
            if picture is None:
                painter.fillRect(at, Qt.GlobalColor.white)
                self._missing.append(number)
            else:
                painter.drawImage(at, picture)
            painter.setPen(_EDGE)
            painter.drawRect(at.adjusted(0, 0, -1, -1))
            if self._meant is not None and number + 1 not in self._meant:
                painter.fillRect(at, _NOT_MEANT)
        painter.end()
        if self._missing:
            self._next.start(0)

    def _key(self, number: int) -> tuple[int, int, bool]:
        return number, self._places[number].width(), self._grey

    def _draw_next(self) -> None:
        if not self._missing:
            return
        number = self._missing.pop(0)
        picture = QImage.fromData(self._pages[number])
        if self._grey:
            picture = picture.convertToFormat(QImage.Format.Format_Grayscale8)
        place = self._places[number]
        if picture.width() != place.width():
            picture = picture.scaled(place.size(), mode=Qt.TransformationMode.SmoothTransformation)
        self._drawn[self._key(number)] = picture
        while len(self._drawn) > _KEPT:
            self._drawn.popitem(last=False)
        self.viewport().update()

    def _lay(self) -> None:
        room = max(120, self.viewport().width() - 2 * _GAP)
        before = self._share_of_view()
        self._places, top = [], _GAP
        for width, height in self._sizes:
            shown = min(width, room)
            tall = round(height * shown / width)
            self._places.append(QRect((self.viewport().width() - shown) // 2, top, shown, tall))
            top += tall + _GAP
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, top - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(_LINE)
        bar.setValue(round(before * bar.maximum()))
        self.viewport().update()

    def _share_of_view(self) -> float:
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0


def _size_of(page: bytes, enlarged: float) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", page, _PNG_SIZE_AT)
    return round(width * enlarged), round(height * enlarged)
