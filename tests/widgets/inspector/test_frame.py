"""Where the inspector's one page stands while texts find their lines."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from widgets.inspector.frame import Frame


@pytest.fixture
def form() -> tuple[QLabel, QLabel, QLineEdit]:
    words = QLabel("One line.")
    words.setWordWrap(True)
    return QLabel("Accept · 26112100001"), words, QLineEdit()


@pytest.fixture(params=["", "QScrollArea { border: 1px solid; }"], ids=["bare", "as a theme dresses it"])
def frame(form: tuple[QLabel, QLabel, QLineEdit], qtbot: QtBot, request: pytest.FixtureRequest) -> Frame:
    """Lower than the order's clocks are high, so that one bar scrolls all; the form has just been opened."""
    clocks, facts = QLabel("T-1 by 20:15 14:58\n" * 20), QWidget()
    clocks.setWordWrap(True)
    facts.setFixedHeight(300)
    made = Frame(above=[clocks], scrolling=[*form, facts], below=[], said_about=lambda _: None)
    made.setStyleSheet(request.param)
    qtbot.addWidget(made)
    made.resize(300, 200)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    form[2].setFocus()
    qtbot.waitUntil(form[2].hasFocus)
    made.scroll_to_top()
    return made


def test_a_form_stays_at_its_title_though_its_words_were_longer_for_a_moment(
    frame: Frame, form: tuple[QLabel, QLabel, QLineEdit], qtbot: QtBot
) -> None:
    title, words, field = form
    qtbot.waitUntil(lambda: whole(title) and whole(field))
    words.setText("Many lines.\n" * 20)
    qtbot.waitUntil(lambda: whole(field) and not whole(title))
    words.setText("One line.")
    qtbot.waitUntil(lambda: whole(title) and whole(field))


def test_whoever_has_scrolled_on_is_left_there(
    frame: Frame, form: tuple[QLabel, QLabel, QLineEdit], qtbot: QtBot
) -> None:
    title, words, field = form
    qtbot.waitUntil(lambda: whole(title) and whole(field))
    words.setText("Many lines.\n" * 20)
    qtbot.waitUntil(lambda: whole(field) and not whole(title))
    (bar,) = (area.verticalScrollBar() for area in frame.findChildren(QScrollArea) if area.objectName())
    bar.triggerAction(QScrollBar.SliderAction.SliderSingleStepAdd)
    words.setText("One line.")
    qtbot.waitUntil(lambda: whole(field))
    assert not whole(title)


def whole(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect() == part.rect()
