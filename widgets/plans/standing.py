"""How a plan stands for whoever looks at it: its group in the list, the link it waits for, its notice, its overlaps.

What other plans have a say in is kept until one of them changes: a list of thousands is painted from it. Whether a plan
is over a limit of repeated outages only its judgement knows: the picture holds no outages."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

from models.changes import Change
from models.decisions.major_plans import Together
from models.decisions.plan_approvals import needed_links
from models.decisions.plan_gates import Overlap
from models.decisions.plan_judgement import PlanJudgement, PlanQuestion
from models.decisions.situation import Situation
from models.entities.notices import Publication, Telling
from models.entities.outage_plans import OutagePlan, PlanState
from models.entities.people import Account
from models.entities.work_permits import WorkPermit
from models.ids import PlanId
from models.notices.announced import public_case
from models.picture import Picture
from models.plan_life_cycle import LINK_OF, ON_ITS_WAY
from models.rules.notice_duties import Compliance, NoticeDuty, NoticeStep
from models.rules.notice_law import public_duties
from models.rules.plan_chain import ChainLink, Occasion
from models.rules.rule_book import RuleBook, Weight
from widgets.plans.neighbours import PlanNeighbours

_OF_NOTICES = (Publication, Telling, WorkPermit)
"""What a plan's notice duties are read from, besides the plan."""
_EVER, _NEVER = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


class PlanGroup(Enum):
    """Heads of the list, in its order."""

    WAITS = "waits"
    """The account has to speak, or to mend what came back to it."""
    DRAFTS = "drafts"
    MINE = "mine"
    """On the way; the account wrote it or has spoken for a link."""
    ON_THE_WAY = "on_the_way"
    IN_FORCE = "in_force"
    """Approved hours that hold now."""
    TO_COME = "to_come"
    CLOSED = "closed"
    """Returned, withdrawn or cancelled."""
    OVER = "over"
    """Approved hours that have passed."""


@dataclass(frozen=True, slots=True)
class Due:
    """The link that has to speak, None of a plan that is not on its way; whether the plan is major (N-10), and the
    plans together with which it is so long."""

    link: ChainLink | None
    major: bool
    together: Together


@dataclass(frozen=True, slots=True)
class _Grouped:
    """What the plan's group was found from, and for which time it holds."""

    plan: OutagePlan
    actor: Account
    since: datetime
    until: datetime
    group: PlanGroup


class PlanStanding:
    """`neighbours` are those of the seat, where there are such."""

    def __init__(
        self, *, picture: Picture, rules: RuleBook, account: Account, neighbours: PlanNeighbours | None = None
    ) -> None:
        self.picture = picture
        self.rules = rules
        self._account = account
        self._due: dict[PlanId, Due] = {}
        self._links: dict[PlanId, ChainLink | None] = {}
        self._groups: dict[PlanId, _Grouped] = {}
        self._neighbours = neighbours or PlanNeighbours(picture=picture, rules=rules)
        self._notices: dict[PlanId, tuple[OutagePlan, NoticeDuty | None]] = {}
        self._judged: dict[PlanId, tuple[PlanQuestion, PlanJudgement]] = {}

    @property
    def account(self) -> Account:
        """As it is now: another role sees and does other things."""
        return self.picture.find(Account, self._account.id) or self._account

    def situation(self, now: datetime) -> Situation:
        return Situation(actor=self.account, book=self.picture, now=now, rules=self.rules)

    def show_changes(self, changes: Iterable[Change]) -> frozenset[PlanId]:
        """Which plans have changed, or what was published of them; the picture has been advanced already."""
        changes = tuple(changes)
        changed = [change for change in changes if change.kind is OutagePlan]
        for met in self._neighbours.show_changes(changed):
            self._due.pop(met, None)
            self._links.pop(met, None)
            self._groups.pop(met, None)
        told = {one.plan for change in changes for one in (change.before, change.after) if isinstance(one, _OF_NOTICES)}
        for plan_id in told:
            self._notices.pop(plan_id, None)
        return frozenset({*told, *(PlanId(change.key) for change in changed)})

    def due(self, plan: OutagePlan, now: datetime) -> Due:
        known = self._due.get(plan.id)
        if known is None:
            major, together = self._neighbours.major(plan, self.situation(now))
            known = self._due[plan.id] = Due(self.due_link(plan, now), major, together)
        return known

    def due_link(self, plan: OutagePlan, now: datetime) -> ChainLink | None:
        """The link that has to speak, without the look at other plans that only some links need: asked of all plans."""
        if plan.id not in self._links:
            self._links[plan.id] = self._next_link(plan, now)
        return self._links[plan.id]

    def take(self, question: PlanQuestion, judgement: PlanJudgement) -> bool:
        """What was found out about a plan of the picture as `question` has it; whether it waits for another link by
        that. What was found while outages were being read is no news."""
        if question.plan is None or judgement.unread:
            return False
        before = self._judged.get(question.plan)
        self._judged[question.plan] = question, judgement
        known = self._links.pop(question.plan, None)
        self._due.pop(question.plan, None)
        self._groups.pop(question.plan, None)
        if known is None:
            return before is None or (before[1].over_limit is None) != (judgement.over_limit is None)
        plan = self.picture.plans.get(question.plan)
        return plan is not None and self.due_link(plan, judgement.at) != known

    def judged(self, plan: OutagePlan) -> PlanJudgement | None:
        """The newest judgement of this document in these hours; None if there is none yet."""
        known = self._judged.get(plan.id)
        if known is None or (known[0].window, known[0].content) != (plan.window, plan.content):
            return None
        return known[1]

    def links(self, plan: OutagePlan, now: datetime) -> tuple[ChainLink, ...]:
        """That it has to pass, in order: the second approver, too, if it is known to be over a limit (R-2)."""
        needed = {link.id for link in needed_links(plan, self.situation(now))}
        judged = self.judged(plan)
        over = judged is not None and judged.over_limit is not None
        return tuple(
            link
            for link in self.rules.plan_chain.links
            if link.id in needed or (over and link.when is Occasion.OVER_LIMIT)
        )

    def _next_link(self, plan: OutagePlan, now: datetime) -> ChainLink | None:
        if plan.state not in ON_ITS_WAY:
            return None
        spoken = {LINK_OF[stage.act] for stage in plan.this_round if stage.act in LINK_OF}
        unspoken = [link for link in self.rules.plan_chain.links if link.id not in spoken]
        if unspoken and unspoken[0].when is Occasion.ALWAYS:
            return unspoken[0]
        needed = self.links(plan, now)
        return next((link for link in unspoken if link in needed), None)

    def overlaps(self, plan: OutagePlan) -> tuple[Overlap, ...]:
        """With approved plans; none of a plan that will not take place."""
        return self._neighbours.overlaps(plan)

    def notice(self, plan: OutagePlan, now: datetime) -> NoticeDuty | None:
        """The strictest lawful duty of a public notice; None if the plan has none. How it stands asks the caller, by
        `latest` and `done_at`: that goes on with time."""
        known = self._notices.get(plan.id)
        if known is None or known[0] is not plan:
            known = self._notices[plan.id] = (plan, self._strictest(plan, now))
        return known[1]

    def waits_for_account(self, plan: OutagePlan, now: datetime) -> bool:
        """Whether the link that is due may be spoken for by this account."""
        if plan.state not in ON_ITS_WAY:
            return False
        link = self.due_link(plan, now)
        actor = self.account
        if link is None or actor.role not in link.roles or actor.id in plan.authors:
            return False
        if actor.station is not None and actor.station != plan.station:
            return False
        return not self.has_spoken(plan)

    def has_spoken(self, plan: OutagePlan) -> bool:
        """In this round."""
        return any(stage.act in LINK_OF and stage.by == self.account.id for stage in plan.this_round)

    def group_of(self, plan: OutagePlan, now: datetime) -> PlanGroup:
        return self._group_for(plan, self.account, now)

    def grouped(self, plans: Iterable[OutagePlan], now: datetime) -> dict[PlanGroup, list[OutagePlan]]:
        """The same of many. Asked of all plans whenever one changes: kept until the plan, what is known of it, the
        account or its hours do."""
        actor, found = self.account, dict[PlanGroup, list[OutagePlan]]()
        for plan in plans:
            found.setdefault(self._group_for(plan, actor, now), []).append(plan)
        return found

    def _group_for(self, plan: OutagePlan, actor: Account, now: datetime) -> PlanGroup:
        known = self._groups.get(plan.id)
        if known is None or known.plan is not plan or known.actor is not actor or not known.since <= now < known.until:
            since, until = _spell_of(plan, now)
            known = self._groups[plan.id] = _Grouped(plan, actor, since, until, self._group(plan, actor, now))
        return known.group

    def _group(self, plan: OutagePlan, actor: Account, now: datetime) -> PlanGroup:
        if plan.state in ON_ITS_WAY:
            if self.waits_for_account(plan, now):
                return PlanGroup.WAITS
            mine = actor.id in plan.authors or self.has_spoken(plan)
            return PlanGroup.MINE if mine else PlanGroup.ON_THE_WAY
        if plan.state is PlanState.RETURNED and actor.id == plan.drafter:
            return PlanGroup.WAITS
        if plan.state is PlanState.DRAFT:
            return PlanGroup.DRAFTS
        if plan.approved is None:
            return PlanGroup.CLOSED
        if plan.approved.end <= now:
            return PlanGroup.OVER
        return PlanGroup.IN_FORCE if plan.approved.start <= now else PlanGroup.TO_COME

    def _strictest(self, plan: OutagePlan, now: datetime) -> NoticeDuty | None:
        duties = public_duties(public_case(plan, self.picture), now=now, rules=self.rules)
        return strictest_notice(duties, now)


def _spell_of(plan: OutagePlan, now: datetime) -> tuple[datetime, datetime]:
    """From when until when the approved hours stand to the clock as they do now."""
    hours = plan.approved
    if hours is None:
        return _EVER, _NEVER
    if now < hours.start:
        return _EVER, hours.start
    return (hours.start, hours.end) if now < hours.end else (hours.end, _NEVER)


def strictest_notice(duties: Iterable[NoticeDuty], now: datetime) -> NoticeDuty | None:
    """The duty of a public notice that a list says: broken before undone before kept, by its last moment. What only an
    internal rule asks for is said once the law is kept, as long as it is undone: of an extension, say (N-13). None if
    the law asks for none."""
    published = [duty for duty in duties if duty.step is NoticeStep.PUBLISHED]
    asked = [duty for duty in published if duty.weight is Weight.LAW]
    broken = [duty for duty in asked if duty.done_at is not None and duty.state is Compliance.BROKEN]
    undone = [duty for duty in asked if duty.done_at is None]
    internal = [duty for duty in published if asked and duty.done_at is None]
    return min(broken or undone or internal or asked, key=lambda duty: duty.latest or now, default=None)
