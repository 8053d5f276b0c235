"""What the picture holds of the orders: all that are not archived, and the newest of the archive for a look back.
Of the plans: all that wait for somebody or whose day is not over, and those whose hours are not long over. Of the
room's shifts and log: what is open or stands, and what is not long over.

The one place that says how long; the store loads by it at start and lets orders leave by it while it runs. What left
is still in its tables and comes back when a command or somebody's act names it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice

from models.changes import Change, Entity
from models.entities.handovers import Handover, HandoverDocument
from models.entities.orders import WorkOrder
from models.entities.outage_plans import OutagePlan
from models.entities.service_cases import ServiceCase
from models.entities.shifts import FeedGap, LogRemark, RotaDuty, Shift
from models.ids import OrderId
from models.permit_life_cycle import OVER
from models.picture import Picture
from models.plan_life_cycle import UNSETTLED

ARCHIVE_STAYS = timedelta(hours=48)
PLANS_STAY = timedelta(days=40)
"""After their hours: a month on a calendar is whole until it is over and looked back upon."""


CASES_STAY = timedelta(days=60)
"""After their closing: longer than a case of the same customer counts as a repeat (D-6)."""

SHIFTS_STAY = timedelta(days=7)
GAPS_STAY = timedelta(days=7)
REMARKS_STAY = timedelta(days=2)
DUTIES_STAY = timedelta(days=1)
"""After their end: the rota begins with yesterday."""


def archived_after(now: datetime) -> datetime:
    """An order that was archived later than this is in the working set."""
    return now - ARCHIVE_STAYS


def ended_after(now: datetime) -> datetime:
    """A plan whose hours end later than this is in the working set, whatever became of it."""
    return now - PLANS_STAY


def closed_after(now: datetime) -> datetime:
    """A case that was closed later than this is in the working set."""
    return now - CASES_STAY


def over_after(now: datetime) -> dict[type[Shift | FeedGap | LogRemark | RotaDuty | Handover], datetime]:
    """Kind → what was over later than this is in the working set; a remark that stands always is."""
    return {
        Shift: now - SHIFTS_STAY,
        FeedGap: now - GAPS_STAY,
        LogRemark: now - REMARKS_STAY,
        RotaDuty: now - DUTIES_STAY,
        Handover: now - SHIFTS_STAY,
    }


def leaving(picture: Picture, now: datetime, *, most: int, spared: OrderId | None = None) -> list[Change]:
    """At most `most` orders whose time in the picture is over, with all that hangs on them, and as many plans with
    their notices and cases long closed with their alarms, each as a change to nothing. It is no change of what is
    true: nothing of it is ever journaled. `spared` stays with what is merged into it: somebody reads it."""
    last = archived_after(now)
    over = (
        order
        for order in picture.orders.values()
        if order.archived_at is not None
        and order.archived_at <= last
        and (spared is None or spared not in {order.id, order.merged_into})
        and not _asked_about(order, picture)
    )
    orders = tuple(islice(over, most))
    ended = ended_after(now)
    plans = islice((plan for plan in picture.plans.values() if _past(plan, picture, ended)), most)
    gone = [Change(thing, None) for plan in plans for thing in _whole(plan, picture)]
    closed = closed_after(now)
    cases = (case for case in picture.cases.values() if case.closed_at is not None and case.closed_at <= closed)
    for case in islice(cases, most):
        gone += [*(Change(alarm, None) for alarm in picture.alarms_about(case.id)), Change(case, None)]
    gone += [Change(thing, None) for thing in islice(_of_past_shifts(picture, now), most)]
    if not orders:
        return gone
    things: list[Entity] = []
    for order in orders:
        things += picture.alarms_of_order(order.id)
        things += picture.reports_of(order.id)
        things += picture.notes_of(order.id)
        things += picture.attachments_of(order.id)
    return [*gone, *(Change(thing, None) for thing in (*things, *orders))]


def _of_past_shifts(picture: Picture, now: datetime) -> Iterator[Entity]:
    last = over_after(now)
    for shift in picture.shifts.values():
        if shift.ended_at is not None and shift.ended_at <= last[Shift]:
            yield shift
    for gap in picture.feed_gaps.values():
        if gap.until is not None and gap.until <= last[FeedGap]:
            yield gap
    for remark in picture.remarks.values():
        stands = remark.standing and picture.correction_of_remark(remark.id) is None
        if not stands and remark.at <= last[LogRemark]:
            yield remark
    for duty in picture.duties.values():
        if duty.ends_at <= last[RotaDuty]:
            yield duty
    yield from _of_past_handovers(picture, last[Handover])


def _of_past_handovers(picture: Picture, last: datetime) -> Iterator[Entity]:
    """Documents are large: only what is open and the one before it are compared with anything."""
    newest, open_one = picture.last_handover(), picture.open_handover()
    in_hand = {one.id for one in (newest, open_one) if one is not None}
    for handover in picture.handovers.values():
        if handover.id not in in_hand and handover.opened_at <= last:
            yield handover
    for document in picture.table(HandoverDocument).values():
        if document.id not in in_hand:
            yield document


def _whole(plan: OutagePlan, picture: Picture) -> list[Entity]:
    found: list[Entity] = [*picture.tellings_of(plan.id), *picture.publications_of(plan.id)]
    return [*found, *picture.alarms_of_plan(plan.id), *picture.permits_of(plan.id), plan]


def _asked_about(order: WorkOrder, picture: Picture) -> bool:
    """Whether an open case is about it or one that it is merged with: its reply takes its times from there."""
    main = order.merged_into or order.id
    family = {main, *(sub.id for sub in picture.merged_into(main))}
    return any(_open(case) for member in family for case in picture.cases_of(member))


def _open(case: ServiceCase) -> bool:
    return case.closed_at is None


def _past(plan: OutagePlan, picture: Picture, ended: datetime) -> bool:
    """Never while its day is not over, however old: somebody may stand under an earth wire."""
    if plan.state in UNSETTLED or plan.ends_at > ended:
        return False
    if any(map(_open, picture.cases_of_plan(plan.id))):
        return False
    return all(permit.state in OVER for permit in picture.permits_of(plan.id))
