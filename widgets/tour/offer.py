"""The tour offers itself: a sheet in a corner that waits, hides little and asks for nothing."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.tour.sheet import dress, say


class TourOffer(QFrame):
    """Never takes the keyboard by itself; Tab comes to its buttons."""

    begin_wanted = Signal()
    later_wanted = Signal()
    skip_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        dress(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._begin = KeycapButton("", self)
        self._later = QPushButton(self)
        self._skip = KeycapButton("Esc", self)
        self._later.setAutoDefault(True)
        buttons = FlowRow(self)
        for button in (self._begin, self._later, self._skip):
            buttons.add(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(6, 6, 6, 6)
        box.addWidget(self._text)
        box.addWidget(buttons)
        self._begin.clicked.connect(self.begin_wanted)
        self._later.clicked.connect(self.later_wanted)
        self._skip.clicked.connect(self.skip_wanted)
        self._set_words()
        self.hide()

    def show_key(self, key: str) -> None:
        """By which the tour begins, portable; "" for none."""
        self._begin.set_keys(key)

    def tell(self) -> None:
        """To whoever listens."""
        say(self, f"{self.accessibleName()} {self.accessibleDescription()}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()

    def _set_words(self) -> None:
        self._text.setText(self.tr("New at this desk? A short tour shows what is where, and by which key."))
        self._begin.setText(self.tr("Show me"))
        self._later.setText(self.tr("Later"))
        self._skip.setText(self.tr("Skip"))
        self._later.setToolTip(self.tr("Asks again when you log in next time"))
        self._skip.setToolTip(self.tr("Does not ask again; the menu Help has the tour"))
        self.setAccessibleName(self.tr("Tour of the desk"))
        self.setAccessibleDescription(self._text.text())
