"""Hand-made pictures for widget tests: one small function per thing, everything else a plain default.

picture = picture_of(station("S1"), crew("CD1"), order("26112100001", minutes_ago=20))
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from models.changes import Change, Entity, Entry
from models.entities.fixes import Fix
from models.entities.network import EquipmentClass
from models.entities.orders import (
    Channel,
    OrderState,
    ReportState,
    Stage,
    StageKind,
    Symptom,
    TroubleReport,
    Urgency,
    WorkOrder,
)
from models.entities.people import Account, Crew, CrewKind, DutyState, Role, Skill
from models.entities.places import Place, ServiceGrid, Station, Zone
from models.ids import AccountId, CommandId, CrewId, GridId, OrderId, ReportId, StationId, TeamId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from models.rules.rule_book_text import parse_rule_book
from resources.rule_books import read_rule_book_text

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
"""20:00 in the room."""

DISPATCHER = Account(id=AccountId("zhou"), name="周文", role=Role.DISPATCHER)


@cache
def rule_book() -> RuleBook:
    """The rules that ship with the program."""
    return parse_rule_book(read_rule_book_text("2026.1"))


def station(key: str = "S1", **more: Any) -> Station:
    return replace(Station(id=StationId(key), name="城东供电服务站", x=0.0, y=0.0), **more)


def grid(key: str = "G1", **more: Any) -> ServiceGrid:
    made = ServiceGrid(id=GridId(key), name="城东一网格", station=StationId("S1"), zone=Zone.URBAN, customers=5000)
    return replace(made, **more)


def crew(key: str = "CD1", **more: Any) -> Crew:
    """On standby since an hour ago, of station S1, for low voltage."""
    made = Crew(
        id=CrewId(key),
        name="抢修一班",
        team=TeamId("T1"),
        station=StationId("S1"),
        kind=CrewKind.STATION_REPAIR,
        skills=(Skill.LV_LINE, Skill.LV_CABLE, Skill.METER),
        vehicle="浙A·12345",
        duty=DutyState.STANDBY,
        duty_since=NOW - timedelta(hours=1),
    )
    return replace(made, **more)


def place(address: str = "青年公园B座", **more: Any) -> Place:
    return replace(Place(x=100.0, y=200.0, address=address, grid=GridId("G1")), **more)


def order(key: str = "26112100001", *, minutes_ago: float = 5.0, **more: Any) -> WorkOrder:
    """A pending order, received `minutes_ago` before NOW, of station S1."""
    received = NOW - timedelta(minutes=minutes_ago)
    made = WorkOrder(
        id=OrderId(key),
        state=OrderState.PENDING,
        urgency=Urgency.GENERAL,
        symptom=Symptom.NO_POWER_MANY,
        place=place(),
        station=StationId("S1"),
        zone=Zone.URBAN,
        received_at=received,
        equipment=EquipmentClass.LV_BRANCH_BOX_AND_BELOW,
        skill=Skill.LV_LINE,
        customers_out=60,
        stages=(stage(StageKind.RECEIVED, at=received),),
    )
    return replace(made, **more)


_PATH = (
    (OrderState.DISPATCHED, StageKind.DISPATCHED),
    (OrderState.ACCEPTED, StageKind.ACCEPTED),
    (OrderState.EN_ROUTE, StageKind.DEPARTED),
    (OrderState.ON_SITE, StageKind.ARRIVED),
    (OrderState.DIAGNOSED, StageKind.DIAGNOSED),
    (OrderState.REPAIRED, StageKind.REPAIRED),
    (OrderState.RESTORED, StageKind.RESTORED),
    (OrderState.RETURNED, StageKind.RETURNED),
    (OrderState.CALLED_BACK, StageKind.CALLED_BACK),
    (OrderState.ARCHIVED, StageKind.ARCHIVED),
)


def advanced(made: WorkOrder, state: OrderState, *, crew: str = "CD1", every: float = 1.0) -> WorkOrder:
    """The order after it went the usual way with `crew` up to `state`, a step `every` so many minutes."""
    at = made.received_at
    for reached, kind in _PATH:
        at += timedelta(minutes=every)
        line = stage(kind, at=at, crew=CrewId(crew))
        made = replace(made, state=reached, crew=CrewId(crew), stages=(*made.stages, line), version=made.version + 1)
        if reached is state:
            return made
    raise ValueError(state)


def stage(kind: StageKind, *, at: datetime = NOW, **more: Any) -> Stage:
    return Stage(**{"kind": kind, "at": at, "actor": DISPATCHER.id, **more})


def report(key: str, made: WorkOrder, **more: Any) -> TroubleReport:
    """A report that hangs on the order."""
    word = TroubleReport(
        id=ReportId(key),
        channel=Channel.HOTLINE_95598,
        channel_reference=f"95598-{key}",
        received_at=made.received_at,
        caller="陈玥",
        phone="13800000000",
        place=made.place,
        symptom=made.symptom,
        hazards=(),
        words="",
        order=made.id,
        state=ReportState.OPEN,
    )
    return replace(word, **more)


def fix(key: str = "CD1", *, seconds_ago: float = 3.0, **more: Any) -> Fix:
    return replace(Fix(crew=CrewId(key), at=NOW - timedelta(seconds=seconds_ago), x=50.0, y=60.0), **more)


def picture_of(*entities: Entity) -> Picture:
    picture = Picture()
    for entity in entities:
        picture.put(entity)
    return picture


def apply(picture: Picture, *changes: Change) -> tuple[Change, ...]:
    """Advance the picture, as its owner does before widgets are told; returns what `show_changes` takes."""
    picture.apply_changes(changes)
    return changes


def entry(command: Any, *changes: Change, revision: int = 1, actor: AccountId = DISPATCHER.id) -> Entry:
    """A journal entry made NOW."""
    return Entry(
        revision=revision,
        request=CommandId(f"request-{revision}"),
        at=NOW,
        actor=actor,
        command=command,
        changes=changes,
        rule_book="2026.1",
    )


def fixes_of(fixes: Iterable[Fix]) -> Mapping[CrewId, Fix]:
    return {one.crew: one for one in fixes}
