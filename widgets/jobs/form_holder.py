"""Where the form of a job stands: as high as the form where there is room, else it scrolls."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget


class FormHolder(QScrollArea):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def hold(self, form: QWidget) -> None:
        self.setWidget(form)
        self.show()
        form.show()
        self.updateGeometry()

    def let_go(self) -> None:
        """The form is deleted."""
        form = self.takeWidget()
        self.hide()
        if form is not None:
            form.hide()
            form.deleteLater()

    def sizeHint(self) -> QSize:
        form = self.widget()
        hint = super().sizeHint()
        return hint if form is None else QSize(hint.width(), form.sizeHint().height() + 2 * self.frameWidth())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
