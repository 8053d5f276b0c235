"""Every kind of paper that the program prints, in one table: preview, menu, command line and `main.py print` read
it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from console.notices.composing import Ground, NoticeWish, notice_to_print
from console.printing.handover_now import tell_handover
from console.printing.handover_paper import first_page_data
from console.printing.matter_paper import TEMPLATE
from console.printing.matters import tell_job, tell_order, tell_run, tell_ticket
from console.printing.month_paper import month_data
from console.printing.notice_paper import notice_data
from models.dark_areas import back_in_part
from models.entities.fixes import Fix
from models.entities.outage_plans import OutagePlan
from models.entities.people import SYSTEM_ACCOUNT, Account
from models.errors import Unavailable
from models.ids import CrewId, PlanId
from models.notices.announced import next_notice
from models.picture import Picture
from models.planning.month_hours import MonthHours
from models.rules.permissions import may_see_plan
from models.rules.rule_book import RuleBook
from models.territory.territory import Territory
from widgets.plan_month.telling import tell_whole_month
from widgets.plans.printed import print_plan, printed_plan
from widgets.plans.standing import PlanStanding
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.names import account_label
from widgets.words.printed_words import paper_head

Telling = Callable[[], Mapping[str, Any]]
"""What the paper says, as the template takes it: texts, numbers, lists and mappings of them. Called on a worker."""
Beginning = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""Of what a long paper says, as much as its first page shows: the same first page in a fraction of the time."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sources:
    """What papers are made from. `territory` is asked for by those alone that need the ground: without a window it is
    read for them. `account` is who prints."""

    picture: Picture
    rules: RuleBook
    territory: Callable[[], Territory]
    now: datetime
    account: Account = SYSTEM_ACCOUNT
    fixes: Mapping[CrewId, Fix] = field(default_factory=dict)
    """The newest position of each crew."""
    month_hours: Callable[[date], MonthHours | None] | None = None
    """Counts the customer-hours of a month; None where nobody can while somebody waits."""
    plan_standing: PlanStanding | None = None
    """Knows what plans would do, if somebody has asked."""

    def head(self, title: str, number: str) -> dict[str, Any]:
        """What `page.typ` asks of every paper's data."""
        who = account_label(self.account.id, self.picture)
        return paper_head(title, number, who=who, now=self.now, rules=self.rules)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """`kind` is its word on the command line and what its looks are kept by; `template` stands in `resources/print/`.

    `tell` is called on the GUI thread with what is to be printed, as people name it (a number, a date): it looks that
    up at once, or refuses with a `DispatchError`, and returns what a worker goes on with. `beginning` is of papers that
    may be so long that nobody can wait for all their pages to see the first."""

    kind: str
    template: str
    tell: Callable[[Sources, str], Telling]
    beginning: Beginning | None = None


def _plan(sources: Sources, subject: str) -> Telling:
    plan = _known_plan(sources, subject)
    standing = sources.plan_standing
    if standing is None:
        standing = PlanStanding(picture=sources.picture, rules=sources.rules, account=sources.account)
    title = QCoreApplication.translate("Papers", "Outage plan")
    words = sources.head(title, plan.id) | printed_plan(plan, standing, sources.now)
    return partial(print_plan, words, plan.content.scope.areas, sources.territory)


def _known_plan(sources: Sources, subject: str) -> OutagePlan:
    """One that this account may see: what it does not see, it does not print."""
    plan = sources.picture.plans.get(PlanId(subject))
    if plan is None or not may_see_plan(plan, sources.account):
        raise Unavailable("unknown_plan", facts={"plan": subject})
    return plan


def _notice(sources: Sources, subject: str) -> Telling:
    """Of the plan of that number: what its next notice will say, else what the last one said."""
    plan = _known_plan(sources, subject)
    published = tuple(sources.picture.publications_of(plan.id))
    following = next_notice(plan, published, sources.rules, back=back_in_part(plan.id, sources.picture))
    wish = NoticeWish(plan=plan, following=following, published=published, now=sources.now)
    return partial(_told_notice, wish, sources)


def _told_notice(wish: NoticeWish, sources: Sources) -> Mapping[str, Any]:
    ground = Ground(picture=sources.picture, territory=sources.territory(), rules=sources.rules)
    return notice_data(*notice_to_print(wish, ground))


def _month(sources: Sources, subject: str) -> Telling:
    """By "2026-11"; what `sources.account` sees of it."""
    month = _month_named(subject)
    standing = PlanStanding(picture=sources.picture, rules=sources.rules, account=sources.account)
    hours = None if sources.month_hours is None else sources.month_hours(month)
    return partial(month_data, tell_whole_month(month, hours, standing=standing, now=sources.now))


def _month_named(subject: str) -> date:
    try:
        return datetime.strptime(subject, "%Y-%m").date()
    except ValueError:
        raise Unavailable("unknown_month", facts={"month": subject}) from None


_TITLES = {
    "plan": QT_TRANSLATE_NOOP("Papers", "Outage plan"),
    "order": QT_TRANSLATE_NOOP("Papers", "Work order with its time line"),
    "ticket": QT_TRANSLATE_NOOP("Papers", "Operation ticket"),
    "job": QT_TRANSLATE_NOOP("Papers", "Job across stations"),
    "run": QT_TRANSLATE_NOOP("Papers", "Run sheet of a crew"),
    "notice": QT_TRANSLATE_NOOP("Papers", "Notice for posting"),
    "month": QT_TRANSLATE_NOOP("Papers", "Month of outage plans"),
    "handover": QT_TRANSLATE_NOOP("Papers", "Shift handover"),
}
"""Each names what is asked for."""

PAPERS: tuple[Paper, ...] = (
    Paper(kind="plan", template="plan", tell=_plan),
    Paper(
        kind="order",
        template=TEMPLATE,
        tell=tell_order,
    ),
    Paper(kind="ticket", template=TEMPLATE, tell=tell_ticket),
    Paper(kind="job", template=TEMPLATE, tell=tell_job),
    Paper(kind="run", template=TEMPLATE, tell=tell_run),
    Paper(kind="notice", template="notice", tell=_notice),
    Paper(kind="month", template="month", tell=_month),
    Paper(kind="handover", template="handover", tell=tell_handover, beginning=first_page_data),
)
"""In the order of the menu."""


def paper_of(kind: str) -> Paper:
    """KeyError if there is none of that kind."""
    return {paper.kind: paper for paper in PAPERS}[kind]


def title_of(paper: Paper) -> str:
    """As people call it."""
    return QCoreApplication.translate("Papers", _TITLES[paper.kind])
