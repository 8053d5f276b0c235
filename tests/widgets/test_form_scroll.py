"""A form that is higher than its room: its fields scroll, its foot does not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from widgets.acts.editors import TextEditor
from widgets.acts.fields import TextField
from widgets.form_scroll import FormScroll
from widgets.notices.small_form import SmallForm
from widgets.theme import dark_theme

FIELDS = ("recipient_name", "recipient_person", "recipient_phone", "phone", "words", "customer", "channel_reference")


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    """Of a page that is lower than the form."""
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page)
    page.resize(420, 180)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def form(place: QWidget, qtbot: QtBot) -> SmallForm:
    scroll = FormScroll(place)
    fields = [TextField(name=name, required=name == FIELDS[0]) for name in FIELDS]
    editors: list[QWidget] = [TextEditor(field, start="", suggestions=(), parent=place) for field in fields]
    made = SmallForm(editors, theme=dark_theme(), parent=scroll.viewport())
    made.say_title("Add a recipient", "Add")
    scroll.hold(made, made.foot)
    layout = place.layout()
    assert layout is not None
    layout.addWidget(scroll)
    made.open_anew()
    qtbot.waitUntil(lambda: whole(made.send) and whole(made.rows.editor(FIELDS[0])))
    return made


def test_its_buttons_are_in_view_wherever_it_is_scrolled_to(place: QWidget, form: SmallForm, qtbot: QtBot) -> None:
    scroll = place.findChild(FormScroll)
    bar = scroll.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    assert whole(form.send) and whole(form.rows.editor(FIELDS[-1]))
    assert not whole(form.rows.editor(FIELDS[0]))
    place.resize(420, 600)
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    gap = (
        form.foot.mapTo(place, form.foot.rect().topLeft()).y()
        - form.rows.mapTo(place, form.rows.rect().bottomLeft()).y()
    )
    assert gap < 12, "with room the buttons follow the fields"


def test_tab_leads_through_it_and_keys_of_the_form_work_in_the_foot(form: SmallForm, qtbot: QtBot) -> None:
    for name in FIELDS:
        field = form.rows.editor(name).focusProxy()
        assert QApplication.focusWidget() is field
        assert whole(field), name
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.send
    with qtbot.waitSignal(form.closed):
        qtbot.keyClick(form.send, Qt.Key.Key_Escape)
    form.rows.editor(FIELDS[0]).set_text("城东小学")
    with qtbot.waitSignal(form.submitted):
        qtbot.keyClick(form.send, Qt.Key.Key_Return)


def test_what_is_missing_comes_into_view(form: SmallForm, qtbot: QtBot) -> None:
    form.rows.editor(FIELDS[-1]).focusProxy().setFocus()
    first = form.rows.editor(FIELDS[0]).focusProxy()
    assert not whole(first)
    form.submit()
    qtbot.waitUntil(lambda: whole(first) and form.rows.telling is not None and whole(form.rows.telling))


def test_a_form_that_is_taken_out_has_its_foot_again(place: QWidget, form: SmallForm) -> None:
    place.findChild(FormScroll).take_out()
    assert form.isAncestorOf(form.foot) and not form.isVisible()


def whole(part: QWidget) -> bool:
    return part.isVisible() and part.visibleRegion().boundingRect() == part.rect()
