"""A picture that lives by real decisions: what a test does here is what the desk would do, without a database."""

from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from models.changes import Entry
from models.commands import Request
from models.commands import orders as o
from models.decisions import decide
from models.entities.network import EquipmentClass, Grade, ImportantCustomer
from models.entities.orders import Channel, OrderState, Symptom, TroubleReport, WorkOrder
from models.entities.people import Account, CrewKind, DutyState, Role, Skill
from models.entities.switching import SwitchingKind
from models.errors import DispatchError
from models.ids import AccountId, AreaCode, CommandId, CrewId, FeederCode, OrderId, ReportId, StationId
from models.picture import Picture
from tests.widgets import pictures as make

RULES = make.rule_book()
DISPATCHER = make.DISPATCHER
LEADER = Account(id=AccountId("li"), name="李静", role=Role.SHIFT_LEADER)
VIEWER = Account(id=AccountId("guest"), name="来访", role=Role.VIEWER)
CREW = Account(id=AccountId("crew-CD1"), name="CD1", role=Role.CREW, crew=CrewId("CD1"))
CHIEF = Account(id=AccountId("chief"), name="站长", role=Role.STATION_CHIEF, station=StationId("S1"))
OTHER_CHIEF = Account(id=AccountId("chief2"), name="邻站站长", role=Role.STATION_CHIEF, station=StationId("S2"))

FIXES = make.fixes_of(
    [
        make.fix("CD1", x=150.0, y=260.0),
        make.fix("CD2", x=900.0, y=900.0),
        make.fix("CD3", x=300.0, y=200.0),
        make.fix("JX1", x=2500.0, y=1200.0),
    ]
)
"""CD1 is nearest, CD3 next but on a break, CD2 further away, JX1 the only one for high voltage."""

PLACE = make.place(area=AreaCode("A1"), feeder=FeederCode("F1"))


def city() -> Picture:
    return make.picture_of(
        make.station(),
        make.station("S2", name="城西供电服务站", x=9000.0),
        make.grid(),
        make.crew("CD1"),
        make.crew("CD2", name="抢修二班"),
        make.crew("CD3", name="抢修三班", duty=DutyState.BREAK),
        make.crew(
            "JX1",
            name="配电运检一班",
            station=None,
            kind=CrewKind.DISTRIBUTION_MAINTENANCE,
            skills=(Skill.HV_LINE, Skill.TRANSFORMER),
        ),
        ImportantCustomer(id="I1", name="市第一人民医院", grade=Grade.FIRST, area=AreaCode("A1"), x=0.0, y=0.0),
        *(DISPATCHER, LEADER, VIEWER, CREW, CHIEF, OTHER_CHIEF),
    )


class LivingPicture:
    """`now` goes on by a second with every act."""

    def __init__(self) -> None:
        self.picture = city()
        self.now = make.NOW
        self._taken: Counter[OrderId] = Counter()
        """Steps of the main line by order."""

    def do(self, command: Any, actor: Account = DISPATCHER) -> Entry:
        """Decide and apply; raises what the decision raises."""
        self.now += timedelta(seconds=1)
        changes = tuple(decide(Request(actor=actor.id, command=command), self.picture, self.now, RULES))
        revision = self.picture.revision + 1
        entry = Entry(revision, CommandId(f"c{revision}"), self.now, actor.id, command, changes, RULES.version)
        self.picture.apply(entry)
        return entry

    def refusal(self, command: Any, actor: Account = DISPATCHER) -> DispatchError:
        """Why the command is refused; without the frames, which would hold on to a test's widgets."""
        try:
            self.do(command, actor)
        except DispatchError as error:
            return error.with_traceback(None)
        raise AssertionError(f"not refused: {command}")

    def report(self, **more: Any) -> OrderId:
        """Take a report now; the order it hangs on."""
        entry = self.do(report_command(self.now, **more))
        return next(change.after.order for change in entry.changes if isinstance(change.after, TroubleReport))

    def order(self, key: OrderId) -> WorkOrder:
        return self.picture.orders[key]

    def seen(self, key: OrderId) -> int:
        return self.order(key).version

    def order_in(self, state: OrderState, **more: Any) -> OrderId:
        """An order that went the whole way to `state` by commands, switching on the way."""
        key = self.report(**more)
        self.advance(key, state)
        return key

    def advance(self, key: OrderId, state: OrderState) -> None:
        """From where it is now to a later `state`."""
        while self.order(key).state is not state:
            for command in _WAY[self._taken[key]](self, key):
                self.do(command)
            self._taken[key] += 1

    def calls(self, key: OrderId) -> ReportId:
        return self.picture.reports_of(key)[0].id


def report_command(at: datetime, **more: Any) -> o.RegisterReport:
    values: dict[str, Any] = {
        "channel": Channel.HOTLINE_95598,
        "channel_reference": "",
        "received_at": at,
        "caller": "陈女士",
        "phone": "13800000001",
        "place": PLACE,
        "symptom": Symptom.NO_POWER_ONE,
    }
    return o.RegisterReport(**(values | more))


def switching_report(living: LivingPicture, key: OrderId, kind: SwitchingKind) -> o.ReportSwitching:
    return o.ReportSwitching(
        order=key,
        seen=living.seen(key),
        kind=kind,
        reporter="李小红",
        duty_dispatcher="何志平",
        recording="R-1",
        equipment_name="3 号分支箱",
        equipment_number="FZX-103",
        read_back_name="3 号分支箱",
        read_back_number="FZX-103",
    )


def _assign(living: LivingPicture, key: OrderId) -> list[Any]:
    busy = any(order.crew == "CD1" for order in living.picture.orders.values())
    override = "nobody else is near" if busy else ""
    return [o.AssignOrder(order=key, crew=CrewId("CD1"), seen=living.seen(key), override=override)]


def _call_back(living: LivingPicture, key: OrderId) -> list[Any]:
    report = living.picture.reports_of(key)[0]
    return [o.CallBackReport(report=report.id, seen=report.version, result=o.CallBackResult.SATISFIED)]


def _diagnose(living: LivingPicture, key: OrderId) -> list[Any]:
    equipment = EquipmentClass.LV_BRANCH_BOX_AND_BELOW
    return [o.Diagnose(order=key, seen=living.seen(key), equipment=equipment, cause="开关烧毁")]


_WAY = (
    _assign,
    lambda living, key: [o.AcceptOrder(order=key, seen=living.seen(key))],
    lambda living, key: [o.Depart(order=key, seen=living.seen(key))],
    lambda living, key: [o.Arrive(order=key, seen=living.seen(key))],
    _diagnose,
    lambda living, key: [switching_report(living, key, SwitchingKind.DE_ENERGISE)],
    lambda living, key: [o.DeEnergise(order=key, seen=living.seen(key))],
    lambda living, key: [o.CompleteRepair(order=key, seen=living.seen(key), remedy="更换")],
    lambda living, key: [switching_report(living, key, SwitchingKind.RE_ENERGISE)],
    lambda living, key: [o.ReEnergise(order=key, seen=living.seen(key))],
    lambda living, key: [o.ReturnOrder(order=key, seen=living.seen(key))],
    _call_back,
    lambda living, key: [o.ArchiveOrder(order=key, seen=living.seen(key))],
)
"""The main line, each step as the commands that take it."""
