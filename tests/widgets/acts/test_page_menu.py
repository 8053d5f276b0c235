"""The menu over a row: what the page offers, with keys and letters, whichever page it is."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from widgets.acts.page_menu import Entry, pop_up


class Page(QWidget):
    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.done: list[str] = []
        qtbot.addWidget(self)
        self.show()

    def begin(self, action: QAction) -> None:
        self.done.append(action.data())


def test_an_entry_tells_its_key_has_a_letter_and_is_done_by_it(qtbot: QtBot) -> None:
    page = Page(qtbot)
    entries = [Entry("send", "Send", "Ctrl+S"), Entry("save", "Save", "")]
    menu = pop_up(entries, QPoint(5, 5), page=page, chosen=page.begin, nothing="Nothing")
    assert [action.text() for action in menu.actions()] == ["&Send\tCtrl+S", "S&ave\t"]
    qtbot.keyClick(menu, Qt.Key.Key_A)
    assert page.done == ["save"]


def test_a_menu_without_an_entry_says_so(qtbot: QtBot) -> None:
    page = Page(qtbot)
    menu = pop_up([], QPoint(5, 5), page=page, chosen=page.begin, nothing="Nothing")
    (action,) = menu.actions()
    assert (action.text(), action.isEnabled()) == ("Nothing", False)
    menu.close()
