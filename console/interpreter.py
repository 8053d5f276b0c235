"""How Python itself is set, and Qt beside it, so that the GUI thread never waits long.

A city and its orders are two million objects that live for days and never form cycles. Each of the collector's
full rounds would look through all of them, for a fifth of a second in which no thread can do anything. So they are set
aside: the collector works only on what has come since.
"""

import gc
import importlib
import os
import sys
import threading

_TURN_S = 0.0002

_USUAL = gc.get_threshold()
_RARELY = 1000
"""Rounds of the middle generation between two full ones, instead of 10: full ones are left to `set_new_aside`."""

TIDY_MS = 10_000
"""How often what has come since is to be set aside: so much of a storm takes the collector a millisecond or two."""


def begin_loading() -> None:
    """No collection until `set_loaded_aside`: what is being loaded stays."""
    gc.disable()


def leave_sources_unread() -> None:
    """Do not let PySide read, and keep, the source of every module that is loaded from now on, half a second and 50 MB:
    it looks for its own name there, to know where `from __feature__ import …` may hold, and nobody here writes that."""
    import PySide6.QtCore  # noqa: F401 (brings with it what is looked up below)

    # PySide has no name of its own for this wish. A release that looks elsewhere reads as before; a test tells.
    looking = sys.modules.get("shibokensupport.feature")
    if looking is not None:
        vars(looking)["_mod_uses_pyside"] = lambda _module: False


def paint_alone() -> None:
    """Before there is an application: let the thread that paints do all of it. Qt would hand parts of a large picture
    to helpers and wait for them, while every core has other work: of 36 ms for a picture that takes 1 or 2."""
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")


def set_loaded_aside() -> None:
    """All that is loaded now is no longer looked at; collection goes on with what comes."""
    gc.freeze()
    gc.set_threshold(*_USUAL[:2], _RARELY)
    gc.enable()


def set_new_aside() -> None:
    """Collect what has come since the last time, and set the rest of it aside too."""
    gc.collect()
    gc.freeze()


def collect_all() -> None:
    """Collect everything, also what was set aside: a fifth of a second, for a moment when nobody works."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def leave_as_found() -> None:
    """For a console that is closed while its process goes on."""
    gc.unfreeze()
    gc.set_threshold(*_USUAL)
    gc.enable()


def load_early(*modules: str) -> None:
    """Load these, one after the other, in a thread of its own, while nobody needs them yet."""

    def load() -> None:
        for module in modules:
            importlib.import_module(module)

    threading.Thread(target=load, name="loading", daemon=True).start()


def share_in_short_turns() -> None:
    """A thread gets the interpreter back after a fifth of a millisecond, not five: a screen that is painted while the
    desk reads many entries asks for it hundreds of times."""
    sys.setswitchinterval(_TURN_S)
