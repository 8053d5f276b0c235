"""What the page of a handover costs the GUI thread: shown, shown anew while somebody reads, another section."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from benchmarks.figures import Figure
from console.verbs import Verbs, shipped_keys
from models.entities.handovers import SectionKind
from models.entities.people import SYSTEM_ACCOUNT
from models.handover.digests import section_digests
from models.handover.document import Document
from models.handover.view import HandoverView
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.act_book import ActBook
from widgets.handover.handover_page import HandoverPage
from widgets.theme import theme_named

STALL_MS = 50.0
_SIZE = (1366, 768)


def page_figures(made: Document, rules: RuleBook, *, rounds: int) -> list[Figure]:
    """Processor time of the GUI thread, painting too: other work on the machine changes little. The least of some
    rounds."""
    page = HandoverPage(
        picture=Picture(),
        rules=rules,
        theme=theme_named("dark"),
        account=SYSTEM_ACCOUNT,
        now=made.at,
        book=ActBook(shipped_keys(), command=Verbs().word_of, parent=None),
    )
    page.resize(*_SIZE)
    page.show()
    view = HandoverView(handover=None, document=made, digests=section_digests(made))
    page.show_view(view)
    page.sections.choose(SectionKind.ORDERS)
    orders = len(made.orders)

    def shown() -> None:
        page.show_view(view)

    def parted() -> None:
        page.sections.choose(SectionKind.AHEAD)
        page.sections.choose(SectionKind.ORDERS)

    figures = [
        Figure(f"page of {orders} open orders shown anew", _least(shown, rounds), "ms", STALL_MS),
        Figure(f"page of {orders} open orders: two other sections", _least(parted, rounds), "ms", STALL_MS),
    ]
    page.close()
    page.deleteLater()
    return figures


def _least(act: Callable[[], None], rounds: int) -> float:
    return min(_taken(act) for _ in range(rounds))


def _taken(act: Callable[[], None]) -> float:
    begun = time.thread_time()
    act()
    QCoreApplication.processEvents()
    return (time.thread_time() - begun) * 1000
