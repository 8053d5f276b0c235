"""Where a form stands that may be higher than there is room for: large text on a small screen."""

from PySide6.QtCore import QEvent, QMargins, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget


class FormScroll(QScrollArea):
    """As high as its form where there is room, and there while the form is. Where there is none the fields scroll; the
    foot – what the form answers, and its buttons – stays in view below them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._form: QWidget | None = None
        self._foot: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def hold(self, form: QWidget, foot: QWidget | None = None) -> None:
        """It is seen when it is shown. One that is built in the viewport is styled once, not again on its way there.
        `foot` is taken out of the form's own layout."""
        self._form, self._foot = form, foot
        if foot is not None:
            foot.setParent(self)
            foot.installEventFilter(self)
            foot.show()
        self.setWidget(form)
        form.hide()
        self._place_foot()

    def take_out(self) -> None:
        """The form, if there is one, stays with this widget and nobody sees it; it has its foot again."""
        form, foot = self.takeWidget(), self._foot
        self._form = self._foot = None
        self.setViewportMargins(QMargins())
        self.hide()
        if form is None:
            return
        form.hide()
        form.setParent(self)
        layout = form.layout()
        if foot is not None and layout is not None:
            foot.removeEventFilter(self)
            layout.addWidget(foot)

    def let_go(self) -> None:
        """The form, if there is one, is deleted."""
        form = self._form
        self.take_out()
        if form is not None:
            form.deleteLater()

    @property
    def has_hand(self) -> bool:
        """Whether the keyboard is in the form, or in its foot."""
        hand = QApplication.focusWidget()
        return hand is not None and self.isAncestorOf(hand)

    def sizeHint(self) -> QSize:
        form = self._form
        if form is None:
            return super().sizeHint()
        frame = 2 * self.frameWidth()  # the style sheet draws one all the same
        high = height_of(form, self.viewport().width()) + self._foot_height()
        return QSize(super().sizeHint().width(), high + frame)

    def minimumSizeHint(self) -> QSize:
        """A little of the form, and all of its foot."""
        return super().minimumSizeHint() + QSize(0, self._foot_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Of what scrolls: sentences fold."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        self._place_foot()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """Of a field Qt looks at the cursor alone."""
        moved = super().focusNextPrevChild(forward)
        part = self.window().focusWidget()
        if part is not None:
            self._bring_into_view(part)
        return moved

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._form:
            if kind is QEvent.Type.ShowToParent:
                self.show()
            elif kind is QEvent.Type.HideToParent:
                self.hide()
        if watched in {self._form, self._foot} and kind is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place_foot()
        return super().eventFilter(watched, event)

    def _on_focus(self, before: QWidget | None, part: QWidget | None) -> None:
        """Not where somebody comes back to the window: there nothing has moved."""
        if before is not None and part is not None:
            self._bring_into_view(part)

    def _bring_into_view(self, part: QWidget) -> None:
        """A field of the form, with what may be said below it. A list that is higher than the room tells itself which
        of its lines is looked at."""
        free = (self.viewport().height() - part.height()) // 2
        if self._form is not None and self._form.isAncestorOf(part) and free >= 0:
            middle = part.mapTo(self._form, part.rect().center())
            around = part.height() // 2 + min(2 * self.fontMetrics().height(), free)
            self.ensureVisible(middle.x(), middle.y(), 0, around)

    def _place_foot(self) -> None:
        if self._foot is None:
            return
        self.setViewportMargins(0, 0, 0, self._foot_height())
        margins, above = self._margins(), self.viewport().geometry()
        box = above.adjusted(margins.left(), 0, -margins.right(), 0)
        box.moveTop(above.bottom() + 1)
        box.setHeight(self._foot_height() - margins.bottom())
        self._foot.setGeometry(box)

    def _foot_height(self) -> int:
        """With the margin below it: as much as the form has."""
        if self._foot is None:
            return 0
        margins = self._margins()
        width = self.viewport().width() - margins.left() - margins.right()
        return height_of(self._foot, width) + margins.bottom()

    def _margins(self) -> QMargins:
        layout = None if self._form is None else self._form.layout()
        return QMargins() if layout is None else layout.contentsMargins()


def height_of(part: QWidget, width: int) -> int:
    """Pixels that `part` takes in this width: sentences fold."""
    layout = part.layout()
    high = layout.totalHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else -1
    return high if high >= 0 else part.sizeHint().height()
