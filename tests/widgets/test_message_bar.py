"""One line that never takes the keyboard: refusals stay, informations go, the last fifty are kept with their age."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTableWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.widgets.pictures import NOW
from widgets.message_bar import HISTORY_LENGTH, INFO_SECONDS, Level, MessageBar
from widgets.message_history import MessageHistory
from widgets.theme import dark_theme, light_theme


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    made = MessageBar(theme=dark_theme())
    qtbot.addWidget(made)
    made.resize(600, 30)
    made.show_now(NOW)
    return made


def shown(bar: MessageBar) -> str:
    return bar.shown.text if bar.shown is not None else ""


def tick(bar: MessageBar, seconds: int) -> None:
    for second in range(1, seconds + 1):
        bar.show_now(NOW + timedelta(seconds=second))


def test_a_message_replaces_the_one_of_its_key(bar: MessageBar) -> None:
    bar.show_message("act", "Assigned", Level.INFO)
    bar.show_message("act", "Refused", Level.REFUSAL)
    bar.dismiss()
    assert bar.shown is None


def test_informations_leave_by_themselves_and_refusals_stay(bar: MessageBar) -> None:
    bar.show_message("act", "Busy", Level.REFUSAL)
    bar.show_message("backup", "Backed up", Level.INFO)
    assert shown(bar) == "Backed up"
    tick(bar, INFO_SECONDS - 1)
    assert shown(bar) == "Backed up"
    tick(bar, INFO_SECONDS)
    assert shown(bar) == "Busy"
    tick(bar, 3600)
    assert shown(bar) == "Busy"


def test_a_fault_goes_when_it_is_over(bar: MessageBar) -> None:
    bar.show_message("blind", "Out of reach", Level.FAULT)
    bar.withdraw("blind")
    bar.withdraw("never said")
    assert bar.shown is None
    assert [message.text for message in bar.history] == ["Out of reach"]


def test_escape_dismisses_and_the_keyboard_stays_where_it_was(qtbot: QtBot) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    line, bar = QLineEdit(), MessageBar(theme=dark_theme())
    layout.addWidget(line)
    layout.addWidget(bar)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    bar.show_message("act", "Busy", Level.REFUSAL)
    assert line.hasFocus()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert bar.shown is None
    assert line.hasFocus()


def test_the_history_keeps_the_last_fifty_with_their_age(bar: MessageBar) -> None:
    for number in range(HISTORY_LENGTH + 5):
        bar.show_message("act", f"message {number}", Level.INFO)
    tick(bar, 65)
    rows = bar.rows()
    assert len(rows) == HISTORY_LENGTH
    assert rows[0] == ("1 min", f"Done: message {HISTORY_LENGTH + 4}")


def test_the_history_shows_a_long_refusal_whole(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    history = MessageHistory(window)
    window.resize(450, 40)
    window.show()
    history.open_below(
        window, [("1 s", "Refused: " + "switching needs the word of the duty dispatcher " * 4), ("2 s", "Done")]
    )
    table = history.findChild(QTableWidget)
    assert table is not None
    assert table.rowHeight(0) >= 3 * table.fontMetrics().height()
    assert table.rowHeight(1) < 2 * table.fontMetrics().height()
    history.show_rows([("1 s", "Done"), ("2 s", "Done")])
    assert table.rowHeight(0) == table.rowHeight(1)


def test_the_cross_dismisses(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message("act", "Busy", Level.REFUSAL)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(bar.width() - 10, bar.height() // 2))
    assert bar.shown is None


def test_nothing_can_be_clicked_into_focus(bar: MessageBar) -> None:
    assert bar.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_it_can_be_drawn_in_both_themes(bar: MessageBar) -> None:
    for level in Level:
        bar.show_message("act", "words", level)
        for theme in (dark_theme(), light_theme()):
            bar.show_theme(theme)
            assert not bar.grab().isNull()


def test_a_hint_stands_until_it_is_over(bar: MessageBar) -> None:
    bar.show_message("spot", "Click the place", Level.HINT)
    tick(bar, INFO_SECONDS + 2)
    assert shown(bar) == "Click the place"
    assert bar.rows()[0][1] == "Note: Click the place"
    bar.withdraw("spot")
    assert shown(bar) == ""


def test_what_time_brings_never_hides_the_answer_to_an_act(bar: MessageBar) -> None:
    bar.show_message("act", "Busy", Level.REFUSAL)
    bar.show_message("off", "Power is still off", Level.OVERRUN)
    bar.show_message("late", "Over its limit", Level.OVERDUE)
    bar.show_message("near", "Near its limit", Level.WARNING)
    assert shown(bar) == "Busy"
    bar.dismiss()
    assert shown(bar) == "Power is still off"
    bar.dismiss()
    assert shown(bar) == "Over its limit"
    bar.dismiss()
    assert shown(bar) == "Near its limit"


def test_a_warning_leaves_and_an_overdue_limit_stays_until_it_is_seen(bar: MessageBar) -> None:
    bar.show_message("near", "Near its limit", Level.WARNING)
    bar.show_message("late", "Over its limit", Level.OVERDUE)
    tick(bar, INFO_SECONDS)
    assert not bar.stands("near")
    tick(bar, 3600)
    assert bar.stands("late")
    bar.dismiss()
    assert not bar.stands("late")


def test_what_goes_on_takes_one_line_of_the_history(bar: MessageBar) -> None:
    for count in range(3):
        bar.extend_message("late", f"{count} orders", Level.OVERDUE)
    assert [message.text for message in bar.history] == ["2 orders"]
    bar.dismiss()
    bar.extend_message("late", "1 order", Level.OVERDUE)
    assert [message.text for message in bar.history] == ["1 order", "2 orders"]


def test_a_click_on_a_message_goes_where_it_leads_and_it_is_seen(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message("late", "Over its limit", Level.OVERDUE, ("26112100001",))
    with qtbot.waitSignal(bar.followed) as followed:
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(100, bar.height() // 2))
    assert followed.args == [("26112100001",)]
    assert bar.shown is None


def test_enter_in_the_history_goes_where_the_message_leads(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message("late", "Over its limit", Level.OVERDUE, ("26112100001",))
    bar.show_message("act", "Assigned", Level.INFO)
    bar.show()
    bar.open_history()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    keyboard = popup.focusWidget()
    with qtbot.assertNotEmitted(bar.followed):
        qtbot.keyClick(keyboard, Qt.Key.Key_Return)
    qtbot.keyClick(keyboard, Qt.Key.Key_Down)
    with qtbot.waitSignal(bar.followed) as followed:
        qtbot.keyClick(keyboard, Qt.Key.Key_Return)
    assert followed.args == [("26112100001",)]
    assert not bar.stands("late")
    assert not popup.isVisible()
