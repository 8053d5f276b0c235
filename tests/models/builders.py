"""A small city and a room that works in it: the real entities and the real decisions, without a database."""

from collections.abc import Iterable
from copy import copy
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import pytest

from models.changes import Entity, Entry
from models.commands import Command, Request
from models.commands import orders as o
from models.commands.map_marks import PlaceMark
from models.commands.room import ImportCity, OpenAccounts, SetCrewDuty
from models.decisions import decide
from models.entities.map_marks import MarkKind
from models.entities.network import EquipmentClass, Grade, ImportantCustomer
from models.entities.orders import CallBackResult, Channel, OrderState, ReportState, Symptom, TroubleReport, WorkOrder
from models.entities.people import SYSTEM_ACCOUNT, Account, Crew, CrewKind, DutyState, Person, Role, Skill, Team
from models.entities.places import GovernmentGrid, Place, ServiceGrid, Station, Zone
from models.entities.switching import SwitchingKind
from models.errors import DispatchError
from models.ids import (
    AccountId,
    AreaCode,
    CrewId,
    FeederCode,
    GovernmentGridId,
    GridId,
    OrderId,
    PersonId,
    ReportId,
    StationId,
    TeamId,
)
from models.picture import Picture
from models.planning.outage_book import OutageBook
from models.planning.outage_records import FeederAreas
from models.rules.rule_book import RuleBook
from models.rules.rule_book_text import parse_rule_book
from models.territory.city import CityEntity
from models.territory.shapes import ShapeKind
from models.territory.territory import empty_territory
from resources.rule_books import read_rule_book_text

MORNING = datetime(2026, 3, 2, 1, 30, tzinfo=UTC)
"""09:30 in the city."""

S = OrderState

WAY: tuple[OrderState, ...] = (
    S.PENDING,
    S.DISPATCHED,
    S.ACCEPTED,
    S.EN_ROUTE,
    S.ON_SITE,
    S.DIAGNOSED,
    S.DE_ENERGISED,
    S.REPAIRED,
    S.RESTORED,
    S.RETURNED,
    S.CALLED_BACK,
    S.ARCHIVED,
)
"""The straight way of an order through its life, switching included."""

LV_SKILLS = (Skill.LV_LINE, Skill.LV_CABLE, Skill.TRANSFORMER)
ALL_SKILLS = tuple(skill for skill in Skill if skill is not Skill.EXAMINED_METERING)


@cache
def rule_book() -> RuleBook:
    return parse_rule_book(read_rule_book_text("2026.1"))


def city() -> tuple[CityEntity, ...]:
    """Two stations with two grids each; station crews A1, A2 (east) and B1 (west), the department's crews
    M1, M2 (maintenance), W1 (metering), L1 (live work), K1 (cable) and N1 (generator)."""
    return (
        Station(id=StationId("east"), name="城东站", x=0.0, y=0.0),
        Station(id=StationId("west"), name="城西站", x=-5000.0, y=0.0),
        _grid("G1", "east", Zone.URBAN),
        _grid("G2", "east", Zone.RURAL),
        _grid("G3", "west", Zone.URBAN),
        _grid("G4", "west", Zone.REMOTE),
        GovernmentGrid(id=GovernmentGridId("P1"), name="向阳社区", officer=PersonId("officer")),
        Person(id=PersonId("officer"), name="周红"),
        Person(id=PersonId("foreman"), name="李强", phone="1", stand_in=PersonId("officer")),
        Team(id=TeamId("east-repair"), name="东站抢修班", kind=CrewKind.STATION_REPAIR, station=StationId("east")),
        Team(id=TeamId("west-repair"), name="西站抢修班", kind=CrewKind.STATION_REPAIR, station=StationId("west")),
        Team(id=TeamId("department"), name="运检班", kind=CrewKind.DISTRIBUTION_MAINTENANCE, station=None),
        crew("A1"),
        crew("A2"),
        crew("B1", team=TeamId("west-repair"), station=StationId("west")),
        department_crew("M1", CrewKind.DISTRIBUTION_MAINTENANCE),
        department_crew("M2", CrewKind.DISTRIBUTION_MAINTENANCE),
        department_crew("W1", CrewKind.METERING, (Skill.METER, Skill.EXAMINED_METERING)),
        department_crew("L1", CrewKind.LIVE_WORK),
        department_crew("K1", CrewKind.CABLE),
        department_crew("N1", CrewKind.GENERATOR, (Skill.GENERATOR,)),
        ImportantCustomer(
            id="hospital", name="市一医院", grade=Grade.FIRST, area=AreaCode("T-hospital"), x=10.0, y=10.0
        ),
    )


def accounts() -> tuple[Account, ...]:
    """Somebody of every role; two where one must not do what the other did."""
    return (
        _account("li", Role.DISPATCHER),
        _account("wang", Role.DISPATCHER),
        _account("leader", Role.SHIFT_LEADER),
        _account("leader-2", Role.SHIFT_LEADER),
        _account("chief-east", Role.STATION_CHIEF, station=StationId("east")),
        _account("chief-west", Role.STATION_CHIEF, station=StationId("west")),
        _account("planner-east", Role.STATION_PLANNER, station=StationId("east")),
        _account("planner-west", Role.STATION_PLANNER, station=StationId("west")),
        _account("room", Role.DISTRIBUTION_ROOM),
        _account("branch", Role.MAINTENANCE_BRANCH),
        _account("head", Role.DEPARTMENT_HEAD),
        _account("viewer", Role.VIEWER),
        _account("admin", Role.ADMINISTRATOR),
        _account("admin-2", Role.ADMINISTRATOR),
        _account("crew-A1", Role.CREW, station=StationId("east"), crew=CrewId("A1")),
        _account("crew-B1", Role.CREW, station=StationId("west"), crew=CrewId("B1")),
        _account("crew-M1", Role.CREW, crew=CrewId("M1")),
    )


def crew(name: str, **more: Any) -> Crew:
    """A repair crew of the eastern station, skilled for low voltage and transformer fuses; not on duty yet."""
    values: dict[str, Any] = {
        "id": CrewId(name),
        "name": name,
        "team": TeamId("east-repair"),
        "station": StationId("east"),
        "kind": CrewKind.STATION_REPAIR,
        "skills": LV_SKILLS,
        "vehicle": f"V-{name}",
        "leader": PersonId("foreman"),
    }
    return Crew(**(values | more))


def department_crew(name: str, kind: CrewKind, skills: tuple[Skill, ...] = ALL_SKILLS) -> Crew:
    return crew(name, kind=kind, skills=skills, team=TeamId("department"), station=None)


def import_of(entities: Iterable[CityEntity]) -> ImportCity:
    """An import of the organisation alone, upon empty ground."""
    return ImportCity(source="test", digest=empty_territory().digest(), projection="", entities=tuple(entities))


def place(grid: str = "G1", **more: Any) -> Place:
    values: dict[str, Any] = {
        "x": 100.0,
        "y": 50.0,
        "address": "人民路 1 号",
        "area": AreaCode("T-1"),
        "grid": GridId(grid),
        "government_grid": GovernmentGridId("P1"),
        "feeder": FeederCode("F-1"),
    }
    return Place(**(values | more))


def contents(picture: Picture) -> dict[tuple[str, str], tuple[Entity, int]]:
    """Everything that is true, versions included, for comparing two pictures."""
    return {(type(entity).__name__, entity.id): (entity, entity.version) for entity in picture}


class Room:
    """The small city at work: `send` decides and applies, `now` moves only by `wait`."""

    def __init__(self) -> None:
        self.now = MORNING
        self.rules = rule_book()
        self.picture = Picture()
        self.outages = OutageBook(FeederAreas(empty_territory()))
        self.outages.whole = True
        self.send(import_of(city()), by=SYSTEM_ACCOUNT.id)
        self.send(OpenAccounts(accounts=accounts()), by=SYSTEM_ACCOUNT.id)
        for key in list(self.picture.crews):
            self.set_duty(key, DutyState.STANDBY, by="leader-2")

    def wait(self, **span: float) -> None:
        self.now += timedelta(**span)

    def fork(self) -> "Room":
        """A room that goes its own way from here."""
        room = copy(self)
        room.picture, room.outages = self.picture.fork(), self.outages.fork()
        return room

    def send(self, command: Command, by: str = "li") -> Entry | None:
        """The journal entry, or None if there was nothing to change; raises what the decision raises."""
        request = Request(actor=AccountId(by), command=command)
        changes = decide(request, self.picture, self.now, self.rules, self.outages)
        if not changes:
            return None
        entry = Entry(
            revision=self.picture.revision + 1,
            request=request.id,
            at=self.now,
            actor=request.actor,
            command=command,
            changes=tuple(changes),
            rule_book=self.rules.version,
        )
        self.picture.apply(entry)
        self.outages.show_changes(entry.changes, self.picture)
        return entry

    def refused(self, command: Command, by: str = "li") -> DispatchError:
        """The refusal of a command that must be refused; it must have changed nothing."""
        before = contents(self.picture)
        with pytest.raises(DispatchError) as caught:
            self.send(command, by)
        assert contents(self.picture) == before
        return caught.value

    # -- short ways ----------------------------------------------------------------------------------------

    def order(self, key: OrderId) -> WorkOrder:
        return self.picture.orders[key]

    def reported(self, key: ReportId) -> TroubleReport:
        return self.picture.reports[key]

    def report(self, **more: Any) -> OrderId:
        """A trouble report that opens an order, or joins `order`; the order's number."""
        entry = self.send(report_of(received_at=self.now, **more))
        assert entry is not None
        created = next(change.after for change in entry.changes if change.kind is TroubleReport)
        assert isinstance(created, TroubleReport)
        return created.order

    def act(self, kind: type[Any], order: OrderId, /, *, by: str = "li", **fields: Any) -> Entry:
        """Send a command about an order, having seen its present version."""
        entry = self.send(kind(order=order, seen=self.order(order).version, **fields), by)
        assert entry is not None
        return entry

    def refuses(self, kind: type[Any], order: OrderId, /, *, by: str = "li", **fields: Any) -> DispatchError:
        return self.refused(kind(order=order, seen=self.order(order).version, **fields), by)

    def assign(self, order: OrderId, crew: str = "A1", *, by: str = "li", override: str = "") -> Entry:
        return self.act(o.AssignOrder, order, by=by, crew=CrewId(crew), override=override)

    def merge(self, main: OrderId, sub: OrderId, *, by: str = "li") -> Entry:
        entry = self.send(self.merging(main, sub), by)
        assert entry is not None
        return entry

    def merging(self, main: OrderId, sub: OrderId) -> o.MergeOrders:
        seen_main, seen_sub = self.order(main).version, self.order(sub).version
        return o.MergeOrders(main=main, sub=sub, seen_main=seen_main, seen_sub=seen_sub)

    def calling_back(self, report: ReportId, result: CallBackResult = CallBackResult.SATISFIED) -> o.CallBackReport:
        return o.CallBackReport(report=report, seen=self.reported(report).version, result=result)

    def call_back(self, report: ReportId, result: CallBackResult = CallBackResult.SATISFIED) -> Entry:
        entry = self.send(self.calling_back(report, result))
        assert entry is not None
        return entry

    def report_ids(self, order: OrderId) -> list[ReportId]:
        return [report.id for report in self.picture.reports_of(order)]

    def set_duty(self, crew: str, duty: DutyState, *, by: str = "li") -> Entry:
        key = CrewId(crew)
        entry = self.send(SetCrewDuty(crew=key, duty=duty, seen=self.picture.crews[key].version), by)
        assert entry is not None
        return entry

    def report_switching(self, order: OrderId, kind: SwitchingKind, **more: Any) -> Entry:
        return self.act(o.ReportSwitching, order, **(switching_fields(kind) | more))

    def bring(self, order: OrderId, state: OrderState, crew: str = "A1") -> OrderId:
        """Take an order along the straight way to `state`, a minute a step."""
        while self.order(order).state is not state:
            self.wait(minutes=1)
            self.step(order, crew)
        return order

    def step(self, order: OrderId, crew: str) -> None:
        match self.order(order).state:
            case S.PENDING:
                self.assign(order, crew)
            case S.DISPATCHED:
                self.act(o.AcceptOrder, order)
            case S.ACCEPTED:
                self.act(o.Depart, order)
            case S.EN_ROUTE:
                self.act(o.Arrive, order, x=99.0, y=49.0)
            case S.ON_SITE:
                self.act(o.Diagnose, order, equipment=self.order(order).equipment, cause="熔丝熔断")
            case S.DIAGNOSED:
                self.report_switching(order, SwitchingKind.DE_ENERGISE)
                self.act(o.DeEnergise, order)
            case S.DE_ENERGISED:
                self.act(o.CompleteRepair, order, remedy="更换熔丝")
            case S.REPAIRED:
                self.report_switching(order, SwitchingKind.RE_ENERGISE)
                self.act(o.ReEnergise, order)
            case S.RESTORED:
                self.act(o.ReturnOrder, order)
            case S.RETURNED:
                for report in self.picture.all_reports_of(order):
                    if report.state is ReportState.RESTORED:
                        self.call_back(report.id)
            case S.CALLED_BACK:
                self.act(o.ArchiveOrder, order)
            case state:
                raise AssertionError(f"no straight way on from {state}")


def report_of(**more: Any) -> o.RegisterReport:
    values: dict[str, Any] = {
        "channel": Channel.HOTLINE_95598,
        "channel_reference": "",
        "caller": "陈女士",
        "phone": "13800000000",
        "place": place(),
        "symptom": Symptom.NO_POWER_ONE,
        "words": "家里没电",
    }
    return o.RegisterReport(**(values | more))


def marking(now: datetime, **more: Any) -> PlaceMark:
    """A closed square of 100 m on the ground of G1, for an hour from `now`."""
    values: dict[str, Any] = {
        "kind": MarkKind.CLOSURE,
        "shape": ShapeKind.POLYGON,
        "points": ((50.0, 0.0), (150.0, 0.0), (150.0, 100.0), (50.0, 100.0)),
        "grids": (GridId("G1"),),
        "text": "人民路封闭",
        "until": now + timedelta(hours=1),
    }
    return PlaceMark(**(values | more))


def switching_fields(kind: SwitchingKind) -> dict[str, Any]:
    """A report to the duty dispatcher in which nothing is missing."""
    return {
        "kind": kind,
        "reporter": "李强",
        "duty_dispatcher": "赵敏",
        "recording": "LY-1",
        "equipment_name": "人民路支线开关",
        "equipment_number": "K101",
        "read_back_name": "人民路支线开关",
        "read_back_number": "K101",
    }


def hv_report(**more: Any) -> dict[str, Any]:
    """What makes an order one for high voltage: a tree on the line."""
    return {"symptom": Symptom.TREE_ON_LINE} | more


HV = EquipmentClass.HV_DISTRIBUTION
LV = EquipmentClass.LV_BRANCH_BOX_AND_BELOW


def _grid(name: str, station: str, zone: Zone) -> ServiceGrid:
    return ServiceGrid(id=GridId(name), name=f"{name} 网格", station=StationId(station), zone=zone, customers=2500)


def _account(name: str, role: Role, **more: Any) -> Account:
    return Account(id=AccountId(name), name=name, role=role, **more)
