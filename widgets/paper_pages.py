"""Pages as they come out of a printer."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

_GAP = 10


class PaperPages(QWidget):
    """White sheets one below the other, as wide as there is room. They are made smaller once the width rests."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages: tuple[QImage, ...] = ()
        self._fitted: list[QImage] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(60)
        self._rest.timeout.connect(self._fit)

    def show_pages(self, pages: tuple[QImage, ...]) -> None:
        if pages is not self._pages:
            self._pages = pages
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rest.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = _GAP
        for page in self._fitted:
            left = (self.width() - page.width()) // 2
            painter.drawImage(left, top, page)
            top += page.height() + _GAP

    def _fit(self) -> None:
        width = max(120, self.width() - 2 * _GAP)
        smooth = Qt.TransformationMode.SmoothTransformation
        self._fitted = [page.scaledToWidth(width, smooth) if page.width() > width else page for page in self._pages]
        self.setMinimumHeight(_GAP + sum(page.height() + _GAP for page in self._fitted))
        self.update()
