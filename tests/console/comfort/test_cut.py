"""Nothing is cut off: every text of a label or button has the room it needs, on a small screen, in both languages,
at one and a half times the usual size."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.language import Language
from tests.console.comfort import surfaces
from tests.console.comfort.looking import cut_at_rest, with_text
from tests.console.comfort.surfaces import Walk, choosing, dialogs, entry, further, stages, work
from widgets.theme import apply_theme, dark_theme, set_text_size
from widgets.theme.fonts import text_scale

SMALL = (1366, 768)
LARGE = 150
"""Per cent."""


@pytest.fixture(autouse=True)
def small_screen(qapp: QApplication, own_look: Language, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(surfaces, "SIZE", SMALL)
    apply_theme(qapp, dark_theme())
    yield
    set_text_size(qapp, 100)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("walk", [stages, choosing, work, dialogs, further, entry], ids=lambda walk: walk.__name__)
def test_every_text_has_its_room_in_large_letters(
    walk: Walk,
    language: str,
    qtbot: QtBot,
    qapp: QApplication,
    own_look: Language,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """At the usual size test_access.py looks, which walks there anyway."""
    own_look.use(language)
    monkeypatch.setattr(surfaces, "TEXT", LARGE)
    set_text_size(qapp, LARGE)
    cut, seen = set(), 0
    for place, window in walk(qtbot, dark_theme()):
        assert text_scale(qapp.font()) == LARGE / 100, "a window of its own account has its own size"
        qtbot.wait(20)
        cut |= {(place, *text) for text in cut_at_rest(window, qtbot)}
        seen += len(with_text(window))
    assert seen > 10
    assert cut == set()
