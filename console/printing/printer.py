"""Pages on their way to a printer: made into pictures by a thread, handed over by a process that can be ended."""

import tempfile
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, Signal

from console.bench import Bench, Told
from console.printing.spooling import DOTS_PER_INCH
from console.printing.typesetter import Typesetting, picture_of
from console.processes import StepProcess
from console.whole_file import write_bytes_whole
from models.errors import DispatchError
from widgets.printing.preview import PrintChoice
from widgets.words.rule_words import language


class Stage(Enum):
    """Where a paper is on its way. Until it is handed over no printer has heard of it."""

    NONE = "none"
    MAKING = "making"
    HANDING_OVER = "handing_over"


_MADE = 0.5
"""How much of the work it is to make the pages."""


class PrinterQueue(QObject):
    """One paper at a time. What was cancelled before it was handed over has printed nothing; later the system may have
    taken it already. No page of it is left on the disk."""

    found = Signal(object)
    """Names of the printers, the usual one first; none if nobody can say."""
    progressed = Signal(float)
    printed = Signal(str)
    """Name of the printer that has taken all of it."""
    failed = Signal(object)
    """Lines that say why."""
    refused = Signal(object)
    """DispatchError: the pages could not be put on the disk."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._making = Bench(self)
        self._making.done.connect(self._hand_over)
        self._making.refused.connect(self._on_refused)
        self._making.progressed.connect(self._on_made)
        self._looking: StepProcess | None = None
        self._handing: StepProcess | None = None
        self._ending: set[StepProcess] = set()
        """Asked to end; nothing of them is told."""
        self._folder: QTemporaryDir | None = None
        self._choice: PrintChoice | None = None
        self._title = ""

    @property
    def stage(self) -> Stage:
        if self._handing is not None:
            return Stage.HANDING_OVER
        return Stage.MAKING if self._making.busy else Stage.NONE

    def look(self) -> None:
        """A print server that is silent must not hold the window: it is asked by a process of its own."""
        if self._looking is not None:
            return
        self._looking = StepProcess()
        self._looking.succeeded.connect(self._on_looked)
        self._looking.failed.connect(lambda _lines: self._on_looked(()))
        self._looking.start(["spool", "--list"])

    def print(self, setting: Typesetting, choice: PrintChoice, *, title: str) -> None:
        self.cancel()
        self._choice, self._title = choice, title
        self._folder = QTemporaryDir(f"{tempfile.gettempdir()}/yike-print-XXXXXX")
        folder = Path(self._folder.path())
        self._making.ask(lambda told: _make_pages(setting, choice, folder, told))

    def cancel(self) -> None:
        self._making.cancel()
        if self._handing is not None:
            self._ending.add(self._handing)
            self._handing.cancel()
            self._handing = None
        self._remove()

    def close(self) -> None:
        self.cancel()
        self._making.stop()
        for process in (*self._ending, *filter(None, [self._looking])):
            process.close()
        self._ending.clear()
        self._looking = None

    def _on_looked(self, names: tuple[str, ...]) -> None:
        self._looking = None
        self.found.emit(tuple(names))

    def _on_made(self, done: float) -> None:
        self.progressed.emit(done * _MADE)

    def _hand_over(self, folder: Path) -> None:
        choice = self._choice
        assert choice is not None
        handing = self._handing = StepProcess()
        handing.progressed.connect(lambda _step, done: self.progressed.emit(_MADE + (1 - _MADE) * done))
        handing.succeeded.connect(lambda _lines: self._on_ended(handing, None))
        handing.failed.connect(lambda lines: self._on_ended(handing, lines))
        wishes = ["--printer", choice.printer, "--copies", str(choice.copies), "--sides", choice.sides]
        wishes += ["--grey"] if choice.grey else []
        spoken = "zh_CN" if language() == "zh" else "en"
        handing.start(["spool", "--folder", str(folder), *wishes, "--title", self._title, "--language", spoken])

    def _on_ended(self, process: StepProcess, lines: tuple[str, ...] | None) -> None:
        """`lines` say why the printer does not have it; None if it has."""
        if process in self._ending:
            self._ending.discard(process)
            return
        self._handing = None
        self._remove()
        if lines is not None:
            self.failed.emit(lines)
        elif self._choice is not None:
            self.printed.emit(self._choice.printer)

    def _on_refused(self, error: DispatchError) -> None:
        self._remove()
        self.refused.emit(error)

    def _remove(self) -> None:
        if self._folder is not None:
            self._folder.remove()
            self._folder = None


def _make_pages(setting: Typesetting, choice: PrintChoice, folder: Path, told: Told) -> Path:
    """On a worker: the pages that are meant as files, in their order."""
    paper = folder / "paper.pdf"
    write_bytes_whole(paper, setting.pdf())
    for row, number in enumerate(choice.pages):
        if not told(row / len(choice.pages)):
            break
        write_bytes_whole(folder / f"{number:05}.png", picture_of(paper, number, dots_per_inch=DOTS_PER_INCH))
    return folder
