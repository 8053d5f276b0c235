"""What holds or moves the view, said plainly on the map, with a way to end it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from models.ids import CrewId
from widgets.map.views.views import Views
from widgets.theme.theme import Theme


class ViewNotices(QWidget):
    """One button for each, hidden while there is nothing to say. A click ends what it says."""

    resized = Signal()

    def __init__(self, parent: QWidget, *, views: Views, crew_label: Callable[[CrewId], str], theme: Theme) -> None:
        super().__init__(parent)
        self._views = views
        self._crew_label = crew_label
        self.followed, self.locked = _button(), _button()
        self.followed.clicked.connect(views.following.end)
        self.locked.clicked.connect(views.lock.turn_off)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        for button in (self.followed, self.locked):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        views.following.changed.connect(self._show)
        views.lock.turned.connect(self._show)
        self.show_theme(theme)
        self._show()

    def show_theme(self, theme: Theme) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Button, theme.panel)
        palette.setColor(QPalette.ColorRole.ButtonText, theme.text)
        for button in (self.followed, self.locked):
            button.setPalette(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        crew = self._views.following.crew
        self.followed.setVisible(crew is not None)
        if crew is not None:
            self.followed.setText(self.tr("Following {crew}  ×").format(crew=self._crew_label(crew)))
        self.locked.setVisible(self._views.lock.on)
        self.locked.setText(self.tr("View locked  ×"))
        self.followed.setToolTip(self.tr("Ends the following; so does a pan"))
        self.locked.setToolTip(self.tr("Ends the lock"))


def _button() -> QToolButton:
    button = QToolButton()
    button.setAutoFillBackground(True)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
