"""Documents of handovers, made by hand: as many orders as are wanted, and something in most sections."""

from datetime import UTC, datetime, timedelta

from models.entities.alarms import LIMIT, AlarmKind, AlarmState
from models.entities.handovers import HandoverAnswer, HandoverQuestion, SectionKind
from models.entities.orders import OrderState, Urgency
from models.entities.outage_plans import Window
from models.entities.people import CrewKind, DutyState
from models.entities.shifts import FeedKind, OnDuty, Post, RemarkKind
from models.entities.switching import SwitchingKind
from models.handover.digests import section_digests
from models.handover.document import (
    AheadKind,
    AheadLine,
    AlarmLine,
    Document,
    Done,
    EarthLine,
    FeedLine,
    ForceLine,
    Jobs,
    OrderLine,
    OutageLine,
    Outages,
    OwedLine,
    Protected,
    RemarkLine,
    RunningClock,
    SectionChange,
    ShiftPart,
    SinceLast,
    Told,
    ToldKind,
)
from models.handover.view import HandoverView
from models.ids import AccountId, AreaCode, CrewId, GridId, HandoverId, OrderId, PermitId, PlanId, ShiftId, StationId
from models.rules.arrival_clocks import Leg

NOW = datetime(2026, 11, 22, 11, 30, tzinfo=UTC)
RARE = "喆珺玥昇䶮"
LI, WANG = AccountId("li"), AccountId("wang")
EAST = StationId("S1")
_STATIONS = 20


def at(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


def order_line(number: int) -> OrderLine:
    key = OrderId(f"261122{number:05}")
    return OrderLine(
        key=f"order/{key}",
        order=key,
        station=StationId(f"S{number % _STATIONS:02}"),
        grid=GridId("G1"),
        state=OrderState.EN_ROUTE,
        urgency=Urgency.EMERGENCY,
        address=f"江北街道{RARE}路{number}号楼3单元",
        symptom="no_power_many",
        received_at=at(-60 - number % 100),
        crew=CrewId(f"C{number % 40}") if number % 3 else None,
        customers=number % 40,
        reports=number % 4,
        merged=number % 3,
        urges=number % 2,
        supervised=number % 7 == 0,
        suspended=False,
        clocks=(
            RunningClock(leg=Leg.ARRIVAL, rule="T-2", due_at=at(number % 50 - 20)),
            RunningClock(leg=Leg.RESTORE, rule="T-20", due_at=at(100 + number)),
        ),
        told=(Told(kind=ToldKind.ESTIMATE, at=at(-30), by=LI, until=at(120)),),
    )


def alarm_line(kind: AlarmKind, number: int) -> AlarmLine:
    """At its limit, of an order; nobody has acknowledged it."""
    order = f"261122{number:05}"
    return AlarmLine(
        key=f"alarm/{kind.value}/{order}/T-2",
        kind=kind,
        level=LIMIT,
        subject=order,
        stations=(StationId(f"S{number % _STATIONS:02}"),),
        state=AlarmState.UNACKNOWLEDGED,
        since=at(number % 50 - 60),
        shelved_until=None,
        shelved_by=None,
        reason="",
    )


def remark(text: str, kind: RemarkKind = RemarkKind.REMARK) -> RemarkLine:
    return RemarkLine(
        key="remark/1",
        kind=kind,
        at=at(-30),
        by=LI,
        text=text,
        told_by="",
        due_at=None,
        pinned=False,
        about=None,
    )


def document(orders: int = 3, *, remark_text: str = "一切正常") -> Document:
    lines = tuple(order_line(number) for number in range(orders))
    ahead = tuple(
        AheadLine(
            key=f"breach/{line.order}/{Leg.ARRIVAL.value}/T-2",
            kind=AheadKind.BREACH,
            at=at(number),
            subject=line.order,
            station=line.station,
            detail="T-2",
        )
        for number, line in enumerate(lines[::2])
    )
    plan, permit = PlanId("P26112200001"), PermitId("P26112200001-1")
    off = OutageLine(
        key="off/1",
        plan=plan,
        permit=permit,
        order=None,
        station=EAST,
        areas=tuple(AreaCode(f"A{number}") for number in range(12)),
        customers=345,
        since=at(-60),
        announced_end=at(60),
        confirmed=True,
        parties=2,
        earths=1,
    )
    earth = EarthLine(
        key="earth/1",
        plan=plan,
        permit=permit,
        station=EAST,
        number="3",
        code="JD-07",
        place="10kV江北线12#杆小号侧",
        fitted_at=at(-50),
        fitted_by="赵勇",
    )
    owed = OwedLine(key="owed/1", plan=plan, permit=permit, order=None, station=EAST, kind=SwitchingKind.RE_ENERGISE)
    force = ForceLine(
        key="crew/C1",
        crew=CrewId("C1"),
        kind=CrewKind.STATION_REPAIR,
        station=EAST,
        vehicle="浙A12345",
        duty=DutyState.STANDBY,
        duty_since=at(-300),
        lent_to=None,
        held_by=(),
    )
    done = Done(
        since=at(-720),
        received=100,
        assigned=99,
        arrived=90,
        arrived_in_time=88,
        restored=70,
        archived=60,
        cases_answered=3,
        plans_finished=2,
    )
    change = SectionChange(section=SectionKind.ORDERS, new=("order/26112200001",), gone=("order/77",), other=())
    question = HandoverQuestion(
        section=SectionKind.ORDERS,
        at=at(-5),
        by=WANG,
        words="is C3 still at the river?",
        answer=HandoverAnswer(at=at(-3), by=LI, words="yes, until nine"),
    )
    return Document(
        handover=None,
        at=NOW,
        revision=4711,
        rule_book="2026.1",
        shift=ShiftId("S1"),
        outgoing=LI,
        incoming=WANG,
        planned=Window(at(-720), at(30)),
        upcoming=Window(at(30), at(750)),
        ahead=ahead,
        orders=lines,
        outages=Outages(off=(off,), earths=(earth,), owed=(owed,)),
        jobs=Jobs(jobs=(), loans=()),
        forces=(force,),
        protected=Protected(customers=(), events=()),
        cases=(),
        alarms=(),
        feeds=(FeedLine(key="feed/1", feed=FeedKind.POSITIONS, since=at(-100), until=at(-80)),),
        superiors=(remark("保证市一院供电", RemarkKind.SUPERIOR_ORDER),),
        shift_log=ShiftPart(
            on_duty=(OnDuty(account=LI, post=Post.LEADER, seat="", since=at(-720)),),
            remarks=(remark(remark_text),),
            done=done,
        ),
        since_last=SinceLast(last=HandoverId("H1"), at=at(-720), changes=(change,)),
        questions=(question,),
    )


def view_of(made: Document) -> HandoverView:
    """What nobody has begun to hand over."""
    return HandoverView(handover=None, document=made, digests=section_digests(made))
