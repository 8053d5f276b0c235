"""Calls: heard by how much they matter, quiet when asked, never in the way of a hand that types."""

import os
import wave
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.attention import SOUNDS
from console.comfort import MUTES
from console.language import Language
from console.sounds import Sounds
from models.commands import orders as o
from resources.sound_files import sound_file
from tests.console.comfort.surfaces import Room, room
from widgets.message_bar import Level
from widgets.theme import apply_theme, dark_theme


@pytest.fixture
def there(qtbot: QtBot, qapp: QApplication, own_look: Language) -> Iterator[Room]:
    apply_theme(qapp, dark_theme())
    with room(qtbot, dark_theme()) as made:
        made.show_order(made.living.report())
        yield made


@pytest.fixture
def heard(there: Room, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    names: list[str] = []
    monkeypatch.setattr(there.window.attention.sounds, "play", names.append)
    return names


def later(there: Room, **span: float) -> None:
    there.living.now += timedelta(**span)
    there.tick()


def tell(there: Room, level: Level, key: str = "one") -> None:
    there.window.messages.show_message(key, "text", level)


def test_what_matters_is_heard_and_answers_are_not(there: Room, heard: list[str]) -> None:
    for level in Level:
        tell(there, level, level.value)
    assert sorted(heard) == ["fault", "overdue", "overdue", "warning"]


def test_a_storm_is_not_a_siren(there: Room, heard: list[str]) -> None:
    for _ in range(8):
        tell(there, Level.OVERDUE)
        later(there, seconds=1)
    assert heard == ["overdue"]
    later(there, seconds=10)
    tell(there, Level.OVERDUE)
    assert heard == ["overdue"] * 2


@pytest.mark.parametrize("minutes", MUTES)
def test_a_mute_ends_by_itself_and_the_strip_says_when(there: Room, heard: list[str], minutes: int) -> None:
    there.window.menus.action(f"mute_{minutes}").trigger()
    assert any("No sounds until" in text for text in there.window.strip.texts())
    tell(there, Level.OVERDUE)
    assert heard == []
    assert there.window.messages.shown is not None, "seen all the same"
    later(there, minutes=minutes, seconds=-1)
    assert there.window.attention.muted_until is not None
    later(there, seconds=1)
    assert there.window.attention.muted_until is None
    assert not any("No sounds" in text for text in there.window.strip.texts())
    tell(there, Level.OVERDUE)
    assert heard == ["overdue"]


def test_a_mute_can_be_ended(there: Room, heard: list[str]) -> None:
    there.window.menus.action("mute_60").trigger()
    there.window.menus.action("unmute").trigger()
    tell(there, Level.FAULT)
    assert heard == ["fault"]


def test_warnings_wait_for_an_open_form_and_passed_limits_do_not(there: Room, heard: list[str]) -> None:
    window = there.window
    window.begin_act(window.inspector.current_order(), o.UrgeOrder)
    tell(there, Level.WARNING, "near")
    later(there, seconds=1)
    assert window.messages.shown is None
    assert window.messages.stands("near"), "what is told next goes on from it"
    assert window.messages.history[0].key == "near", "who looks finds it"
    tell(there, Level.OVERDUE, "late")
    assert window.messages.shown.key == "late"
    assert heard == ["overdue"]
    window.messages.dismiss()
    form = window.inspector.form
    assert form is not None
    form.closed.emit()
    window.inspector._forms.close_form()
    later(there, seconds=1)
    assert window.messages.shown.key == "near"
    assert heard == ["overdue", "warning"]


def test_a_warning_that_is_over_before_the_form_closes_is_not_told(there: Room) -> None:
    window = there.window
    window.begin_act(window.inspector.current_order(), o.UrgeOrder)
    tell(there, Level.WARNING, "near")
    window.messages.withdraw("near")
    window.inspector._forms.close_form()
    later(there, seconds=1)
    assert window.messages.shown is None


def test_the_keyboard_stays_where_it_is(there: Room) -> None:
    window = there.window
    window.begin_act(window.inspector.current_order(), o.UrgeOrder)
    before = QApplication.focusWidget()
    assert before is not None
    for level in Level:
        tell(there, level, level.value)
        later(there, seconds=1)
    assert QApplication.focusWidget() is before
    assert QApplication.activeModalWidget() is None


@pytest.fixture
def other_program() -> Iterator[QWindow]:
    """A window that can be in front and is none of the console's own."""
    window = QWindow()
    yield window
    window.destroy()


def bring_to_front(qtbot: QtBot, other_program: QWindow) -> None:
    other_program.show()
    other_program.requestActivate()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is None)


def test_what_came_behind_another_program_is_counted_until_the_console_is_in_front(
    there: Room, qtbot: QtBot, other_program: QWindow
) -> None:
    attention = there.window.attention
    tell(there, Level.OVERDUE)
    assert attention.unseen == 0
    bring_to_front(qtbot, other_program)
    tell(there, Level.OVERDUE, "two")
    tell(there, Level.INFO, "three")
    assert attention.unseen == 1
    there.window.activateWindow()
    qtbot.waitUntil(there.window.isActiveWindow)
    assert attention.unseen == 0


def test_work_in_a_further_window_is_not_being_away(there: Room, qtbot: QtBot, other_program: QWindow) -> None:
    attention = there.window.attention
    there.window.menus.action("new_figures").trigger()
    (further,) = there.window.arrangement.further.windows
    further.activateWindow()
    qtbot.waitUntil(further.isActiveWindow)
    tell(there, Level.OVERDUE)
    assert attention.unseen == 0
    bring_to_front(qtbot, other_program)
    tell(there, Level.OVERDUE, "two")
    assert attention.unseen == 1
    further.activateWindow()
    qtbot.waitUntil(further.isActiveWindow)
    assert attention.unseen == 0


def test_the_mark_goes_with_the_window(
    there: Room, qtbot: QtBot, other_program: QWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks: list[int] = []
    monkeypatch.setattr(QGuiApplication, "setBadgeNumber", lambda _application, count: marks.append(count))
    bring_to_front(qtbot, other_program)
    tell(there, Level.OVERDUE)
    there.window.hide()
    assert marks == [1, 0], "the next account begins with none"


def test_a_computer_without_a_player_says_so(there: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("console.sounds.shutil.which", lambda _name: None)
    silent = Sounds()
    assert not silent.has_player
    there.window.attention.sounds = silent
    there.window.menus.action("try_sound").trigger()
    assert there.window.messages.shown is not None
    assert "No program that plays sounds" in there.window.messages.shown.text


@pytest.mark.skipif(os.name != "posix", reason="the player that stands in is a shell")
def test_the_player_gets_the_file(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    played = tmp_path / "played"
    monkeypatch.setattr("console.sounds._find_player", lambda: ("sh", "-c", f'echo "$0" > {played}'))
    Sounds().play("warning")
    qtbot.waitUntil(lambda: played.exists() and played.read_text().strip() == str(sound_file("warning")))


@pytest.mark.parametrize("name", SOUNDS.values())
def test_every_sound_is_short(name: str) -> None:
    with wave.open(str(sound_file(name)), "rb") as sound:
        assert 0.1 < sound.getnframes() / sound.getframerate() < 0.8
