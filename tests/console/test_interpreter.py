"""How Python itself is set."""

import sys
import threading

from console import interpreter


def test_what_is_needed_soon_is_loaded_beside_the_work() -> None:
    sys.modules.pop("colorsys", None)
    before = set(threading.enumerate())
    interpreter.load_early("colorsys")
    for thread in set(threading.enumerate()) - before:
        thread.join()
    assert "colorsys" in sys.modules
