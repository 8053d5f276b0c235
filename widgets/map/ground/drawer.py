"""The thread that draws the ground, so that the hand never waits for it. It always works on the newest wish."""

import os
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from models.base_map.sources import BaseMap
from models.territory.territory import Territory
from widgets.map.ground.kept_plates import KeptPlates
from widgets.map.ground.parts import NOTHING, Hidden
from widgets.map.ground.plate_memory import PlateMemory
from widgets.map.ground.precedence import Precedence
from widgets.map.ground.prepared import Ground
from widgets.map.ground.style import Look
from widgets.map.viewport import Viewport

if TYPE_CHECKING:
    from widgets.map.base_map.laying import Laid, Underlay

Prepare = Callable[[Territory], Ground]
"""Makes ready what a territory is drawn from; may take seconds."""

_PRIORITY = 10
"""The usual one is 0, the last 19."""
_LAST_STEPS_S = 0.3
_KEPT_S = 0.3
"""So long a kept plate has the interpreter for itself, to be painted; then the loops are loaded."""


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """A view to be drawn, `ratio` pixels of the screen to a logical one. `arrivals` counts how often tiles of the base
    map have come since."""

    territory: Territory
    look: Look
    view: Viewport
    ratio: float
    base: BaseMap | None = None
    arrivals: int = 0
    hidden: Hidden = NOTHING


class Drawer(QObject):
    """Lives on the GUI thread; `drawn` and `failed` come there. The thread lives from the first wish to `stop`.

    With `plates` of earlier starts the thread begins once the windows have taken their places, and looks the wish of
    then up there first; a map that is shown again draws at once, for the loops are loaded."""

    drawn = Signal(object, object)
    """The wish, and its `Plate`."""
    failed = Signal(object)
    """The exception that drawing has ended with: an error of ours."""

    def __init__(self, prepare: Prepare, *, precedence: Precedence, plates: KeptPlates | None = None) -> None:
        super().__init__()
        self._prepare = prepare
        self._plates = plates
        self._precedence = precedence
        self.hurry = True
        """Whether every core draws; else one is left to whoever moves the map."""
        self._wanted = threading.Condition()
        self._thread: threading.Thread | None = None
        self._next: Wish | None = None
        self._at_work: Wish | None = None
        self._leave = np.zeros(1, np.uint8)
        self._ground: tuple[Territory, Ground] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._begin)

    @property
    def newest(self) -> Wish | None:
        """What was asked for last, if it has not been drawn yet."""
        with self._wanted:
            return self._next or self._at_work

    def draw(self, wish: Wish) -> None:
        """Draw this instead of what is waiting; what is at work goes on unless nobody can use it any more."""
        with self._wanted:
            self._next = wish
            at_work = self._at_work
            if at_work is not None and not (_of_use(at_work, wish) and self._has_time_for(at_work, wish)):
                self._leave[0] = 1
            self._wanted.notify()
        if self._thread is None:
            if self._plates is None or self._ground is not None:
                self._begin()
            else:
                self._soon.start()

    def _has_time_for(self, at_work: Wish, newest: Wish) -> bool:
        """A plate of another scale is shown for a moment only: once the hand rests nobody waits for it."""
        return not self.hurry or at_work.view.same_scale(newest.view)

    def stop(self) -> None:
        """Leave everything, and end the thread. A new wish begins another."""
        self._soon.stop()
        thread = self._thread
        with self._wanted:
            # Nobody counts on what is left: the same view is drawn anew when it is wanted again.
            self._thread, self._next, self._at_work, self._leave[0] = None, None, None, 1
            self._wanted.notify_all()
        if thread is not None:
            # Kernels leave at once; to prepare a province's ground takes seconds, and the hand does not wait for that.
            thread.join(_LAST_STEPS_S)

    def _begin(self) -> None:
        self._thread = threading.Thread(target=self._run, name="ground", daemon=True)
        self._thread.start()

    # -- in the thread --------------------------------------------------------------------------------------

    def _run(self) -> None:
        _let_others_first()
        self._show_kept()
        # Not at the top of the file: the compiled kernels take half a second to load, and only this thread waits.
        from widgets.map.base_map.laying import Underlay
        from widgets.map.ground.cores import Cores
        from widgets.map.ground.drawing import draw_plate

        underlay, memory, cores, kept = Underlay(), PlateMemory(), Cores(), self._ground is not None
        while (wish := self._take()) is not None:
            try:
                ground = self._ground_of(wish.territory)
                laid = None if wish.base is None else self._lay(underlay, wish, wish.base)
                plate = draw_plate(
                    ground,
                    wish.view,
                    ratio=wish.ratio,
                    look=wish.look,
                    stop=self._leave,
                    memory=memory,
                    cores=cores,
                    laid=laid,
                    hidden=wish.hidden,
                    hurry=lambda: self.hurry,
                    pause=self._precedence.give,
                )
            except Exception as error:  # noqa: BLE001 (told on the GUI thread, where faults are reported)
                if not isValid(self):  # the program ends: what it drew with is gone, and nobody is left to be told
                    return
                self.failed.emit(error)
                plate = None
            with self._wanted:
                if self._at_work is wish:
                    self._at_work = None
            if plate is not None and isValid(self):
                self.drawn.emit(wish, plate)
                if self._plates is not None and not kept and self.newest is None:
                    kept = True
                    self._plates.keep(wish, plate)
        cores.close()
        underlay.close()

    def _show_kept(self) -> None:
        """What an earlier start has kept of the newest wish, if this is the first picture; then a moment of rest,
        unless something else is wished for."""
        wish = self.newest
        if self._plates is None or self._ground is not None or wish is None:
            return
        plate = self._plates.find(wish)
        if plate is None or not isValid(self):
            return
        self.drawn.emit(wish, plate)
        with self._wanted:
            self._wanted.wait_for(lambda: self._next is not wish or not self._is_needed(), _KEPT_S)

    def _lay(self, underlay: "Underlay", wish: Wish, base: BaseMap) -> "Laid":
        return underlay.lay(
            base,
            projection=wish.territory.projection,
            view=wish.view,
            ratio=wish.ratio,
            style=wish.look.style.tiles,
            stop=self._leave,
        )

    def _take(self) -> Wish | None:
        with self._wanted:
            while self._next is None and self._is_needed():
                self._wanted.wait()
            if not self._is_needed():
                return None
            self._at_work, self._next = self._next, None
            self._leave[0] = 0
            return self._at_work

    def _is_needed(self) -> bool:
        """Whether the thread that asks is still the one that draws."""
        return threading.current_thread() is self._thread

    def _ground_of(self, territory: Territory) -> Ground:
        if self._ground is None or self._ground[0] is not territory:
            self._ground = (territory, self._prepare(territory))
        return self._ground[1]


def _let_others_first() -> None:
    """Where the system knows priorities of threads (Linux) this one, and those it starts, come after the GUI thread: a
    plate may take every core, but no frame from the hand."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _PRIORITY)


def _of_use(at_work: Wish, newest: Wish) -> bool:
    """Whether the plate in the making can be shown under the newest view, if only for a moment."""
    same = at_work.territory is newest.territory and at_work.look is newest.look and at_work.ratio == newest.ratio
    same = same and at_work.base == newest.base and at_work.hidden == newest.hidden
    return same and 0.5 <= at_work.view.scale / newest.view.scale <= 2.0 and at_work.view.meets(newest.view)
