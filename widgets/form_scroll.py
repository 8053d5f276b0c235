"""Where a form stands that may be higher than there is room for: large text on a small screen."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


class FormScroll(QScrollArea):
    """As high as its form where there is room, and there while the form is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._form: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def hold(self, form: QWidget) -> None:
        """It is seen when it is shown. One that is built in the viewport is styled once, not again on its way there."""
        self._form = form
        self.setWidget(form)
        form.hide()

    def let_go(self) -> None:
        """The form, if there is one, is deleted."""
        form, self._form = self.takeWidget(), None
        self.hide()
        if form is not None:
            form.hide()
            form.deleteLater()

    def sizeHint(self) -> QSize:
        if self._form is None:
            return super().sizeHint()
        frame = 2 * self.frameWidth()  # the style sheet draws one all the same
        return QSize(super().sizeHint().width(), self._height_of(self._form) + frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lower()

    def _height_of(self, form: QWidget) -> int:
        """In the width that it has."""
        layout = form.layout()
        if layout is None or not layout.hasHeightForWidth():
            return form.sizeHint().height()
        return layout.totalHeightForWidth(self.viewport().width())

    def _lower(self) -> None:
        """Words that go on in further lines count themselves as narrow and high: the form would be too high."""
        if self._form is not None:
            self._form.setMinimumHeight(self._height_of(self._form))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._form:
            if event.type() is QEvent.Type.ShowToParent:
                self.show()
            elif event.type() is QEvent.Type.HideToParent:
                self.hide()
            elif event.type() is QEvent.Type.LayoutRequest:
                self._lower()
                self.updateGeometry()
        return super().eventFilter(watched, event)
