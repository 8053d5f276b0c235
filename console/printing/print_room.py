"""Where papers are made: told by the window, looked at in their preview. It comes with the first paper."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

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
from widgets.message_bar import Level
from widgets.plan_month.told import MonthTold
from widgets.printing.preview import PrintPreview
from widgets.words.refusals import refusal_text
from widgets.words.terms import listed

if TYPE_CHECKING:
    from console.window import MainWindow

_KEY = "printing"


class PrintRoom(QObject):
    """Belongs to the window. `looks` are those of the preview by kind of paper; they change when it closes."""

    def __init__(
        self,
        window: "MainWindow",
        *,
        picture: Picture,
        rules: RuleBook,
        account: Account,
        looks: dict[str, dict[str, str]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        self._rules = rules
        self._account = account
        self._looks = looks
        self._kind = ""
        self.view = PaperView(window, picture=picture, rules=rules)
        self.view.closed.connect(self._keep_looks)
        self.view.fault.connect(lambda text: window.messages.show_message(_KEY, text, Level.FAULT))

    def titles(self) -> str:
        """All papers that there are, as people call them."""
        return listed(map(title_of, PAPERS))

    def open_paper(self, kind: str, subject: str, *, now: datetime, fixes: Mapping[CrewId, Fix]) -> None:
        """Its preview comes up; a subject that is not there is told in the message bar."""
        paper = paper_of(kind)
        try:
            telling = paper.tell(self._sources(now, fixes), subject)
        except DispatchError as refusal:
            text = refusal_text(refusal, self._picture, self._rules)
            self._window.messages.show_message(_KEY, text, Level.REFUSAL)
            return
        self._begin(paper, telling, f"{title_of(paper)} {subject}", now=now)

    def open_month(self, told: MonthTold, *, now: datetime) -> None:
        """As it stands on its page."""
        self._begin(paper_of("month"), partial(month_data, told), told.stem, now=now)

    def open_archived(self, kept: Kept, *, now: datetime) -> None:
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
        self._begin(paper, told, f"{title_of(paper)} {kept.handover.id}", now=now, archived=kept.content)

    def keep_looks(self) -> None:
        """Those of the preview that is open."""
        if self.view.preview is not None:
            self._keep_looks(self.view.preview.looks())

    def _begin(
        self, paper: Paper, telling: Telling, name: str, *, now: datetime, archived: bytes | None = None
    ) -> None:
        self.view.close()
        self._kind = paper.kind
        # A further window may be closed while its paper is looked at, and would take the preview along.
        preview = PrintPreview(name, theme=self._window.hearers.theme, parent=self._window)
        preview.show_looks(self._looks.get(paper.kind, {}))
        self.view.open(paper, telling, preview, name=name, now=now, archived=archived)

    def _keep_looks(self, looks: dict[str, str]) -> None:
        self._looks[self._kind] = looks

    def _sources(self, now: datetime, fixes: Mapping[CrewId, Fix]) -> Sources:
        plans = self._window.pages.plan_work.page
        return Sources(
            picture=self._picture,
            rules=self._rules,
            territory=lambda: self._window.hearers.territory,
            now=now,
            account=self._account,
            fixes=dict(fixes),
            plan_standing=None if plans is None else plans.standing,
        )
