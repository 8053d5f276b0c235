"""Two people on one plan: who has written what is told, and where both wrote something else, somebody chooses."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.entities.outage_plans import OutagePlan
from models.picture import Picture
from models.plan_merging import Document, Merged
from models.rules.rule_book import RuleBook
from widgets.acts.notice import Tone
from widgets.plans.drafting.dispute_panel import Dispute
from widgets.plans.drafting.faults import field_label
from widgets.plans.drafting.field_words import value_words
from widgets.plans.drafting.side import SidePanel
from widgets.words.names import account_label
from widgets.words.terms import listed
from widgets.words.times import moment_text


class Meeting:
    """Keeps what is disputed; mine stands in the form meanwhile."""

    def __init__(self, side: SidePanel, *, picture: Picture, rules: RuleBook) -> None:
        self._side = side
        self._picture = picture
        self._rules = rules
        self._theirs: dict[str, Document] = {}

    @property
    def disputed(self) -> bool:
        return bool(self._theirs)

    def begin(self) -> None:
        """Another plan."""
        self._theirs = {}
        self._side.tell("")
        self._side.disputes.show_disputes(())

    def meet(self, newest: OutagePlan, both: Merged, now: datetime) -> None:
        """Somebody has left the plan as `newest`; the form shows what is merged."""
        self._theirs = dict.fromkeys((*self._theirs, *both.disputed), Document.of(newest))
        self.show(both.document)
        fields = (*both.taken, *both.disputed)
        if not fields:
            return
        last, translate = newest.revisions[-1], QCoreApplication.translate
        text = translate("PlanForm", "{by} changed at {time}: {fields}.").format(
            by=account_label(last.by, self._picture),
            time=moment_text(last.at, now=now, rules=self._rules),
            fields=listed(field_label(field) for field in fields),
        )
        if both.disputed:
            choose = translate("PlanForm", "{news} You have written there, too: choose below. Nothing is saved before.")
            text = choose.format(news=text)
        self._side.tell(text, Tone.CHANGED)

    def with_theirs(self, field: str, mine: Document) -> Document:
        return mine.with_value(field, self._theirs[field].value(field))

    def settle(self, field: str, document: Document) -> None:
        """Somebody has chosen: `document` is what holds."""
        del self._theirs[field]
        self.show(document)
        if not self._theirs:
            self._side.tell("")

    def show(self, mine: Document) -> None:
        """In the words of the moment."""
        self._side.disputes.show_disputes(
            [
                Dispute(field, field_label(field), self._words(mine, field, theirs), self._words(theirs, field, mine))
                for field, theirs in self._theirs.items()
            ]
        )

    def _words(self, document: Document, field: str, against: Document) -> str:
        return value_words(document, field, picture=self._picture, rules=self._rules, against=against)
