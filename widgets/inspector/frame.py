"""How the inspector's parts stand: some always in view above and below, what can grow long scrolls between them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

_MARGIN = 8


class Frame(QWidget):
    """The keyboard goes to the part that scrolls, for Page Up and Page Down."""

    def __init__(self, *, above: Sequence[QWidget], scrolling: Sequence[QWidget], below: QWidget) -> None:
        super().__init__()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN)
        column.setSpacing(8)
        for part in scrolling:
            column.addWidget(part)
        column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        top = QVBoxLayout()
        top.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        top.setSpacing(6)
        for part in above:
            top.addWidget(part)
        bottom = QVBoxLayout()
        bottom.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN)
        bottom.addWidget(below)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, _MARGIN, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(top)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(bottom)
        self.setFocusProxy(self._scroll)

    def scroll_to_top(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)

    def bring_into_view(self, part: QWidget, rect: QRect) -> None:
        """Scroll no further than it takes to see `rect` of a scrolling part."""
        corner = part.mapTo(self._inside, rect.topLeft())
        self._scroll.ensureVisible(corner.x(), corner.y() + rect.height() // 2, 0, rect.height() // 2 + _MARGIN)
