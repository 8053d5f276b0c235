"""One map picture at a time, drawn and written by threads of its own while the room works on.

The ground takes seconds and is drawn first, from the view of the moment it was asked for. What lives on it is taken
only then, on the GUI thread, so that the picture is as young as it can be.
"""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from functools import partial
from pathlib import Path
from typing import BinaryIO

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont

from console.map_picture.formats import PictureKind, Pixels, write_pdf, write_png
from console.whole_file import write_whole
from models.errors import DataUnavailable
from widgets.map.ground.plate import Plate, Stop
from widgets.map.ground.style import Look
from widgets.map.paper.drawing import draw_ground, draw_page, paper_look
from widgets.map.paper.frame import Imprint
from widgets.map.paper.page import DOTS_PER_INCH, Page, Paper
from widgets.map.paper.shown import Shown

_LAST_STEPS_S = 1.0


class Step(Enum):
    GROUND = "ground"
    SIGNS = "signs"
    FILE = "file"


_BEGINS = {Step.GROUND: 0.05, Step.SIGNS: 0.45, Step.FILE: 0.6}
"""How much is done when a step begins; only the last one tells how it goes on."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Wish:
    """`shown` is asked when the picture is wanted and again, with `imprint`, when its ground is drawn."""

    paper: Paper
    kind: PictureKind
    file: Path
    font: QFont
    shown: Callable[[], Shown]
    imprint: Callable[[], Imprint]


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    wish: Wish
    page: Page
    look: Look
    first: Shown
    stop: Stop = field(default_factory=lambda: np.zeros(1, np.uint8))


class MapPictureMaker(QObject):
    """Lives on the GUI thread; its signals come there."""

    progressed = Signal(object, float)
    """Step, and how much of all is done, 0 … 1."""
    made = Signal(object)
    """Path of the file, which is whole."""
    refused = Signal(object)
    """DispatchError: the file could not be written."""
    ended = Signal()
    """After `made`, `refused` or `cancel`."""
    _told = Signal(object, object, float)
    _drawn = Signal(object, object)
    _written = Signal(object)
    _failed = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: _Job | None = None
        self._thread: threading.Thread | None = None
        self._told.connect(self._on_told)
        self._drawn.connect(self._on_drawn)
        self._written.connect(self._on_written)
        self._failed.connect(self._on_failed)

    @property
    def busy(self) -> bool:
        return self._job is not None

    def make(self, wish: Wish) -> None:
        """Begin; not while `busy`."""
        self._draw(wish, wish.shown())

    def cancel(self) -> None:
        """Leave it. Nothing of the picture is kept, and what was there before stays."""
        job, self._job = self._job, None
        if job is not None:
            job.stop[0] = 1
            self.ended.emit()

    def stop(self) -> None:
        """Cancel, and wait a moment for the thread to leave."""
        self.cancel()
        if self._thread is not None:
            self._thread.join(_LAST_STEPS_S)
            self._thread = None

    def _draw(self, wish: Wish, first: Shown) -> None:
        job = self._job = _Job(wish, Page.of(wish.paper), paper_look(wish.font), first)
        self.progressed.emit(Step.GROUND, _BEGINS[Step.GROUND])
        self._run(job, self._draw_ground)

    def _run(self, job: _Job, work: Callable[..., None], *more: object) -> None:
        self._thread = threading.Thread(target=self._guarded, args=(job, work, *more), name="map picture", daemon=True)
        self._thread.start()

    # -- back on the GUI thread; what comes of a picture that was cancelled is left aside ---------------------

    def _on_told(self, job: _Job, step: Step, done: float) -> None:
        if job is self._job:
            self.progressed.emit(step, _BEGINS[step] + (1.0 - _BEGINS[step]) * done)

    def _on_drawn(self, job: _Job, plate: Plate) -> None:
        if job is not self._job:
            return
        now = job.wish.shown()
        if now.territory is not job.first.territory:
            self._draw(job.wish, now)  # another ground was imported meanwhile
            return
        self.progressed.emit(Step.SIGNS, _BEGINS[Step.SIGNS])
        self._run(job, self._finish, plate, now, job.wish.imprint())

    def _on_written(self, job: _Job) -> None:
        if job is self._job:
            self._job = None
            self.made.emit(job.wish.file)
            self.ended.emit()

    def _on_failed(self, job: _Job, error: Exception) -> None:
        if job is not self._job:
            return
        self._job = None
        self.ended.emit()
        if not isinstance(error, DataUnavailable):
            raise error
        self.refused.emit(error)

    # -- in the thread ----------------------------------------------------------------------------------------

    def _guarded(self, job: _Job, work: Callable[..., None], *more: object) -> None:
        try:
            work(job, *more)
        except Exception as error:  # noqa: BLE001 (told on the GUI thread, where faults are reported)
            self._failed.emit(job, error)

    def _draw_ground(self, job: _Job) -> None:
        plate = draw_ground(job.first, job.page, look=job.look, stop=job.stop)
        if plate is not None:
            self._drawn.emit(job, plate)

    def _finish(self, job: _Job, plate: Plate, now: Shown, imprint: Imprint) -> None:
        pixels = draw_page(now, job.page, plate=plate, look=job.look, imprint=imprint, stop=job.stop)
        if pixels is None:
            return
        write = partial(_write, kind=job.wish.kind, pixels=pixels, title=imprint.title, at=now.now)
        if write_whole(job.wish.file, write, partial(self._tell, job)):
            self._written.emit(job)

    def _tell(self, job: _Job, done: float) -> bool:
        self._told.emit(job, Step.FILE, done)
        return not job.stop[0]


def _write(file: BinaryIO, *, kind: PictureKind, pixels: Pixels, title: str, at: datetime) -> Iterator[float]:
    if kind is PictureKind.PNG:
        return write_png(file, pixels, title=title, dots_per_inch=DOTS_PER_INCH)
    return write_pdf(file, pixels, title=title, dots_per_inch=DOTS_PER_INCH, made_at=at)
