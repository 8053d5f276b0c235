"""How notices stand, as the page asks it again and again: kept until something of the plan changes, or time does it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum

from PySide6.QtCore import QCoreApplication

from models.changes import Change
from models.dark_areas import back_in_part
from models.entities.notices import NoticeKind, Publication, Telling
from models.entities.outage_plans import OutagePlan, PlanKind, PlanState
from models.entities.people import Account
from models.entities.work_permits import WorkPermit
from models.ids import PlanId
from models.notices.announced import NextNotice, next_notice, public_case
from models.notices.ledger import NoticeStanding, notice_standing, whom_to_tell_again
from models.notices.telling import NoticeAlarm
from models.picture import Picture
from models.plan_life_cycle import ON_ITS_WAY
from models.rules.notice_duties import NoticeDuty
from models.rules.notice_law import is_announced, public_duties
from models.rules.rule_book import RuleBook
from widgets.plans.standing import strictest_notice
from widgets.words.brief_terms import brief_term
from widgets.words.terms import term

_EVER, _NEVER = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


class NoticeGroup(Enum):
    """Heads of the list, in its order."""

    AGAIN = "again"
    """What the public was told is no longer true."""
    DUE = "due"
    COMING = "coming"
    """On its way along the chain: its notice will have to be published by a moment that is known."""
    PUBLISHED = "published"
    OVER = "over"


BY_DUE = frozenset({NoticeGroup.AGAIN, NoticeGroup.DUE, NoticeGroup.COMING})
"""Groups in which what has the least time left stands first."""


@dataclass(frozen=True, slots=True)
class _Grouped:
    """For which time the plan's group holds."""

    plan: OutagePlan
    since: datetime
    until: datetime
    group: NoticeGroup | None


class Standings:
    """A list of thousands is painted of it. Which notice comes next is cheap and asked of all; the rest is worked out
    for what is looked at."""

    def __init__(self, *, picture: Picture, rules: RuleBook, account: Account) -> None:
        self.picture = picture
        self.rules = rules
        self._account = account
        self._next: dict[PlanId, NextNotice | None] = {}
        self._duties: dict[PlanId, NoticeDuty | None] = {}
        self._kept: dict[PlanId, NoticeStanding] = {}
        self._last: dict[PlanId, Publication | None] = {}
        self._groups: dict[PlanId, _Grouped] = {}

    @property
    def account(self) -> Account:
        """As it is now: another role sees and does other things."""
        return self.picture.find(Account, self._account.id) or self._account

    def show_changes(self, changes: Iterable[Change]) -> frozenset[PlanId]:
        """Plans about whose notices something has changed; the picture has been advanced already."""
        touched = set[PlanId]()
        for change in changes:
            entity = change.after if change.after is not None else change.before
            if isinstance(entity, OutagePlan):
                touched.add(entity.id)
            elif isinstance(entity, Publication | Telling | WorkPermit):
                touched.add(entity.plan)
        for plan in touched:
            for kept in (self._next, self._duties, self._kept, self._last, self._groups):
                kept.pop(plan, None)
        return frozenset(touched)

    def of(self, plan: OutagePlan, now: datetime) -> NoticeStanding:
        known = self._kept.get(plan.id)
        if known is None or (known.changes_at is not None and known.changes_at <= now):
            known = self._kept[plan.id] = notice_standing(plan, self.picture, now=now, rules=self.rules)
        return known

    def last(self, plan: OutagePlan) -> Publication | None:
        """The newest notice of the plan that went out."""
        if plan.id not in self._last:
            published = self.picture.publications_of(plan.id)
            self._last[plan.id] = published[-1] if published else None
        return self._last[plan.id]

    def next(self, plan: OutagePlan) -> NextNotice | None:
        """The notice that has to go out."""
        if plan.id not in self._next:
            published = self.picture.publications_of(plan.id)
            back = back_in_part(plan.id, self.picture) if published else frozenset()
            self._next[plan.id] = next_notice(plan, published, self.rules, back=back)
        return self._next[plan.id]

    def duty(self, plan: OutagePlan, now: datetime) -> NoticeDuty | None:
        """The strictest lawful duty of a public notice."""
        if plan.state in {PlanState.WITHDRAWN, PlanState.CANCELLED}:
            return None
        if plan.id not in self._duties:
            duties = public_duties(public_case(plan, self.picture), now=now, rules=self.rules)
            self._duties[plan.id] = strictest_notice(duties, now)
        return self._duties[plan.id]

    def open_duty(self, plan: OutagePlan, now: datetime) -> NoticeDuty | None:
        """The same; of a notice that follows another one with the last moment of its own (N-13)."""
        duty = self.duty(plan, now)
        if duty is None or self.last(plan) is None or self.next(plan) is None:
            return duty
        return replace(duty, latest=self.of(plan, now).due, done_at=None)

    def group_of(self, plan: OutagePlan, now: datetime) -> NoticeGroup | None:
        """None of a plan that has no notice and needs none. Asked of all plans whenever one changes: kept until one of
        the hours that it is read from has come."""
        known = self._groups.get(plan.id)
        if known is None or known.plan is not plan or not known.since <= now < known.until:
            last, following = self.last(plan), self.next(plan)
            turns = [plan.ends_at]
            if last is not None:
                turns.append(last.end)
            if following is not None:
                turns.append(following.window.end)
            since, until = _EVER, _NEVER
            for turn in turns:
                if turn <= now:
                    since = max(since, turn)
                else:
                    until = min(until, turn)
            known = self._groups[plan.id] = _Grouped(plan, since, until, self._group(plan, last, following, now))
        return known.group

    def _group(
        self, plan: OutagePlan, last: Publication | None, following: NextNotice | None, now: datetime
    ) -> NoticeGroup | None:
        if last is not None:
            if following is not None and max(last.end, following.window.end) > now:
                return NoticeGroup.AGAIN
            held = last.announces
            return NoticeGroup.OVER if held is None or held.end <= now else NoticeGroup.PUBLISHED
        if following is not None:
            return NoticeGroup.DUE if following.window.end > now else NoticeGroup.OVER
        wanted = plan.content.kind is not PlanKind.CLOSURE_LIVE and is_announced(plan.window, self.rules)
        coming = plan.state in ON_ITS_WAY and plan.approved is None and plan.ends_at > now
        return NoticeGroup.COMING if wanted and coming else None

    def look_ahead(self, plan: OutagePlan, now: datetime) -> None:
        """Work out what a list of all plans will ask about it."""
        if self.group_of(plan, now) in BY_DUE:
            self.open_duty(plan, now)

    def told(self, plan: OutagePlan, now: datetime) -> tuple[int, int]:
        """How many of the recipients know the newest notice, and how many they are."""
        recipients = self.of(plan, now).recipients
        return sum(1 for one in recipients if one.told_at is not None), len(recipients)

    def again(self, plan: OutagePlan, now: datetime) -> tuple[str, ...]:
        """Names of the recipients who know other hours than the plan has now, those on their way included."""
        after = whom_to_tell_again(plan, self.picture, now=now, rules=self.rules)
        keys = frozenset[str]() if after is None else frozenset(after.tell_again)
        tellings = self.picture.tellings_of(plan.id) if keys else []
        return tuple(one.recipient.name for one in tellings if one.recipient.id in keys)


def out_text(one: Publication) -> str:
    """Which notice of its outage it is."""
    return numbered_text(one.kind, one.sequence + 1)


def numbered_text(kind: NoticeKind, number: int) -> str:
    text = QCoreApplication.translate("Notices", "{kind}, no. {number}")
    return text.format(kind=term(kind), number=number)


_ALARM_SIGNS = {
    NoticeAlarm.LATE: "✕",
    NoticeAlarm.AT_RISK: "▲",
    NoticeAlarm.REFUSED: "✕",
    NoticeAlarm.REPEATED: "◆",
    NoticeAlarm.PLAN_CHANGED: "↻",
}


def alarm_text(alarm: NoticeAlarm) -> str:
    """Told by a sign and its word, never by a colour alone."""
    return f"{_ALARM_SIGNS[alarm]} {term(alarm)}"


def brief_alarm_text(alarm: NoticeAlarm) -> str:
    """For a cell of a list."""
    return f"{_ALARM_SIGNS[alarm]} {brief_term(alarm)}"
