"""Finding: by last digits, call sign, name, pinyin initials and area code; Enter goes there."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.entities.notes import Note
from models.ids import NoteId, OrderId
from models.territory.territory import empty_territory
from tests.console.rooms import small_territory
from tests.widgets import pictures as make
from widgets.finding import Found, FoundKind
from widgets.search_field import SearchField


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[SearchField]:
    picture = make.picture_of(
        make.station(x=1000.0, y=1000.0),
        make.crew("CD1"),
        make.crew("CD12", name="抢修二班"),
        make.crew("OLD1", name="旧班", retired=True),
        make.order("26112100042"),
        make.order("26112000042"),
        make.order("26112100007"),
    )
    made = SearchField(picture=picture, territory=small_territory())
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    yield made
    made.close()


def keys(field: SearchField, text: str) -> list[tuple[FoundKind, str]]:
    return [(hit.kind, hit.key) for hit in field.finder.hits(text)]


def test_the_last_digits_find_orders_the_newest_first(field: SearchField) -> None:
    assert keys(field, "0042") == [(FoundKind.ORDER, "26112100042"), (FoundKind.ORDER, "26112000042")]
    assert keys(field, "26112100007") == [(FoundKind.ORDER, "26112100007")]
    assert keys(field, "261120") == [(FoundKind.ORDER, "26112000042")], "whole beginnings find too"


def test_a_whole_number_that_is_not_at_hand_is_looked_for_in_the_archive(field: SearchField) -> None:
    assert keys(field, "25010100042") == [(FoundKind.ORDER, "25010100042")]
    assert "archive" in field.finder.hits("25010100042")[0].label
    assert keys(field, "2501010004") == [], "half a number may be anything"
    assert keys(field, "26112100007") == [(FoundKind.ORDER, "26112100007")], "who has that number comes first"


def test_orders_are_found_by_what_is_written_on_them(field: SearchField) -> None:
    at = {"at": make.NOW, "by": make.DISPATCHER.id}
    long = "客户说门口有一条很大的狗，上午十点以后才在家，请先打电话再去，不要直接敲门，电话在报修单上，Gate 4711"
    field.finder._picture.put(Note(id=NoteId("N1"), order=OrderId("26112100042"), text=long, **at))
    field.finder._picture.put(Note(id=NoteId("N2"), order=OrderId("26112100007"), text="gate 4711\nopen", **at))
    field.finder._picture.put(Note(id=NoteId("N3"), order=OrderId("26112100042"), text="GATE 4711", **at))
    field.finder._picture.put(Note(id=NoteId("N4"), order=OrderId("25010100042"), text="gate 4711 gone", **at))
    assert keys(field, "gate 4711") == [(FoundKind.ORDER, "26112100042"), (FoundKind.ORDER, "26112100007")]
    assert "gate 4711 open" in field.finder.hits("gate 4711")[1].label
    assert "Gate" not in field.finder.hits("很大的狗")[0].label, "only what stands around the words"
    assert keys(field, "nowhere") == []


@pytest.mark.parametrize("typed", ["CD1", "cd1", " cd1 "])
def test_a_call_sign_finds_the_crew_itself_before_those_it_begins(field: SearchField, typed: str) -> None:
    assert keys(field, typed)[:2] == [(FoundKind.CREW, "CD1"), (FoundKind.CREW, "CD12")]


@pytest.mark.parametrize(
    ("typed", "kind", "key"),
    [
        ("二班", FoundKind.CREW, "CD12"),
        ("qxeb", FoundKind.CREW, "CD12"),
        ("cdgd", FoundKind.STATION, "S1"),
        ("一网格", FoundKind.GRID, "G1"),
        ("cdyw", FoundKind.GRID, "G1"),
        ("a3", FoundKind.AREA, "A3"),
        ("三号", FoundKind.AREA, "A3"),
    ],
)
def test_names_codes_and_initials(field: SearchField, typed: str, kind: FoundKind, key: str) -> None:
    assert (kind, key) in keys(field, typed)


def test_a_place_is_told_with_a_view_that_holds_it(field: SearchField) -> None:
    (found,) = [hit for hit in field.finder.hits("A3") if hit.kind is FoundKind.AREA]
    assert (found.x, found.y) == (1500, 500)
    assert found.width >= 1000


@pytest.mark.parametrize("typed", ["", " ", "4", "nothing like it", "old1"])
def test_what_finds_nothing(field: SearchField, typed: str) -> None:
    assert field.finder.hits(typed) == []


def test_enter_goes_to_the_first_hit(field: SearchField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "0042")
    with qtbot.waitSignal(field.found) as found:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert found.args is not None
    assert isinstance(found.args[0], Found)
    assert found.args[0].key == "26112100042"


def test_arrows_choose_among_the_hits_and_enter_goes_there_once(field: SearchField, qtbot: QtBot) -> None:
    gone: list[str] = []
    field.found.connect(lambda found: gone.append(found.key))
    qtbot.keyClicks(field, "0042")
    popup = field.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert gone == ["26112000042"]


def test_enter_on_nothing_goes_nowhere(field: SearchField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.found):
        qtbot.keyClicks(field, "nothing like it")
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_that_nothing_is_called_so_is_said_where_the_list_would_be(field: SearchField, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not field._reading.isActive())
    popup = field.completer().popup()
    qtbot.keyClicks(field, "q")
    assert not popup.isVisible(), "one letter is not looked for"
    qtbot.keyClicks(field, "qzz")
    qtbot.waitUntil(popup.isVisible)
    only = popup.model().index(0, 0)
    assert only.data() == "No order, crew or place is called so"
    with qtbot.assertNotEmitted(field.found):
        qtbot.keyClick(popup, Qt.Key.Key_Down)
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.text() == "qqzz"


def test_another_territory_is_searched_after_an_import(field: SearchField) -> None:
    assert keys(field, "A3")
    field.show_territory(empty_territory())
    assert keys(field, "A3") == []


def test_initials_are_looked_up_in_turns_before_anybody_types(field: SearchField, qtbot: QtBot) -> None:
    """Or the first letters would wait for all of a city's names."""
    qtbot.waitUntil(lambda: not field._reading.isActive())
    assert field.finder._names.keys() == set(FoundKind) - {FoundKind.ORDER, FoundKind.CREW}
    for names in field.finder._names.values():
        assert names._whole is not None
        assert len(names._whole) == len(names._names)
