"""The hours before the demo opens: the same life, with a dispatcher of the earlier shift at the desk."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from math import hypot

from console.demo.manners import minutes
from models.commands import Request
from models.commands.orders import ArchiveOrder, AssignOrder, CallBackReport
from models.entities.fixes import Fix
from models.entities.network import EquipmentClass
from models.entities.orders import CallBackResult, OrderState, ReportState, WorkOrder
from models.entities.people import Crew, DutyState, Skill
from models.ids import AccountId, CrewId
from models.picture import Picture
from models.rules.likely_fault import is_skilled
from models.rules.operation_authority import check_assignment

_THINKING_MIN = (0.4, 3.0)
_CALL_BACK_MIN = (4.0, 25.0)


def earlier_dispatcher(
    picture: Picture,
    fixes: Mapping[CrewId, Fix],
    *,
    actor: AccountId,
    now: datetime,
    kept: frozenset[CrewId] = frozenset(),
) -> Iterator[Request]:
    """Assign what waits to the nearest free crew that may and can do it, call back and archive what is done. `kept`
    crews and the orders of jobs are somebody else's."""
    permitted = {permit.crew for permit in picture.permits_under_way()}
    free = [
        crew
        for crew in picture.crews.values()
        if crew.duty is DutyState.STANDBY and not picture.orders_of_crew(crew.id) and crew.id not in permitted | kept
    ]
    hopeless: set[tuple[EquipmentClass, Skill]] = set()  # what no free crew can do, in a storm most of what waits
    for order in list(picture.orders.values()):
        if order.state is OrderState.PENDING:
            if picture.escalation_of(order.id) is not None:
                continue
            work = (order.equipment, order.skill)
            if work in hopeless or now - order.received_at < minutes(_THINKING_MIN, order.id, "thinking"):
                continue
            crew = _nearest(order, free, fixes)
            if crew is None:
                hopeless.add(work)
            else:
                free.remove(crew)
                yield Request(actor=actor, command=AssignOrder(order=order.id, crew=crew.id, seen=order.version))
        elif order.state is OrderState.RETURNED and _rested(order.stages[-1].at, order.id, now):
            for report in picture.all_reports_of(order.id):
                if report.state is ReportState.RESTORED:
                    call = CallBackReport(report=report.id, seen=report.version, result=CallBackResult.SATISFIED)
                    yield Request(actor=actor, command=call)
        elif order.state is OrderState.CALLED_BACK and now - order.stages[-1].at > timedelta(minutes=1):
            yield Request(actor=actor, command=ArchiveOrder(order=order.id, seen=order.version))


def _nearest(order: WorkOrder, free: list[Crew], fixes: Mapping[CrewId, Fix]) -> Crew | None:
    fit = [crew for crew in free if is_skilled(order, crew) and check_assignment(order, crew) is None]
    place = order.place
    return min(fit, key=lambda c: hypot(fixes[c.id].x - place.x, fixes[c.id].y - place.y), default=None)


def _rested(since: datetime, key: str, now: datetime) -> bool:
    return now - since >= minutes(_CALL_BACK_MIN, key, "call back")
