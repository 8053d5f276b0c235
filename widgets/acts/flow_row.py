"""A row of buttons that goes on in the next line where the panel is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.acts.keycap_button import KeycapButton

_SPACING = 6
_LEAST_LETTERS = 12
"""A row that is narrower has not been given its place yet: its height would be that of a pile."""


class FlowRow(QWidget):
    """Places its widgets itself, as high as the width asks for; hidden ones take no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        part.setParent(self)
        part.show()
        part.installEventFilter(self)
        self._parts.append(part)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.height_of(self._shown(), width)

    def height_of(self, parts: Sequence[QWidget], width: int) -> int:
        """Pixels that these of its parts would take, shown or not, if they were all that is shown."""
        lines = _lines(parts, width)
        return sum(_height(line) for line in lines) + _SPACING * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        """Of a row that nobody sees a line: the width that it has there is not the one that it will get."""
        parts = self._shown()
        width = sum(part.sizeHint().width() for part in parts) + _SPACING * max(0, len(parts) - 1)
        return QSize(width, self.heightForWidth(self.width() if self.isVisible() else width))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._look_again()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._look_again()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """While it was away nobody has told it of other words."""
        super().showEvent(event)
        self._look_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        if self.heightForWidth(event.oldSize().width()) != self.heightForWidth(event.size().width()):
            self.updateGeometry()  # or what it stands in goes by the height of another width

    def _look_again(self) -> None:
        """A part has come, gone or changed its text: places are for who sees them."""
        if self.isVisible():
            self._place()
        self.updateGeometry()

    def _place(self) -> None:
        top = 0
        for line in _lines(self._shown(), self.width()):
            left = 0
            for part, size in line:
                part.move(QPoint(left, top))
                part.resize(size)
                left += size.width() + _SPACING
            top += _height(line) + _SPACING

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]


def _lines(parts: Sequence[QWidget], width: int) -> list[list[tuple[QWidget, QSize]]]:
    lines: list[list[tuple[QWidget, QSize]]] = []
    used = 0
    for part in parts:
        size = _size_within(part, max(width, 1))
        if not lines or used + _SPACING + size.width() > width:
            lines.append([])
            used = -_SPACING
        lines[-1].append((part, size))
        used += _SPACING + size.width()
    return lines


def _size_within(part: QWidget, width: int) -> QSize:
    """Higher where the whole width is not enough for its words in one line; not yet while the row has no width."""
    size = part.sizeHint()
    if size.width() <= width:
        return size
    if isinstance(part, KeycapButton) and width >= _LEAST_LETTERS * part.fontMetrics().horizontalAdvance("m"):
        return QSize(width, part.height_within(width))
    return QSize(width, size.height())


def _height(line: list[tuple[QWidget, QSize]]) -> int:
    return max(size.height() for _, size in line)
