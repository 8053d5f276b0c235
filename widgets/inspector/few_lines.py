"""A notice of which a few lines stand at once: a long one leaves a small window its height."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from widgets.acts.notice import Notice

_LINES = 3


class FewLines(QScrollArea):
    """As high as the words up to three lines; the rest is scrolled to."""

    def __init__(self, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._notice = notice
        self.setWidget(notice)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_news()

    def show_news(self) -> None:
        """The notice says something else now, or nothing: its beginning comes first."""
        self.setVisible(bool(self._notice.said))
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    def sizeHint(self) -> QSize:
        return QSize(0, min(self._high_without_bar(), self._most()) + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._lay_out)  # the notice hears of it after us

    def _lay_out(self) -> None:
        """The bar comes only for more than three lines: by itself it would narrow two of them to three, and stay."""
        wants_bar = self._high_without_bar() > self._most()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if wants_bar else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        width = self.viewport().width()
        self._notice.resize(width, self._notice.heightForWidth(width))
        self.updateGeometry()

    def _high_without_bar(self) -> int:
        return self._notice.heightForWidth(self.contentsRect().width())

    def _most(self) -> int:
        return _LINES * self._notice.fontMetrics().lineSpacing()
