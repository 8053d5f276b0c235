"""What stands between a plan and its approval, apart from people: completeness (N-9), authority (OP-1…OP-8), hours that
are still to come, the customer's contact sheet (OP-8), no residents in a restriction (L-2), the notice law (N-1 …),
other plans on the same areas; repeated outages (R-2) in `repeat_gates`.

`check_document` is asked when a document is filed, `check_approval` whenever a plan is sent on its way and at every
link; what more is asked before hours come into force stands in `plan_approvals.check_in_force`. A law that plans have
to meet is one more line in one of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from models.decisions.plan_checks import check_content, check_window
from models.decisions.plan_recount import check_residents
from models.decisions.situation import Situation
from models.entities.network import EquipmentClass
from models.entities.outage_plans import OutagePlan, PlanKind, Window
from models.errors import Conflict, DispatchError, Incomplete, RuleBroken, Unavailable
from models.ids import AreaCode, PlanId
from models.notices.announced import notice_case
from models.picture import Picture
from models.rules.notice_duties import Compliance, NoticeCase, NoticeDuty, NoticeStep
from models.rules.notice_law import judge
from models.rules.operation_authority import planned_authority
from models.rules.rule_book import Weight

_TELLING = frozenset({NoticeStep.PUBLISHED, NoticeStep.IMPORTANT_TOLD, NoticeStep.TOLD_SECOND})


@dataclass(frozen=True, slots=True)
class Overlap:
    """Another plan whose approved hours meet these on some of the same areas."""

    plan: PlanId
    window: Window
    areas: tuple[AreaCode, ...]


def check_document(plan: OutagePlan, on: Situation) -> None:
    """Refuse a document with gaps, or whose areas were counted on a ground that is no more."""
    for gap in _gaps(plan):
        raise gap
    _refuse_other_ground(plan, on)


def check_approval(plan: OutagePlan, on: Situation) -> None:
    """Refuse what may not go on to the next link: time goes on, and so do rules."""
    _refuse_past(plan, on)
    _refuse_to_come(plan, on)
    _refuse_unauthorised(plan)
    _refuse_unstamped(plan)
    check_residents(plan, on)
    _refuse_unlawful(plan, on)


def draft_faults(plan: OutagePlan, on: Situation) -> tuple[DispatchError, ...]:
    """Everything for which even a draft like this would be refused."""
    content = partial(check_content, plan.content, plan.station, on)
    return tuple(_caught(partial(check_window, plan.window), content))


def filing_faults(plan: OutagePlan, on: Situation) -> tuple[DispatchError, ...]:
    """Everything for which filing this document now would be refused, where `check_document` and `check_approval` name
    the first; hours that do not run forward are for `draft_faults`."""
    gaps = tuple(_gaps(plan))
    checks = [
        partial(_refuse_to_come, plan, on),
        partial(_refuse_unauthorised, plan),
        partial(_refuse_unstamped, plan),
        partial(check_residents, plan, on),
    ]
    if plan.content.scope.areas:
        checks.append(partial(_refuse_other_ground, plan, on))
    if plan.starts_at < plan.ends_at:
        checks += [partial(_refuse_past, plan, on), partial(_refuse_unlawful, plan, on)]
    return (*gaps, *_caught(*checks))


def check_announced(plan: OutagePlan, on: Situation) -> None:
    """Refuse to cut anybody off by this plan while the public, or an important customer, has not been told of the hours
    in force as early as the law wants (N-1 … N-3). Live work and short switching are not announced (N-13).

    Hours that were added and told while supply was cut need no lead time (N-13). If it was on, whoever is cut off in
    them now is cut off by an outage of its own."""
    hours = plan.approved
    if hours is None:
        raise Unavailable("plan_not_in_force", facts={"plan": plan.id, "state": plan.state})
    check_residents(plan, on)
    case = replace(notice_case(plan, on.book), window=hours.window)
    for duty in judge(case, now=on.now, rules=on.rules).duties:
        if duty.step not in _TELLING:
            continue
        if duty.weight is Weight.LAW:
            _refuse_untold(plan, duty, on.now)
        elif duty.rule.id == "N-13" and _began_apart(plan, duty, on):
            _refuse_untold_now(plan, case, on)


def overlaps(plan: OutagePlan, book: Picture) -> tuple[Overlap, ...]:
    """Approved plans that meet this one in hours and areas, by their start: a fact for whoever drafts, too. Live work
    cuts nobody off and is no outage that another could overlap."""
    found, own = [], frozenset(plan.content.scope.areas)
    for other, hours in approved_beside(plan, plan.window, book):
        if own.isdisjoint(other.content.scope.areas):
            continue
        theirs = frozenset(other.content.scope.areas)
        areas = tuple(area for area in plan.content.scope.areas if area in theirs)
        found.append(Overlap(other.id, hours, areas))
    return tuple(sorted(found, key=lambda one: (one.window.start, one.plan)))


def approved_beside(plan: OutagePlan, window: Window, book: Picture) -> Iterator[tuple[OutagePlan, Window]]:
    """Other plans with their approved hours that meet `window`, wherever they are; nothing if this one cuts nobody off,
    and none that does not."""
    if not plan.content.cuts_off:
        return
    for other in book.plans_between(window):
        hours = other.approved
        if hours is None or other.id == plan.id or not other.content.cuts_off:
            continue
        if hours.start < window.end and window.start < hours.end:
            yield other, hours.window


def _refuse_untold(plan: OutagePlan, duty: NoticeDuty, now: datetime) -> None:
    """A second notice that came late is made good by a cut that waits for it (N-19)."""
    facts = {"plan": plan.id, "step": duty.step, "latest": duty.latest, "earliest": duty.earliest_start}
    if duty.done_at is None:
        raise RuleBroken("plan_not_announced", duty.rule.id, facts)
    waited = duty.step is NoticeStep.TOLD_SECOND and duty.earliest_start is not None and duty.earliest_start <= now
    if duty.state is Compliance.BROKEN and duty.number is not None and not waited:
        raise RuleBroken("plan_announced_late", duty.rule.id, facts | {"happened": duty.done_at})


def _refuse_untold_now(plan: OutagePlan, case: NoticeCase, on: Situation) -> None:
    """The law of an outage that begins at this moment."""
    now = Window(on.now, on.now + timedelta.resolution)
    for duty in judge(replace(case, window=now), now=on.now, rules=on.rules).duties:
        if duty.step in _TELLING and duty.weight is Weight.LAW:
            _refuse_untold(plan, duty, on.now)


def _began_apart(plan: OutagePlan, duty: NoticeDuty, on: Situation) -> bool:
    """It is in these added hours now, and when they were told supply was not cut; or nobody has told them."""
    if not duty.hours.start <= on.now < duty.hours.end:
        return False
    told = duty.done_at
    spells = (spell for permit in on.book.permits_of(plan.id) for spell in permit.spells)
    return told is None or not any(spell.off <= told and (spell.back is None or told < spell.back) for spell in spells)


def _caught(*checks: Callable[[], None]) -> Iterator[DispatchError]:
    """What each refuses for itself; without the frames, which would hold on to whoever asked."""
    for check in checks:
        try:
            check()
        except DispatchError as refusal:
            yield refusal.with_traceback(None)


def _refuse_other_ground(plan: OutagePlan, on: Situation) -> None:
    ground = on.book.ground
    if ground is not None and ground.digest != plan.content.scope.ground:
        raise Conflict("plan_ground_changed", facts={"plan": plan.id})


def _gaps(plan: OutagePlan) -> Iterator[Incomplete]:
    content = plan.content
    texts = {
        "areas": "".join(content.scope.areas),
        "section": content.feeder or content.section,
        "work": content.work,
        "steps": "".join(content.steps),
        "leader": content.leader,
        "reason": content.reason,
        "contact_name": content.contact_name,
        "contact_phone": content.contact_phone,
    }
    for field, text in texts.items():
        if not text.strip():
            yield Incomplete("plan_field_empty", "N-9", {"plan": plan.id, "field": field})
    if content.kind is PlanKind.PLANNED and not content.new_connections.strip():  # asked, whatever the answer was
        yield Incomplete("plan_field_empty", "N-14", {"plan": plan.id, "field": "new_connections"})


def _refuse_past(plan: OutagePlan, on: Situation) -> None:
    """An extension is asked for while the outage runs: of it the end has to be still to come, and that of the hours in
    force, for what is over is not lengthened."""
    if plan.extension_pending and plan.approved is not None and plan.approved.end <= on.now:
        raise Unavailable("plan_hours_over", facts={"plan": plan.id, "end": plan.approved.end})
    turn = plan.ends_at if plan.extension_pending else plan.starts_at
    if turn <= on.now:
        raise Unavailable("plan_in_past", facts={"plan": plan.id, "start": plan.starts_at, "end": plan.ends_at})


def _refuse_to_come(plan: OutagePlan, on: Situation) -> None:
    """A limit that is counted from what has not happened yet would count as kept (N-15, N-18)."""
    moments = {"defect_found_at": plan.content.defect_found_at, "closure_slip_at": plan.content.closure_slip_at}
    for field, moment in moments.items():
        if moment is not None and moment > on.now:
            raise Incomplete("plan_moment_to_come", facts={"plan": plan.id, "field": field, "happened": moment})


def _refuse_unlawful(plan: OutagePlan, on: Situation) -> None:
    """The law blocks once its last moment has passed; internal rules are for the page to show. Of an outage that may
    run already only what is still to be announced is asked: an extension heals nothing that came late, and makes it no
    worse."""
    case = notice_case(plan, on.book)
    for duty in judge(case, now=on.now, rules=on.rules).blocks:
        if plan.extension_pending and duty.done_at is not None and duty.earliest_start is not None:
            continue
        facts = {"plan": plan.id, "step": duty.step, "latest": duty.latest}
        if duty.earliest_start is None:
            raise RuleBroken("plan_work_too_late", duty.rule.id, facts)
        if plan.extension_pending and (case.cut_at is None or on.now < plan.starts_at):
            raise RuleBroken("plan_extension_too_early", duty.rule.id, facts | {"start": plan.starts_at})
        raise RuleBroken("plan_notice_too_late", duty.rule.id, facts | {"earliest": duty.earliest_start})


def _refuse_unauthorised(plan: OutagePlan) -> None:
    content = plan.content
    verdict = planned_authority(content.equipment, content.crew_kind)
    facts = {"kind": content.crew_kind, "equipment": content.equipment, "operators": verdict.operators}
    if not verdict.allowed and not verdict.overridable:
        raise RuleBroken("plan_crew_not_authorised", verdict.rule, facts)
    if not verdict.allowed and not content.departure.strip():
        raise RuleBroken("plan_crew_needs_reason", verdict.rule, facts)


def _refuse_unstamped(plan: OutagePlan) -> None:
    content = plan.content
    sheet = content.contact_sheet
    if content.equipment is EquipmentClass.CUSTOMER_TRANSFORMER and not (
        sheet is not None and sheet.stamped and sheet.reference.strip()
    ):
        raise RuleBroken("contact_sheet_missing", "OP-8", {"plan": plan.id})
