"""How Python itself is set."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from console import interpreter


def test_what_is_needed_soon_is_loaded_beside_the_work() -> None:
    sys.modules.pop("colorsys", None)
    before = set(threading.enumerate())
    interpreter.load_early("colorsys")
    for thread in set(threading.enumerate()) - before:
        thread.join()
    assert "colorsys" in sys.modules


SETTING_ASIDE = """
import gc
from console import interpreter


class Loaded: ...


class New: ...


def known():
    return {type(one) for one in gc.get_objects()}


usual = gc.get_threshold()
interpreter.begin_loading()
assert not gc.isenabled()
loaded = Loaded()
loaded.itself = loaded
interpreter.set_loaded_aside()
assert gc.isenabled()
assert gc.get_threshold()[2] > usual[2]
assert Loaded not in known(), "set aside"
del loaded
new = New()
interpreter.set_new_aside()
assert New not in known(), "set aside too"
gc.unfreeze()
assert Loaded in known(), "what was set aside before is not looked through again"
gc.freeze()
interpreter.collect_all()
assert gc.get_freeze_count(), "what is left is aside again"
gc.unfreeze()
assert Loaded not in known(), "freed, though it had been set aside"
gc.freeze()
interpreter.leave_as_found()
assert gc.get_freeze_count() == 0
assert gc.get_threshold() == usual
assert gc.isenabled()
"""


def test_what_is_loaded_is_set_aside_until_all_is_collected() -> None:
    """In a process of its own: in this one everything would be looked through after every later test."""
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", SETTING_ASIDE], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


SOURCES = """
import linecache
from console import interpreter

interpreter.leave_sources_unread()
import wave

assert wave.__file__ not in linecache.cache, "PySide has read it"
"""


def test_no_source_of_a_module_is_read_once_more() -> None:
    """In a process of its own: PySide is told before it looks."""
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", SOURCES], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


PAINTING = """
import sys
from pathlib import Path
from console import interpreter

if sys.argv[1] == "alone":
    interpreter.paint_alone()
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

app = QGuiApplication(["", "-platform", "offscreen"])
one, other = (QImage(1500, 1500, QImage.Format.Format_ARGB32_Premultiplied) for _ in range(2))
painter = QPainter(other)
painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
painter.drawImage(QRectF(0, 0, 1400, 1300), one, QRectF(one.rect()))
painter.end()
print(sum("pooled" in (task / "comm").read_text() for task in Path("/proc/self/task").iterdir()))
"""


@pytest.mark.skipif(sys.platform != "linux" or os.cpu_count() == 1, reason="Linux tells a process its threads")
def test_a_thread_paints_a_large_picture_alone() -> None:
    """In processes of their own: Qt looks once."""
    root = Path(__file__).parents[2]
    call = [sys.executable, "-c", PAINTING]
    helpers = {how: int(subprocess.check_output([*call, how], cwd=root)) for how in ("alone", "as usual")}
    assert helpers["alone"] == 0
    assert helpers["as usual"] > 0, "Qt has no helpers any more: the setting can go"
