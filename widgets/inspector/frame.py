"""How the inspector's parts stand: some always in view above and below, what can grow long scrolls between them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from widgets.theme.fonts import text_scale

_MARGIN = 8
_LEAST_SCROLLING = 110
"""Pixels of height at the usual size of text; with less all of it scrolls, as one page: large text, small window."""


class Frame(QWidget):
    """The keyboard goes to the part that scrolls, for Page Up and Page Down."""

    shared = Signal(int)
    """Pixels of height that one part which scrolls can have in view, if nothing stood below."""

    def __init__(
        self,
        *,
        above: Sequence[QWidget],
        scrolling: Sequence[QWidget],
        below: Sequence[QWidget],
        said_about: Callable[[QWidget], QWidget | None],
    ) -> None:
        """`said_about` finds where something is said about the field that somebody is in, if anything is."""
        super().__init__()
        self._said_about = said_about
        self._is_one_page = False
        self._begun: QWidget | None = None
        self._at_rest = QTimer(self, singleShot=True, interval=0)
        """Texts that are broken into lines find their heights step by step, without a word to whoever scrolls them."""
        self._at_rest.timeout.connect(self._keep_in_sight)
        self._inside = _Column()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN)
        column.setSpacing(8)
        for part in scrolling:
            column.addWidget(part)
        column.addStretch(1)
        self._scroll = _scroll_area(self._inside, self)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)  # takes what is left
        upper = QWidget()
        self._top = top = QVBoxLayout(upper)
        top.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        top.setSpacing(6)
        for part in above:
            top.addWidget(part)
        self._both = both = _Column()
        self._column = column = QVBoxLayout(both)
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
        self._share_height()
        for part in (self._inside, upper, self._scroll, room):
            part.installEventFilter(self)
        for area in (self._scroll, room):
            area.verticalScrollBar().actionTriggered.connect(self._let_go)
        room.verticalScrollBar().rangeChanged.connect(self._stay_begun)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What grows above the field that somebody writes in does not push it out of sight, nor does a smaller window;
        where all of it scrolls, so do the keys."""
        kind = event.type()
        if watched is self._scroll:
            if kind is QEvent.Type.KeyPress and self._is_one_page:
                return QApplication.sendEvent(self._room, event)
            if kind in {QEvent.Type.Move, QEvent.Type.Resize}:
                self._at_rest.start()
        elif watched is self._room and kind is QEvent.Type.Resize:
            self._at_rest.start()
        elif kind is QEvent.Type.LayoutRequest:
            self._share_height()
            self._stay_begun()
        elif watched is self._inside and kind is QEvent.Type.Resize:
            self._share_height()
            self._keep_in_sight()
            self._at_rest.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._share_height()

    def name(self, text: str) -> None:
        """What a screen reader calls the part that scrolls."""
        self._scroll.setAccessibleName(text)

    def scroll_to_top(self) -> None:
        """To the beginning of what scrolls; there it stays while texts find their lines, until a hand moves on."""
        self._begun = self._hand()
        if self._is_one_page:
            self._column.activate()
        self._go_to_top()

    def start_over(self) -> None:
        """Something else is shown: from what stands uppermost on, wherever one was before."""
        self._let_go()
        for area in (self._scroll, self._room):
            area.verticalScrollBar().setValue(0)

    def hand_is_outside(self, part: QWidget) -> bool:
        """Whether another scrolling part than `part` has the keyboard."""
        focus = self._part_in_hand()
        return focus is not None and focus is not part and not part.isAncestorOf(focus)

    def bring_into_view(self, part: QWidget, rect: QRect) -> None:
        """Scroll no further than it takes to see `rect` of a scrolling part."""
        self._let_go()
        self._show_scrolling()
        area = self._area
        corner = part.mapTo(self._both if self._is_one_page else self._inside, rect.topLeft())
        area.ensureVisible(corner.x(), corner.y() + rect.height() // 2, 0, rect.height() // 2 + _MARGIN)

    @property
    def _area(self) -> QScrollArea:
        """The one that scrolls now."""
        return self._room if self._is_one_page else self._scroll

    def _go_to_top(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)
        if self._is_one_page:
            self._room.verticalScrollBar().setValue(0 if self._begun is None else self._scroll.y())
        elif self._begun is not None:
            self._show_scrolling()

    def _keep_in_sight(self) -> None:
        if self._begun is not None and self._hand() is self._begun:
            self._go_to_top()
        focus, area = self._part_in_hand(), self._area
        if focus is None:
            return
        if focus.height() < area.viewport().height():
            self._show_scrolling()
            for part in filter(None, (self._said_about(focus), focus)):  # the field last: it is seen in any case
                inside = self._both if self._is_one_page else self._inside
                middle = part.mapTo(inside, part.rect().center())  # Qt would look at its cursor alone
                area.ensureVisible(middle.x(), middle.y(), 0, part.height() // 2 + _MARGIN)

    def _stay_begun(self) -> None:
        """The page became longer or shorter after its parts had found their heights."""
        if self._begun is not None:
            self._at_rest.start()

    def _let_go(self) -> None:
        self._begun = None

    def _share_height(self) -> None:
        """What scrolls keeps its share of the room; where large text leaves none, it is as high as what stands in it,
        so that one bar scrolls all, and never two."""
        least, room = round(_LEAST_SCROLLING * text_scale(self.font())), self._room.contentsRect()
        upper = self._top.totalMinimumHeightForWidth(room.width())
        self._is_one_page = upper + self._column.spacing() + least > room.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if self._is_one_page else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._scroll.setVerticalScrollBarPolicy(policy)
        frame = 2 * self._scroll.frameWidth()
        inside = self._inside.heightForWidth(self._room.viewport().width() - frame) + frame
        self._scroll.setMinimumHeight(max(least, inside) if self._is_one_page else least)
        whole = self.height() - 3 * _MARGIN
        beside = upper + self._column.spacing()
        self.shared.emit(whole if beside + least > whole else whole - beside)

    def _hand(self) -> QWidget | None:
        """What has the keyboard of all that stands here."""
        focus: QWidget | None = self.focusWidget()
        return focus if focus is not None and focus.hasFocus() else None

    def _part_in_hand(self) -> QWidget | None:
        """Of all that scrolls."""
        focus = self._hand()
        return focus if focus is not None and self._inside.isAncestorOf(focus) else None

    def _show_scrolling(self) -> None:
        """Where the upper parts stand half outside, the part that scrolls by itself comes into view first."""
        if not self._is_one_page:
            self._room.ensureWidgetVisible(self._scroll, 0, 0)


class _Column(QWidget):
    """Takes at least what its parts cannot do without at this width. Qt asks a scrolling widget what its parts like,
    and squeezes texts that are broken into more lines than that."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        least = 0 if layout is None else layout.minimumHeightForWidth(width)
        return max(super().heightForWidth(width), least)

    def minimumSizeHint(self) -> QSize:
        """No height of its own: without a width Qt takes broken texts for higher than they are."""
        return QSize(super().minimumSizeHint().width(), 0)


def _scroll_area(inside: QWidget, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
