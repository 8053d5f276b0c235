"""Printing in the window: what Ctrl+P means, and how each kind of paper was printed last."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.printing.at_hand import meant, run_meant, ticket_meant
from models.entities.fixes import Fix
from models.entities.people import Account
from models.ids import CrewId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.store.handovers import Kept
from widgets.handover.act_buttons import PRINT as HANDOVER
from widgets.message_bar import Level
from widgets.plan_month.told import MonthTold
from widgets.theme import Theme

if TYPE_CHECKING:
    from console.printing.paper_view import PaperView
    from console.printing.print_room import PrintRoom
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
        self._fixes: dict[CrewId, Fix] = {}
        self._looks: dict[str, dict[str, str]] = {}
        self._made: PrintRoom | None = None
        window.menus.on("print", self.open)
        window.menus.on("print_ticket", self.open_ticket)
        window.menus.on("print_run", self.open_run)
        window.pages.month_work.print_wanted.connect(self.open_month)
        window.left.connect(self.stop)
        window.looks.add(_KEY, self)
        window.hearers.add(self)

    @property
    def view(self) -> "PaperView":
        """Where papers are looked at."""
        return self._room.view

    def open(self) -> None:
        """What the window in front is about; if that has no paper, what has one is said."""
        found = meant(self._window)
        if found is None:
            text = self.tr("Nothing is chosen here that has a paper. Papers: {papers}")
            self._refuse(text.format(papers=self._room.titles()))
        elif found[0] == "month" and self._window.pages.month_work.page is not None:
            self.open_month(self._window.pages.month_work.page.told())
        elif found[0] == "handover" and self._window.handover.page is not None:
            self._window.handover.page.begin(HANDOVER)
        else:
            self.open_paper(*found)

    def open_ticket(self) -> None:
        """The operation ticket of the plan or order that the window in front is about."""
        found = ticket_meant(self._window)
        if found is None:
            self._refuse(self.tr("Choose an order or a planned outage: its operation ticket is printed."))
        else:
            self.open_paper(*found)

    def open_run(self) -> None:
        """The run sheet of the crew that is chosen on its board, else of the crew that has the order."""
        found = run_meant(self._window, self._picture)
        if found is None:
            self._refuse(self.tr("Choose a crew, or an order that a crew has: the crew's run sheet is printed."))
        else:
            self.open_paper(*found)

    def open_paper(self, kind: str, subject: str) -> None:
        """Its preview comes up; a subject that is not there is told in the message bar."""
        self._room.open_paper(kind, subject, now=self._now, fixes=self._fixes)

    def open_month(self, told: MonthTold) -> None:
        """As it stands on its page."""
        self._room.open_month(told, now=self._now)

    def open_archived(self, kept: Kept) -> None:
        """The paper of a signed handover."""
        self._room.open_archived(kept, now=self._now)

    def stop(self) -> None:
        """The window goes."""
        if self._made is not None:
            self._made.view.stop()

    # -- what the console tells -----------------------------------------------------------------------------

    def show_fixes(self, fixes: Mapping[CrewId, Fix], _now: datetime) -> None:
        self._fixes.update(fixes)

    def show_now(self, now: datetime) -> None:
        self._now = now

    def show_theme(self, theme: Theme) -> None:
        if self._made is not None:
            self._made.view.show_theme(theme)

    def looks(self) -> dict[str, str]:
        """Printer, copies, sides and colours, by kind of paper."""
        if self._made is not None:
            self._made.keep_looks()
        return {f"{kind}.{name}": text for kind, kept in self._looks.items() for name, text in kept.items()}

    def show_looks(self, kept: Mapping[str, str]) -> None:
        for key, text in kept.items():
            kind, _, name = key.partition(".")
            self._looks.setdefault(kind, {})[name] = text

    # -- helpers --------------------------------------------------------------------------------------------

    @property
    def _room(self) -> "PrintRoom":
        from console.printing.print_room import PrintRoom  # with every page, after a start

        if self._made is None:
            self._made = PrintRoom(
                self._window, picture=self._picture, rules=self._rules, account=self._account, looks=self._looks
            )
        return self._made

    def _refuse(self, text: str) -> None:
        self._window.messages.show_message(_KEY, text, Level.REFUSAL)
