"""Printing in the window: what Ctrl+P means, and how each kind of paper was printed last."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.printing.at_hand import meant, run_meant, ticket_meant
from console.printing.handover_paper import signed_data
from console.printing.month_paper import month_data
from console.printing.paper_view import PaperView
from console.printing.papers import PAPERS, Paper, Sources, Telling, paper_of, title_of
from models.entities.fixes import Fix
from models.entities.people import Account
from models.errors import DispatchError
from models.ids import CrewId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.store.handovers import Kept
from widgets.handover.act_buttons import PRINT as HANDOVER
from widgets.message_bar import Level
from widgets.plan_month.told import MonthTold
from widgets.printing.preview import PrintPreview
from widgets.theme import Theme
from widgets.words.refusals import refusal_text
from widgets.words.terms import listed

if TYPE_CHECKING:
    from console.window import MainWindow

_KEY = "printing"


class PrintWork(QObject):
    """A paper changes nothing of what is true: no command, no journal, no undo; who printed it and when stands at its
    foot."""

    def __init__(
        self, window: "MainWindow", *, picture: Picture, rules: RuleBook, account: Account, now: datetime
    ) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._account = account
        self._now = now
        self._theme: Theme = window.hearers.theme
        self._fixes: dict[CrewId, Fix] = {}
        self._looks: dict[str, dict[str, str]] = {}
        self._kind = ""
        self.view = PaperView(window, picture=picture, rules=rules)
        self.view.closed.connect(self._keep_looks)
        self.view.fault.connect(lambda text: window.messages.show_message(_KEY, text, Level.FAULT))
        window.menus.on("print", self.open)
        window.menus.on("print_ticket", self.open_ticket)
        window.menus.on("print_run", self.open_run)
        window.pages.month_work.print_wanted.connect(self.open_month)
        window.left.connect(self.stop)
        window.looks.add(_KEY, self)
        window.hearers.add(self)

    def open(self) -> None:
        """What the window in front is about; if that has no paper, what has one is said."""
        found = meant(self._window)
        if found is not None and found[0] == "month" and self._window.pages.month_work.page is not None:
            self.open_month(self._window.pages.month_work.page.told())
        elif found is not None and found[0] == "handover" and self._window.handover.page is not None:
            self._window.handover.page.begin(HANDOVER)
        elif found is not None and any(paper.kind == found[0] for paper in PAPERS):
            self.open_paper(*found)
        else:
            text = self.tr("Nothing is chosen here that has a paper. Papers: {papers}")
            names = listed(map(title_of, PAPERS))
            self._window.messages.show_message(_KEY, text.format(papers=names), Level.REFUSAL)

    def open_ticket(self) -> None:
        """The operation ticket of the plan or order that the window in front is about."""
        found = ticket_meant(self._window)
        if found is None:
            text = self.tr("Choose an order or a planned outage: its operation ticket is printed.")
            self._window.messages.show_message(_KEY, text, Level.REFUSAL)
        else:
            self.open_paper(*found)

    def open_run(self) -> None:
        """The run sheet of the crew that is chosen on its board, else of the crew that has the order."""
        found = run_meant(self._window, self._picture)
        if found is None:
            text = self.tr("Choose a crew, or an order that a crew has: the crew's run sheet is printed.")
            self._window.messages.show_message(_KEY, text, Level.REFUSAL)
        else:
            self.open_paper(*found)

    def open_paper(self, kind: str, subject: str) -> None:
        """Its preview comes up; a subject that is not there is told in the message bar."""
        paper = paper_of(kind)
        try:
            telling = paper.tell(self._sources(), subject)
        except DispatchError as refusal:
            self._window.messages.show_message(_KEY, self._words(refusal), Level.REFUSAL)
            return
        self._begin(paper, telling, f"{title_of(paper)} {subject}")

    def open_month(self, told: MonthTold) -> None:
        """As it stands on its page."""
        self._begin(paper_of("month"), partial(month_data, told), told.stem)

    def open_archived(self, kept: Kept) -> None:
        """The paper of a signed handover: pages are set from what was signed, saving gives the archived bytes."""
        assert kept.document is not None
        told = partial(
            signed_data,
            kept.handover,
            kept.document,
            picture=self._picture.fork(),
            rules=self._rules,
            territory=lambda: self._window.hearers.territory,
        )
        paper = paper_of("handover")
        self._begin(paper, told, f"{title_of(paper)} {kept.handover.id}", archived=kept.content)

    def stop(self) -> None:
        """The window goes."""
        self.view.stop()

    # -- what the console tells -----------------------------------------------------------------------------

    def show_fixes(self, fixes: Mapping[CrewId, Fix], _now: datetime) -> None:
        self._fixes.update(fixes)

    def show_now(self, now: datetime) -> None:
        self._now = now

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.view.show_theme(theme)

    def looks(self) -> dict[str, str]:
        """Printer, copies, sides and colours, by kind of paper."""
        if self.view.preview is not None:
            self._keep_looks(self.view.preview.looks())
        return {f"{kind}.{name}": text for kind, kept in self._looks.items() for name, text in kept.items()}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        for key, text in kept.items():
            kind, _, name = key.partition(".")
            self._looks.setdefault(kind, {})[name] = text

    # -- helpers --------------------------------------------------------------------------------------------

    def _begin(self, paper: Paper, telling: Telling, name: str, *, archived: bytes | None = None) -> None:
        self.view.close()
        self._kind = paper.kind
        # A further window may be closed while its paper is looked at, and would take the preview along.
        preview = PrintPreview(name, theme=self._theme, parent=self._window)
        preview.show_looks(self._looks.get(paper.kind, {}))
        self.view.open(paper, telling, preview, name=name, now=self._now, archived=archived)

    def _keep_looks(self, looks: dict[str, str]) -> None:
        self._looks[self._kind] = looks

    def _sources(self) -> Sources:
        plans = self._window.pages.plan_work.page
        return Sources(
            picture=self._picture,
            rules=self._rules,
            territory=lambda: self._window.hearers.territory,
            now=self._now,
            account=self._account,
            fixes=dict(self._fixes),
            plan_standing=None if plans is None else plans.standing,
        )

    def _words(self, error: DispatchError) -> str:
        return refusal_text(error, self._picture, self._rules)
