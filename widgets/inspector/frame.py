"""How the inspector's parts stand: some always in view above and below, what can grow long scrolls between them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from widgets.theme.fonts import text_scale

_MARGIN = 8
_LEAST_SCROLLING = 110
"""Pixels of height at the usual size of text; with less all of it scrolls: large text, small window."""


class Frame(QWidget):
    """The keyboard goes to the part that scrolls, for Page Up and Page Down."""

    def __init__(self, *, above: Sequence[QWidget], scrolling: Sequence[QWidget], below: Sequence[QWidget]) -> None:
        super().__init__()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN)
        column.setSpacing(8)
        for part in scrolling:
            column.addWidget(part)
        column.addStretch(1)
        self._scroll = _scroll_area(self._inside, self)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)  # takes what is left
        upper = QWidget()
        top = QVBoxLayout(upper)
        top.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        top.setSpacing(6)
        for part in above:
            top.addWidget(part)
        both = _Column()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._scroll, 1)
        column.insertWidget(0, upper)  # after it for Tab: Qt steps to a focus proxy past what comes before it
        self._room = room = _scroll_area(both, self)
        room.setObjectName("whole_order")
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bottom = QVBoxLayout()
        bottom.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN)
        bottom.setSpacing(6)
        for part in below:
            bottom.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, _MARGIN, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(room, 1)
        whole.addLayout(bottom)
        self.setFocusProxy(self._scroll)
        self._keep_least()
        self._inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What grows above the field that somebody writes in does not push it out of sight."""
        if watched is self._inside and event.type() is QEvent.Type.Resize:
            focus = self._part_in_hand()
            if focus is not None and focus.height() < self._scroll.viewport().height():
                self._show_scrolling()
                self._scroll.ensureWidgetVisible(focus, 0, _MARGIN)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._keep_least()

    def name(self, text: str) -> None:
        """What a screen reader calls the part that scrolls."""
        self._scroll.setAccessibleName(text)

    def scroll_to_top(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)
        if self._part_in_hand() is not None:
            self._show_scrolling()

    def hand_is_outside(self, part: QWidget) -> bool:
        """Whether another scrolling part than `part` has the keyboard."""
        focus = self._part_in_hand()
        return focus is not None and focus is not part and not part.isAncestorOf(focus)

    def bring_into_view(self, part: QWidget, rect: QRect) -> None:
        """Scroll no further than it takes to see `rect` of a scrolling part."""
        self._show_scrolling()
        corner = part.mapTo(self._inside, rect.topLeft())
        self._scroll.ensureVisible(corner.x(), corner.y() + rect.height() // 2, 0, rect.height() // 2 + _MARGIN)

    def _keep_least(self) -> None:
        self._scroll.setMinimumHeight(round(_LEAST_SCROLLING * text_scale(self.font())))

    def _part_in_hand(self) -> QWidget | None:
        """What has the keyboard of all that scrolls."""
        focus: QWidget | None = self._inside.focusWidget()
        return focus if focus is not None and focus.hasFocus() else None

    def _show_scrolling(self) -> None:
        """Where large text makes all of it scroll, the part that scrolls by itself comes into view first."""
        self._room.ensureWidgetVisible(self._scroll, 0, 0)


class _Column(QWidget):
    """Takes at least what its parts cannot do without at this width. Qt asks a scrolling widget what its parts like,
    and squeezes texts that are broken into more lines than that."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        least = 0 if layout is None else layout.minimumHeightForWidth(width)
        return max(super().heightForWidth(width), least)


def _scroll_area(inside: QWidget, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
