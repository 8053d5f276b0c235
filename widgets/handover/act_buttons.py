"""The buttons of the acts on a handover: each stands there while its act can be begun."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from widgets.acts.act_book import ActBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.handover.handover_acts import HANDOVER_ACTS, HandoverScene
from widgets.words.acts import act_name

PRINT = "handover_print"
ACTS = {act.name: act for act in HANDOVER_ACTS}


class ActButtons(QObject):
    """They stand in `row`."""

    wanted = Signal(str)
    """The name of an act, or `PRINT`."""

    def __init__(self, book: ActBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._book = book
        self.row = FlowRow(parent)
        self._buttons = {name: KeycapButton("", self.row) for name in (*ACTS, PRINT)}
        for name, button in self._buttons.items():
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(self._on_button)
            self.row.add(button)
        book.changed.connect(self._show_keys)
        self._show_keys()

    def show_offers(self, offered: Collection[str], scene: HandoverScene | None) -> None:
        for name, button in self._buttons.items():
            button.setVisible(name in offered)
            if scene is not None and name in ACTS:
                button.setText(act_name(ACTS[name].kind(scene)))
                button.setAccessibleName(button.text())

    def set_words(self) -> None:
        button = self._buttons[PRINT]
        button.setText(QCoreApplication.translate("HandoverPage", "Print …"))
        button.setAccessibleName(button.text())

    def _show_keys(self) -> None:
        for name, button in self._buttons.items():
            button.set_keys(self._book.key_of(name))

    def _on_button(self) -> None:
        self.wanted.emit(self.sender().objectName())
