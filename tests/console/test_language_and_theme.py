"""Language and theme are switched while the console runs: nothing is left in the other one, and both are remembered."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QDockWidget

from console.clock import wall_clock
from console.demo.accounts import crew_account
from console.language import LANGUAGES
from console.places import settings_file
from console.settings import Settings
from console.window import MainWindow
from models.commands.orders import AcceptOrder, Arrive, AssignOrder, Depart
from models.entities.orders import Symptom
from models.entities.places import ServiceGrid
from models.ids import CrewId
from models.picture import Picture
from tests.console.reading import texts
from tests.console.rooms import DISPATCHER, report
from tests.console.seats import LEADER, RULES, Consoles, OpenSeat, OtherSeat, Seat, make_shift
from widgets.queue.grouping import Grouping
from widgets.queue.named_filters import NamedFilter
from widgets.queue.queue_filter import QueueFilter
from widgets.theme import THEMES, theme_named

CD1 = CrewId("CD1")
GROUPINGS = tuple(f"group_{one.value}" for one in Grouping)
HAN = re.compile("[\u4e00-\u9fff]")
ENGLISH = re.compile("[A-Za-z]{3,}")
SAME_IN_BOTH = (
    *("简体中文", "English", "Asia/Shanghai", "SQLite", "room.sqlite3", "Ctrl", "Shift", "Esc", "WGS-84", "GCJ-02"),
    *("T-1.urban", "T-1.rural", "T-1.remote", "T-2.urban", "T-3.urban", "T-7.urban"),
)
"""Proper names, keys and numbers of the rule book."""


@pytest.fixture
def seat(tmp_path: Path, open_seat: OpenSeat) -> Seat:
    at = wall_clock()
    url, (_, way) = make_shift(
        tmp_path / "room.sqlite3",
        report(1, received_at=at - timedelta(minutes=8)),
        report(2, received_at=at - timedelta(minutes=7), symptom=Symptom.LOW_VOLTAGE),
    )
    other = OtherSeat(url)
    other.send(AssignOrder(order=way, crew=CD1, seen=1), DISPATCHER)
    for make in (AcceptOrder, Depart, Arrive):
        other.send(make(order=way, seen=other.look().orders[way].version), crew_account(CD1))
    other.close()
    return open_seat(url)


def ranking(seat: Seat) -> None:
    seat.press(Qt.Key.Key_Return)


def form_of_an_act(seat: Seat) -> None:
    seat.window.queue.table.select_row(1)
    seat.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)


def new_report(seat: Seat) -> None:
    seat.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    seat.press(Qt.Key.Key_Return)


@pytest.mark.parametrize("begin", [ranking, form_of_an_act, new_report])
def test_no_text_is_left_in_the_other_language(seat: Seat, begin: Callable[[Seat], None]) -> None:
    begin(seat)
    seat.settle()
    seat.qtbot.waitUntil(lambda: any(text.startswith("Middle of the map") for text in words(seat)))
    english = words(seat)
    choose(seat, "简体中文")
    chinese = words(seat)
    choose(seat, "English")
    assert sorted(text for text in english if HAN.search(without_data(text, seat))) == []
    assert sorted(text for text in chinese if ENGLISH.search(without_data(text, seat))) == []
    assert without_numbers(words(seat)) == without_numbers(english)
    assert Settings().language == "en"


@pytest.mark.parametrize("begin", [ranking, form_of_an_act, new_report])
def test_the_theme_changes_everywhere_and_back(seat: Seat, begin: Callable[[Seat], None]) -> None:
    begin(seat)
    dark = colours(seat)
    assert lightness(dark) < 0.3
    trigger(seat, "Light theme")
    light = colours(seat)
    assert lightness(light) > 0.7
    assert share(light, "dark") < 0.002
    assert Settings().theme == "light"
    trigger(seat, "Dark theme")
    assert share(colours(seat), "light") < 0.002


def test_the_pages_before_the_window_follow_too(seat: Seat) -> None:
    choose(seat, "简体中文")
    trigger(seat, "浅色主题")
    trigger(seat, "退出登录")
    entry = seat.console.entry
    assert [text for text in texts(entry) if ENGLISH.search(without_data(text, seat))] == [
        text for text in texts(entry) if "dispatcher" in text
    ], "only the names of the ready accounts"
    assert entry.grab().toImage().pixelColor(3, 3).lightnessF() > 0.7


def test_every_account_finds_its_own_layout_again(tmp_path: Path, open_seat: OpenSeat, consoles: Consoles) -> None:
    url, _ = make_shift(tmp_path / "room.sqlite3")
    first = open_seat(url)
    dock(first.window, "crews").hide()
    first.window.map.legend.unfold()
    trigger(first, "Density of open orders")
    trigger(first, "Trails of all crews")
    consoles.close(first.console)

    again = open_seat(url)
    again.window.arrangement.layouts.restore()
    again.window.looks.restore()
    assert not dock(again.window, "crews").isVisible()
    assert not again.window.map.legend.folded
    for name in ("Density of open orders", "Trails of all crews"):
        assert entry_of(again, name).isChecked()
    assert again.window.map.density.switch.on
    assert again.window.map.trails.of_all.on
    other = open_seat(url, account=LEADER.id)
    other.window.looks.restore()
    assert dock(other.window, "crews").isVisible()
    assert not other.window.map.density.switch.on
    assert not entry_of(other, "Trails of all crews").isChecked()


def test_a_console_that_falls_over_has_kept_all_but_the_last_minute(seat: Seat) -> None:
    """Nobody leaves here: what is in the file is what a killed process leaves behind."""
    calm = (NamedFilter("calm", QueueFilter(text="y")),)
    seat.window.queue.saved_filters.keep((NamedFilter("storm", QueueFilter(text="x")),))
    dock(seat.window, "crews").hide()
    seat.qtbot.waitUntil(lambda: not seat.window.arrangement.layouts._rest.isActive())
    tick = seat.console.time.tick
    tick.stop()
    for _ in range(60):
        tick.timeout.emit()
    seat.qtbot.waitUntil(lambda: "storm" in settings_file().read_text())
    assert Settings().texts(f"layouts/{DISPATCHER}")["kept"]
    seat.window.queue.saved_filters.keep(calm)
    for _ in range(60):
        tick.timeout.emit()
    assert "calm" in str(Settings().texts(f"looks/{DISPATCHER}/queue"))


def test_what_looks_as_it_was_written_is_not_written_again(seat: Seat) -> None:
    looks, name = seat.window.looks, f"looks/{DISPATCHER}/map"
    looks.keep()
    Settings().keep_texts(name, {"legend": "by another hand"})
    looks.keep()
    assert Settings().texts(name) == {"legend": "by another hand"}
    seat.window.map.legend.unfold()
    looks.keep()
    assert Settings().texts(name)["legend"] == "on"


def entry_of(seat: Seat, text: str) -> QAction:
    return next(action for action in seat.window.findChildren(QAction) if action.text() == text)


def words(seat: Seat) -> set[str]:
    rows = seat.window.inspector.candidates.rows
    return texts(seat.window) | {line for row in rows for _, line in row.lines} | {row.arrival for row in rows}


def without_numbers(found: set[str]) -> set[str]:
    """Clocks go on while languages are compared."""
    return {re.sub(r"\d+", "0", text) for text in found}


def without_data(text: str, seat: Seat) -> str:
    """What is left when everything is taken out that is as it is in every language."""
    ground = seat.console.desk.territory
    assert ground is not None
    places = {name for layer in ("stations", "grids", "areas") for name in ground[layer].names.tolist()}
    for data in sorted((*SAME_IN_BOTH, *data_of(seat.picture), *places), key=len, reverse=True):
        text = text.replace(data, "")
    return text


def data_of(picture: Picture) -> set[str]:
    """Names of people and places, what was typed, and the rule book's sources and ids of numbers."""
    entities = (*picture.stations.values(), *picture.crews.values(), *picture.accounts.values())
    found = {entity.name for entity in (*entities, *picture.table(ServiceGrid).values())}
    found |= {crew.vehicle for crew in picture.crews.values()}
    for word in picture.reports.values():
        found |= {word.place.address, word.caller}
    for thing in (*RULES.rules.values(), *RULES.numbers.values()):
        found |= {thing.source, thing.source_zh}
    return (found | set(RULES.numbers)) - {""}


def choose(seat: Seat, language: str) -> None:
    """Qt tells the widgets when the events go on."""
    before = seat.window.windowTitle()
    trigger(seat, language)
    seat.qtbot.waitUntil(lambda: seat.window.windowTitle() != before)


def trigger(seat: Seat, text: str) -> None:
    next(action for action in seat.window.findChildren(QAction) if action.text() == text).trigger()


def colours(seat: Seat) -> "Counter[str]":
    """Colours of the whole window, every third pixel."""
    image = seat.window.grab().toImage()
    return Counter(
        image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    )


def share(found: "Counter[str]", theme: str) -> float:
    """How much of what is seen has one of the grounds of that theme."""
    grounds = theme_named(theme)
    return sum(found[ground.name()] for ground in (grounds.window, grounds.base, grounds.panel)) / found.total()


def lightness(found: "Counter[str]") -> float:
    return sum(QColor(colour).lightnessF() * count for colour, count in found.items()) / found.total()


def dock(window: MainWindow, name: str) -> QDockWidget:
    found: QDockWidget = window.findChild(QDockWidget, name)
    return found


def test_menus_mark_the_theme_the_language_and_the_grouping_in_force(seat: Seat) -> None:
    menus = seat.window.menus

    def marked(menu: str) -> list[str]:
        menus[menu].aboutToShow.emit()
        shown = [name for name in (*THEMES, *LANGUAGES, *GROUPINGS) if menus.action(name) in menus[menu].actions()]
        return [name for name in shown if menus.action(name).isChecked()]

    for theme, language in (("light", "zh_CN"), ("dark-contrast", "en")):
        menus.action(theme).trigger()
        menus.action(language).trigger()
        assert marked("view") == [theme, language]
    seat.window.theme_wanted.emit("dark")
    assert marked("view") == ["dark", "en"], "whoever chose it"
    assert marked("queue") == ["group_none"]
    seat.window.queue.group_next()
    assert marked("queue") == ["group_station"]
