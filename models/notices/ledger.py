"""How the notices of a plan stand: what is published, what is owed, whom to tell and whom to tell again (N-11 … N-13).

Announced is what went out. Hours that are approved and not published are not announced, whoever has approved them, and
that is an alarm from the moment at which the law's last one comes near (N-12)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from models.dark_areas import back_in_part
from models.entities.notices import Publication, RecipientKind, Telling, important_recipient
from models.entities.outage_plans import OutagePlan, PlanKind, PlanState, Window
from models.ids import AreaCode
from models.notices.announced import NextNotice, important_left, important_of, next_notice, notice_case
from models.notices.telling import NoticeAlarm, alarms_of, at_risk, second_notice, second_try_due
from models.picture import Picture
from models.rules.notice_changes import AfterChange, ToldHours, after_change
from models.rules.notice_duties import NoticeCase, NoticeStep, Verdict
from models.rules.rule_book import RuleBook

_PUBLIC = ""
"""The public among those who were told: no recipient has this id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientStanding:
    """How it stands with one recipient about the newest notice. `due` is when they have to know at the latest (None:
    no rule sets a moment), `told_at` when they were first told (None: not yet), `second_try` when to ask again. After
    the hours of the notice nothing is owed and nothing alarms."""

    telling: Telling
    due: datetime | None
    told_at: datetime | None
    second_try: datetime | None
    alarms: tuple[NoticeAlarm, ...]
    again_from: datetime | None = None
    again_due: datetime | None = None
    """Of a restriction: between which moments they have to be told a second time (N-19); None once they were."""

    def owed(self, now: datetime) -> bool:
        """Somebody has to be told now, or asked again."""
        return self.told_at is None or (self.second_try is not None and self.second_try <= now)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeStanding:
    """How the notices of a plan stand. `next` is what has to go out next, `due` its last moment (None: no rule sets
    one); both None if the public knows what there is to know. `alarms` are those of the plan and of every recipient,
    each once; `changes_at` when this answer changes though nobody acts, None if never."""

    plan: OutagePlan
    published: tuple[Publication, ...]
    next: NextNotice | None
    due: datetime | None
    recipients: tuple[RecipientStanding, ...]
    alarms: tuple[NoticeAlarm, ...]
    changes_at: datetime | None

    @property
    def last(self) -> Publication | None:
        return self.published[-1] if self.published else None

    @property
    def announced(self) -> bool:
        """The public expects the hours that are in force."""
        return self.plan.approved is not None and self.last is not None and self.next is None


def notice_standing(plan: OutagePlan, book: Picture, *, now: datetime, rules: RuleBook) -> NoticeStanding:
    """How it stands at `now`; the cost grows with the recipients and areas of this plan alone."""
    at = _at(plan, book, now, rules)
    coming = next_notice(plan, at.published, rules, back=back_in_part(plan.id, book))
    due = None if coming is None else _due(coming, at)
    recipients = tuple(_recipients(at))
    alarms = {*_plan_alarms(coming, due, at), *(alarm for one in recipients for alarm in one.alarms)}
    return NoticeStanding(
        plan=plan,
        published=at.published,
        next=coming,
        due=due,
        recipients=recipients,
        alarms=tuple(alarm for alarm in NoticeAlarm if alarm in alarms),
        changes_at=_next_turn(coming, due, recipients, at),
    )


def whom_to_tell_again(plan: OutagePlan, book: Picture, *, now: datetime, rules: RuleBook) -> AfterChange | None:
    """What the plan as it stands asks for after the newest notice: duties that start anew, and ids of the recipients
    who know other hours. Hours that are on their way count as the new ones; None if nothing was ever published."""
    at = _at(plan, book, now, rules)
    if not at.published:
        return None
    after = _after(at.case, None if plan.state is PlanState.CANCELLED else plan.window, at)
    return replace(after, tell_again=tuple(one for one in after.tell_again if one != _PUBLIC))


def told_hours(published: Sequence[Publication], tellings: Sequence[Telling]) -> tuple[ToldHours, ...]:
    """All that was told to anybody, in order, by the recipients' ids."""
    said = {one.sequence: one.announces for one in published}
    tries = [(told.sequence, told.at, telling.recipient.id) for telling in tellings for told in telling.tries]
    return tuple(ToldHours(key, said[sequence]) for sequence, _, key in sorted(tries) if sequence in said)


# -- at one moment ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _At:
    plan: OutagePlan
    published: tuple[Publication, ...]
    tellings: tuple[Telling, ...]
    """Without important customers who have had power again before the rest: nothing more is owed to them."""
    case: NoticeCase
    now: datetime
    rules: RuleBook

    @property
    def over_limit(self) -> tuple[AreaCode, ...]:
        """The plan's areas, if somebody had to name a reason why one of them may be cut off again (R-2)."""
        hours, stages = self.plan.approved, self.plan.stages
        named = hours is not None and any(one.over_limit_reason for one in stages if one.round == hours.round)
        return self.plan.content.scope.areas if named else ()


def _at(plan: OutagePlan, book: Picture, now: datetime, rules: RuleBook) -> _At:
    supplied = frozenset(map(important_recipient, important_of(plan, book))).difference(
        map(important_recipient, important_left(plan, book))
    )
    return _At(
        plan=plan,
        published=tuple(book.publications_of(plan.id)),
        tellings=tuple(one for one in book.tellings_of(plan.id) if one.recipient.id not in supplied),
        case=notice_case(plan, book),
        now=now,
        rules=rules,
    )


def _recipients(at: _At) -> Iterator[RecipientStanding]:
    """Everybody on the list about the newest notice; nobody before the first."""
    if not at.published:
        return
    last = at.published[-1]
    verdict = _asked_of_last(at)
    dues = {step: _first_open(verdict, step) for step in (NoticeStep.PUBLISHED, NoticeStep.IMPORTANT_TOLD)}
    over = at.now >= last.end
    for telling in at.tellings:
        important = telling.recipient.kind is RecipientKind.IMPORTANT_CUSTOMER
        due = dues[NoticeStep.IMPORTANT_TOLD if important else NoticeStep.PUBLISHED]
        alarms = alarms_of(telling, last, due=due, over_limit=at.over_limit, now=at.now, rules=at.rules)
        tries = [second_try_due(telling, last, at.rules)]
        again = second_notice(telling, last, at.rules) if at.case.kind is PlanKind.RESTRICTION else None
        if again is not None:
            tries.append(again.opens)
            late, risk = at.now > again.latest, at_risk(again.latest, at.now, at.rules)
            more = {NoticeAlarm.LATE} if late else {NoticeAlarm.AT_RISK} if risk else set[NoticeAlarm]()
            alarms = tuple(alarm for alarm in NoticeAlarm if alarm in more.union(alarms))
        yield RecipientStanding(
            telling=telling,
            due=due,
            told_at=telling.first_told(last.sequence),
            second_try=None if over else min((one for one in tries if one is not None), default=None),
            alarms=() if over else alarms,
            again_from=None if over or again is None else again.opens,
            again_due=None if over or again is None else again.latest,
        )


def _plan_alarms(coming: NextNotice | None, due: datetime | None, at: _At) -> Iterator[NoticeAlarm]:
    if coming is None or at.now >= coming.window.end:
        return
    if due is not None and at.now > due:
        yield NoticeAlarm.LATE
    if due is not None and at_risk(due, at.now, at.rules):
        yield NoticeAlarm.AT_RISK
    if at.over_limit:
        yield NoticeAlarm.REPEATED
    if at.published and at.published[-1].announces is not None:
        yield NoticeAlarm.PLAN_CHANGED


def _next_turn(
    coming: NextNotice | None, due: datetime | None, recipients: Sequence[RecipientStanding], at: _At
) -> datetime | None:
    turns = {one.second_try for one in recipients} | {one.end for one in at.published[-1:]}
    if coming is not None:
        turns.add(coming.window.end)
    warning = at.rules.duration("N-12.at_risk")
    untold = (one.due for one in recipients if one.told_at is None)
    for moment in (due, *untold, *(one.again_due for one in recipients)):
        if moment is not None:
            turns |= {moment - warning, moment + timedelta.resolution}
    return min((turn for turn in turns if turn is not None and turn > at.now), default=None)


# -- what the law asks -----------------------------------------------------------------------------------------


def _due(coming: NextNotice, at: _At) -> datetime | None:
    new = coming.window if at.plan.approved is not None else None
    return _first_open(_after(at.case, new, at).verdict, NoticeStep.PUBLISHED)


def _asked_of_last(at: _At) -> Verdict:
    """What the newest notice had to achieve when it went out: the law about what was new in it, and N-13 for those who
    knew other hours."""
    last, earlier = at.published[-1], at.published[:-1]
    told = tuple(one for one in at.case.important_told if one.at < last.at)
    before = replace(at.case, window=last.window, notices=at.case.notices[: len(earlier)], important_told=told)
    return _after(before, last.announces, replace(at, published=earlier, now=last.at)).verdict


def _after(case: NoticeCase, new: Window | None, at: _At) -> AfterChange:
    """`after_change` from the newest notice to `new`; the public is one of those who know it."""
    public = [ToldHours(_PUBLIC, one.announces) for one in at.published]
    told = (*public, *told_hours(at.published, at.tellings))
    window = at.published[-1].window if at.published else case.window if new is None else new
    return after_change(replace(case, window=window), new, told, now=at.now, rules=at.rules)


def _first_open(verdict: Verdict, step: NoticeStep) -> datetime | None:
    asked = (duty for duty in verdict.duties if duty.step in {step, NoticeStep.TOLD_AGAIN} and duty.done_at is None)
    return min((duty.latest for duty in asked if duty.latest is not None), default=None)
