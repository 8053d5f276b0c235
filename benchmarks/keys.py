"""From key to paint: the ten commonest acts at a desk with thousands of open orders and crews that move.

    python benchmarks/keys.py [--quick] [--json FILE]

In the demo's storm (about 6 000 open orders, 120 crews), each act forty times in turn with the others. `--quick` is
a quiet evening and eight times. Ends with exit code 1 if a target is missed.
"""

import argparse
import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[0] = str(ROOT)  # or this file would be taken for a package of that name

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.figures import Figure, keep
from benchmarks.stage import make_application, make_screen, open_console, painted_after_ms, settle
from console.app import Console
from console.demo.sessions import DemoTime
from models.commands.orders import ExplainDelay
from models.store.engine import sqlite_url
from widgets.acts import act_of
from widgets.inspector.form_place import FormPlace
from widgets.message_bar import Level

_TARGET_MS = 50.0
_PAUSE_S = 0.15
"""Between two keys of a hand that works fast; what is told meanwhile is told."""
_WARM_UP_S = 5.0
_CTRL, _NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier

Sample = tuple[str, float | None]
"""Name of an act, and milliseconds from its key to its paint; None if the paint did not come."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "STATE", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(folder) / name)
        make_screen(Path(folder))
        weather, times = ("quiet", 8) if options.quick else ("storm", 40)
        database = Path(folder) / f"{weather}.sqlite3"
        arguments = ("demo-build", weather, "--database", sqlite_url(database))
        subprocess.run([sys.executable, "-m", "console", *arguments], check=True, cwd=ROOT, capture_output=True)
        figures = key_figures(make_application(), database, weather=weather, times=times)
    for figure in figures:
        print(figure.line())
    return keep(figures, options.json)


def key_figures(app: QApplication, database: Path, *, weather: str, times: int) -> list[Figure]:
    begun = DemoTime(1.0, time.time(), time.time())
    feed = ("demo-life", weather, "--database", sqlite_url(database), "--clock", begun.argument())
    console = open_console(app, database, feed=feed)
    settle(_WARM_UP_S)
    hand = Hand(console)
    samples: list[Sample] = []
    unanswered: list[str] = []
    for _ in range(times):
        for act, spent in hand.round():
            samples.append((act, spent))
            if spent is None and not hand.refused:
                unanswered.append(f"{act}: {hand.said}")
    console.close()
    return _figures(weather, samples, unanswered)


def _figures(weather: str, samples: list[Sample], unanswered: list[str]) -> list[Figure]:
    seen = [ms for _, ms in samples if ms is not None]
    lost = sum(ms is None for _, ms in samples)
    figures = [Figure(f"{weather}: key to paint, 99 of 100 of {len(seen)}", _at(seen, 0.99), "ms", _TARGET_MS)]
    by_act = itertools.groupby(sorted(samples, key=lambda sample: sample[0]), key=lambda sample: sample[0])
    for act, found in by_act:
        spent = [ms for _, ms in found if ms is not None]
        if spent:
            note = f"median {statistics.median(spent):.1f}"
            figures.append(Figure(f"{weather}: {act}, 19 of 20", _at(spent, 0.95), "ms", _TARGET_MS, note))
    # A refusal is an answer, too: in a storm others change the same orders.
    figures.append(Figure(f"{weather}: keys answered by a refusal", float(lost - len(unanswered)), "", None))
    return [
        *figures,
        Figure(f"{weather}: keys without a paint", float(len(unanswered)), "", 0.0, "; ".join(unanswered)),
    ]


def _at(values: list[float], share: float) -> float:
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


class Hand:
    """Goes down the queue, an order a round, and does to it what is done most."""

    def __init__(self, console: Console) -> None:
        assert console.window is not None
        self._window = console.window
        self._picture = console.desk.picture
        self._row = 0
        self.refused = False
        """Whether the last key was answered by a refusal."""

    def round(self) -> Iterator[Sample]:
        window = self._window
        rows, head = window.queue.table.viewport(), window.inspector
        window.queue.setFocus()
        window.queue.table.select_row(self._row)
        settle(_PAUSE_S)
        self._row += 1
        before = window.inspector.current_order()
        yield "next order", self._press(Qt.Key.Key_Down, rows, wanted=lambda: head.current_order() != before)
        yield from self._ranked()
        yield from self._supervised(rows)
        yield from self._form()
        yield from self._typed(Qt.Key.Key_F, _CTRL, "a letter into the search field", lambda: window.search)
        yield from self._line()
        window.setFocus()
        yield from self._map()
        yield from self._filter(rows)

    def _ranked(self) -> Iterator[Sample]:
        candidates = self._window.inspector.candidates
        if candidates.isVisible():
            view = candidates.focusProxy()
            yield "crews of the order", self._press(Qt.Key.Key_Return, view.viewport(), wanted=view.hasFocus)  # type: ignore[attr-defined]
            self._press(Qt.Key.Key_Escape, self._window.queue.table.viewport())
            self._window.queue.setFocus()

    def _supervised(self, rows: QWidget) -> Iterator[Sample]:
        """Into the database and back: supervision, and Ctrl+Z."""
        key = self._window.inspector.current_order()
        if key is None or self._picture.orders[key].supervised:
            return
        orders = self._picture.orders
        yield "supervise", self._press(Qt.Key.Key_D, rows, held=_CTRL, wanted=lambda: orders[key].supervised)
        yield "undo", self._press(Qt.Key.Key_Z, rows, held=_CTRL, wanted=lambda: not orders[key].supervised)

    def _form(self) -> Iterator[Sample]:
        inspector = self._window.inspector
        key = inspector.current_order()
        if key is None or not act_of(ExplainDelay).available(self._picture.orders[key], self._picture):
            return  # its supply is back meanwhile: the key does nothing here
        # The inspector itself is not painted where only what scrolls in it has changed: no crews were ranked before.
        place = inspector.findChild(FormPlace)
        assert place is not None
        yield (
            "form of an act",
            self._press(Qt.Key.Key_E, place, held=_CTRL, wanted=lambda: inspector.form is not None),
        )
        if inspector.form is not None:
            field = self._focus
            yield "a letter into a form", self._press(Qt.Key.Key_A, _surface(field))
            QTest.keyClick(self._focus, Qt.Key.Key_Escape)
            settle(_PAUSE_S)
            self._window.queue.setFocus()

    def _line(self) -> Iterator[Sample]:
        line = self._window.command_line
        yield from self._typed(Qt.Key.Key_K, _CTRL, "a letter into the command line", lambda: line.panel)

    def _typed(
        self, key: Qt.Key, held: Qt.KeyboardModifier, act: str, where: Callable[[], QWidget | None]
    ) -> Iterator[Sample]:
        QTest.keyClick(self._focus, key, held)
        settle(_PAUSE_S)
        target = where()
        if target is not None:
            for letter in (Qt.Key.Key_C, Qt.Key.Key_D):
                yield act, self._press(letter, target)
        self._press(Qt.Key.Key_Escape, self._window)
        self._window.search.clear()
        self._window.queue.setFocus()

    def _map(self) -> Iterator[Sample]:
        canvas = self._window.map.canvas
        canvas.setFocus()
        for key in (Qt.Key.Key_Plus, Qt.Key.Key_Left, Qt.Key.Key_Minus):
            yield "the map by keys", self._press(key, canvas.viewport())
        self._window.map.fit()
        self._window.queue.setFocus()

    def _filter(self, rows: QWidget) -> Iterator[Sample]:
        text = self._window.queue.filter_bar.text
        text.setFocus()
        yield "a letter into the queue's filter", self._press(Qt.Key.Key_C, rows)
        text.clear()
        settle(_PAUSE_S)
        self._window.queue.setFocus()

    def _press(
        self,
        key: Qt.Key,
        target: QObject,
        *,
        held: Qt.KeyboardModifier = _NONE,
        wanted: Callable[[], bool] = lambda: True,
    ) -> float | None:
        before = self._window.messages.shown
        spent = painted_after_ms(lambda: QTest.keyClick(self._focus, key, held), target, wanted=wanted)
        shown = self._window.messages.shown
        self.refused = shown is not None and shown is not before and shown.level is Level.REFUSAL
        settle(_PAUSE_S)
        return spent

    @property
    def said(self) -> str:
        """What stands in the message bar."""
        shown = self._window.messages.shown
        return "" if shown is None else shown.text

    @property
    def _focus(self) -> QWidget:
        focus: QWidget | None = self._window.focusWidget()
        return self._window if focus is None else focus


def _surface(field: QWidget) -> QWidget:
    """What of a field is painted."""
    viewport = getattr(field, "viewport", None)
    return viewport() if callable(viewport) else field


if __name__ == "__main__":
    sys.exit(main())
