"""Nothing is cut off: every text of a label or button has the room it needs, on a small screen, in both languages, at
the usual size and at one and a half times that."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from console.language import Language
from tests.console.comfort import surfaces
from tests.console.comfort.surfaces import Walk, choosing, dialogs, entry, further, stages, work
from widgets.elided_label import ElidedLabel
from widgets.theme import apply_theme, dark_theme, set_text_size

SMALL = (1366, 768)


@pytest.fixture(autouse=True)
def small_screen(qapp: QApplication, own_look: Language, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(surfaces, "SIZE", SMALL)
    apply_theme(qapp, dark_theme())
    yield
    set_text_size(qapp, 100)


@pytest.mark.parametrize(("language", "percent"), [("zh_CN", 150), ("en", 100), ("en", 150)])
@pytest.mark.parametrize("walk", [stages, choosing, work, dialogs, further, entry], ids=lambda walk: walk.__name__)
def test_every_text_has_its_room(
    walk: Walk, language: str, percent: int, qtbot: QtBot, qapp: QApplication, own_look: Language
) -> None:
    own_look.use(language)
    cut, seen = set(), 0
    for place, window in walk(qtbot, dark_theme()):
        set_text_size(qapp, percent)
        qtbot.wait(200)
        qapp.sendPostedEvents()
        for part in (one for one in window.findChildren(QWidget) if one.isVisible()):
            needed = room_of(part)
            seen += needed is not None
            if needed is not None and (needed.width() > part.width() + 1 or needed.height() > part.height() + 1):
                cut.add((place, type(part).__name__, part.text(), part.size().toTuple(), needed.toTuple()))
    assert seen > 10
    assert cut == set()


def room_of(part: QWidget) -> QSize | None:
    """What its text takes; None for what elides or has none."""
    if isinstance(part, ElidedLabel) or (isinstance(part, QLabel) and not part.text()):
        return None
    if isinstance(part, QLabel):
        return QSize(0, part.heightForWidth(part.width())) if part.wordWrap() else part.sizeHint()
    if isinstance(part, QPushButton | QToolButton | QCheckBox) and part.text():
        return QSize(part.fontMetrics().horizontalAdvance(part.text().replace("&", "")), part.fontMetrics().height())
    return None
