"""What the paper of a handover costs from the wish on: composed, told, typeset, beside a GUI thread that goes on."""

import threading
import time
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from benchmarks.figures import Figure
from benchmarks.heart_beats import HeartBeats
from console.printing.handover_now import NOW
from console.printing.papers import Sources, paper_of
from console.printing.set_paper import FirstPage, SetPaper, first_page_of
from models.territory.territory import Territory
from tests.models.builders import Room

FIRST_PAGE_S, SIXTY_PAGES_S, STALL_MS = 1.0, 5.0, 50.0
_WAIT_MS = 5


@dataclass
class _Taken:
    first_s: float = 0.0
    shown_s: float = 0.0
    whole_s: float = 0.0
    pages: int = 0
    done: threading.Event = field(default_factory=threading.Event)


def paper_figures(room: Room, territory: Territory, *, rounds: int) -> list[Figure]:
    """As the preview sets it: the first page, all of them, then the file. The least of some rounds, of the longest gap
    of the GUI thread, too."""
    taken = [_take(room, territory) for _ in range(rounds)]
    first = min(one.first_s for one, _ in taken)
    shown = min(one.shown_s for one, _ in taken)
    whole = min(one.whole_s for one, _ in taken)
    stall = min(longest for _, longest in taken)
    pages = f"handover of {taken[0][0].pages} pages, {len(room.picture.orders)} orders"
    return [
        Figure(f"{pages}: first page seen in the preview", first, "s", FIRST_PAGE_S),
        Figure(f"{pages}: the whole file", whole, "s", SIXTY_PAGES_S),
        Figure(f"{pages}: all pages seen in the preview, as a draft", shown, "s", SIXTY_PAGES_S),
        Figure(f"{pages}: longest stall of the GUI", stall, "ms", STALL_MS),
    ]


def _take(room: Room, territory: Territory) -> tuple[_Taken, float]:
    taken, beats, loop = _Taken(), HeartBeats(), QEventLoop()
    sources = Sources(picture=room.picture, rules=room.rules, territory=lambda: territory, now=room.now)
    thread = threading.Thread(target=_work, args=(sources, taken))
    timer = QTimer(interval=_WAIT_MS)
    timer.timeout.connect(lambda: loop.quit() if taken.done.is_set() else None)
    timer.start()
    thread.start()
    loop.exec()
    thread.join()
    beats.stop()
    QCoreApplication.processEvents()
    return taken, max((gap.ms for gap in beats.gaps), default=0.0)


def _work(sources: Sources, taken: _Taken) -> None:
    """What the bench of the preview does, with the fork of the picture that the wish takes."""
    begun = time.perf_counter()
    paper = paper_of("handover")
    assert paper.beginning is not None
    telling = paper.tell(sources, NOW)
    first = first_page_of(paper.template, telling, sources.now, beginning=paper.beginning)(lambda _done: True)
    assert isinstance(first, FirstPage)
    taken.first_s = time.perf_counter() - begun
    whole = first.rest(lambda _done: True)
    assert isinstance(whole, SetPaper)
    taken.shown_s = time.perf_counter() - begun
    whole.setting.pdf()
    taken.whole_s = time.perf_counter() - begun
    taken.pages = len(whole.pages)
    taken.done.set()
