"""One job of the hours before the demo opens that outgrows its station: the earlier shift escalates what a station may
not operate itself, the branch accepts and lends two crews, and whoever opens the demo goes on with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from console.demo.manners import minutes
from models.commands import Command, Request
from models.commands.crew_loans import LendCrew
from models.commands.escalations import AcceptEscalation, AssignPart, Escalate, SetCommander
from models.commands.orders import AssignOrder
from models.entities.crew_loans import CrewLoan
from models.entities.escalations import Escalation, EscalationCause, EscalationLevel, EscalationState
from models.entities.orders import OrderState, WorkOrder
from models.entities.people import Crew, DutyState
from models.ids import AccountId, CrewId, OrderId, StationId
from models.picture import Picture
from models.planning.escalation_proposals import order_proposals
from models.planning.job_time_line import loans_of
from models.rules.likely_fault import is_skilled
from models.rules.operation_authority import authority
from models.rules.rule_book import RuleBook

_BEGINS = timedelta(minutes=40)
"""Before the demo opens: its crews are at work then."""
_LENT_FOR = timedelta(hours=4)
_ANSWER_MIN = (2.0, 6.0)
_ORDERS, _CREWS = 3, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class JobDesk:
    """Who acts: `desk` of the earlier shift, and `branch`; `opens` is when the demo opens."""

    desk: AccountId
    branch: AccountId
    rules: RuleBook
    opens: datetime

    def steps(self, picture: Picture, now: datetime) -> Iterator[Request]:
        """What is due now. Nothing is remembered: the job itself says how far it is."""
        job = next(iter(picture.escalations.values()), None)
        if job is None:
            wish = self._escalate(picture, now) if now >= self.opens - _BEGINS else None
            if wish is not None:
                yield Request(actor=self.desk, command=wish)
        elif job.state is EscalationState.ASKED:
            if now >= job.call.at + minutes(_ANSWER_MIN, job.id, "answer"):
                accept = AcceptEscalation(escalation=job.id, seen=job.version, note="抽调两个班支援")
                yield Request(actor=self.branch, command=accept)
        elif job.state is EscalationState.ACCEPTED:
            yield from self._led(job, picture, now)

    def _escalate(self, picture: Picture, now: datetime) -> Escalate | None:
        """The oldest of the station where most waits that it may not operate; one alone is no common job."""
        waiting: dict[StationId, list[OrderId]] = {}
        for order in picture.orders.values():
            if order.state is OrderState.PENDING and self._is_beyond(order, picture, now):
                waiting.setdefault(order.station, []).append(order.id)
        orders = max(waiting.values(), key=len, default=[])
        if len(orders) < 2:
            return None
        return Escalate(
            orders=tuple(sorted(orders)[:_ORDERS]),
            level=EscalationLevel.BRANCH,
            reason="10kV 设备故障，本站无权操作，台风夜无力量可派",
            cause=EscalationCause.AUTHORITY,
        )

    def _is_beyond(self, order: WorkOrder, picture: Picture, now: datetime) -> bool:
        crews = [crew for crew in picture.crews.values() if crew.station == order.station and not crew.retired]
        found = order_proposals(order, crews, picture, rules=self.rules)
        return any(one.cause is EscalationCause.AUTHORITY and one.since <= now for one in found)

    def _led(self, job: Escalation, picture: Picture, now: datetime) -> Iterator[Request]:
        """One step of the job at a time: each names the version that it has seen."""
        if job.commander is None:
            commander = SetCommander(escalation=job.id, seen=job.version, commander=self.desk)
            yield Request(actor=self.desk, command=commander)
            return
        loans = [picture.loans[key] for key in loans_of(job, picture)]
        if len(loans) < _CREWS:
            lending = self._lend(job, picture, now)
            if lending is not None:
                yield Request(actor=self.branch, command=lending)
        parts = {part.crew for part in job.parts}
        for loan in loans:
            if loan.open and loan.crew not in parts:
                part = AssignPart(escalation=job.id, seen=job.version, crew=loan.crew, words="抢修 10kV 设备")
                yield Request(actor=self.desk, command=part)
                return
        yield from (Request(actor=self.desk, command=wish) for wish in self._sent(job, loans, picture))

    def _lend(self, job: Escalation, picture: Picture, now: datetime) -> LendCrew | None:
        first = picture.orders.get(job.orders[0])
        if first is None:
            return None
        permitted = {permit.crew for permit in picture.permits_under_way()}
        for crew in picture.crews.values():
            free = crew.duty is DutyState.STANDBY and crew.loan is None and not picture.orders_of_crew(crew.id)
            if free and crew.id not in permitted and crew.station is None and _can(first, crew):
                return LendCrew(
                    crew=crew.id,
                    seen=crew.version,
                    borrower=first.station,
                    until=now + _LENT_FOR,
                    reason="台风抢修支援",
                    job=job.orders,
                )
        return None

    def _sent(self, job: Escalation, loans: list[CrewLoan], picture: Picture) -> Iterator[AssignOrder]:
        orders = [picture.orders[key] for key in job.orders if key in picture.orders]
        waiting = [order for order in orders if order.state is OrderState.PENDING]
        idle = [loan.crew for loan in loans if loan.open and not picture.orders_of_crew(loan.crew)]
        for order, crew in zip(waiting, idle, strict=False):
            yield AssignOrder(order=order.id, crew=crew, seen=order.version)


def crews_spoken_for(requests: list[Request], picture: Picture) -> frozenset[CrewId]:
    """Whom the rest of the shift leaves alone: crews that are lent, or are just being so."""
    commands: list[Command] = [request.command for request in requests]
    lending = {command.crew for command in commands if isinstance(command, LendCrew)}
    return frozenset(lending | {loan.crew for loan in picture.loans_out()})


def _can(order: WorkOrder, crew: Crew) -> bool:
    return authority(order.equipment, crew).allowed and is_skilled(order, crew)
