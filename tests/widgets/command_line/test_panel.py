"""The field over the window: what it shows, what its keys do, and what it keeps out."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from models.entities.orders import OrderState
from tests.widgets import pictures
from tests.widgets.command_line import scenes as s
from widgets.command_line.history import History
from widgets.command_line.panel import CommandPanel
from widgets.command_line.readings import Deed, Doing
from widgets.command_line.scene import Scene
from widgets.theme import dark_theme, light_theme


class Typist:
    """A window with the line open, and what it asked for."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.scene = s.scene()
        self.over = QWidget()
        self.over.resize(1366, 768)
        qtbot.addWidget(self.over)
        self.panel = CommandPanel(self.over, scene=self._scene, theme=dark_theme(), history=History())
        self.wanted: list[tuple[Deed, ...]] = []
        self.panel.wanted.connect(self.wanted.append)
        with qtbot.waitExposed(self.over):
            self.over.show()
        self.over.activateWindow()
        self.panel.open()

    def _scene(self) -> Scene:
        return self.scene

    @property
    def text(self) -> str:
        return self.panel.field.text()

    @property
    def said(self) -> str:
        return self.panel.preview.said

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.panel.field, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.panel.field, key, modifier)

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def compose(self, preedit: str, commit: str = "") -> None:
        event = QInputMethodEvent(preedit, [])
        if commit:
            event.setCommitString(commit)
        QCoreApplication.sendEvent(self.panel.field, event)


@pytest.fixture
def typist(qtbot: QtBot) -> Iterator[Typist]:
    yield Typist(qtbot)
    QGuiApplication.clipboard().clear()


def test_the_preview_says_what_enter_will_do_and_enter_asks_for_just_that(typist: Typist) -> None:
    typist.type("pd 1024 xy5; 1030 db")
    assert typist.said == ("⏎ Assign 26112101024 (青年公园B座) to XY5 新源五班\n⏎ Supervise: 26112101030 (青年公园B座)")
    typist.press(Qt.Key.Key_Return)
    ((given, supervised),) = typist.wanted
    assert (given.doing, given.order, given.crew) == (Doing.GIVE, s.PENDING, "XY5")
    assert (supervised.doing, supervised.order) == (Doing.SEND, s.OTHER_PENDING)


@pytest.mark.parametrize("text", ["", "pd 9999", "1024 db; zzz", "1024 xy5", "1024 dd"])
def test_enter_does_nothing_with_what_cannot_be_done(typist: Typist, text: str) -> None:
    typist.type(text)
    typist.press(Qt.Key.Key_Return)
    assert typist.wanted == []
    assert typist.text == text


def test_an_empty_line_says_what_to_type_and_about_which_order(typist: Typist) -> None:
    assert "pd 1024 xy3" in typist.said
    assert s.PENDING in typist.said


def test_a_choice_is_taken_by_arrow_and_enter_and_done_by_the_next_enter(typist: Typist) -> None:
    typist.type("pd 1024 xy")
    assert [choice.split()[0] for choice in typist.panel.preview.choices] == ["XY3", "XY30", "XY5", "XY7"]
    typist.press(Qt.Key.Key_Down)
    typist.press(Qt.Key.Key_Down)
    typist.press(Qt.Key.Key_Return)
    assert (typist.text, typist.wanted) == ("派单 1024 XY5", [])
    typist.press(Qt.Key.Key_Return)
    assert typist.wanted[0][0].crew == "XY5"


def test_a_choice_is_taken_by_a_click_and_leaves_other_entries_alone(typist: Typist) -> None:
    typist.type("1030 db; pd 1024 xy")
    rows = typist.panel.findChild(QListWidget)
    assert rows is not None
    at: QPoint = rows.visualItemRect(rows.item(2)).center()
    typist.qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert typist.text == "1030 db; 派单 1024 XY5"


def test_a_choice_for_words_with_a_semicolon_is_the_whole_line(typist: Typist) -> None:
    """A choice took the words after the semicolon a second time."""
    typist.paste("bz 门禁; 坏了")
    typist.press(Qt.Key.Key_Down)
    typist.press(Qt.Key.Key_Return)
    assert (typist.text, typist.wanted) == ("记事 门禁; 坏了", [])
    assert typist.said == "⏎ Remark into the log: “门禁; 坏了”"
    typist.press(Qt.Key.Key_Return)
    assert typist.wanted[0][0].doing is Doing.REMARK


def test_tab_writes_the_entry_in_full_and_stays_in_the_field(typist: Typist) -> None:
    typist.type("1024 xy5 pd")
    typist.press(Qt.Key.Key_Tab)
    assert typist.text == "26112101024 XY5 派单"
    assert typist.panel.field.hasFocus()
    typist.panel.clear()
    typist.type("1024 xy dd")
    typist.press(Qt.Key.Key_Tab)
    assert typist.text == "1024 XY3 到达现场"


def test_what_changed_after_the_last_key_takes_another_enter(typist: Typist) -> None:
    typist.type("1024 db")
    order = typist.scene.picture.orders[s.PENDING]
    typist.scene.picture.put(replace(order, version=order.version + 1))
    typist.press(Qt.Key.Key_Return)
    assert typist.wanted == []
    assert "changed meanwhile" in typist.said
    typist.press(Qt.Key.Key_Return)
    assert typist.wanted[0][0].seen == order.version + 1


def test_a_change_is_shown_at_once_and_still_takes_another_enter(typist: Typist) -> None:
    typist.type("pd 1024 xy5")
    order = typist.scene.picture.orders[s.PENDING]
    typist.scene.picture.put(pictures.advanced(order, OrderState.DISPATCHED, crew="CD1"))
    typist.panel.show_changes()
    assert "↻" in typist.said
    assert "✕" in typist.said
    for _ in range(3):
        typist.press(Qt.Key.Key_Return)
    assert typist.wanted == []


def test_what_concerns_others_does_not_disturb(typist: Typist) -> None:
    typist.type("1024 db")
    order = typist.scene.picture.orders[s.ON_SITE]
    typist.scene.picture.put(replace(order, version=order.version + 1))
    typist.panel.show_changes()
    typist.press(Qt.Key.Key_Return)
    assert len(typist.wanted) == 1


def test_what_was_said_about_the_line_stays_while_others_work(typist: Typist) -> None:
    """In a storm something changes every second."""
    order = typist.scene.picture.orders[s.ON_SITE]

    def others_work() -> None:
        known = typist.scene.picture.orders[order.id]
        typist.scene.picture.put(replace(known, version=known.version + 1))
        typist.panel.show_changes()

    typist.paste("1024 db\n1030 db")
    others_work()
    assert "first line" in typist.said
    typist.panel.say("Nobody answers.")
    others_work()
    assert "Nobody answers." in typist.said


def test_what_is_again_as_it_was_read_is_no_news(typist: Typist) -> None:
    typist.type("1024 db")
    order = typist.scene.picture.orders[s.PENDING]
    typist.scene.picture.put(replace(order, version=order.version + 1))
    typist.panel.show_changes()
    assert "↻" in typist.said
    typist.scene.picture.put(order)
    typist.panel.show_changes()
    assert "↻" not in typist.said


def test_up_brings_earlier_lines_back_without_doing_them(typist: Typist) -> None:
    for line in ("1024 db", "1030 db", "1030 db"):
        typist.type(line)
        typist.press(Qt.Key.Key_Return)
        typist.panel.clear()
    seen = []
    for _ in range(3):
        typist.press(Qt.Key.Key_Up)
        seen.append(typist.text)
    assert seen == ["1030 db", "1024 db", "1024 db"]
    typist.press(Qt.Key.Key_Down)
    assert typist.text == "1030 db"
    assert "Supervise" in typist.said
    typist.press(Qt.Key.Key_Down)
    assert typist.text == ""
    assert len(typist.wanted) == 3


@pytest.mark.parametrize(
    "pasted", ["1024 db\n" * 10_000, "1024 db\r\nx", "1024 db\u2028x", "1024 db" + " " * 1_000_000], ids=len
)
def test_a_paste_gives_one_line_and_does_nothing(typist: Typist, pasted: str) -> None:
    typist.paste(pasted)
    assert typist.text.strip() == "1024 db"
    assert len(typist.text) <= 200
    assert "first line" in typist.said
    assert typist.wanted == []
    typist.press(Qt.Key.Key_Backspace)
    assert "first line" not in typist.said


def test_a_paste_that_fits_says_nothing(typist: Typist) -> None:
    typist.paste("1024 db")
    assert typist.text == "1024 db"
    assert "first line" not in typist.said
    assert "Supervise" in typist.said


def test_while_an_input_method_composes_nothing_is_read_and_enter_waits(typist: Typist) -> None:
    typist.type("1024 db")
    before = typist.said
    typist.compose("pai'dan")
    typist.press(Qt.Key.Key_Return)
    typist.press(Qt.Key.Key_Tab)
    assert (typist.said, typist.wanted, typist.text) == (before, [], "1024 db")
    typist.panel.clear()
    typist.compose("", commit="督办1024")
    assert "Supervise: 26112101024" in typist.said
    typist.press(Qt.Key.Key_Return)
    assert len(typist.wanted) == 1


def test_esc_asks_to_close(typist: Typist) -> None:
    with typist.qtbot.waitSignal(typist.panel.closed):
        typist.press(Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("text", "hint"), [("1024 db", "Enter does it"), ("1024 db; zzz", "Enter does nothing yet"), ("zd", "takes one")]
)
def test_the_keys_are_named_as_they_work_now(typist: Typist, text: str, hint: str) -> None:
    typist.type(text)
    assert any(hint in label.text() for label in typist.panel.findChildren(QLabel))


def test_names_for_the_ear(typist: Typist) -> None:
    typist.type("1024 db")
    field = typist.panel.field
    assert field.accessibleName()
    assert "Supervise" in field.accessibleDescription()
    rows = typist.panel.findChild(QListWidget)
    assert rows is not None
    assert rows.accessibleName()


@pytest.mark.parametrize("width", [1280, 3840])
def test_nothing_is_cut_off(typist: Typist, width: int) -> None:
    """The panel is as high as what it says, whatever was said before."""
    typist.over.resize(width, 720)
    typist.panel.show_theme(light_theme())
    for text in ("pd 1024 jx1", "1024 db", "zd", "1024 db"):
        typist.panel.clear()
        typist.type(text)
        panel = typist.panel
        assert typist.over.rect().contains(panel.geometry())
        assert panel.height() == panel.sizeHint().height()
        rows = panel.findChild(QListWidget)
        assert rows is not None
        if not rows.isHidden():
            last = rows.visualItemRect(rows.item(min(rows.count(), 8) - 1))
            assert rows.viewport().rect().contains(last)
