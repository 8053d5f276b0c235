"""What every test shares: a screen nobody sees, one place in time and language, and nothing left running."""

import gc
import multiprocessing
import os
import shutil
import threading
import time
from collections.abc import Iterator
from functools import partialmethod
from pathlib import Path
from uuid import uuid4

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["TZ"] = "Asia/Shanghai"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)
if hasattr(time, "tzset"):
    time.tzset()

# Qt reads the lines above while it is imported.
import numpy as np
import pytest
import shapely
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QThreadPool, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import getAllValidWrappers

from models.territory.shapes import ShapeKind, Shapes

SHARED_DATA = Path(__file__).parents[2] / "shared" / "data"
"""Real city data, kept beside a checkout and not in it."""

PATIENCE_MS = 60_000
"""A machine with too much to do is slow, not wrong."""
LAST_STEPS_S = 20.0
"""What was told to stop may take this long to be gone."""

settings.register_profile("dev", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> Iterator[QApplication]:
    """pytest-qt's application, with the letters the console really uses."""
    from widgets.theme.fonts import load_fonts  # a test of the models must not fail with the widgets

    load_fonts(qapp)
    _compile_loops()
    # What has been imported stays for good: what looks through all objects after every test passes it over.
    gc.collect()
    gc.freeze()
    with pytest.MonkeyPatch.context() as patch:
        # A console that is closed takes back all that was set aside, and 300 000 objects would be looked through after
        # every later test: a third of the suite's time. What it does with them is asked in test_interpreter.py.
        for act in (gc.freeze, gc.unfreeze):
            patch.setattr(gc, act.__name__, _leave_set_aside)
        yield qapp


def _leave_set_aside() -> None:
    """Instead of gc.freeze and gc.unfreeze."""


def _compile_loops() -> None:
    """The map's thread can be stopped at any moment but this one: while its loops are compiled for the first time."""
    from widgets.map.base_map import kernels as base_map
    from widgets.map.ground.lines import Lines
    from widgets.map.ground.prepared import Faces
    from widgets.map.ground.raster import Raster
    from widgets.map.viewport import Viewport

    view = Viewport(left=0.0, top=8.0, scale=1.0, width=8.0, height=8.0)
    raster = Raster(view, ratio=1.0, stop=np.zeros(1, np.uint8))
    square = Faces.of(Shapes.of(ShapeKind.POLYGON, np.array([shapely.box(1, 1, 5, 5)])))
    raster.in_strips(lambda strip: strip.number(square, np.zeros(1, np.int64)))
    raster.in_strips(lambda strip: strip.edges(0))
    raster.in_strips(lambda strip: strip.faces(square, 0))
    raster.in_strips(lambda strip: strip.lines(Lines.of(np.array([(0.0, 0.0, 4.0, 4.0)])), 1.0, 0))
    raster.in_strips(lambda strip: strip.squares(np.array([(2.0, 2.0)]), 2.0, 0))
    tile = np.zeros((8, 8), np.uint32)
    base_map.tone(tile, 0, 256, 256)
    base_map.stretch(tile, 0.0, 0.0, 8.0, tile.copy())
    base_map.warp(np.zeros((2, 2)), np.zeros((2, 2)), 32, tile, 8.0, raster.pixels, np.zeros(1, np.uint8))


@pytest.fixture(autouse=True, scope="session")
def clipboard_left_empty() -> Iterator[None]:
    """What Python put on the clipboard must not outlive Python: Qt lets go of it in its own exit handlers."""
    yield
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


class PatientQtBot(QtBot):
    """Waits a minute for what a test waits for, wherever it does not say how long."""

    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE_MS)
    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientQtBot(request)


@pytest.fixture
def shared_data() -> Path:
    """The folder of real city data; a test that wants it is skipped where only the repository is there."""
    if not SHARED_DATA.is_dir():
        pytest.skip("no ../shared/data beside this checkout")
    return SHARED_DATA


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the settings, databases and caches of whoever runs it. The folder is there when something
    has been written to it: most tests do not, and making `tmp_path` for all of them costs more than they do."""
    own = tmp_path_factory.getbasetemp() / uuid4().hex
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(own / "home" / name.lower()))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(own / "computer"))
    yield
    shutil.rmtree(own, ignore_errors=True)  # who still writes to it has been named by `nothing_left_running`


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that leaves a thread, an executor, a child process or a timer at work fails."""
    threads = set(threading.enumerate())
    children = set(multiprocessing.active_children())
    yield
    left = _threads_besides(threads) + _children_besides(children)
    if "qapp" in request.fixturenames:
        left += _qt_work()
    if left:
        pytest.fail("left running: " + ", ".join(left), pytrace=False)


def _threads_besides(known: set[threading.Thread]) -> list[str]:
    # A _DummyThread only stands for a foreign thread that once called Python, dead or alive; a QThread is
    # found by _qt_work.
    new = [
        thread
        for thread in threading.enumerate()
        if thread not in known and not isinstance(thread, threading._DummyThread)
    ]
    for thread in new:
        thread.join(LAST_STEPS_S)
    return [repr(thread) for thread in new if thread.is_alive()]


def _children_besides(known: set[multiprocessing.process.BaseProcess]) -> list[str]:
    new = [child for child in multiprocessing.active_children() if child not in known]
    for child in new:
        child.join(LAST_STEPS_S)
    left = [child for child in new if child.is_alive()]
    for child in left:
        child.kill()
    return [repr(child) for child in left]


def _qt_work() -> list[str]:
    """Timers, threads and pool jobs at work; they are stopped, so that only one test has to answer for them."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    at_work = _busy_objects()
    if at_work:
        at_work.clear()
        gc.collect()  # a closed window may be held by nothing but a cycle
        at_work = _busy_objects()
    left = []
    for busy in at_work:
        left.append(f"{busy!r} of {busy.parent()!r}")
        if isinstance(busy, QTimer):
            busy.stop()
        else:
            busy.quit()
            busy.wait(int(LAST_STEPS_S * 1000))
    if not QThreadPool.globalInstance().waitForDone(int(LAST_STEPS_S * 1000)):
        left.append("a job in the global QThreadPool")
    return left


def _busy_objects() -> list[QTimer | QThread]:
    # Shiboken knows the few thousand objects of Qt that Python holds; to gc.get_objects they are lost among 200 000.
    known = getAllValidWrappers()
    timers = [found for found in known if isinstance(found, QTimer) and found.isActive()]
    return timers + [found for found in known if isinstance(found, QThread) and found.isRunning()]
