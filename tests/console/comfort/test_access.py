"""Whoever cannot see the screen, or cannot hold a mouse, can use all of it: names, Tab, and a focus that is drawn."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from console.language import Language
from tests.console.comfort.looking import cut_at_rest, name_of, stops, tabbed_through
from tests.console.comfort.surfaces import SURFACES, Walk, room
from tests.widgets import living_picture as lived
from widgets.theme import apply_theme, dark_theme

HOLDS_THE_KEYBOARD = {"command line"}
"""Tab completes there; Esc leads out."""

walks = pytest.mark.parametrize("walk", SURFACES, ids=lambda walk: walk.__name__)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication, own_look: Language) -> None:
    apply_theme(qapp, dark_theme())


@walks
def test_every_part_is_reached_by_tab_and_has_a_name_in_both_languages_and_room_for_its_text(
    walk: Walk, qtbot: QtBot, own_look: Language
) -> None:
    """One walk looks for all three: to open every surface is the longest part of it."""
    missed, nameless, cut = set(), set(), set()
    languages = ["en", "zh_CN"]
    for place, window in walk(qtbot, dark_theme()):
        missed |= {(place, *part) for part in missed_by_tab(window)} if place not in HOLDS_THE_KEYBOARD else set()
        found = 0
        for language in languages:
            own_look.use(language)
            QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
            names = {part: name_of(part) for part in stops(window)}
            nameless |= {(place, type(part).__name__) for part, name in names.items() if not name}
            cut |= {(place, language, *text) for text in cut_at_rest(window, qtbot)}
            found += len(names)
        languages.reverse()  # the next place is in the second one already
        assert found, place
    assert missed == set()
    assert nameless == set()
    assert cut == set()


def test_where_the_keyboard_is_can_be_seen(qtbot: QtBot) -> None:
    with room(qtbot, dark_theme()) as there:
        there.show_order(there.living.report())
        there.window.journeys.show_crews(there.window.inspector.current_order())
        there.tick()
        unseen = []
        parts = stops(there.window)
        there.window.crews.filter.setFocus(Qt.FocusReason.TabFocusReason)
        at_rest = {part: seen(part) for part in parts}
        there.window.search.setFocus(Qt.FocusReason.TabFocusReason)
        at_rest[there.window.crews.filter] = seen(there.window.crews.filter)
        there.window.crews.filter.setFocus(Qt.FocusReason.TabFocusReason)
        looks = []
        tabbed_through(there.window, 3 * len(parts), lambda part: looks.append((part, seen(part))))
        unseen = [(type(part).__name__, name_of(part)) for part, look in looks if look == at_rest[part]]
    assert len(looks) > 10
    assert unseen == [], unseen


def test_the_map_and_the_order_are_named_for_what_they_are(qtbot: QtBot) -> None:
    with room(qtbot, dark_theme()) as there:
        key = there.living.report()
        there.show_order(key)
        names = {name_of(part) for part in stops(there.window) if isinstance(part, QAbstractScrollArea)}
    assert names >= {"Map", "The order", "Order queue", "Crew board"}
    assert lived.DISPATCHER.name not in names


def missed_by_tab(window: QWidget) -> set[tuple[str, str]]:
    """Kinds and names of the parts that Tab has not come to when it is back where it began."""
    wanted = stops(window)
    reached = set(tabbed_through(window, 4 * len(wanted) + 10))
    groups = {_group(part) for part in reached} - {None}
    return {
        (type(part).__name__, name_of(part)) for part in wanted if part not in reached and _group(part) not in groups
    }


def seen(part: QWidget) -> QImage:
    """The part and what is around it."""
    window = part.window()
    corner = part.mapTo(window, part.rect().topLeft())
    around = part.rect().translated(corner).adjusted(-4, -4, 4, 4)
    image: QImage = window.grab(around).toImage()
    return image


def _group(part: QWidget) -> object:
    """Of choices that exclude one another Tab reaches one, the arrows the others."""
    if not isinstance(part, QAbstractButton):
        return None
    return part.parentWidget() if part.autoExclusive() else part.group()
