"""What a plan would do, told before anybody decides on it: notice law, repeated outages, other plans, whom it has to
pass. Asked while it is drafted, moved or approved; committed by nobody.

`judging` goes step by step, so that whoever works it out may turn to others in between.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from models.decisions.major_plans import is_major
from models.decisions.plan_approvals import due_link, needed_links
from models.decisions.plan_gates import Overlap, overlaps
from models.decisions.plan_recount import recount
from models.decisions.possible_days import possible_days
from models.decisions.repeat_gates import OverLimit, over_limit, without_reason
from models.decisions.situation import Situation
from models.entities.outage_plans import OutagePlan, PlanAct, PlanContent, PlanCount, PlanRevision, PlanState, Window
from models.ids import AreaCode, FeederCode, OrderId, PlanId, StationId
from models.notices.announced import notice_case
from models.planning.hour_budget_use import BudgetEffect
from models.planning.open_outages import OpenOutage, long_open
from models.planning.outage_alternatives import Alternative, alternatives, work_to_ride_along
from models.planning.outage_history import OutageTable
from models.planning.outage_offers import Ask, MergeOffer, Moves, merge_offers, move_offers
from models.planning.outage_records import planned_outage
from models.planning.plan_hours import HourAdvice, Neighbour, around, hour_advice, neighbours
from models.planning.repeat_limits import RepeatClass
from models.planning.repeated_outages import RepeatWhatIf, what_if
from models.rules.notice_duties import Verdict
from models.rules.notice_law import judge
from models.rules.plan_chain import ChainLink

_UNNUMBERED = PlanId("")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanQuestion:
    """A document with its hours, as it stands or as somebody is writing it; `plan` is its number once it has one.
    `given_up` names the plan that is cancelled by the same act (a merge): it counts no more."""

    station: StationId
    window: Window
    content: PlanContent
    plan: PlanId | None = None
    given_up: PlanId | None = None

    @classmethod
    def of(cls, plan: OutagePlan) -> "PlanQuestion":
        """The plan as it stands."""
        return cls(station=plan.station, window=plan.window, content=plan.content, plan=plan.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanJudgement:
    """`question` is what `PlanJudging.ask` returned. What concerns outages (`repeats` to `alternatives`) is empty while
    they are still being read, and `unread` says so: the answer comes again when they are.

    `verdict` counts a change of what is announced as sent now. `links` are those that it has to pass, `due` the one
    that has to speak now about the plan as it stands; None for a draft, and for a document that is being written.
    `over_limit` is R-2: a reason and a second approver; `without_reason` what of it nobody of this round has named a
    reason for; `warned` R-3, which blocks nothing; all with the plan.
    `long_open` are orders of these areas that somebody should close: until then nobody knows how often it was dark.
    Offers are made where an area is warned or worse."""

    question: int
    plan: PlanId | None
    at: datetime
    verdict: Verdict
    overlaps: tuple[Overlap, ...]
    major: bool
    links: tuple[ChainLink, ...]
    due: ChainLink | None
    unread: bool
    recount: PlanCount | None = None
    """Whom it touches by the data of now, where the document says otherwise."""
    repeats: RepeatWhatIf | None = None
    """None too if the plan darkens nothing."""
    table: OutageTable | None = None
    """What `repeats` was counted in: `repeat_details.area_detail` tells why an area is counted as it is."""
    over_limit: OverLimit | None = None
    without_reason: OverLimit | None = None
    warned: tuple[AreaCode, ...] = ()
    newly_over: tuple[AreaCode, ...] = ()
    newly_warned: tuple[AreaCode, ...] = ()
    long_open: tuple[OpenOutage, ...] = ()
    merges: tuple[MergeOffer, ...] = ()
    moves: Moves | None = None
    alternatives: tuple[Alternative, ...] = ()
    ride_along: tuple[OrderId, ...] = ()
    beside: tuple[Neighbour, ...] = ()
    """What shares crew, feeder, areas or customers within `N-8.within` days of the hours."""
    hours: HourAdvice | None = None
    """None too if the plan darkens nothing."""
    budgets: tuple[BudgetEffect, ...] = ()
    """What it takes of each budget of customer-hours, those that are over with it first; blocks nothing."""


def judging(
    number: int,
    question: PlanQuestion,
    on: Situation,
    customers: Mapping[AreaCode, int],
) -> Iterator[PlanJudgement | None]:
    """Steps of which the last one gives the answer; `customers` of the areas of the ground."""
    on = _without(question.given_up, on)
    stands = on.book.plans.get(question.plan) if question.plan is not None else None
    asked = _as_asked(question, stands, on)
    unread = on.outages is None or not on.outages.whole or on.outages.outdated
    here = replace(on, outages=None) if unread else on
    outage = None if unread else planned_outage(asked, asked.window, now=on.now)
    answer, table = None, None
    if outage is not None and here.outages is not None:
        table = here.outages.table()
        held = stands.approved if stands is not None else None
        before = None if stands is None or held is None else planned_outage(stands, held.window, now=on.now)
        with_plan = here.outages.with_plan(outage, now=on.now, rules=on.rules)  # kept there, for the gates
        yield None
        answer = with_plan
        if before is not None:
            answer = what_if(table, before=before, after=outage, now=on.now, rules=on.rules)
            yield None
    supplied = asked.content.scope.areas
    feeders = frozenset[FeederCode]() if on.outages is None else on.outages.feeders_of(supplied)
    beside = neighbours(asked, around(asked.window, on.rules), on.book, feeders=feeders)
    yield None
    judgement = PlanJudgement(
        question=number,
        plan=question.plan,
        at=on.now,
        verdict=judge(notice_case(asked, on.book), now=on.now, rules=on.rules),
        overlaps=overlaps(asked, on.book),
        major=is_major(asked, on),
        links=needed_links(asked, here),
        due=due_link(stands, here) if stands is not None and _same_document(stands, asked) else None,
        unread=unread,
        recount=None if unread else recount(asked, here),
        ride_along=work_to_ride_along(on.book.orders.values(), asked.content.scope.areas),
        beside=beside,
        hours=_advised(asked, beside, on),
    )
    yield None
    if answer is None or table is None or outage is None:
        yield judgement
        return
    judgement = replace(
        judgement,
        repeats=answer,
        table=table,
        over_limit=over_limit(asked, asked.window, here),
        without_reason=without_reason(asked, here),
        warned=answer.areas_in(RepeatClass.WARNING),
        newly_over=answer.newly(RepeatClass.FREQUENT),
        newly_warned=answer.newly(RepeatClass.WARNING),
        long_open=long_open(table, outage.areas, now=on.now, rules=on.rules),
    )
    if not judgement.warned:
        yield judgement
        return
    yield None
    ask = Ask(table=table, plan=outage, now=on.now, rules=on.rules, customers=customers)
    merges = list[MergeOffer]()
    for offer in merge_offers(ask):
        merges.append(offer)
        yield None
    lawful = yield from possible_days(asked, on)
    yield None
    moves = yield from move_offers(ask, lawful)
    yield None
    kept = alternatives(ask, on.book.crews.values())
    yield replace(judgement, merges=tuple(merges), moves=moves, alternatives=kept)


def as_asked(question: PlanQuestion, on: Situation) -> OutagePlan:
    """The plan as it would be if the question's document were sent now."""
    stands = on.book.plans.get(question.plan) if question.plan is not None else None
    return _as_asked(question, stands, on)


def _without(given_up: PlanId | None, on: Situation) -> Situation:
    """As if that plan had been cancelled."""
    plan = None if given_up is None else on.book.plans.get(given_up)
    if plan is None:
        return on
    book = on.book.fork()
    book.put(replace(plan, state=PlanState.CANCELLED, approved=None))
    outages = on.outages.without(plan.id) if on.outages is not None and on.outages.whole else on.outages
    return replace(on, book=book, outages=outages)


def _as_asked(question: PlanQuestion, stands: OutagePlan | None, on: Situation) -> OutagePlan:
    """The plan as it would be if the question's document were sent now."""
    window, content = question.window, question.content
    if stands is None:
        drafted = PlanRevision(number=1, round=1, at=on.now, by=on.actor.id, act=PlanAct.DRAFT)
        return OutagePlan(
            id=question.plan or _UNNUMBERED,
            station=question.station,
            state=PlanState.DRAFT,
            starts_at=window.start,
            ends_at=window.end,
            content=content,
            revisions=(drafted,),
        )
    if (stands.window, stands.content) == (window, content):
        return stands
    return replace(stands, round=stands.round + 1, starts_at=window.start, ends_at=window.end, content=content)


def _advised(asked: OutagePlan, beside: tuple[Neighbour, ...], on: Situation) -> HourAdvice | None:
    if not asked.content.darkens:
        return None

    def lawful(window: Window) -> bool:
        moved = replace(asked, starts_at=window.start, ends_at=window.end)
        return not judge(notice_case(moved, on.book), now=on.now, rules=on.rules).blocks

    return hour_advice(asked, beside, now=on.now, rules=on.rules, lawful=lawful)


def _same_document(stands: OutagePlan, asked: OutagePlan) -> bool:
    return (stands.window, stands.content) == (asked.window, asked.content)
