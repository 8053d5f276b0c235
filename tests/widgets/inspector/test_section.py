"""Rows of facts in a narrow dock: what is called stands whole beside what it is called."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from widgets.inspector.section import Fact, Facts
from widgets.theme import light_theme, set_text_size

OFFICER = (Fact("Government grid", "大学城街道第4网格"), Fact("Its officer", "廖豪", "10047719361"))


class Layings(QObject):
    """How often a widget was told to be laid out anew."""

    def __init__(self, of: QObject) -> None:
        super().__init__()
        self.count = 0
        of.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.LayoutRequest
        return super().eventFilter(watched, event)


@pytest.fixture
def facts(qtbot: QtBot, qapp: QApplication) -> Iterator[Facts]:
    made, area = Facts(light_theme()), QScrollArea()
    qtbot.addWidget(area)
    area.setWidget(made)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.show_facts(OFFICER)
    area.resize(400, 300)
    with qtbot.waitExposed(area):
        area.show()
    yield made
    set_text_size(qapp, 100)


def label(facts: Facts, text: str) -> QLabel:
    return next(part for part in facts.findChildren(QLabel) if part.text() == text)


def whole(part: QLabel) -> bool:
    """Its longest word fits in a line, and all lines stand below each other."""
    return part.width() >= part.minimumSizeHint().width() and part.height() >= part.heightForWidth(part.width())


@pytest.mark.parametrize("width", [175, 190])
def test_a_telephone_is_read_whole_and_the_name_beside_it_breaks(facts: Facts, qtbot: QtBot, width: int) -> None:
    name, telephone = label(facts, "Government grid"), label(facts, "10047719361")
    area = facts.parentWidget().parentWidget()
    assert not name.wordWrap(), "there is room for both"
    area.resize(width, 300)
    qtbot.waitUntil(name.wordWrap)
    qtbot.waitUntil(lambda: facts.width() < width)
    qtbot.waitUntil(lambda: whole(telephone))
    qtbot.waitUntil(lambda: whole(name))
    assert telephone.geometry().right() < facts.width()
    area.resize(400, 300)
    qtbot.waitUntil(lambda: not name.wordWrap())


def test_larger_letters_break_the_names_too(facts: Facts, qtbot: QtBot, qapp: QApplication) -> None:
    facts.parentWidget().parentWidget().resize(270, 300)
    name, telephone = label(facts, "Government grid"), label(facts, "10047719361")
    qtbot.waitUntil(lambda: whole(telephone) and not name.wordWrap())
    set_text_size(qapp, 150)
    qtbot.waitUntil(lambda: name.wordWrap() and whole(telephone) and whole(name))


def test_the_next_facts_have_their_room_at_once(facts: Facts, qtbot: QtBot) -> None:
    facts.parentWidget().parentWidget().resize(180, 300)
    facts.show_facts([Fact("Customers out", "12"), Fact("Area", "青年公园")])
    qtbot.waitUntil(lambda: facts.width() < 180)
    qtbot.waitUntil(lambda: not label(facts, "Customers out").wordWrap())
    facts.show_facts(OFFICER)
    assert label(facts, "Government grid").wordWrap()


def test_a_long_reference_goes_below_its_date_where_beside_it_is_no_room(facts: Facts, qtbot: QtBot) -> None:
    facts.show_facts([Fact("2026-11-23\n22:22", "网上国网 · 15008668728", "261123142228-4716")])
    date, reference = label(facts, "2026-11-23\n22:22"), label(facts, "261123142228-4716")
    qtbot.waitUntil(lambda: reference.x() > date.geometry().right())
    facts.parentWidget().parentWidget().resize(170, 300)
    qtbot.waitUntil(lambda: reference.x() == date.x() and whole(reference) and whole(date))
    assert reference.geometry().right() < facts.width()
    assert whole(label(facts, "网上国网 · 15008668728"))
    facts.parentWidget().parentWidget().resize(400, 300)
    qtbot.waitUntil(lambda: reference.x() > date.geometry().right())


def test_a_fact_that_has_no_more_to_say_leaves_no_empty_line(facts: Facts, qtbot: QtBot) -> None:
    """Qt shows a part that was given a place in a window that is seen, unless somebody hid it."""
    facts.show_facts([Fact("Area", "A1"), Fact("Feeder", "F1"), Fact("Station", "城东"), Fact("Grid", "G1")])
    qtbot.waitUntil(lambda: label(facts, "Grid").isVisible())
    QApplication.processEvents()
    assert all(part.text() for part in facts.findChildren(QLabel) if part.isVisible())


@pytest.mark.parametrize("width", [175, 400])
def test_facts_come_to_rest(facts: Facts, qtbot: QtBot, width: int) -> None:
    """Each asks Qt for a layout when its width is shared out; nothing may ask again for what has not changed."""
    facts.parentWidget().parentWidget().resize(width, 300)
    qtbot.wait(50)
    layings = Layings(facts)
    qtbot.wait(50)
    facts.show_facts(OFFICER)
    qtbot.wait(50)
    assert layings.count == 0
