"""A form stands whole where there is room for it."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from widgets.form_scroll import FormScroll
from widgets.handover.password_editor import PasswordEditor
from widgets.notices.small_form import SmallForm
from widgets.theme import theme_named


def test_a_form_with_a_long_refusal_is_as_high_as_its_words_and_no_bar_is_needed(qtbot: QtBot) -> None:
    """Its labels count themselves as narrow and high; its buttons stand below the refusal, in sight."""
    page = QWidget()
    qtbot.addWidget(page)
    place = FormScroll(page)
    column = QVBoxLayout(page)
    column.addWidget(place)
    column.addStretch(1)
    form = SmallForm([PasswordEditor(page)], theme=theme_named("dark"), parent=page)
    place.hold(form)
    page.resize(1300, 700)
    page.show()
    form.open_anew()
    low = place.height()
    form.show_refusal("Switching is under way: the outgoing shift keeps command until it is done. " * 6)
    bar = place.verticalScrollBar()
    qtbot.waitUntil(lambda: place.height() > low and not bar.isVisible())
    assert form.height() == form.layout().totalHeightForWidth(form.width()) == place.viewport().height()
    for button in (form.send, form._cancel):
        assert place.viewport().rect().contains(button.mapTo(place.viewport(), QPoint(0, button.height() - 1)))
