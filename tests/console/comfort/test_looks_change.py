"""Colours stay those of the theme when the text grows while the window is open."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.language import Language
from tests.console.comfort.looking import contrast, written_in
from tests.console.comfort.surfaces import room
from widgets.map.reach.answer import Asked, ReachOf
from widgets.theme import Theme, apply_theme, dark_theme, light_theme, set_text_size

_READ = 2.5
"""Contrast of what is seen at all; test_contrast.py asks for more where nothing has changed."""


@pytest.fixture(autouse=True)
def usual_letters(qapp: QApplication, own_look: Language) -> Iterator[None]:
    yield
    set_text_size(qapp, 100)


@pytest.mark.parametrize(("before", "after"), [(light_theme(), dark_theme()), (dark_theme(), light_theme())])
def test_larger_text_keeps_the_colours_of_the_theme_that_was_chosen(
    before: Theme, after: Theme, qtbot: QtBot, qapp: QApplication
) -> None:
    """Made in one theme, shown in another, then larger: clocks, legend, layers, reach and coordinates can be read."""
    apply_theme(qapp, before)
    with room(qtbot, before) as there:
        there.show_order(there.living.report())
        there.window.reaching.ask(Asked(of=ReachOf.CREW, key="CD1"))
        qtbot.waitUntil(lambda: there.window.map.reach.answer is not None)
        apply_theme(qapp, after)
        there.window.show_theme(after)
        there.window.comfort.text_size.larger()
        there.tick()
        qtbot.wait(50)
        texts = list(written_in(there.window))
        assert len(texts) > 30
        assert [one.text for one in texts if contrast(one.ink, one.ground) < _READ] == []
