"""What the paper of a handover costs: told, typeset, beside a GUI thread that goes on."""

import threading
import time
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pypdf
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from benchmarks.figures import Figure
from benchmarks.heart_beats import HeartBeats
from console.printing.handover_paper import handover_data
from console.printing.set_paper import SetPaper, draft_of
from models.handover.document import Document
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.words.handover.telling import told

FIRST_PAGE_S, SIXTY_PAGES_S, STALL_MS = 1.0, 5.0, 50.0
_WAIT_MS = 5


@dataclass
class _Taken:
    first_s: float = 0.0
    whole_s: float = 0.0
    pages: int = 0
    done: threading.Event = field(default_factory=threading.Event)


def paper_figures(made: Document, rules: RuleBook, *, rounds: int) -> list[Figure]:
    """As the preview sets it: a draft of its pages, then the file. The least of some rounds, of the longest gap of the
    GUI thread, too."""
    taken = [_take(made, rules) for _ in range(rounds)]
    first = min(one.first_s for one, _ in taken)
    whole = min(one.whole_s for one, _ in taken)
    stall = min(longest for _, longest in taken)
    orders, pages = len(made.orders), taken[0][0].pages
    return [
        Figure(f"handover of {orders} open orders: first pages seen in the preview", first, "s", FIRST_PAGE_S),
        Figure(f"handover of {pages} pages: the whole file", whole, "s", SIXTY_PAGES_S),
        Figure(f"handover of {pages} pages: longest stall of the GUI", stall, "ms", STALL_MS),
    ]


def _take(made: Document, rules: RuleBook) -> tuple[_Taken, float]:
    taken, beats, loop = _Taken(), HeartBeats(), QEventLoop()
    thread = threading.Thread(target=_work, args=(made, rules, taken))
    timer = QTimer(interval=_WAIT_MS)
    timer.timeout.connect(lambda: loop.quit() if taken.done.is_set() else None)
    timer.start()
    thread.start()
    loop.exec()
    thread.join()
    beats.stop()
    QCoreApplication.processEvents()
    return taken, max((gap.ms for gap in beats.gaps), default=0.0)


def _work(made: Document, rules: RuleBook, taken: _Taken) -> None:
    begun = time.perf_counter()

    def telling() -> dict[str, Any]:
        return handover_data(told(made, handover=None, digest="", picture=Picture(), rules=rules))

    draft = draft_of("handover", telling, made.at)(lambda _done: True)
    assert isinstance(draft, SetPaper)
    taken.first_s = time.perf_counter() - begun
    content = draft.setting.pdf()
    taken.whole_s = time.perf_counter() - begun
    taken.pages = len(pypdf.PdfReader(BytesIO(content)).pages)
    taken.done.set()
