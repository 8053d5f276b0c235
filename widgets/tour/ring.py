"""A calm ring around the part that is talked about; hands reach through it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import QWidget

_WIDTH = 3


class Ring(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_around(self, rect: QRect, window: QWidget) -> None:
        """`rect` in pixels of `window`, which may be a part that was taken out of the main one."""
        if self.parentWidget() is not window:
            self.setParent(window)
        spot = rect.adjusted(-_WIDTH, -_WIDTH, _WIDTH, _WIDTH) & window.rect()
        self.setGeometry(spot)
        whole = QRegion(self.rect())
        self.setMask(whole - QRegion(self.rect().adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Accent))
