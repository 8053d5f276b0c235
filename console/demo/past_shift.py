"""The hours before the demo opens: the same life, with a dispatcher of the earlier shift at the desk."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from console.demo.manners import minutes
from models.commands import Request
from models.commands.orders import ArchiveOrder, AssignOrder, CallBackReport
from models.entities.fixes import Fix
from models.entities.orders import CallBackResult, OrderState, ReportState
from models.entities.people import DutyState
from models.ids import AccountId, CrewId
from models.picture import Picture
from models.planning.recommendation import recommend
from models.rules.rule_book import RuleBook

_THINKING_MIN = (0.4, 3.0)
_CALL_BACK_MIN = (4.0, 25.0)
_TRIES_PER_FREE_CREW = 2


def earlier_dispatcher(
    picture: Picture, fixes: Mapping[CrewId, Fix], rules: RuleBook, *, actor: AccountId, now: datetime
) -> Iterator[Request]:
    """Assign what waits to the best crew without any disqualifier, call back and archive what is done."""
    free = {
        crew.id
        for crew in picture.crews.values()
        if crew.duty is DutyState.STANDBY and not picture.orders_of_crew(crew.id)
    }
    tries = _TRIES_PER_FREE_CREW * len(free)
    for order in list(picture.orders.values()):
        if order.state is OrderState.PENDING and tries > 0:
            if now - order.received_at < minutes(_THINKING_MIN, order.id, "thinking"):
                continue
            tries -= 1
            ranked = recommend(order, picture=picture, fixes=fixes, rules=rules, now=now)
            best = next((candidate for candidate in ranked if candidate.clean and candidate.crew in free), None)
            if best is not None:
                free.discard(best.crew)
                yield Request(actor=actor, command=AssignOrder(order=order.id, crew=best.crew, seen=order.version))
        elif order.state is OrderState.RETURNED and _rested(order.stages[-1].at, order.id, now):
            for report in picture.all_reports_of(order.id):
                if report.state is ReportState.RESTORED:
                    call = CallBackReport(report=report.id, seen=report.version, result=CallBackResult.SATISFIED)
                    yield Request(actor=actor, command=call)
        elif order.state is OrderState.CALLED_BACK and now - order.stages[-1].at > timedelta(minutes=1):
            yield Request(actor=actor, command=ArchiveOrder(order=order.id, seen=order.version))


def _rested(since: datetime, key: str, now: datetime) -> bool:
    return now - since >= minutes(_CALL_BACK_MIN, key, "call back")
